import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { createPersonAccount, disableAccount, enableAccount, resetAccountPassword } from '#contract/accounts';
import { clearFactors, endSessionsOfPerson } from '#contract/own-account';
import { proposeRecovery } from '#contract/recovery';
import { useAct } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import type { Person } from './PeopleTable.tsx';

/** A password that serves for the first sign-in, shown this once. */
const Issued = ({ username, password }: { username: string; password: string }) => (
  <Alert
    type="success"
    title={t('账号 {username} 的初始密码（只显示这一次）', { username })}
    description={
      <>
        <code className="yd-code">{password}</code>
        <p className="yd-muted">{t('请当面或用单位内部渠道告知本人；首次登录须修改。')}</p>
      </>
    }
  />
);

export type Given = { readonly username: string; readonly initialPassword: string | null };

const OpenAccount = ({ person, onIssued }: { person: Person; onIssued: (given: Given) => void }) => {
  const open = useAct(createPersonAccount, { errors: 'inline', success: t('账号已开通'), onDone: onIssued });
  return (
    <Form
      layout="inline"
      onFinish={({ username }: { username: string }) => open.mutate({ body: { person: { id: person.id }, username } })}
    >
      <Form.Item
        name="username"
        label={t('用户名')}
        rules={[{ required: true, min: 3, message: t('用户名至少3个字符。') }]}
      >
        <Input autoComplete="off" style={{ width: 180 }} />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={open.isPending}>
        {t('开通账号')}
      </Button>
      <ErrorNotice error={open.error} />
    </Form>
  );
};

type Told = { readonly person: Person; readonly onClose: () => void };
type Telling = {
  readonly contract: typeof disableAccount | typeof enableAccount | typeof endSessionsOfPerson | typeof clearFactors;
  readonly title: string;
  readonly verb: string;
  readonly done: string;
  /** What it does, before it is done. */
  readonly effect: string;
};

/** Something done to a person's account, with the reason that the journal keeps. */
const ReasonDialog = ({ person, onClose, contract, title, verb, done, effect }: Told & Telling) => {
  const act = useAct(contract, { errors: 'inline', success: done, onDone: onClose });
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={verb}
      onCancel={onClose}
      onOk={() => form.submit()}
      confirmLoading={act.isPending}
    >
      <p>{effect}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => act.mutate({ params: { personId: person.id }, body: { reason } })}
      >
        <Form.Item name="reason" label={t('理由')} rules={[{ required: true, message: t('请写明理由。') }]}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <ErrorNotice error={act.error} />
    </Modal>
  );
};

const StopDialog = (told: Told) => {
  const { active, name } = told.person;
  const verb = active ? t('停用') : t('恢复');
  return (
    <ReasonDialog
      {...told}
      contract={active ? disableAccount : enableAccount}
      title={t('{verb}{name}的账号', { verb, name })}
      verb={verb}
      done={t('账号已{verb}', { verb })}
      effect={active ? t('停用后立即退出所有登录，不能再登录；其岗位和记录不变。') : t('恢复后可以用原密码登录。')}
    />
  );
};

/** For a device that was lost or left signed in. */
const SignOutDialog = (told: Told) => (
  <ReasonDialog
    {...told}
    contract={endSessionsOfPerson}
    title={t('退出{name}的所有登录', { name: told.person.name })}
    verb={t('全部退出')}
    done={t('已退出所有登录')}
    effect={t('其所有设备上的登录立即失效；密码和第二验证方式不变，可以重新登录。')}
  />
);

/** For somebody who lost the phone or key and has no recovery codes left. */
const FactorsDialog = (told: Told) => (
  <ReasonDialog
    {...told}
    contract={clearFactors}
    title={t('解除{name}的第二验证', { name: told.person.name })}
    verb={t('解除')}
    done={t('已解除第二验证')}
    effect={t('动态口令、通行密钥和恢复码全部失效，所有登录立即退出，之后凭密码登录并重新设置。请先核实是本人。')}
  />
);

/** Half of what the person needs; the other half comes from the administrator who confirms. */
const RecoverDialog = ({ person, onClose }: Told) => {
  const act = useAct(proposeRecovery, { errors: 'inline' });
  const [form] = Form.useForm<{ reason: string }>();
  const done = act.data;
  return (
    <Modal
      open
      title={t('恢复{name}的账号', { name: person.name })}
      okText={done ? t('关闭') : t('提出恢复')}
      cancelButtonProps={{ style: done ? { display: 'none' } : {} }}
      onCancel={onClose}
      onOk={() => (done ? onClose() : form.submit())}
      confirmLoading={act.isPending}
    >
      {done && (
        <Alert
          type="success"
          role="status"
          title={t('恢复码只显示这一次')}
          description={
            <>
              <code className="yd-code">{done.code}</code>
              <p className="yd-muted">
                {t('请告诉{name}本人。24小时内由另一名系统管理员在“账号恢复”里确认，并把链接交给本人。', {
                  name: person.name,
                })}
              </p>
            </>
          }
        />
      )}
      {!done && (
        <>
          <p>{t('用于丢失第二验证方式或忘记密码。须由另一名系统管理员确认，确认前账号不变。')}</p>
          <Form
            form={form}
            layout="vertical"
            onFinish={({ reason }) => act.mutate({ params: { personId: person.id }, body: { reason } })}
          >
            <Form.Item
              name="reason"
              label={t('理由，以及怎样核实了本人')}
              rules={[{ required: true, message: t('请写明理由。') }]}
            >
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </Form>
        </>
      )}
      <ErrorNotice error={act.error} />
    </Modal>
  );
};

const DIALOGS = { stop: StopDialog, recover: RecoverDialog, signOut: SignOutDialog, factors: FactorsDialog } as const;

/** A person's account in the administrator's hands: open, new first password, sessions, factors, stop. Never one's own. */
export const AccountPanel = ({ person, fresh }: { person: Person; fresh?: Given | undefined }) => {
  const [given, setGiven] = useState(fresh);
  const [open, setOpen] = useState<keyof typeof DIALOGS>();
  const Open = open && DIALOGS[open];
  const own = useSession().person.id === person.id;
  const reset = useAct(resetAccountPassword, { success: t('已换发初始密码'), onDone: setGiven });
  const username = given?.username ?? person.username;
  return (
    <section aria-label={t('账号')} className="yd-account">
      {given?.initialPassword && <Issued username={given.username} password={given.initialPassword} />}
      {!username && <OpenAccount person={person} onIssued={setGiven} />}
      {username && !own && (
        <div className="yd-form-foot">
          <Button loading={reset.isPending} onClick={() => reset.mutate({ params: { personId: person.id }, body: {} })}>
            {t('换发初始密码')}
          </Button>
          <Button onClick={() => setOpen('recover')}>{t('提出账号恢复')}</Button>
          {person.active && <Button onClick={() => setOpen('signOut')}>{t('退出所有登录')}</Button>}
          {person.active && <Button onClick={() => setOpen('factors')}>{t('解除第二验证')}</Button>}
          <Button onClick={() => setOpen('stop')}>{person.active ? t('停用账号') : t('恢复账号')}</Button>
        </div>
      )}
      {Open && <Open person={person} onClose={() => setOpen(undefined)} />}
    </section>
  );
};
