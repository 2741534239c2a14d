import { Skeleton } from 'antd';
import { rollOverPreview } from '#contract/pupils';
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
  <section className="yd-scroll" tabIndex={0} aria-label="各校升级预览">
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

/** What turning the year would do, before it is done. */
const BeforeRunning = ({ id }: { id: string }) => {
  const { data, error, isPending, refetch } = useCall(rollOverPreview, { params: { id } });
  return (
    <Panel title="执行后各校的变化">
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} title={false} />}
      {data?.schools.length === 0 && (
        <Empty title="没有要升级的班级">所选范围内没有在籍学生或班级，请核对范围和新学年起始年。</Empty>
      )}
      {data && data.schools.length > 0 && (
        <>
          <p className="yd-muted">
            毕业年级离校并撤销班级，其余学生的年级随学年自动递增。超班额的班级不会因升级而减少，请先调整。
          </p>
          <Table {...data} />
        </>
      )}
    </Panel>
  );
};

/** The turn of a school year: what it would do, school by school, then what it did. */
export default function RollOverPage() {
  return (
    <RecordDetail
      record="rollOver"
      id={useParam('id')}
      back={{ to: '/pupils/roll-overs', label: '年度升级' }}
      lead={({ row }) => row.state !== 'done' && <BeforeRunning id={row.id} />}
    />
  );
}
