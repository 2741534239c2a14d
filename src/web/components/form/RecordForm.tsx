import { Anchor, Button, Form, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { RowView } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { useKeys } from '../../shell/keys.ts';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { ErrorNotice } from '../ErrorNotice.tsx';
import type { Titles } from '../FieldValue.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { type DraftState, useDraft } from './drafts.ts';
import { FormItems, type Note } from './FormItems.tsx';
import { changesIn, type FormSection, fallbacksOf, sectionsOf, sentOf, uncovered } from './fields.ts';
import type { Values } from './merge.ts';
import { Review } from './Review.tsx';
import { RisingFiles, useRisingFiles } from './rising.ts';
import { useSave } from './useSave.ts';

export type { FormSection } from './fields.ts';

export type RecordFormProps = {
  readonly definition: DefinitionView;
  /** The row being changed; absent for a new one. */
  readonly row?: RowView;
  readonly titles?: Titles;
  /** Default: the sections that the definition names. */
  readonly sections?: readonly FormSection[];
  /** Values of a new row; shown and changeable. */
  readonly initial?: Values;
  /** Sent with a new row and not shown: `{ planId }`. */
  readonly fixed?: Values;
  /** Narrows a reference's choices: `{ leadOrganisationId: { kind: 'office' } }`. */
  readonly pickFrom?: Readonly<Record<string, Values>>;
  /** Another label or note that depends on what is typed, and on the row that is changed: `(values) => ({ target: { label: '学位数' } })`. */
  readonly adapt?: (values: Values) => Readonly<Record<string, Note>>;
  /** Told what the form holds after each change, where the page asks the server by it. */
  readonly onChange?: (values: Values) => void;
  readonly submitLabel?: string;
  /** Tells drafts of new rows apart: `below-<id of the parent>`. */
  readonly draftKey?: string;
  /** A page with everything once more before a new row goes off; long forms have it unless told. */
  readonly review?: boolean;
  readonly onDone: (row: RowView) => void;
  readonly onCancel?: () => void;
};

/** From so many sections on, a new row is looked over before it goes off. */
const LONG = 3;

/**
 * A record's form on one page: sections, side anchor, what applies, draft on the server, all refusals at once, conflicts
 * merged. Ctrl+Enter submits.
 */
export const RecordForm = (props: RecordFormProps) => {
  // The row as it was when typing began: a newer one that arrives meanwhile must meet the version check.
  const [row] = useState(props.row);
  const draft = useDraft(props.definition.name, row?.id ?? props.draftKey ?? 'new', row?.version ?? null);
  if (!draft.ready) return <Skeleton active={false} paragraph={{ rows: 6 }} />;
  return <BegunForm {...props} started={row} draft={draft} />;
};

type BegunProps = RecordFormProps & { readonly started: RowView | undefined; readonly draft: DraftState };

const BegunForm = (props: BegunProps) => {
  const { definition, titles = {}, initial, fixed, pickFrom = {}, started: row, draft } = props;
  const [form] = Form.useForm();
  const narrow = useNarrow();
  const sections = useMemo(
    () => sectionsOf(definition, { sections: props.sections, isNew: !row, fixed: fixed ?? {} }),
    [definition, props.sections, row, fixed],
  );
  const fields = sections.flatMap((section) => section.fields);
  const shown = row ? uncovered(definition.fields, row) : { ...fallbacksOf(fields), ...initial };
  const start = { ...shown, ...draft.initial };
  const typed = Form.useWatch([], form) as Values | undefined;
  const values = { ...start, ...fixed, ...typed };
  const notes = props.adapt?.({ ...row, ...(typed ?? start) }) ?? {};
  const { rising, count } = useRisingFiles();
  const [reviewed, setReviewed] = useState<Values>();
  const save = useSave({
    definition,
    row,
    form,
    onSaved: (saved) => {
      draft.drop();
      props.onDone(saved);
    },
  });
  // What was refused is put right in the form, where the summary's links lead.
  useEffect(() => {
    if (save.error) setReviewed(undefined);
  }, [save.error]);
  const mustReview = !row && (props.review ?? (!props.sections && sections.length >= LONG));
  const send = (given: Values): void => {
    const sent = sentOf(fields, { ...values, ...given }, !row);
    if (row) save.change(changesIn(sent, row), row.version);
    else save.add({ ...sent, ...fixed });
  };
  const submit = (given: Values): void => {
    draft.flush();
    if (mustReview) setReviewed(given);
    else send(given);
  };
  const back = (section: number): void => {
    setReviewed(undefined);
    requestAnimationFrame(() => document.getElementById(`section-${section}`)?.scrollIntoView());
  };
  useKeys({ 'ctrl+enter': () => !rising && (reviewed ? send(reviewed) : form.submit()) });
  const wide = sections.length > 1 && !narrow && !reviewed;
  const submitLabel = props.submitLabel ?? t('保存');
  return (
    <div className={wide ? 'yd-form has-anchor' : 'yd-form'}>
      {reviewed && (
        <Review
          sections={sections}
          values={{ ...values, ...reviewed }}
          titles={titles}
          busy={save.busy}
          submitLabel={submitLabel}
          onBack={back}
          onSubmit={() => send(reviewed)}
        />
      )}
      <Form
        form={form}
        name={definition.path}
        layout="vertical"
        style={reviewed ? { display: 'none' } : {}}
        initialValues={start}
        onFinish={submit}
        onFinishFailed={({ errorFields }) => form.scrollToField(errorFields[0]?.name ?? [], { block: 'center' })}
        onValuesChange={(_, next: Values) => {
          draft.keep(row ? changesIn(next, shown) : next);
          props.onChange?.(next);
        }}
        onBlur={draft.flush}
        requiredMark={(label, { required }) => (
          <>
            {label}
            {!required && <span className="yd-optional">{t('选填')}</span>}
          </>
        )}
      >
        {!reviewed && <ErrorNotice error={save.error} />}
        <RisingFiles value={count}>
          {sections.map((section, index) => (
            <FormItems
              key={section.title}
              definition={definition}
              row={row}
              section={section}
              titled={sections.length > 1}
              index={index}
              titles={titles}
              values={values}
              notes={notes}
              pickFrom={pickFrom}
            />
          ))}
        </RisingFiles>
        <div className="yd-form-foot">
          <Button type="primary" htmlType="submit" loading={save.busy} disabled={rising}>
            {mustReview ? t('核对') : submitLabel}
          </Button>
          {props.onCancel && <Button onClick={props.onCancel}>{t('取消')}</Button>}
          <DraftLine draft={draft} onDrop={() => form.setFieldsValue(cleared(fields, shown))} />
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
      {save.conflict && (
        <ConflictDialog
          conflict={save.conflict}
          definition={definition}
          titles={titles}
          busy={save.busy}
          onCancel={save.forget}
          onResolve={save.change}
        />
      )}
    </div>
  );
};

const cleared = (fields: readonly FieldView[], start: Values): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ name }) => [name, start[name]]));

const DraftLine = ({ draft, onDrop }: { draft: DraftState; onDrop: () => void }) => {
  const [restored, setRestored] = useState(draft.initial !== undefined);
  const discard = (): void => {
    draft.drop();
    setRestored(false);
    onDrop();
  };
  return (
    <span className="yd-muted" role="status">
      {draft.savedAt
        ? t('已自动保存 {savedAt}', { savedAt: draft.savedAt })
        : restored && t('已恢复上次没有提交的草稿')}
      {(restored || draft.savedAt) && (
        <button type="button" className="yd-link yd-draft-drop" onClick={discard}>
          {t('放弃草稿')}
        </button>
      )}
    </span>
  );
};
