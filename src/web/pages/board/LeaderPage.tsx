import { PrinterOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { type BoardRow, leaderPage } from '#contract/delivery';
import { type Answer, useCall } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { isLight, Light, type LightName } from '../../components/Light.tsx';
import { Page } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageLink, useAddress } from '../../shell/navigation.tsx';
import { BureauBoard } from '../answers/BureauBoard.tsx';
import { measureText } from '../plans/review/words.ts';
import './leader.css';
import { usePaper } from './paper.ts';

type Data = Answer<typeof leaderPage>;
const ORDER: readonly LightName[] = ['red', 'orange', 'yellow', 'green', 'grey'];
/** As many as fit above the fold; the rest is one click away. */
const LATE_SHOWN = 13;
const DECISIONS_SHOWN = 8;
const SIDE_LINES = 7;
const LATE_SHORT = 7;

/** One screen for a leader: what is red, the figures that count, what waits for a decision. */
export default function LeaderPage() {
  usePaper('prints-leader');
  const { plan } = useAddress<{ plan: string }>();
  const { instant } = useAsOf();
  const query = { ...(plan ? { plan } : {}), ...(instant ? { asOf: instant } : {}) };
  const { data, error, refetch } = useCall(leaderPage, { query }, { live: !instant });
  return (
    <Page
      title="领导专页"
      subtitle={
        data?.plan && (
          <>
            {data.plan.title}，截至 <span className="yd-num">{data.on}</span>
          </>
        )
      }
      actions={
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印一页
        </Button>
      }
    >
      <ErrorNotice error={error} {...(error ? { onRetry: () => void refetch() } : {})} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && !data.plan && (
        <Empty title="还没有要点">办公室导入并下达要点后，这里显示红橙事项、主要数字和待定事项。</Empty>
      )}
      {data?.plan && <Sheet data={data} />}
      <BureauBoard />
    </Page>
  );
}

/** Where a number opens: the board, narrowed to the rows behind it. */
const rowsBehind = (data: Data, filter: Record<string, string>) => ({ plan: data.plan?.id ?? '', ...filter });

/** Sections stand where there is room: under a short list of late ones, else beside a long one. */
const Sheet = ({ data }: { data: Data }) => {
  const short = data.late.length <= LATE_SHORT;
  const sections = (
    <Sections
      data={data}
      lines={
        short
          ? SIDE_LINES + LATE_SHORT - data.late.length
          : SIDE_LINES - Math.max(0, Math.min(DECISIONS_SHOWN, data.decisions.length) - 1)
      }
    />
  );
  return (
    <div className="yd-leader">
      <Summary data={data} />
      <div className="yd-leader-side">
        <Late data={data} />
        {short && sections}
      </div>
      <div className="yd-leader-side">
        <Figures data={data} />
        <Decisions data={data} />
        {!short && sections}
      </div>
    </div>
  );
};

const Opens = ({
  data,
  filter,
  value,
  children,
}: {
  data: Data;
  filter: Record<string, string>;
  value: number;
  children: ReactNode;
}) => (
  <PageLink to="/board" search={rowsBehind(data, filter)} className="yd-leader-number">
    {children}
    <b className="yd-num">{value}</b>
  </PageLink>
);

const Summary = ({ data }: { data: Data }) => (
  <section className="yd-leader-summary" aria-label="总体">
    <Opens data={data} filter={{}} value={data.counts.total}>
      承诺事项
    </Opens>
    {ORDER.map((colour) => (
      <Opens key={colour} data={data} filter={{ light: colour }} value={data.counts.light[colour] ?? 0}>
        <Light value={colour} />
      </Opens>
    ))}
    <Opens data={data} filter={{ group: 'awaiting' }} value={data.counts.awaiting}>
      待核验
    </Opens>
    <Opens data={data} filter={{ group: 'closed' }} value={data.counts.closed}>
      已销号
    </Opens>
  </section>
);

const Part = ({
  title,
  note,
  children,
  name,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
  name: string;
}) => (
  <section className={`yd-leader-part is-${name}`}>
    <h2>
      {title}
      {note && <span className="yd-muted">{note}</span>}
    </h2>
    {children}
  </section>
);

const LateRow = ({ row }: { row: BoardRow }) => (
  <li>
    <Light value={row.light.colour} />
    <div>
      <PageLink to={`/commitments/${row.id}`}>{row.title}</PageLink>
      <p>{row.light.text}</p>
    </div>
    <span className="yd-leader-who">
      {row.leadSection?.name ?? '牵头未定'}
      <span>{row.leader?.name ?? '领导未定'}</span>
    </span>
    <span className="yd-num yd-leader-due">{row.dueOn ?? '无时限'}</span>
  </li>
);

const Late = ({ data }: { data: Data }) => {
  const rest = data.late.length - LATE_SHOWN;
  return (
    <Part name="late" title="红灯、橙灯事项" note={`${data.late.length} 项，重的在前`}>
      {data.late.length === 0 ? (
        <p className="yd-muted yd-leader-none">没有红灯和橙灯事项。</p>
      ) : (
        <ul className="yd-leader-late">
          {data.late.slice(0, LATE_SHOWN).map((row) => (
            <LateRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="yd-leader-more">
          其余 {rest} 项：
          <PageLink to="/board" search={rowsBehind(data, { light: 'red', view: 'table' })}>
            红灯
          </PageLink>
          <PageLink to="/board" search={rowsBehind(data, { light: 'orange', view: 'table' })}>
            橙灯
          </PageLink>
        </p>
      )}
    </Part>
  );
};

type Figure = Data['figures'][number];

/** The gap that the record itself tells. */
const recordGap = ({ met, gap, unit, decimals }: NonNullable<Figure['record']>): string => {
  if (met === null || gap === null) return '无法计算';
  return met ? '已达到' : `差 ${numberText(gap, decimals)}${unit === '%' ? '个百分点' : unit}`;
};

/** What is known: by the record with its day, else confirmed by a second person. */
const Known = ({ figure: { record, confirmedValue, unit } }: { figure: Figure }) => {
  if (!record) return <>{confirmedValue === null ? '—' : `${numberText(confirmedValue)}${unit ?? ''}`}</>;
  if (record.quantity === null) return <>—</>;
  return (
    <>
      {numberText(record.quantity, record.decimals)}
      {record.unit} <span className="yd-muted">{record.on}</span>
    </>
  );
};

/** What is still missing, or — where nobody confirmed a value. */
const gapText = ({ op, value, unit, confirmedValue, record }: Figure): string => {
  if (record) return recordGap(record);
  if (confirmedValue === null || value === null) return '—';
  const least = ['gte', 'gt', 'eq', 'all', 'increase_by', 'approx'].includes(op);
  const gap = least ? value - confirmedValue : confirmedValue - value;
  if (gap <= 0) return '已达到';
  return `差 ${numberText(gap)}${unit === '%' ? '个百分点' : (unit ?? '')}`;
};

const Figures = ({ data }: { data: Data }) => (
  <Part name="figures" title="主要数字" note="记录的数带日期，其余经第二人核验">
    <table className="yd-leader-table">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="is-right">
            目标
          </th>
          <th scope="col" className="is-right">
            记录或已确认
          </th>
          <th scope="col" className="is-right">
            差距
          </th>
        </tr>
      </thead>
      <tbody>
        {data.figures.map((figure) => (
          <tr key={figure.target}>
            <th scope="row">
              {isLight(figure.light) && <Light value={figure.light} />}
              <PageLink to={`/commitments/${figure.commitment}`}>{figure.subject}</PageLink>
            </th>
            <td className="is-right">{measureText({ ...figure, valueMax: null })}</td>
            <td className="is-right yd-num">
              <Known figure={figure} />
            </td>
            <td className="is-right">{gapText(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {data.figures.length === 0 && <p className="yd-muted yd-leader-none">要点里没有带数字的目标。</p>}
  </Part>
);

const Decisions = ({ data }: { data: Data }) => (
  <Part name="decisions" title="等候决定" note={data.decisions.length > 0 ? `${data.decisions.length} 件` : undefined}>
    {data.decisions.length === 0 ? (
      <p className="yd-muted yd-leader-none">没有等候决定的事项。</p>
    ) : (
      <ul className="yd-leader-decisions">
        {data.decisions.slice(0, DECISIONS_SHOWN).map((one) => (
          <li key={one.kind + one.path}>
            <span>{one.kind}</span>
            <PageLink to={one.path}>{one.title}</PageLink>
            <span className="yd-num yd-muted">{one.since}</span>
          </li>
        ))}
      </ul>
    )}
  </Part>
);

const Sections = ({ data, lines }: { data: Data; lines: number }) => {
  const shown = Math.max(1, lines);
  return (
    <Part name="sections" title="各科室" note="牵头事项，红橙多的在前">
      <table className="yd-leader-table">
        <thead>
          <tr>
            <th scope="col">科室</th>
            <th scope="col" className="is-right">
              牵头
            </th>
            {ORDER.map((colour) => (
              <th key={colour} scope="col" className="is-right">
                <Light value={colour} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.sections.slice(0, shown).map(({ id, name, total, light }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="is-right yd-num">
                <PageLink to="/board" search={rowsBehind(data, { leadSection: id })}>
                  {total}
                </PageLink>
              </td>
              {ORDER.map((colour) => (
                <td key={colour} className="is-right yd-num">
                  {light[colour] ? (
                    <PageLink to="/board" search={rowsBehind(data, { leadSection: id, light: colour })}>
                      {light[colour]}
                    </PageLink>
                  ) : (
                    <span className="yd-muted">0</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="yd-leader-rule">
        {data.sections.length > shown && (
          <>
            其余 {data.sections.length - shown} 个科室见<PageLink to="/board">任务看板</PageLink>。
          </>
        )}
        亮灯规则：{data.rule.value}
      </p>
    </Part>
  );
};
