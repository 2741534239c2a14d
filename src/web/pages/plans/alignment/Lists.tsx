import type { SideView } from '#contract/alignment';
import { numberText } from '../../../components/Figures.tsx';
import { Panel } from '../../../components/Page.tsx';
import { PageLink } from '../../../shell/navigation.tsx';
import type { Side } from './AlignmentPage.tsx';
import { Pair } from './PromiseRow.tsx';
import { usePairActs } from './usePairActs.ts';

/** Decisions whose sentence is no longer in the upper plan. */
export const Lost = ({ data }: { data: Side }) => {
  const acts = usePairActs();
  if (data.lost.length === 0) return null;
  return (
    <Panel title="原文已不在的对应" extra={<span className="yd-muted">请另选对应，或标为不对应</span>}>
      {data.lost.map(({ upperSeen, pair }) => (
        <div key={pair.id} className="yd-beside-row">
          <p className="yd-before">{upperSeen}</p>
          <Pair pair={pair} data={data} acts={acts} />
        </div>
      ))}
    </Panel>
  );
};

/** Totals of the superior against what the plans below give to them. */
export const Shares = ({ data }: { data: Side }) => {
  if (data.shares.length === 0) return null;
  return (
    <Panel title="总数与各份" extra={<span className="yd-muted">只算原文写明、已确认对应的数字</span>}>
      {data.shares.map(({ text, unit, shares, finding, ok }) => (
        <section key={text} className="yd-beside-share">
          <h3>{text}</h3>
          <ul>
            {shares.map((share) => (
              <li key={share.plan + share.text}>
                <span>{share.plan}</span>
                <span>{share.text}</span>
                <b className="yd-num">
                  {numberText(share.value)}
                  {unit}
                </b>
              </li>
            ))}
          </ul>
          <p className={ok ? 'yd-muted' : 'yd-missing'}>{finding}。</p>
        </section>
      ))}
    </Panel>
  );
};

const lead = ({ clause, heading }: SideView): string => `${clause.label}${heading}`;

/** What the lower plan says of its own. */
export const Own = ({ data }: { data: Side }) => {
  const answers = data.alignment.kind === 'answer';
  return (
    <Panel
      title={answers ? '本级自有的事项' : '今年新增的事项'}
      extra={<span className="yd-muted">{data.own.length} 项没有确认的对应</span>}
    >
      <ul className="yd-beside-own">
        {data.own.map((one) => (
          <li key={one.id}>
            <span className="yd-muted">{lead(one)}</span>
            <PageLink to={one.kind === 'commitment' ? `/commitments/${one.id}` : `/plans/${data.lower.id}/draft`}>
              {one.text}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
