import { Button, ConfigProvider, Popover } from 'antd';
import type { ReactNode } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import type { RowView } from '#contract/records';
import { useDefinition, useSession } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { numberText } from '../../components/Figures.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { Light } from '../../components/Light.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';

const carriedText = ({ plan, code, stateLabel }: CommitmentPage['carriedInto'][number]): string =>
  `${plan} ${code}（${stateLabel}）`;

/** The sentence as issued, its clause and document; the link opens it there. */
export const Sentence = ({ data, id }: { data: CommitmentPage; id: string }) => (
  <section className="yd-panel yd-sentence">
    <blockquote>{data.text}</blockquote>
    <p className="yd-sentence-source">
      <span>{data.clause ? `${data.clause.label}${data.clause.title.slice(0, 40)}` : '正文前言'}</span>
      <span>{data.plan.title}</span>
      {data.plan.docNumber && <span className="yd-num">{data.plan.docNumber}</span>}
      <PageLink to={`/plans/${data.plan.id}/review`} search={{ at: id }}>
        在原文中查看
      </PageLink>
      {data.carriedFrom && (
        <PageLink to={`/commitments/${data.carriedFrom.id}`}>承接自 {carriedText(data.carriedFrom)}</PageLink>
      )}
      {data.carriedInto.map((one) => (
        <PageLink key={one.id} to={`/commitments/${one.id}`}>
          由 {carriedText(one)} 承接
        </PageLink>
      ))}
    </p>
  </section>
);

/** The newest value that was claimed and nobody has confirmed yet. */
const pendingClaim = (data: CommitmentPage, target: string): number | null =>
  data.reports
    .filter(({ state }) => state === 'submitted')
    .flatMap(({ claims }) => claims)
    .find((claim) => claim.target === target)?.value ?? null;

type Target = CommitmentPage['row']['targets'][number];

/** What is known of a target: what a record says, else what a second person confirmed. */
const knownOf = ({ record, confirmedValue }: Target): number | null => (record ? record.quantity : confirmedValue);

/** What differs, in words: between claim and record, between record and target. */
const differenceText = (target: Target, claim: number | null): string => {
  if (target.record?.because) return target.record.because;
  if (target.record && claim === null) return target.record.met ? '已达到' : '还没有达到';
  const unit = target.unit === '%' ? '个百分点' : (target.unit ?? '');
  const { value } = target;
  const known = knownOf(target);
  const parts: string[] = [];
  if (claim !== null && known !== null && claim !== known)
    parts.push(`申报比记录${claim > known ? '多' : '少'} ${numberText(Math.abs(claim - known))}${unit}`);
  if (claim !== null && known === null) parts.push('申报待核验，还没有记录');
  if (claim === null && known === null) return value === null ? '—' : '还没有记录';
  if (claim !== null && claim === known) parts.push('申报与记录一致');
  if (known !== null && value !== null && known !== value)
    parts.push(`记录比目标${known > value ? '多' : '少'} ${numberText(Math.abs(known - value))}${unit}`);
  if (known !== null && known === value) parts.push('记录与目标相等');
  return parts.join('；') || '—';
};

const valueText = (value: number | null, unit: string | null): string =>
  value === null ? '—' : `${numberText(value)}${unit ?? ''}`;

/** Record beside claim, the difference named. */
export const Targets = ({ data }: { data: CommitmentPage }) => (
  <section className="yd-panel">
    <div className="yd-panel-head">
      <h2>目标</h2>
      <span className="yd-muted">记录取自登记册，或是第二人核验过的数；申报还要核验</span>
    </div>
    {data.row.targets.length === 0 ? (
      <p className="yd-muted">这一项没有数字目标：按工作任务凭佐证，由第二人核验，不折算百分比。</p>
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
      <section className="yd-scroll" aria-label="目标" tabIndex={0}>
        <table className="yd-target-table">
          <thead>
            <tr>
              <th scope="col">目标</th>
              <th scope="col" className="is-right">
                记录
              </th>
              <th scope="col" className="is-right">
                待核验的申报
              </th>
              <th scope="col">差异</th>
            </tr>
          </thead>
          <tbody>
            {data.row.targets.map((target) => {
              const claim = pendingClaim(data, target.id);
              return (
                <tr key={target.id}>
                  <th scope="row">{target.text}</th>
                  <td className="is-right yd-num" data-label="记录">
                    {valueText(knownOf(target), target.record?.unit ?? target.unit)}
                    {target.record && <span className="yd-muted yd-record-day">{target.record.on}</span>}
                  </td>
                  <td className="is-right yd-num" data-label="待核验的申报">
                    {valueText(claim, target.unit)}
                  </td>
                  <td data-label="差异">{differenceText(target, claim)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    )}
  </section>
);

/** The light with the rule that set it, its numbers, and the dated parameter behind it. */
export const LightPanel = ({ data }: { data: CommitmentPage }) => {
  const { light } = data.row;
  const others = light.findings.filter(({ text }) => text !== light.text);
  const role = useSession().post.role;
  const parameter = (
    <dl className="yd-rule">
      <div>
        <dt>{data.rule.label}</dt>
        <dd>{data.rule.value}</dd>
      </div>
      <div>
        <dt>有效期</dt>
        <dd className="yd-num">
          {data.rule.from} 起{data.rule.to ? `，至 ${data.rule.to}` : ''}
        </dd>
      </div>
      <div>
        <dt>依据</dt>
        <dd>{data.rule.source}</dd>
      </div>
      {['office', 'admin', 'leader', 'section', 'auditor'].includes(role) && (
        <div>
          <dt>参数</dt>
          <dd>
            <PageLink to="/admin/parameters" search={{}}>
              查看全部参数
            </PageLink>
          </dd>
        </div>
      )}
    </dl>
  );
  return (
    <section className="yd-panel yd-light-panel">
      <div className="yd-light-line">
        <span className="yd-light-large">
          <Light value={light.colour} />
        </span>
        <p>{light.text}</p>
      </div>
      {others.length > 0 && (
        <ul className="yd-light-others">
          {others.map(({ rule, text }) => (
            <li key={rule + text}>{text}</li>
          ))}
        </ul>
      )}
      <Popover content={parameter} trigger="click" placement="bottomLeft" title="亮灯规则">
        <Button size="small">规则和依据</Button>
      </Popover>
    </section>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const names = (parties: readonly { name: string }[]): string => parties.map(({ name }) => name).join('、');

/** Who answers for it, until when, and what has to be shown. Only what holds something. */
export const Owners = ({ data }: { data: CommitmentPage }) => {
  const { row } = data;
  return (
    <section className="yd-panel">
      <dl className="yd-owner-facts">
        <Fact label="状态">{row.stateLabel}</Fact>
        <Fact label="完成时限">
          <span className={row.group === 'overdue' ? 'yd-num yd-overdue' : 'yd-num'}>
            {row.dueOn ?? '没有定'}
            {row.group === 'overdue' && ' 已超期'}
          </span>
        </Fact>
        <Fact label="牵头领导">{row.leader?.name ?? <span className="yd-missing">未定</span>}</Fact>
        <Fact label="牵头科室">{row.leadSection?.name ?? <span className="yd-missing">未定</span>}</Fact>
        {row.supporting.length > 0 && <Fact label="配合单位">{names(row.supporting)}</Fact>}
        {row.addressees.length > 0 && <Fact label="责任学校、镇街">{names(row.addressees)}</Fact>}
        {row.taskForce && (
          <Fact label="专班">
            <PageLink to={`/task-forces/${row.taskForce.id}`}>{row.taskForce.name}</PageLink>
          </Fact>
        )}
        {data.proof && <Fact label="销号标准">{data.proof}</Fact>}
        <Fact label="最近报告">
          <span className="yd-num">{row.lastReportOn ?? '没有报过'}</span>
        </Fact>
      </dl>
    </section>
  );
};

/** What the state table offers for one row inside a list; nothing where nothing is open. */
export const RowActions = ({
  record,
  id,
  except = [],
  children,
}: {
  record: string;
  id: string;
  /** Verbs that the page draws itself. */
  except?: readonly string[];
  children?: (detail: NonNullable<ReturnType<typeof useDetail>['data']>) => ReactNode;
}) => {
  const definition = useDefinition(record);
  const narrow = useNarrow();
  const { data } = useDetail(definition?.path ?? '', id);
  if (!definition || !data) return null;
  const actions = data.actions.filter(({ verb }) => !except.includes(verb));
  const own = children?.(data);
  if (actions.length === 0 && !own) return null;
  return (
    <ConfigProvider componentSize={narrow ? 'middle' : 'small'}>
      <span className="yd-row-actions">
        {own}
        <ActionBar definition={definition} row={data.row as RowView} titles={data.titles} actions={actions} />
      </span>
      <BlockedReasons actions={actions} />
    </ConfigProvider>
  );
};

/** Why a report or a step was sent back, as long as it waits to be handed in again. */
export const Returned = ({ returns, about }: { returns: CommitmentPage['returns']; about: string }) => {
  const found = returns.find((one) => one.about === about);
  if (!found) return null;
  return (
    <p className="yd-returned">
      <b>已退回</b>
      {found.by && ` ${found.by}`} <DateText value={found.at} withTime />：{found.reason || '没有写明原因'}
    </p>
  );
};

/** The files of an entry, one beside the other. */
export const Files = ({ files }: { files: readonly { id: string }[] }) =>
  files.length > 0 ? (
    <span className="yd-files">
      {files.map(({ id }) => (
        <FileLink key={id} id={id} />
      ))}
    </span>
  ) : null;
