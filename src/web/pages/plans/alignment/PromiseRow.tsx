import { Button } from 'antd';
import { draftAnswer, type PairView, type PromiseView } from '#contract/alignment';
import { useAct } from '../../../api/index.ts';
import { DateText } from '../../../components/DateText.tsx';
import { PageLink } from '../../../shell/navigation.tsx';
import type { Side } from './AlignmentPage.tsx';
import type { Opened } from './Dialogs.tsx';
import type { PairActs } from './usePairActs.ts';

const STATUS = {
  answer: { open: '没有对应', proposed: '有建议', answered: '已对应', setAside: '不涉及本区' },
  carryOver: { open: '没有结论', proposed: '有建议', answered: '已接续', setAside: '今年不再列入' },
} as const;

type Props = {
  promise: PromiseView;
  data: Side;
  acts: PairActs;
  isCurrent: boolean;
  onChoose: () => void;
  onOpen: (opened: Opened) => void;
};

/** One promise of the upper plan at the left, what answers it at the right. */
export const PromiseRow = ({ promise, data, acts, isCurrent, onChoose, onOpen }: Props) => {
  const { status, pairs, verdict, tasks, text, dueOn, stateLabel } = promise;
  const shown = pairs.filter(({ state }) => state !== 'refused');
  const refused = pairs.length - shown.length;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K choose a row by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: choosing marks the row for the keys; nothing happens by it
    <div className={`yd-beside-row${isCurrent ? ' is-current' : ''}`} data-promise={promise.id} onClick={onChoose}>
      <div>
        <p>{text}</p>
        <p className="yd-beside-facts">
          <span className={`yd-state yd-beside-${status}`}>{STATUS[data.alignment.kind][status]}</span>
          {dueOn && <span className="yd-num">时限 {dueOn}</span>}
          {data.alignment.kind === 'carryOver' && <span>{stateLabel}</span>}
        </p>
      </div>
      <div>
        {shown.map((pair) => (
          <Pair key={pair.id} pair={pair} data={data} acts={acts} />
        ))}
        {verdict && <Verdict verdict={verdict} data={data} onOpen={onOpen} promise={promise} />}
        {tasks.map(({ id, organisation, stateLabel: state, result }) => (
          <p key={id} className="yd-beside-facts">
            <PageLink to={`/tasks/${id}`}>已交{organisation}</PageLink>
            <span>{state}</span>
            {result && <span>{result}</span>}
          </p>
        ))}
        {data.may.decide && !verdict && <Choices promise={promise} data={data} onOpen={onOpen} />}
        {shown.length === 0 && !verdict && !data.may.decide && <p className="yd-muted">没有对应的事项</p>}
        {refused > 0 && (
          <details className="yd-beside-refused">
            <summary>标为不对应的 {refused} 项</summary>
            {pairs
              .filter(({ state }) => state === 'refused')
              .map((pair) => (
                <Pair key={pair.id} pair={pair} data={data} acts={acts} />
              ))}
          </details>
        )}
      </div>
    </div>
  );
};

/** What a promise still needs: an answer by hand, a verdict, a draft, a section that says how. */
const Choices = ({ promise, data, onOpen }: Pick<Props, 'promise' | 'data' | 'onOpen'>) => {
  const draft = useAct(draftAnswer, { success: '已加入本级草稿，由所列科室撰写' });
  const { status, section } = promise;
  const waiting = status !== 'answered';
  return (
    <>
      {waiting && section && (
        <p className="yd-beside-facts">
          建议责任科室：{section.name}
          <span>{section.because}</span>
        </p>
      )}
      <div className="yd-beside-acts">
        <Button size="small" onClick={() => onOpen({ kind: 'pair', promise })}>
          {status === 'open' ? '指定对应' : '另加对应'}
        </Button>
        {waiting && (
          <Button size="small" onClick={() => onOpen({ kind: 'verdict', promise })}>
            {data.alignment.kind === 'answer' ? '不涉及本区' : '今年不再列入'}
          </Button>
        )}
        {waiting && data.may.draft && (
          <Button
            size="small"
            loading={draft.isPending}
            onClick={() =>
              draft.mutate({
                params: { id: data.alignment.id },
                body: { promise: promise.id, section: section?.id ?? null },
              })
            }
          >
            加入本级草稿
          </Button>
        )}
        {waiting && data.may.task && (
          <Button size="small" onClick={() => onOpen({ kind: 'ask', promise })}>
            交科室提出办法
          </Button>
        )}
      </div>
    </>
  );
};

const Verdict = ({
  verdict,
  data,
  promise,
  onOpen,
}: {
  verdict: NonNullable<PromiseView['verdict']>;
  data: Side;
  promise: PromiseView;
  onOpen: (opened: Opened) => void;
}) => (
  <div className="yd-beside-pair">
    <p>
      {verdict.label}：{verdict.reason}
    </p>
    {verdict.changed && <p className="yd-missing">标注以后原文改过，请再看一次。</p>}
    {data.may.decide && (
      <div className="yd-beside-acts">
        <Button size="small" onClick={() => onOpen({ kind: 'withdraw', promise })}>
          撤销
        </Button>
      </div>
    )}
  </div>
);

/** One answer with its grounds, or why it needs another look. */
export const Pair = ({ pair, data, acts }: { pair: PairView; data: Side; acts: PairActs }) => {
  const { lower, state, grounds, looks, warnings, points, decidedBy, decidedAt } = pair;
  return (
    <div className={`yd-beside-pair is-${state}`}>
      <p>
        {lower ? (
          <PageLink to={lower.kind === 'commitment' ? `/commitments/${lower.id}` : `/plans/${data.lower.id}/draft`}>
            {lower.text}
          </PageLink>
        ) : (
          <span className="yd-before">{pair.lowerSeen}</span>
        )}
      </p>
      <p className="yd-beside-facts">
        {lower && (
          <span>
            {lower.clause.label}
            {lower.heading}
          </span>
        )}
        {lower?.dueOn && <span className="yd-num">时限 {lower.dueOn}</span>}
        {state !== 'proposed' && (
          <span>
            {pair.stateLabel}
            {decidedBy && `：${decidedBy} `}
            {decidedAt && <DateText value={decidedAt} />}
          </span>
        )}
      </p>
      {state === 'proposed' && (
        <p className="yd-muted yd-beside-grounds">
          相近程度 {points}：{grounds.join('；')}
        </p>
      )}
      {looks.map((look) => (
        <p key={look} className="yd-missing">
          需要再看：{look}
        </p>
      ))}
      {state !== 'refused' &&
        warnings.map((warning) => (
          <p key={warning} className="yd-missing">
            ▲ {warning}
          </p>
        ))}
      {data.may.decide && <PairButtons pair={pair} acts={acts} />}
    </div>
  );
};

const PairButtons = ({ pair, acts }: { pair: PairView; acts: PairActs }) => (
  <div className="yd-beside-acts">
    {pair.state === 'confirmed' && pair.looks.length > 0 && pair.lower && (
      <Button size="small" type="primary" onClick={() => acts.affirm(pair)}>
        仍然对应
      </Button>
    )}
    {pair.state !== 'confirmed' && pair.lower && (
      <Button
        size="small"
        {...(pair.state === 'proposed' ? { type: 'primary' } : {})}
        onClick={() => acts.confirm(pair)}
      >
        确认对应
      </Button>
    )}
    {pair.state !== 'refused' && (
      <Button size="small" onClick={() => acts.refuse(pair)}>
        不对应
      </Button>
    )}
  </div>
);
