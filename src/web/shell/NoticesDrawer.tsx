import { Button, Drawer, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { listNotices, markAllNoticesRead, markNoticeRead, type NoticeView } from '#contract/notices';
import { useAct, useCall } from '../api/hooks.ts';
import { DateText } from '../components/DateText.tsx';
import { Empty } from '../components/Empty.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { t } from './language/index.ts';
import { useGo } from './navigation.tsx';
import { useUnread } from './TopBar.tsx';

const Notice = ({ notice, onOpen }: { notice: NoticeView; onOpen: (notice: NoticeView) => void }) => (
  <li className={notice.read ? 'yd-notice' : 'yd-notice is-unread'}>
    <button type="button" onClick={() => onOpen(notice)}>
      <span className="yd-notice-title">
        {!notice.read && <span className="yd-sr">{t('未读：')}</span>}
        {notice.title}
      </span>
      <span className="yd-notice-body">{notice.body}</span>
      <span className="yd-notice-time">
        <DateText value={notice.at} withTime />
      </span>
    </button>
  </li>
);

const NoticeList = ({ onlyUnread, onOpen }: { onlyUnread: boolean; onOpen: (notice: NoticeView) => void }) => {
  const query = onlyUnread ? { unread: 'true' as const, limit: 50 } : { limit: 50 };
  const { data, error, isPending, refetch } = useCall(listNotices, { query }, { keepPrevious: true });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active={false} paragraph={{ rows: 6 }} />;
  if (data.notices.length === 0)
    return (
      <Empty title={onlyUnread ? t('没有未读消息') : t('还没有消息')}>
        {t('有新的交办、退回、催办或到期提醒时，会出现在这里。')}
      </Empty>
    );
  return (
    <ul className="yd-notices">
      {data.notices.map((notice) => (
        <Notice key={notice.id} notice={notice} onOpen={onOpen} />
      ))}
    </ul>
  );
};

export default function NoticesDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [view, setView] = useState<'unread' | 'all'>('unread');
  const unread = useUnread();
  const go = useGo();
  const markOne = useAct(markNoticeRead);
  const markAll = useAct(markAllNoticesRead);
  const openNotice = (notice: NoticeView): void => {
    if (!notice.read) markOne.mutate({ params: { id: notice.id } });
    if (!notice.path) return;
    onClose();
    go(notice.path);
  };
  const readAll = (
    <Button size="small" disabled={unread === 0} loading={markAll.isPending} onClick={() => markAll.mutate({})}>
      {t('全部标为已读')}
    </Button>
  );
  return (
    <Drawer open={open} onClose={onClose} title={t('消息')} size={400} extra={readAll}>
      <Segmented
        block
        value={view}
        onChange={setView}
        aria-label={t('消息范围')}
        options={[
          { value: 'unread', label: unread > 0 ? t('未读 {unread}', { unread }) : t('未读') },
          { value: 'all', label: t('全部') },
        ]}
      />
      <NoticeList onlyUnread={view === 'unread'} onOpen={openNotice} />
    </Drawer>
  );
}
