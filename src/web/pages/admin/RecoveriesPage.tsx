import { App, Button, Popconfirm, Skeleton, Typography } from 'antd';
import {
  confirmRecovery,
  listRecoveries,
  type RecoveryState,
  type RecoveryView,
  withdrawRecovery,
} from '#contract/recovery';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';

const STATES: Readonly<Record<RecoveryState, string>> = {
  proposed: t('待另一名管理员确认'),
  confirmed: t('已确认，待本人设置新密码'),
  used: t('本人已恢复'),
  withdrawn: t('已撤回'),
  replaced: t('已重新提出'),
  expired: t('已过期'),
};

const Actions = ({ recovery: { id, person, mayConfirm } }: { recovery: RecoveryView }) => {
  const { modal } = App.useApp();
  const withdraw = useAct(withdrawRecovery, { success: t('已撤回') });
  const confirm = useAct(confirmRecovery, {
    onDone: ({ url }) =>
      void modal.info({
        title: t('恢复链接只显示这一次'),
        width: 520,
        content: (
          <>
            <p>
              {t('请当面或用单位内部渠道交给{name}本人。恢复码在提出的管理员手里，两样齐全才能设置新密码。', {
                name: person.name,
              })}
            </p>
            <Typography.Text copyable code style={{ overflowWrap: 'anywhere' }}>
              {url}
            </Typography.Text>
          </>
        ),
      }),
  });
  return (
    <div className="yd-form-foot">
      {mayConfirm && (
        <Popconfirm
          title={t('确认恢复{name}的账号', { name: person.name })}
          description={t('请先核实本人。确认后原密码、第二验证、关联和服务令牌全部作废，所有登录退出。')}
          onConfirm={() => confirm.mutate({ params: { id } })}
        >
          <Button type="primary" loading={confirm.isPending}>
            {t('确认恢复')}
          </Button>
        </Popconfirm>
      )}
      <Button onClick={() => withdraw.mutate({ params: { id } })} loading={withdraw.isPending}>
        {t('撤回')}
      </Button>
    </div>
  );
};

const One = ({ recovery }: { recovery: RecoveryView }) => {
  const { person, reason, state, proposedBy, proposedAt, confirmUntil, confirmedBy, confirmedAt, linkUntil } = recovery;
  const open = state === 'proposed' || state === 'confirmed';
  return (
    <Panel title={`${person.name} · ${STATES[state]}`}>
      <p>{reason}</p>
      <p className="yd-muted">
        {t('提出：')}
        {proposedBy?.name ?? t('服务器上的命令')} <DateText value={proposedAt} withTime />
        {confirmedAt && (
          <>
            {' · '}
            {t('确认：')}
            {confirmedBy?.name ?? t('服务器上的命令')} <DateText value={confirmedAt} withTime />
          </>
        )}
        {open && (
          <>
            {' · '}
            {t('有效至')} <DateText value={linkUntil ?? confirmUntil} withTime />
          </>
        )}
      </p>
      {open && <Actions recovery={recovery} />}
    </Panel>
  );
};

/** Accounts that two administrators are getting back for their owners. */
export default function RecoveriesPage() {
  const { data, error, refetch } = useCall(listRecoveries, {});
  return (
    <Page
      title={t('账号恢复')}
      subtitle={t(
        '人员丢失第二验证方式或忘记密码时，由一名管理员在“人员与岗位”里提出，另一名管理员在这里确认。任何一名管理员都不能单独办理，也不能办理本人的账号。',
      )}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} />}
      {data?.recoveries.length === 0 && (
        <Empty title={t('没有账号恢复')}>{t('在“人员与岗位”里打开一名人员，可以提出恢复账号。')}</Empty>
      )}
      {data?.recoveries.map((recovery) => (
        <One key={recovery.id} recovery={recovery} />
      ))}
    </Page>
  );
}
