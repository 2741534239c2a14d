import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { listRecords } from '#contract/records';
import { type DefinitionView, useDefinition } from '../api/definitions.ts';
import { queryOf } from '../api/hooks.ts';
import { t } from '../shell/language/index.ts';
import type { Titles } from './FieldValue.tsx';
import { TabLeaves } from './TabLeaves.tsx';

type Option = { value: string; label: string };

export type RecordPickerProps = {
  /** Record picked from, by name: `organisation`. */
  readonly record: string;
  readonly multiple?: boolean;
  readonly value?: string | readonly string[] | null;
  readonly onChange?: (value: string | string[] | null) => void;
  /** Labels already known, so that a chosen id never shows bare. */
  readonly titles?: Titles;
  /** Narrows what may be picked, as in listRecords: `{ kind: 'office' }`. */
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly onBlur?: () => void;
};

const useOptions = (definition: DefinitionView | undefined, typed: string, filter: RecordPickerProps['filter']) => {
  const query = {
    limit: 30,
    ...(typed ? { search: typed } : {}),
    ...(filter ? { filter: JSON.stringify(filter) } : {}),
  };
  const { data, isFetching } = useQuery({
    ...queryOf(listRecords, { params: { path: definition?.path ?? '' }, query }),
    enabled: definition !== undefined,
    staleTime: 30_000,
  });
  const title = definition?.titleField ?? 'id';
  const options = (data?.rows ?? []).map((row): Option => ({ value: row.id, label: String(row[title] ?? row.id) }));
  return { options, isFetching, more: (data?.total ?? 0) > options.length };
};

/** Asks for the label of chosen rows that no list has shown yet. */
const useChosenLabels = (definition: DefinitionView | undefined, ids: readonly string[]): Option[] => {
  const filter = JSON.stringify({ id: { op: 'in', value: ids } });
  const { data } = useQuery({
    ...queryOf(listRecords, { params: { path: definition?.path ?? '' }, query: { filter, limit: 100 } }),
    enabled: definition !== undefined && ids.length > 0,
    staleTime: 300_000,
  });
  const title = definition?.titleField ?? 'id';
  return (data?.rows ?? []).map((row) => ({ value: row.id, label: String(row[title] ?? row.id) }));
};

/** Picks one or several rows of another record by searching its list. */
export const RecordPicker = ({
  record,
  multiple = false,
  value,
  onChange,
  titles,
  filter,
  ...rest
}: RecordPickerProps) => {
  const definition = useDefinition(record);
  const [typed, setTyped] = useState('');
  const { options, isFetching, more } = useOptions(definition, useDeferredValue(typed.trim()), filter);
  const chosen = [value ?? []].flat() as string[];
  const known = (id: string): string | undefined =>
    titles?.[record]?.[id] ?? options.find((each) => each.value === id)?.label;
  const asked = useChosenLabels(
    definition,
    chosen.filter((id) => !known(id)),
  );
  const extra = chosen
    .filter((id) => !options.some((each) => each.value === id))
    .map(
      (id): Option => ({
        value: id,
        label: known(id) ?? asked.find((each) => each.value === id)?.label ?? t('读取中'),
      }),
    );
  return (
    <TabLeaves>
      <Select
        {...rest}
        {...(multiple ? { mode: 'multiple' as const } : {})}
        value={(multiple ? chosen : (chosen[0] ?? null)) as string | string[] | null}
        onChange={(next) => onChange?.(next ?? null)}
        options={[...(typed ? [] : extra), ...options]}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={isFetching}
        allowClear
        placeholder={rest.placeholder ?? t('选择{label}', { label: definition?.label ?? '' })}
        notFoundContent={isFetching ? t('查找中') : t('没有符合的，请换个词')}
        popupRender={(menu) => (
          <>
            {menu}
            {more && <div className="yd-picker-more">{t('还有更多，请输入几个字缩小范围')}</div>}
          </>
        )}
        style={{ width: '100%', minWidth: 140 }}
      />
    </TabLeaves>
  );
};
