import { Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useSession } from '../../api/session.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { NewRecord } from '../records/NewRecordPage.tsx';

/** The school year that is next to be turned to: from February on the one that begins in autumn, till January the one that has begun. */
const nextTurn = (): number => {
  const now = dayjs();
  return now.month() === 0 ? now.year() - 1 : now.year();
};

/** 登记年度升级, with what is nearly always meant: the section's own bureau and the year at hand. */
export default function NewRollOverPage() {
  const { post } = useSession();
  const { data, isPending } = useDetail('organisations', post.organisation.id);
  if (isPending) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 6 }} />;
  const bureau = post.role === 'section' ? data?.row.parent : undefined;
  return (
    <NewRecord
      initial={{ academicYear: nextTurn(), ...(bureau ? { organisation: bureau } : {}) }}
      {...(data ? { titles: data.titles } : {})}
    />
  );
}
