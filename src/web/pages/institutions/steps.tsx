import { Button, DatePicker, Form, Input, Radio, Select, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { unitContents } from '#contract/institutions';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { type Draft, KINDS, startOf, type UnitDraft, unitDraft, withFrom } from './draft.ts';
import { UnitFields } from './UnitFields.tsx';

export type StepProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void };
type Named = StepProps & { readonly names: Readonly<Record<string, string>> };

const STANDING = { closedOn: { op: 'null' } };

export const KindStep = ({ draft, onChange }: StepProps) => (
  <Radio.Group
    aria-label="调整方式"
    className="yd-change-kinds"
    value={draft.kind}
    onChange={({ target }) => onChange({ ...startOf(target.value), effectiveOn: draft.effectiveOn })}
  >
    {KINDS.map(({ value, label, hint }) => (
      <Radio key={value} value={value}>
        <b>{label}</b>
        <span className="yd-muted">{hint}</span>
      </Radio>
    ))}
  </Radio.Group>
);

const Before = ({ draft, onChange }: StepProps) => {
  const several = draft.kind === 'merge';
  const label = several ? '原单位（两个以上）' : '原单位';
  return (
    <Form.Item label={label}>
      <RecordPicker
        aria-label={label}
        record="organisation"
        multiple={several}
        value={several ? draft.from : (draft.from[0] ?? null)}
        filter={STANDING}
        onChange={(value) => onChange(withFrom(draft, [value ?? []].flat() as string[]))}
      />
    </Form.Item>
  );
};

/** Which unit, and what is there from the day on. */
export const UnitsStep = ({ draft, onChange, names }: Named) => {
  const replace = (at: number, row: UnitDraft) =>
    onChange({ ...draft, units: draft.units.map((one, index) => (index === at ? row : one)) });
  const remove = (at: number) =>
    onChange({ ...draft, units: draft.units.filter((_, index) => index !== at), classes: {}, posts: {} });
  return (
    <Form layout="vertical" requiredMark={false} component="div">
      {draft.kind !== 'open' && <Before draft={draft} onChange={onChange} />}
      {draft.units.map((row, at) => (
        <UnitFields
          key={row.key}
          draft={draft}
          row={row}
          at={at}
          names={names}
          onChange={(next) => replace(at, next)}
          onRemove={draft.kind === 'split' && draft.units.length > 2 ? () => remove(at) : undefined}
        />
      ))}
      {draft.kind === 'split' && (
        <Button onClick={() => onChange({ ...draft, units: [...draft.units, unitDraft()] })}>再加一个单位</Button>
      )}
      {draft.kind === 'close' && (
        <Form.Item label="承接单位" extra="岗位和待办任务转到这个单位">
          <RecordPicker
            aria-label="承接单位"
            record="organisation"
            value={draft.handTo}
            filter={STANDING}
            onChange={(handTo) => onChange({ ...draft, handTo: handTo as string | null })}
          />
        </Form.Item>
      )}
    </Form>
  );
};

type Line = { readonly id: string; readonly label: string };

const Assignments = ({
  title,
  rows,
  given,
  options,
  onChange,
}: {
  title: string;
  rows: readonly Line[];
  given: Readonly<Record<string, number>>;
  options: readonly { value: number; label: string }[];
  onChange: (given: Readonly<Record<string, number>>) => void;
}) => (
  <fieldset className="yd-assign">
    <legend>
      {title}（已写明{rows.filter(({ id }) => given[id]).length}/{rows.length}）
    </legend>
    <div className="yd-assign-all">
      {options.map(({ value, label }) => (
        <Button
          key={value}
          size="small"
          onClick={() =>
            onChange({
              ...given,
              ...Object.fromEntries(rows.filter(({ id }) => !given[id]).map(({ id }) => [id, value])),
            })
          }
        >
          其余都归{label}
        </Button>
      ))}
    </div>
    {rows.map(({ id, label }) => (
      <div key={id} className="yd-assign-row">
        <span>{label}</span>
        <Select
          aria-label={`${label}归入`}
          value={given[id] ?? null}
          placeholder="选择单位"
          options={[...options]}
          onChange={(value) => value && onChange({ ...given, [id]: value })}
        />
      </div>
    ))}
  </fieldset>
);

const nameOfRow = (row: UnitDraft, at: number, names: Readonly<Record<string, string>>): string =>
  row.name.trim() || (row.unit ? (names[row.unit] ?? '') : '') || `第${at + 1}个单位`;

/** A split: each class, and posts that do not follow the rule, to one of the units. */
export const AssignStep = ({ draft, onChange, names }: Named) => {
  const [unit = ''] = draft.from;
  const query = draft.effectiveOn && draft.effectiveOn <= today() ? { on: draft.effectiveOn } : {};
  const { data, error, refetch } = useCall(unitContents, { params: { id: unit }, query });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} paragraph={{ rows: 6 }} />;
  const options = draft.units.map((row, at) => ({ value: at + 1, label: nameOfRow(row, at, names) }));
  const classes = data.classes.map(({ id, label, stageLabel, grade }) => ({
    id,
    label: `${stageLabel} ${label}${grade ? `（${grade}）` : ''}`,
  }));
  const posts = data.posts.map(({ id, person, title }) => ({ id, label: `${person}（${title}）` }));
  return (
    <>
      <Assignments
        title="班级去向"
        rows={classes}
        given={draft.classes}
        options={options}
        onChange={(given) => onChange({ ...draft, classes: given })}
      />
      <Assignments
        title="岗位去向"
        rows={posts}
        given={draft.posts}
        options={options}
        onChange={(given) => onChange({ ...draft, posts: given })}
      />
    </>
  );
};

/** From when, and on what paper. */
export const DateStep = ({ draft, onChange }: StepProps) => {
  const late = draft.effectiveOn !== null && draft.effectiveOn < today();
  return (
    <Form layout="vertical" requiredMark={false} component="div">
      <Form.Item label="生效日期" extra="从这一天起按调整后的单位办理和统计，前一天仍按原单位">
        <DatePicker
          aria-label="生效日期"
          value={draft.effectiveOn ? dayjs(draft.effectiveOn) : null}
          onChange={(value) => onChange({ ...draft, effectiveOn: value ? value.format('YYYY-MM-DD') : null })}
        />
      </Form.Item>
      {late && (
        <Form.Item label="补办说明" extra="生效日期已经过去，请写明原因">
          <Input.TextArea
            aria-label="补办说明"
            rows={3}
            maxLength={1000}
            value={draft.lateReason}
            onChange={({ target }) => onChange({ ...draft, lateReason: target.value })}
          />
        </Form.Item>
      )}
      <Form.Item label="批准文号">
        <Input
          aria-label="批准文号"
          value={draft.decisionNumber}
          maxLength={60}
          placeholder="如 澜政复〔2026〕8号"
          onChange={({ target }) => onChange({ ...draft, decisionNumber: target.value })}
        />
      </Form.Item>
      <Form.Item label="批准文件">
        <FileField value={draft.papers} onChange={(papers) => onChange({ ...draft, papers })} label="批准文件" />
      </Form.Item>
    </Form>
  );
};
