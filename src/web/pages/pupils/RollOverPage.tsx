import { Skeleton } from 'antd';
import { rollOverPreview } from '#contract/pupils';
import type { RowView } from '#contract/records';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { locale, t } from '../../shell/language/index.ts';
import { useParam } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import './pupils.css';

type Preview = Answer<typeof rollOverPreview>;

const COLUMNS = [
  { name: 'graduates', label: t('毕业') },
  { name: 'staying', label: t('休学等保留学籍') },
  { name: 'overdue', label: t('超过学制仍在籍') },
  { name: 'leavingClasses', label: t('撤销班级') },
  { name: 'opening', label: t('新开班级') },
  { name: 'crowded', label: t('超班额班级') },
] as const satisfies readonly { name: keyof Preview['totals']; label: string }[];

const Figures = ({ of }: { of: Preview['totals'] }) => (
  <dl>
    {COLUMNS.map(({ name, label }) => (
      <div key={name}>
        <dt>{label}</dt>
        <dd className="yd-num">{of[name].toLocaleString(locale)}</dd>
      </div>
    ))}
  </dl>
);

/** One column: a school below the other, each figure beside its name. */
const Cards = ({ schools, totals }: Preview) => (
  <ul className="yd-cards" aria-label={t('各校升级情况')}>
    {schools.map((row) => (
      <li key={`${row.school}-${row.stage}`}>
        <div className="yd-card-title">
          {row.schoolName} {row.stageLabel}
        </div>
        <Figures of={row} />
      </li>
    ))}
    <li>
      <div className="yd-card-title">{t('合计')}</div>
      <Figures of={totals} />
    </li>
  </ul>
);

const Table = ({ schools, totals }: Preview) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" tabIndex={0} aria-label={t('各校升级情况')}>
    <table className="yd-plain">
      <thead>
        <tr>
          <th scope="col">{t('学校')}</th>
          <th scope="col">{t('学段')}</th>
          {COLUMNS.map(({ name, label }) => (
            <th key={name} scope="col" className="is-right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {schools.map((row) => (
          <tr key={`${row.school}-${row.stage}`}>
            <td>{row.schoolName}</td>
            <td>{row.stageLabel}</td>
            {COLUMNS.map(({ name }) => (
              <td key={name} className="is-right yd-num">
                {row[name].toLocaleString(locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('合计')}
          </th>
          {COLUMNS.map(({ name }) => (
            <td key={name} className="is-right yd-num">
              <b>{totals[name].toLocaleString(locale)}</b>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  </section>
);

const WORDS = {
  ahead: {
    title: t('执行后各校的变化'),
    note: t('毕业年级离校并撤销班级，其余学生的年级随学年自动递增。超班额的班级不会因升级而减少，请先调整。'),
    empty: t('所选范围内没有在籍学生或班级，请核对范围和新学年起始年。'),
  },
  done: {
    title: t('各校升级的结果'),
    note: t('毕业、撤销和新开班级是这次升级办理的数；其余各列是现在的情况。'),
    empty: t('所选范围内没有在籍学生或班级。'),
  },
} as const;

/** What turning the year would do, before it is done; what it did, afterwards. */
const SchoolBySchool = ({ id, done }: { id: string; done: boolean }) => {
  const { data, error, isPending, refetch } = useCall(rollOverPreview, { params: { id } });
  const narrow = useNarrow();
  const words = WORDS[done ? 'done' : 'ahead'];
  return (
    <Panel title={words.title}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} title={false} />}
      {data?.schools.length === 0 && <Empty title={t('没有要升级的班级')}>{words.empty}</Empty>}
      {data && data.schools.length > 0 && (
        <>
          <p className="yd-muted">{words.note}</p>
          {narrow ? <Cards {...data} /> : <Table {...data} />}
        </>
      )}
    </Panel>
  );
};

/** 2026—2027学年年度升级 */
const headingOf = ({ academicYear }: RowView): string =>
  t('{from}—{to}学年年度升级', { from: String(academicYear), to: Number(academicYear) + 1 });

/** The turn of a school year: what it would do, school by school, then what it did. */
export default function RollOverPage() {
  return (
    <RecordDetail
      record="rollOver"
      id={useParam('id')}
      heading={headingOf}
      back={{ to: '/pupils/roll-overs', label: t('年度升级') }}
      lead={({ row }) => <SchoolBySchool id={row.id} done={row.state === 'done'} />}
    />
  );
}
