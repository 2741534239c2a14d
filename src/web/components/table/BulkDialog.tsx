import { App, Button, Form, Modal, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { type BulkChange, type BulkSelection, previewBulk, startBulk } from '#contract/bulk';
import { type Answer, call } from '../../api/call.ts';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { locale, t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { valueText } from '../FieldValue.tsx';
import { FieldInput } from '../form/FieldInput.tsx';
import { TabLeaves } from '../TabLeaves.tsx';

type Preview = Answer<typeof previewBulk>;
type Values = Readonly<Record<string, unknown>>;

const KINDS = [
  'text',
  'longText',
  'integer',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'yesNo',
  'code',
  'reference',
  'references',
  'period',
];

/** What many rows may get alike: no personal fields, no keys. */
export const bulkFields = (definition: DefinitionView): FieldView[] =>
  definition.fields.filter(
    (field) =>
      field.writable &&
      !field.immutable &&
      !field.computed &&
      !field.unique &&
      !['L3', 'L4'].includes(field.sensitivity) &&
      KINDS.includes(field.kind),
  );

export type BulkDialogProps = {
  readonly definition: DefinitionView;
  readonly selection: BulkSelection;
  readonly count: number;
  /** A verb of the state table; without one, fields are changed. */
  readonly verb?: { readonly verb: string; readonly label: string } | undefined;
  readonly onClose: () => void;
};

/** Many rows at once: what is to change, what it would do, then a job. */
export const BulkDialog = ({ definition, selection, count, verb, onClose }: BulkDialogProps) => {
  const [names, setNames] = useState<readonly string[]>([]);
  const [values, setValues] = useState<Values>({});
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { message } = App.useApp();
  const go = useGo();
  const start = useAct(startBulk, {
    errors: 'inline',
    onDone: ({ id }) => {
      message.success(t('已开始办理，完成后可在顶栏查看'));
      onClose();
      go(`/bulk/${id}`);
    },
  });
  const change: BulkChange = verb
    ? { verb: verb.verb }
    : { values: Object.fromEntries(names.map((name) => [name, values[name] ?? null])) };
  const body = { record: definition.name, selection, change };
  const look = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    await call(previewBulk, { body }).then(setPreview, setError);
    setBusy(false);
  };
  const title = t('{verb} {count} 条{label}', {
    verb: verb?.label ?? t('批量修改'),
    count: count.toLocaleString(locale),
    label: definition.label,
  });
  const ready = verb !== undefined || names.length > 0;
  const will = preview ? preview.changed + (preview.total - preview.tried) : 0;
  return (
    <Modal
      open
      width={640}
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('取消')}
        </Button>,
        preview ? (
          <Button
            key="run"
            type="primary"
            disabled={will === 0}
            loading={start.isPending}
            onClick={() => start.mutate({ body })}
          >
            {t('{verb} {n} 条', { verb: verb?.label ?? t('修改'), n: will.toLocaleString(locale) })}
          </Button>
        ) : (
          <Button key="look" type="primary" disabled={!ready} loading={busy} onClick={() => void look()}>
            {t('看会有什么变化')}
          </Button>
        ),
      ]}
    >
      <ErrorNotice error={error ?? start.error} />
      {!verb && (
        <Form layout="vertical" requiredMark={false}>
          <Form.Item label={t('要修改的项目')} htmlFor="bulk-fields">
            <TabLeaves>
              <Select
                id="bulk-fields"
                mode="multiple"
                value={[...names]}
                placeholder={t('可以选多项')}
                showSearch={{ optionFilterProp: 'label' }}
                options={bulkFields(definition).map(({ name, label }) => ({ value: name, label }))}
                onChange={(next: string[]) => {
                  setNames(next);
                  setPreview(undefined);
                }}
              />
            </TabLeaves>
          </Form.Item>
          {names.map((name) => (
            <ValueItem
              key={name}
              field={definition.fields.find((field) => field.name === name)}
              value={values[name]}
              onChange={(value) => {
                setValues({ ...values, [name]: value });
                setPreview(undefined);
              }}
            />
          ))}
        </Form>
      )}
      {busy && <Skeleton active={false} />}
      {preview && !busy && <Effect definition={definition} preview={preview} values={verb ? {} : values} />}
    </Modal>
  );
};

const ValueItem = ({
  field,
  value,
  onChange,
}: {
  field: FieldView | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
}) =>
  field ? (
    <Form.Item label={t('{label}改为', { label: field.label })} htmlFor={`bulk-${field.name}`}>
      <FieldInput field={field} value={value} onChange={onChange} id={`bulk-${field.name}`} />
    </Form.Item>
  ) : null;

/** How many would change, a few of them before and after, and what a rule would refuse. */
const Effect = ({ definition, preview, values }: { definition: DefinitionView; preview: Preview; values: Values }) => {
  const { changed, unchanged, refused, samples, kinds, refusals, titles, total, tried } = preview;
  const fields = definition.fields.filter(({ name }) => samples.some(({ before }) => name in before) && name in values);
  return (
    <div role="status" className="yd-bulk-effect">
      <p>
        <b className="yd-num">{changed}</b> {t('条会改动，')}
        <b className="yd-num">{unchanged}</b> {t('条本来就是这样，')}
        <b className="yd-num">{refused}</b> {t('条不能办理。')}
        {tried < total && t('（试办了前 {tried} 条，其余 {total} 条办理时逐条检查）', { tried, total: total - tried })}
      </p>
      {fields.length > 0 && (
        <table className="yd-changes">
          <thead>
            <tr>
              <th scope="col">{t('如')}</th>
              {fields.map(({ name, label }) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples.map(({ id, title, before }) => (
              <tr key={id}>
                <th scope="row">{title || t('（一条）')}</th>
                {fields.map((field) => (
                  <td key={field.name}>
                    {valueText(field, before[field.name], titles)} → {valueText(field, values[field.name], titles)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {kinds.length > 0 && (
        <ul className="yd-reasons">
          {kinds.map(({ detail, count }) => (
            <li key={detail}>
              {count} {t('条：')}
              {detail}
              <Such title={refusals.find((one) => one.detail === detail)?.title} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** One row for which a reason holds. */
const Such = ({ title }: { title: string | undefined }) => (title ? t('（如 {title}）', { title }) : null);
