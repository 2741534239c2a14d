import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { type FieldView, isSensitive } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { CodeInput } from '../form/CodeInput.tsx';
import { RecordPicker } from '../RecordPicker.tsx';
import type { TableAddress } from './address.ts';

type Condition = { readonly op: string; readonly value: unknown };

const conditionOf = (value: unknown): Condition => {
  if (Array.isArray(value)) return { op: 'in', value };
  if (typeof value === 'object' && value !== null) return value as Condition;
  return { op: 'eq', value };
};

const listOf = (value: unknown): string[] => {
  const { value: inner } = conditionOf(value);
  return inner === undefined || inner === null ? [] : ([inner].flat() as string[]);
};

type Props = { readonly field: FieldView; readonly address: TableAddress };

const CodeFilter = ({ field, address }: Props) => (
  <Select
    mode="multiple"
    value={listOf(address.filter[field.name])}
    onChange={(codes) => address.setFilter(field.name, codes)}
    options={(field.codes ?? []).map(({ code, label }) => ({ value: code, label }))}
    placeholder={t('全部')}
    aria-label={t('按{label}筛选', { label: field.label })}
    maxTagCount="responsive"
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    className="yd-filter-control"
  />
);

/** A code of a list with everything below it: 常州市 finds 金坛区, and what was written with its former code. */
const ListedCodeFilter = ({ field, address }: Props) => (
  <CodeInput
    field={field}
    whole
    value={listOf(address.filter[field.name])[0] ?? null}
    onChange={(code) => address.setFilter(field.name, code ? { op: 'below', value: code } : undefined)}
  />
);

const ReferenceFilter = ({ field, address }: Props) => {
  const many = field.kind === 'references';
  const chosen = listOf(address.filter[field.name]);
  return (
    <RecordPicker
      record={field.target ?? ''}
      multiple={!many}
      value={many ? (chosen[0] ?? null) : chosen}
      onChange={(value) => address.setFilter(field.name, many && value ? { op: 'has', value } : value)}
      placeholder={t('全部')}
      aria-label={t('按{label}筛选', { label: field.label })}
    />
  );
};

const YesNoFilter = ({ field, address }: Props) => (
  <Select
    value={address.filter[field.name] as boolean | undefined}
    onChange={(value) => address.setFilter(field.name, value)}
    options={[
      { value: true, label: t('是') },
      { value: false, label: t('否') },
    ]}
    placeholder={t('全部')}
    aria-label={t('按{label}筛选', { label: field.label })}
    allowClear
    className="yd-filter-control"
  />
);

const SIDES = [
  { value: 'lte', label: t('不晚于') },
  { value: 'gte', label: t('不早于') },
];

/** One bound a field, as the list's filter takes one condition a field. */
const DateFilter = ({ field, address }: Props) => {
  const held = address.filter[field.name];
  const condition = held === undefined ? undefined : conditionOf(held);
  const [side, setSide] = useState(condition?.op === 'gte' ? 'gte' : 'lte');
  const day = condition ? String(condition.value).slice(0, 10) : undefined;
  const boundOf = (date: string, op: string): string =>
    field.kind === 'date' ? date : `${date}T${op === 'gte' ? '00:00:00.000' : '23:59:59.999'}+08:00`;
  const set = (date: string | undefined, op: string): void =>
    address.setFilter(field.name, date ? { op, value: boundOf(date, op) } : undefined);
  return (
    <span className="yd-filter-pair">
      <Select
        value={side}
        options={SIDES}
        aria-label={t('{label}的界限', { label: field.label })}
        onChange={(op) => {
          setSide(op);
          if (day) set(day, op);
        }}
      />
      <DatePicker
        value={day ? dayjs(day) : null}
        onChange={(date) => set(date?.format('YYYY-MM-DD'), side)}
        placeholder={t('不限')}
        aria-label={t('按{label}筛选', { label: field.label })}
      />
    </span>
  );
};

const TextFilter = ({ field, address }: Props) => (
  <Input
    key={String(conditionOf(address.typed.texts[field.name]).value ?? '')}
    defaultValue={String(conditionOf(address.typed.texts[field.name]).value ?? '')}
    onPressEnter={(event) => address.setText(field.name, event.currentTarget.value.trim())}
    onBlur={(event) => {
      const next = event.currentTarget.value.trim();
      if (next !== String(conditionOf(address.typed.texts[field.name]).value ?? '')) address.setText(field.name, next);
    }}
    placeholder={t('包含')}
    aria-label={t('按{label}筛选', { label: field.label })}
    allowClear
  />
);

const CONTROLS: Readonly<Record<string, (props: Props) => ReactNode>> = {
  choice: CodeFilter,
  code: ListedCodeFilter,
  reference: ReferenceFilter,
  references: ReferenceFilter,
  yesNo: YesNoFilter,
  date: DateFilter,
  instant: DateFilter,
  text: TextFilter,
};

/** Kinds a filter can be drawn for. */
export const isFilterable = (field: FieldView): boolean => field.kind in CONTROLS && !isSensitive(field);

export const FilterControl = ({ field, address }: Props) => {
  const Control = CONTROLS[field.kind];
  if (!Control) return null;
  return (
    <div className="yd-filter">
      <span className="yd-filter-label" aria-hidden="true">
        {field.label}
      </span>
      <Control field={field} address={address} />
    </div>
  );
};
