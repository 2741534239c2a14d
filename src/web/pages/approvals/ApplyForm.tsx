import { Button, Checkbox, Form, Select, Skeleton } from 'antd';
import { applyForApproval, approvalChoices } from '#contract/approval';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, fieldOf } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FieldInput } from '../../components/form/FieldInput.tsx';
import { Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';

type Kind = Answer<typeof approvalChoices>['roles'][number];
type Register = Kind['records'][number];

/** What a form begins with: of an earlier approval where it is applied for again. */
export type Beginning = {
  readonly role?: string;
  readonly organisation?: string;
  readonly contents?: readonly { readonly record: string; readonly parts: readonly string[] }[];
  readonly purpose?: string;
  readonly fromOn: string;
  readonly untilOn: string;
};
type Values = {
  readonly role: string;
  readonly organisation: string;
  readonly purpose: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly parts?: Readonly<Record<string, readonly string[] | undefined>>;
};

const optionsOf = ({ classes, fields }: Register) => [
  ...classes.map((one) => ({ value: one.part, label: `${one.label}：${one.fields.join(comma)}` })),
  ...(fields.length > 1 ? fields.map((one) => ({ value: one.part, label: t('仅{name}', { name: one.label }) })) : []),
];

/** Every register that the kind of post works with; classes first, single fields after. */
const Contents = ({ kind }: { kind: Kind | undefined }) =>
  kind ? (
    kind.records.map((one) => (
      <Form.Item key={`${kind.role}${one.record}`} name={['parts', one.record]} label={one.label}>
        <Select
          mode="multiple"
          allowClear
          options={optionsOf(one)}
          placeholder={t('不查阅')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    ))
  ) : (
    <p className="yd-muted">{t('先选择岗位类别，再选择内容。')}</p>
  );

/** All classes of all registers at once: the standing approval of a kind of post. */
const everything = (kind: Kind): Values['parts'] =>
  Object.fromEntries(kind.records.map(({ record, classes }) => [record, classes.map(({ part }) => part)]));

const contentsOf = (parts: Values['parts'] = {}) =>
  Object.entries(parts).flatMap(([record, chosen]) => (chosen?.length ? [{ record, parts: [...chosen] }] : []));

const beginningOf = ({ contents = [], ...rest }: Beginning) => ({
  ...rest,
  parts: Object.fromEntries(contents.map(({ record, parts }) => [record, [...parts]])),
});

type Props = {
  readonly definition: DefinitionView;
  readonly beginning: Beginning;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** 申请查阅: which kind of post, where, which data, for what, from when to when. */
export const ApplyForm = ({ definition, beginning, onDone, onCancel }: Props) => {
  const [form] = Form.useForm<Values>();
  const { data, error } = useCall(approvalChoices, {}, { staleTime: 300_000 });
  const apply = useAct(applyForApproval, { errors: 'inline', success: t('已提出申请，局领导已收到通知'), onDone });
  const role = Form.useWatch('role', form);
  const kind = data?.roles.find((one) => one.role === role);
  const given = (name: 'organisation' | 'purpose' | 'fromOn' | 'untilOn') => {
    const field = fieldOf(definition, name);
    return (
      field && (
        <Form.Item
          name={name}
          label={field.label}
          extra={field.help ?? undefined}
          rules={[{ required: true, message: t('请给出{label}。', { label: field.label }) }]}
        >
          <FieldInput field={field} />
        </Form.Item>
      )
    );
  };
  if (!data) return error ? <ErrorNotice error={error} /> : <Skeleton active={false} />;
  return (
    <Panel title={t('申请查阅')}>
      <Form<Values>
        form={form}
        name="reading"
        layout="vertical"
        requiredMark={false}
        initialValues={beginningOf(beginning)}
        style={{ maxWidth: 720 }}
        onFinish={({ parts, ...rest }) => apply.mutate({ body: { ...rest, contents: contentsOf(parts) } })}
      >
        <Form.Item name="role" label={t('岗位类别')} rules={[{ required: true, message: t('请选择岗位类别') }]}>
          <Select options={data.roles.map((one) => ({ value: one.role, label: one.label }))} />
        </Form.Item>
        {given('organisation')}
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend>{t('查阅内容')}</legend>
          {kind && (
            <Checkbox onChange={({ target }) => form.setFieldValue('parts', target.checked ? everything(kind) : {})}>
              {t('这类岗位日常工作所需的全部内容（常设批准）')}
            </Checkbox>
          )}
          <Contents kind={kind} />
        </fieldset>
        {given('purpose')}
        <div className="yd-form-grid">
          {given('fromOn')}
          {given('untilOn')}
        </div>
        <p className="yd-muted">{t('一次最长{months}个月，到期前一个月提醒续批。', { months: data.months })}</p>
        <ErrorNotice error={apply.error} />
        <div className="yd-form-foot">
          <Button type="primary" htmlType="submit" loading={apply.isPending}>
            {t('提出申请')}
          </Button>
          <Button onClick={onCancel}>{t('取消')}</Button>
        </div>
      </Form>
    </Panel>
  );
};
