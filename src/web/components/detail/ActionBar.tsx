import { Button, Form, Input, Modal, Tooltip } from 'antd';
import { type ReactNode, useState } from 'react';
import type { getRecord, RowView } from '#contract/records';
import type { Answer } from '../../api/call.ts';
import { type DefinitionView, type FieldView, fieldOf, stateLabel } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { ErrorNotice, sentence } from '../ErrorNotice.tsx';
import { type Titles, titleText } from '../FieldValue.tsx';
import { FieldInput } from '../form/FieldInput.tsx';
import { RisingFiles, useRisingFiles } from '../form/rising.ts';
import { takesBack } from './mainPath.ts';
import { useTaking } from './useTaking.tsx';

export type Action = Answer<typeof getRecord>['actions'][number];

type Props = {
  readonly definition: DefinitionView;
  readonly row: RowView;
  readonly titles: Titles;
  readonly actions: readonly Action[];
  readonly onDone?: (row: RowView) => void;
};

/** Steps back are never the main button: what carries the matter on is. */
const BACKWARD = [
  'return',
  'withdraw',
  'reopen',
  'recall',
  'void',
  'revoke',
  'object',
  'decline',
  'drop',
  'abandon',
  'escalate',
  'cancel',
  'stop',
  'exempt',
  'judgeNotMet',
];

const isBlocked = (action: Action): boolean => action.blocked.length > 0;

/** Acts that need nothing more than the click run at once; reversible ones are undone by their opposite. */
const isPlain = (action: Action): boolean =>
  !action.needsReason && !action.needsFiles && action.input.length === 0 && !action.irreversible && !action.confirm;

/** Buttons of the state table that this post may try; a blocked one says why, in words, below. */
export const ActionBar = ({ definition, row, titles, actions, onDone }: Props) => {
  const [open, setOpen] = useState<Action>();
  const taking = useTaking({ definition, row, titles, ...(onDone ? { onDone } : {}) });
  const start = (action: Action): void => {
    if (!isPlain(action)) setOpen(action);
    else taking.take(action, { version: row.version });
  };
  const firstOpen = actions.find(
    (action) => !isBlocked(action) && !BACKWARD.includes(action.verb) && !takesBack(action.verb),
  );
  return (
    <>
      {actions.map((action) => (
        <Tooltip key={action.verb} title={action.blocked.map(sentence).join('')}>
          <Button
            type={action === firstOpen ? 'primary' : 'default'}
            disabled={isBlocked(action)}
            loading={taking.verb === action.verb}
            aria-describedby={isBlocked(action) ? `blocked-${action.verb}` : undefined}
            onClick={() => start(action)}
          >
            {action.label}
          </Button>
        </Tooltip>
      ))}
      {taking.conflict}
      {open && (
        <ActionDialog
          definition={definition}
          row={row}
          titles={titles}
          action={open}
          onClose={() => setOpen(undefined)}
          {...(onDone ? { onDone } : {})}
        />
      )}
    </>
  );
};

/** Why buttons are grey, as text that everybody can read. */
export const BlockedReasons = ({ actions }: { actions: readonly Action[] }): ReactNode => {
  const blocked = actions.filter(isBlocked);
  if (blocked.length === 0) return null;
  return (
    <ul className="yd-blocked">
      {blocked.map(({ verb, label, blocked: reasons }) => (
        <li key={verb} id={`blocked-${verb}`}>
          {t('现在不能')}
          {label}
          {t('：')}
          {reasons.map(sentence).join('')}
        </li>
      ))}
    </ul>
  );
};

const inputsOf = (definition: DefinitionView, action: Action): FieldView[] => {
  const named = action.input.flatMap((name) => fieldOf(definition, name) ?? []);
  const files = definition.fields.find(({ kind }) => kind === 'files');
  const lacksFiles = action.needsFiles && !named.some(({ kind }) => kind === 'files');
  return lacksFiles && files ? [...named, files] : named;
};

const isRequired = (action: Action, field: FieldView): boolean =>
  action.required.includes(field.name) || (action.needsFiles && field.kind === 'files');

const effect = (definition: DefinitionView, row: RowView, verb: string): string | undefined => {
  const states = definition.states;
  const transition = states?.transitions.find((each) => each.verb === verb);
  if (!states || !transition) return undefined;
  return t('状态由“{from}”变为“{to}”。', {
    from: stateLabel(definition, row[states.field]),
    to: transition.to.map((one) => stateLabel(definition, one)).join(t('”或“')),
  });
};

type DialogProps = Omit<Props, 'actions'> & { readonly action: Action; readonly onClose: () => void };

/** Takes what the action needs (reason, evidence, fields), restates its effect, then waits for the server. */
export const ActionDialog = ({ definition, row, titles, action, onClose, onDone }: DialogProps) => {
  const [form] = Form.useForm();
  const taking = useTaking({
    definition,
    row,
    titles,
    inline: true,
    onDone: (next) => {
      onClose();
      onDone?.(next);
    },
  });
  const { rising, count } = useRisingFiles();
  // What one decides on: the page behind may have read the row anew since.
  const [version] = useState(row.version);
  const fields = inputsOf(definition, action);
  const submit = ({ reason, ...input }: Record<string, unknown>): void => {
    const given = { ...(reason ? { reason: String(reason) } : {}), ...(fields.length > 0 ? { input } : {}) };
    taking.take(action, { version, ...given });
  };
  const initial = Object.fromEntries(fields.map(({ name }) => [name, row[name]]));
  return (
    <Modal
      open
      title={t('{label}：{value}', { label: action.label, value: titleText(definition, row, titles) })}
      okText={action.label}
      cancelText={t('取消')}
      confirmLoading={taking.verb !== null}
      okButtonProps={{ danger: action.irreversible, disabled: rising }}
      onOk={form.submit}
      onCancel={onClose}
      width={600}
      mask={{ closable: false }}
    >
      <p className="yd-muted">{effect(definition, row, action.verb)}</p>
      {action.confirm && <p>{action.confirm}</p>}
      {action.irreversible && (
        <p className="yd-warning">
          {action.label}
          {t('后不能撤回，请核对后再继续。')}
        </p>
      )}
      <ErrorNotice error={taking.error} />
      {taking.conflict}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={submit}
        name={`act-${action.verb}`}
        requiredMark={false}
      >
        <RisingFiles value={count}>
          {fields.map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={field.label}
              extra={field.help ?? undefined}
              rules={
                isRequired(action, field)
                  ? [{ required: true, message: t('请填写{label}。', { label: field.label }) }]
                  : []
              }
            >
              <FieldInput field={field} titles={titles} />
            </Form.Item>
          ))}
        </RisingFiles>
        {action.needsReason && (
          <Form.Item
            name="reason"
            label={t('原因')}
            rules={[{ required: true, whitespace: true, message: t('请写明原因，会记入历史。') }]}
          >
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
};
