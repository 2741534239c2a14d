import { Button } from 'antd';
import { teacherPortfolio } from '#contract/staff';
import { useCall } from '../../api/hooks.ts';
import { type Detail, RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

const FACTS = [
  'kind',
  'fromSchool',
  'toSchool',
  'effectiveOn',
  'untilOn',
  'grounds',
  'appliedBy',
  'releasedBy',
  'acceptedBy',
  'approvedBy',
  'effectiveAt',
];

/** The way to the handover, where the post may look into the teacher's file. */
const HandoverButton = ({ detail }: { detail: Detail }) => {
  const go = useGo();
  const { row } = detail;
  const { data } = useCall(teacherPortfolio, { params: { id: String(row.teacher) } });
  if (row.state !== 'approved' || !data?.teacher.person) return null;
  return (
    <Button onClick={() => go(`/people/${data.teacher.person}/handover?transfer=${row.id}`)}>办理交接并生效</Button>
  );
};

/** One transfer on its way through both schools and the bureau. */
export default function TransferPage() {
  const id = useParam('id');
  return (
    <RecordDetail
      record="staffTransfer"
      id={id}
      facts={FACTS}
      back={{ to: '/records/staff-transfers', label: '教师调动' }}
      extra={(detail) => <HandoverButton detail={detail} />}
    />
  );
}
