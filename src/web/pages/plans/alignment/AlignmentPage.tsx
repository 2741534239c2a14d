import { App, Button, Segmented, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { alignmentPage, alignmentSheet, confirmPairs, type PromiseView, proposePairs } from '#contract/alignment';
import { type Answer, download, isStatus, useAct, useCall } from '../../../api/index.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Page, Panel } from '../../../components/Page.tsx';
import { NotFoundPage, PageTrouble } from '../../../shell/Fallbacks.tsx';
import { useKeys } from '../../../shell/keys.ts';
import { PageLink, useAddress, useParam, useSetAddress } from '../../../shell/navigation.tsx';
import './alignment.css';
import { Dialog, type Opened } from './Dialogs.tsx';
import { Lost, Own, Shares } from './Lists.tsx';
import { PromiseRow } from './PromiseRow.tsx';
import { usePairActs } from './usePairActs.ts';

export type Side = Answer<typeof alignmentPage>;

const FILTERS = {
  all: () => true,
  open: ({ status }: PromiseView) => status === 'open',
  proposed: ({ pairs }: PromiseView) => pairs.some(({ state }) => state === 'proposed'),
  answered: ({ status }: PromiseView) => status === 'answered',
  setAside: ({ status }: PromiseView) => status === 'setAside',
  looks: ({ pairs, verdict }: PromiseView) => Boolean(verdict?.changed) || pairs.some(({ looks }) => looks.length > 0),
  warnings: ({ pairs }: PromiseView) =>
    pairs.some(({ state, warnings }) => state === 'confirmed' && warnings.length > 0),
} as const;
type FilterName = keyof typeof FILTERS;

const labelsOf = ({ counts, alignment }: Side): Record<FilterName, string> => ({
  all: `全部 ${counts.asked}`,
  open: `没有对应 ${counts.open}`,
  proposed: `有建议 ${counts.proposed}`,
  answered: `${alignment.kind === 'answer' ? '已对应' : '已接续'} ${counts.answered}`,
  setAside: `${alignment.kind === 'answer' ? '不涉及' : '不再列入'} ${counts.setAside}`,
  looks: `需要再看 ${counts.looks}`,
  warnings: `数字或时限不合 ${counts.warnings}`,
});

/** Two plans side by side: what answers which promise, and what nobody answers. */
export default function AlignmentPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(alignmentPage, { params: { id } });
  if (isStatus(error, 404)) return <NotFoundPage />;
  if (error && !data) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 10 }} />;
  return <Beside id={id} data={data} />;
}

const Beside = ({ id, data }: { id: string; data: Side }) => {
  const { upper, lower, alignment, counts } = data;
  const answers = alignment.kind === 'answer';
  return (
    <Page
      title={answers ? '上下级要点对应' : '上年未完成事项'}
      back={{ to: `/plans/${lower.id}/alignments`, label: '要点对应' }}
      subtitle={`${answers ? '上级' : '上年没有销号的'} ${counts.asked} 项，已${answers ? '对应' : '接续'} ${counts.answered} 项，${answers ? '不涉及本区' : '今年不再列入'} ${counts.setAside} 项，还没有结论 ${counts.open + counts.proposed} 项`}
      actions={<Tools id={id} data={data} />}
    >
      <div className="yd-beside-heads">
        <p>
          <span className="yd-muted">{answers ? '上级' : '上年'}</span>{' '}
          <PageLink to={`/plans/${upper.id}/review`}>{upper.title}</PageLink>
        </p>
        <p>
          <span className="yd-muted">{answers ? '本级' : '今年'}</span>{' '}
          <PageLink to={`/plans/${lower.id}/review`}>{lower.title}</PageLink>
        </p>
      </div>
      <Promises data={data} />
      <Lost data={data} />
      <Shares data={data} />
      <Own data={data} />
    </Page>
  );
};

const Tools = ({ id, data }: { id: string; data: Side }) => {
  const { notification } = App.useApp();
  const again = useAct(proposePairs, { success: '已重新比对，人工确认过的没有改动' });
  const save = (): void => {
    void download(alignmentSheet, { params: { id } }, { name: '要点对应.xlsx' }).catch((error: Error) =>
      notification.error({ title: `没有导出：${error.message}` }),
    );
  };
  return (
    <>
      {data.may.decide && (
        <Button loading={again.isPending} onClick={() => again.mutate({ params: { id } })}>
          重新比对
        </Button>
      )}
      <Button onClick={() => window.print()}>打印</Button>
      <Button onClick={save}>导出 Excel</Button>
    </>
  );
};

const Promises = ({ data }: { data: Side }) => {
  const address = useAddress<{ show: FilterName }>();
  const setAddress = useSetAddress();
  const [at, setAt] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const acts = usePairActs();
  const list = useRef<HTMLDivElement>(null);
  const show = address.show && address.show in FILTERS ? address.show : 'all';
  const clauses = data.clauses
    .map((clause) => ({ ...clause, promises: clause.promises.filter(FILTERS[show]) }))
    .filter(({ promises }) => promises.length > 0);
  const shown = clauses.flatMap(({ promises }) => promises);
  const current = shown.find(({ id }) => id === at);
  const first = current?.pairs.find(({ state }) => state === 'proposed');
  const go = (step: number): void => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, shown.findIndex(({ id }) => id === at) + step))];
    if (!next) return;
    setAt(next.id);
    list.current?.querySelector(`[data-promise="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const { decide } = data.may;
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    y: () => decide && first && acts.confirm(first),
    x: () => decide && first && acts.refuse(first),
    a: () => decide && current && setOpened({ kind: 'pair', promise: current }),
  });
  const labels = labelsOf(data);
  return (
    <Panel
      title={data.alignment.kind === 'answer' ? '逐项对应' : '逐项接续'}
      extra={decide && <span className="yd-muted yd-beside-keys">J/K 上下项，Y 确认，X 不对应，A 另选</span>}
    >
      <div className="yd-beside-filter">
        <Segmented<FilterName>
          value={show}
          onChange={(value) => setAddress({ show: value === 'all' ? undefined : value })}
          options={(Object.keys(FILTERS) as FilterName[]).map((value) => ({ value, label: labels[value] }))}
          aria-label="只看"
        />
      </div>
      {shown.length === 0 && <Empty title="没有这样的事项" />}
      <div ref={list}>
        {clauses.map((clause) => (
          <section key={clause.path} className="yd-beside-clause">
            <ClauseHead clause={clause} data={data} />
            {clause.promises.map((promise) => (
              <PromiseRow
                key={promise.id}
                promise={promise}
                data={data}
                acts={acts}
                isCurrent={promise.id === at}
                onChoose={() => setAt(promise.id)}
                onOpen={setOpened}
              />
            ))}
          </section>
        ))}
      </div>
      {opened && <Dialog opened={opened} data={data} onClose={() => setOpened(undefined)} />}
    </Panel>
  );
};

const ClauseHead = ({ clause, data }: { clause: Side['clauses'][number]; data: Side }) => {
  const confirm = useAct(confirmPairs, { success: '已确认' });
  // The likest of each; others are confirmed one by one.
  const likest = clause.promises.flatMap(({ status, pairs }) => {
    const best = status === 'proposed' ? pairs.find(({ state }) => state === 'proposed') : undefined;
    return best ? [{ id: best.id, version: best.version }] : [];
  });
  return (
    <h3 className="yd-beside-head">
      <span>
        {clause.label}
        {clause.title || '前言'}
      </span>
      {data.may.decide && likest.length > 1 && (
        <Button
          size="small"
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ params: { id: data.alignment.id }, body: { pairs: likest } })}
        >
          确认本条各项的首选建议（{likest.length}）
        </Button>
      )}
    </h3>
  );
};
