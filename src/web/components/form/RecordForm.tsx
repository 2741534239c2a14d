import { Anchor, App, Button, Form } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { createRecord, type RowView, updateRecord } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { isVersionConflict, ProblemError } from '../../api/problem.ts';
import { useKeys } from '../../shell/keys.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import type { Titles } from '../FieldValue.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { useDraft } from './drafts.ts';
import { FieldInput } from './FieldInput.tsx';
import { type Conflict, conflictOf, mergeOf, type Values } from './merge.ts';

export type FormSection = { readonly title: string; readonly fields: readonly string[] };

export type RecordFormProps = {
  readonly definition: DefinitionView;
  /** The row being changed; absent for a new one. */
  readonly row?: RowView;
  readonly titles?: Titles;
  /** Default: one section with every writable field. */
  readonly sections?: readonly FormSection[];
  /** Values of a new row; shown and changeable. */
  readonly initial?: Values;
  /** Sent with a new row and not shown: `{ planId }`. */
  readonly fixed?: Values;
  /** Narrows a reference's choices: `{ leadOrganisationId: { kind: 'office' } }`. */
  readonly pickFrom?: Readonly<Record<string, Values>>;
  /** Another label or note that depends on what is typed: `(values) => ({ target: { label: '学位数' } })`. */
  readonly adapt?: (values: Values) => Readonly<Record<string, { label?: string; help?: ReactNode; hidden?: boolean }>>;
  readonly submitLabel?: string;
  /** Tells drafts of new rows apart: `below-<id of the parent>`. */
  readonly draftKey?: string;
  readonly onDone: (row: RowView) => void;
  readonly onCancel?: () => void;
};

const writable = (field: FieldView, isNew: boolean): boolean =>
  field.writable && field.kind !== 'json' && (isNew || !field.immutable);

const sectionsOf = ({
  definition,
  sections,
  row,
  fixed,
}: RecordFormProps): { title: string; fields: FieldView[] }[] => {
  const able = definition.fields.filter((field) => writable(field, !row) && !(field.name in (fixed ?? {})));
  if (!sections) return [{ title: definition.label, fields: able }];
  return sections
    .map(({ title, fields }) => ({
      title,
      fields: fields.flatMap((name) => able.find((field) => field.name === name) ?? []),
    }))
    .filter(({ fields }) => fields.length > 0);
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const changes = (values: Values, row: RowView): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !same(value, row[name])));

const PICKED = ['choice', 'choices', 'code', 'reference', 'references', 'date', 'instant', 'yesNo'];
const WIDE = ['longText', 'files', 'references'];

const requiredRule = (field: FieldView) =>
  field.optional || field.kind === 'files'
    ? []
    : [{ required: true, message: `请${PICKED.includes(field.kind) ? '选择' : '填写'}${field.label}。` }];

/** What the server found wrong, beside its field. */
const fieldErrors = (error: unknown): { name: string; errors: string[] }[] =>
  error instanceof ProblemError
    ? error.reasons.flatMap(({ field, detail, remedy }) =>
        field ? [{ name: field, errors: [`${detail}${remedy ?? ''}`] }] : [],
      )
    : [];

/** A record's form on one page: sections, side anchor, draft, all refusals at once, conflicts merged. Ctrl+Enter submits. */
export const RecordForm = (props: RecordFormProps) => {
  const { definition, titles = {}, initial = {}, fixed = {}, pickFrom = {} } = props;
  // The row as it was when typing began: a newer one that arrives meanwhile must meet the version check.
  const [row] = useState(props.row);
  const [form] = Form.useForm();
  const { message } = App.useApp();
  const narrow = useNarrow();
  const [conflict, setConflict] = useState<Conflict>();
  const sections = useMemo(() => sectionsOf(props), [props]);
  const fields = sections.flatMap((section) => section.fields);
  const draft = useDraft(`${definition.path}.${row?.id ?? props.draftKey ?? 'new'}`, definition.fields);
  const start = { ...(row ?? initial), ...draft.initial };
  const typed = Form.useWatch([], form) as Values | undefined;
  const notes = props.adapt?.(typed ?? start) ?? {};

  const done = (saved: RowView): void => {
    draft.drop();
    setConflict(undefined);
    message.success('已保存');
    props.onDone(saved);
  };
  const refused = (error: Error): void => form.setFields(fieldErrors(error));
  const create = useAct(createRecord, { errors: 'inline', onDone: (saved) => done(saved as RowView) });
  const update = useAct(updateRecord, { errors: 'inline', onDone: (saved) => done(saved as RowView) });

  const settle = (found: Conflict): void => {
    const { clean, clashing } = mergeOf(found);
    if (clashing.length > 0) {
      setConflict(found);
      return;
    }
    // Different fields were changed: both changes hold.
    message.info('他人同时改了其他内容，已合并保存');
    send(clean, found.version);
  };

  const send = (change: Values, version: number): void => {
    const body = { ...change, version };
    const onError = (error: Error): void => {
      if (isVersionConflict(error)) settle(conflictOf(error, change));
      else refused(error);
    };
    update.mutate({ params: { path: definition.path, id: row?.id ?? '' }, body }, { onError });
  };
  const submit = (values: Values): void => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    if (!row) create.mutate({ params: { path: definition.path }, body: { ...given, ...fixed } }, { onError: refused });
    else send(changes(given, row), row.version);
  };
  useKeys({ 'ctrl+enter': () => form.submit() });
  const error = isVersionConflict(update.error) ? null : (create.error ?? update.error);
  const busy = create.isPending || update.isPending;
  const wide = sections.length > 1 && !narrow;
  return (
    <div className={wide ? 'yd-form has-anchor' : 'yd-form'}>
      <Form
        form={form}
        name={definition.path}
        layout="vertical"
        initialValues={start}
        onFinish={submit}
        onValuesChange={(_, values) => draft.keep(row ? changes(values, row) : values)}
        onBlur={draft.flush}
        requiredMark={(label, { required }) => (
          <>
            {label}
            {!required && <span className="yd-optional">选填</span>}
          </>
        )}
      >
        <ErrorNotice error={error} />
        {sections.map(({ title, fields: own }, index) => (
          <section key={title} id={`section-${index}`} className="yd-form-section">
            {sections.length > 1 && <h2>{title}</h2>}
            <div className="yd-form-grid">
              {own
                .filter((field) => !notes[field.name]?.hidden)
                .map((field) => (
                  <Form.Item
                    key={field.name}
                    name={field.name}
                    label={notes[field.name]?.label ?? field.label}
                    extra={notes[field.name]?.help ?? field.help ?? undefined}
                    rules={requiredRule(field)}
                    required={!field.optional}
                    className={WIDE.includes(field.kind) || field.name === definition.titleField ? 'is-wide' : ''}
                  >
                    <FieldInput field={field} titles={titles} {...pickOf(pickFrom, field.name)} />
                  </Form.Item>
                ))}
            </div>
          </section>
        ))}
        <div className="yd-form-foot">
          <Button type="primary" htmlType="submit" loading={busy}>
            {props.submitLabel ?? '保存'}
          </Button>
          {props.onCancel && <Button onClick={props.onCancel}>取消</Button>}
          <DraftLine draft={draft} onDrop={() => form.setFieldsValue(cleared(fields, row ?? initial))} />
        </div>
      </Form>
      {wide && (
        <Anchor
          affix={false}
          className="yd-form-anchor"
          getContainer={() => document.getElementById('main') ?? document.body}
          items={sections.map(({ title }, index) => ({ key: title, href: `#section-${index}`, title }))}
        />
      )}
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          definition={definition}
          titles={titles}
          busy={busy}
          onCancel={() => setConflict(undefined)}
          onResolve={send}
        />
      )}
    </div>
  );
};

const pickOf = (pickFrom: Readonly<Record<string, Values>>, name: string): { pickFrom?: Values } => {
  const filter = pickFrom[name];
  return filter ? { pickFrom: filter } : {};
};

const cleared = (fields: readonly FieldView[], start: Values): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ name }) => [name, start[name]]));

const DraftLine = ({ draft, onDrop }: { draft: ReturnType<typeof useDraft>; onDrop: () => void }) => {
  const [restored, setRestored] = useState(draft.initial !== undefined);
  const discard = (): void => {
    draft.drop();
    setRestored(false);
    onDrop();
  };
  return (
    <span className="yd-muted" role="status">
      {draft.savedAt ? `已自动保存 ${draft.savedAt}` : restored && '已恢复上次没有提交的草稿'}
      {(restored || draft.savedAt) && (
        <button type="button" className="yd-link yd-draft-drop" onClick={discard}>
          放弃草稿
        </button>
      )}
    </span>
  );
};
