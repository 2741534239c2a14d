import { Skeleton } from 'antd';
import { rollOverPreview } from '#contract/pupils';
import type { RowView } from '#contract/records';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { useParam } from '../../shell/navigation.tsx';
import './pupils.css';

type Preview = Answer<typeof rollOverPreview>;

const COLUMNS = [
  { name: 'graduates', label: '毕业' },
  { name: 'staying', label: '休学等保留学籍' },
  { name: 'overdue', label: '超过学制仍在籍' },
  { name: 'leavingClasses', label: '撤销班级' },
  { name: 'opening', label: '新开班级' },
  { name: 'crowded', label: '超班额班级' },
] as const satisfies readonly { name: keyof Preview['totals']; label: string }[];

const Table = ({ schools, totals }: Preview) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" tabIndex={0} aria-label="各校升级情况">
    <table className="yd-plain">
      <thead>
        <tr>
          <th scope="col">学校</th>
          <th scope="col">学段</th>
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
                {row[name].toLocaleString('zh-CN')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            合计
          </th>
          {COLUMNS.map(({ name }) => (
            <td key={name} className="is-right yd-num">
              <b>{totals[name].toLocaleString('zh-CN')}</b>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  </section>
);

const WORDS = {
  ahead: {
    title: '执行后各校的变化',
    note: '毕业年级离校并撤销班级，其余学生的年级随学年自动递增。超班额的班级不会因升级而减少，请先调整。',
    empty: '所选范围内没有在籍学生或班级，请核对范围和新学年起始年。',
  },
  done: {
    title: '各校升级的结果',
    note: '毕业、撤销和新开班级是这次升级办理的数；其余各列是现在的情况。',
    empty: '所选范围内没有在籍学生或班级。',
  },
} as const;

/** What turning the year would do, before it is done; what it did, afterwards. */
const SchoolBySchool = ({ id, done }: { id: string; done: boolean }) => {
  const { data, error, isPending, refetch } = useCall(rollOverPreview, { params: { id } });
  const words = WORDS[done ? 'done' : 'ahead'];
  return (
    <Panel title={words.title}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} title={false} />}
      {data?.schools.length === 0 && <Empty title="没有要升级的班级">{words.empty}</Empty>}
      {data && data.schools.length > 0 && (
        <>
          <p className="yd-muted">{words.note}</p>
          <Table {...data} />
        </>
      )}
    </Panel>
  );
};

/** 2026—2027学年年度升级 */
const headingOf = ({ academicYear }: RowView): string => `${academicYear}—${Number(academicYear) + 1}学年年度升级`;

/** The turn of a school year: what it would do, school by school, then what it did. */
export default function RollOverPage() {
  return (
    <RecordDetail
      record="rollOver"
      id={useParam('id')}
      heading={headingOf}
      back={{ to: '/pupils/roll-overs', label: '年度升级' }}
      lead={({ row }) => <SchoolBySchool id={row.id} done={row.state === 'done'} />}
    />
  );
}
