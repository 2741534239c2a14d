import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { longTermGrid, longTermPlanPage } from '#contract/long-term';
import type { RouteContract } from '#contract/route';
import type { Answer, Args } from '../../api/call.ts';
import { download } from '../../api/download.ts';

export type PlanView = Answer<typeof longTermPlanPage>;
export type GridView = Answer<typeof longTermGrid>;
export type Line = GridView['lines'][number];
export type Cell = Line['cells'][number];

export const PLAN_SECTIONS = [
  { title: '规划', fields: ['title', 'kind', 'fromYear', 'toYear', 'parent', 'leadSection', 'majorDecision', 'basis'] },
];

export const VERDICTS: Readonly<Record<Cell['state'], { shape: string; word: string; tone: string }>> = {
  met: { shape: '●', word: '达到', tone: 'is-met' },
  notMet: { shape: '■', word: '未达到', tone: 'is-short' },
  unknown: { shape: '▲', word: '无法计算', tone: 'is-unknown' },
  underWay: { shape: '○', word: '未到年末', tone: 'is-open' },
  noTarget: { shape: '○', word: '未设目标', tone: 'is-open' },
};

export const NATURES = { binding: '约束性', expected: '预期性' } as const;
export const SIGNS = { atLeast: '≥', atMost: '≤' } as const;

export const VerdictMark = ({ state }: { state: Cell['state'] }) => {
  const { shape, word, tone } = VERDICTS[state];
  return (
    <span className={`yd-review-verdict ${tone}`}>
      <span aria-hidden>{shape}</span> {word}
    </span>
  );
};

/** To the six decimals that results are kept with: one a hair short of its target must not look like it. */
export const exactText = (value: number | null): string => (value === null ? '—' : String(Number(value.toFixed(6))));

const TONES: Readonly<Record<string, string>> = {
  open: 'is-waiting',
  asked: 'is-waiting',
  preparing: 'is-start',
  adopted: 'is-done',
  partlyAdopted: 'is-done',
  declined: 'is-done',
  replied: 'is-done',
  concluded: 'is-done',
  closed: 'is-done',
  signed: 'is-done',
  frozen: 'is-going',
  checked: 'is-going',
  lapsed: 'is-late',
};

export const StateWord = ({ state, label }: { state: string; label: string }) => (
  <span className={`yd-state ${TONES[state] ?? ''}`}>{label}</span>
);

type PaperProps<C extends RouteContract> = {
  readonly contract: C;
  readonly args: Args<C>;
  readonly name: string;
  readonly children: ReactNode;
};

/** A button that brings a paper; what goes wrong is told. */
export const PaperButton = <C extends RouteContract>({ contract, args, name, children }: PaperProps<C>) => {
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      await download(contract, args, { name });
    } catch (error) {
      notification.error({ title: error instanceof Error ? error.message : '没有下载', duration: 0 });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void take()}>
      {children}
    </Button>
  );
};
