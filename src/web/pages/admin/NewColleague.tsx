import { Button, Checkbox, Form, Input } from 'antd';
import { createPersonAccount } from '#contract/accounts';
import { createRecord } from '#contract/records';
import { type DefinitionView, fieldOf } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FieldInput } from '../../components/form/FieldInput.tsx';
import { t } from '../../shell/language/index.ts';
import type { Given } from './AccountPanel.tsx';

type Values = {
  readonly name: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly account: boolean;
  readonly username: string;
  readonly organisation: string;
  readonly role: string;
  readonly title: string;
  readonly head: boolean;
  readonly fromOn: string;
};

type Props = {
  readonly people: DefinitionView;
  readonly posts: DefinitionView;
  readonly organisation: string | undefined;
  /** The person stands; with the password for the first sign-in where an account was opened. */
  readonly onDone: (person: { id: string; name: string }, given?: Given) => void;
  readonly onCancel: () => void;
};

const POST = ['organisation', 'title', 'role', 'head', 'fromOn'];
const PERSON = ['name', 'mobile', 'email'];

const Fields = ({ of, names }: { of: DefinitionView; names: readonly string[] }) =>
  names
    .flatMap((name) => fieldOf(of, name) ?? [])
    .map((field) => (
      <Form.Item
        key={field.name}
        name={field.name}
        label={field.optional ? t('{label}（选填）', { label: field.label }) : field.label}
        extra={field.help ?? undefined}
        rules={field.optional ? [] : [{ required: true, message: t('请给出{label}。', { label: field.label }) }]}
      >
        <FieldInput field={field} />
      </Form.Item>
    ));

const filled = (values: Values, names: readonly (keyof Values)[]) =>
  Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]));

/** A new colleague in one step: who, under which account, in which post. Whoever never signs in has no account. */
export const NewColleague = ({ people, posts, organisation, onDone, onCancel }: Props) => {
  const [form] = Form.useForm<Values>();
  const account = Form.useWatch('account', form) ?? true;
  const name = (): string => String(form.getFieldValue('name')).trim();
  const open = useAct(createPersonAccount, {
    errors: 'inline',
    success: t('已添加人员并开通账号'),
    onDone: (given) => onDone({ id: given.personId, name: name() }, given),
  });
  const create = useAct(createRecord, {
    errors: 'inline',
    success: t('已添加人员'),
    onDone: (row) => onDone({ id: row.id, name: name() }),
  });
  const submit = (values: Values): void => {
    const person = { ...filled(values, ['mobile', 'email']), name: name() };
    const { username, organisation: organisationId, role, title, head, fromOn } = values;
    if (!values.account) create.mutate({ params: { path: people.path }, body: person });
    else open.mutate({ body: { person, username, post: { organisationId, role, title, head, fromOn } } });
  };
  return (
    <Form<Values>
      form={form}
      name="colleague"
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      initialValues={{ account: true, head: false, fromOn: today(), organisation }}
    >
      <ErrorNotice error={open.error ?? create.error} />
      <div className="yd-form-grid">
        <Fields of={people} names={PERSON} />
      </div>
      <Form.Item name="account" valuePropName="checked">
        <Checkbox>{t('开通账号（不登录系统的人不用开，下一步只添加岗位）')}</Checkbox>
      </Form.Item>
      {account && (
        <div className="yd-form-grid">
          <Form.Item
            name="username"
            label={t('用户名')}
            extra={t('登录用，字母、数字，至少3个字符')}
            rules={[{ required: true, min: 3, message: t('用户名至少3个字符。') }]}
          >
            <Input autoComplete="off" spellCheck={false} maxLength={50} />
          </Form.Item>
          <Fields of={posts} names={POST} />
        </div>
      )}
      <div className="yd-form-foot">
        <Button type="primary" htmlType="submit" loading={open.isPending || create.isPending}>
          {t('添加人员')}
        </Button>
        <Button onClick={onCancel}>{t('取消')}</Button>
      </div>
    </Form>
  );
};
