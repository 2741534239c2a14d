import { Select, Skeleton } from 'antd';
import { textOfVersion } from '#contract/plan';
import { useCall } from '../../api/hooks.ts';
import { dateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { compareTexts, type Run } from './difference.ts';
import type { Draft } from './parts.ts';

/** What the items make up now stands beside the kept versions. */
const NOW = 'now';

const useText = (draft: Draft, version: string) => {
  const answer = useCall(
    textOfVersion,
    { params: { id: draft.plan.id, number: Number(version) } },
    { enabled: version !== NOW },
  );
  return version === NOW
    ? { text: draft.text ?? '', error: null }
    : { text: answer.data?.textVersion.text, error: answer.error };
};

const Runs = ({ runs }: { runs: readonly Run[] | null }) => (
  <p>
    {runs?.map(({ kind, text }, index) =>
      kind === 'same' ? (
        text
      ) : kind === 'new' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other identity
        <ins key={index}>{text}</ins>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other identity
        <del key={index}>{text}</del>
      ),
    )}
  </p>
);

const Comparison = ({ draft, before, after }: { draft: Draft; before: string; after: string }) => {
  const [one, other] = [useText(draft, before), useText(draft, after)];
  if (one.error ?? other.error) return <ErrorNotice error={one.error ?? other.error} />;
  if (one.text === undefined || other.text === undefined) return <Skeleton active={false} />;
  const pairs = compareTexts(one.text, other.text);
  const count = pairs.filter(({ same }) => !same).length;
  return (
    <>
      <p className="yd-muted" role="status">
        {count === 0 ? '两个版本文字相同。' : `有 ${count} 段不同。删去的文字加删除线，新增的文字加下划线。`}
      </p>
      <ol className="yd-compare">
        {pairs.map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
          <li key={index} className={pair.same ? '' : 'is-changed'}>
            <Runs runs={pair.before} />
            <Runs runs={pair.after} />
          </li>
        ))}
      </ol>
    </>
  );
};

/** Kept versions, any two of them compared; each hand-over keeps one. */
export const Versions = ({ draft }: { draft: Draft }) => {
  const { from, to } = useAddress<{ from: string; to: string }>();
  const setAddress = useSetAddress();
  if (draft.versions.length === 0)
    return (
      <Panel>
        <Empty title="还没有留存的版本">办理征求意见、送审和印发时，各留存一稿，之后可以逐段比较。</Empty>
      </Panel>
    );
  const options = [
    ...draft.versions.map(({ number, note, createdAt }) => ({
      value: String(number),
      label: `第${number}稿 ${note} ${dateText(createdAt, true)}`,
    })),
    ...(draft.text ? [{ value: NOW, label: '现在的文本' }] : []),
  ];
  const newest = Math.max(...draft.versions.map(({ number }) => number));
  // While it is written, what stands now is read against the last kept draft; later, the last two are.
  const isOpen = draft.text !== null && ['drafting', 'consulting'].includes(draft.plan.state);
  const before = String(from ?? (isOpen ? newest : Math.max(newest - 1, 1)));
  const after = String(to ?? (isOpen ? NOW : newest));
  return (
    <Panel
      title={`留存 ${draft.versions.length} 稿`}
      extra={
        <span className="yd-compare-pick">
          <Select
            aria-label="原来的版本"
            value={before}
            options={options}
            onChange={(value) => setAddress({ from: value })}
          />
          比
          <Select
            aria-label="后来的版本"
            value={after}
            options={options}
            onChange={(value) => setAddress({ to: value })}
          />
        </span>
      }
    >
      <Comparison draft={draft} before={before} after={after} />
    </Panel>
  );
};
