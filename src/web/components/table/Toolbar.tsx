import { DownloadOutlined, FilterOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { listRecords } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { download, MEDIA } from '../../api/download.ts';
import { t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import type { TableAddress } from './address.ts';
import { FilterControl, isFilterable } from './Filters.tsx';

const OPEN_FILTERS = 3;

/** Fields to filter by: those the page names, else codes, references and dates first. What the page fixes is settled. */
export const filterFields = (
  definition: DefinitionView,
  names: readonly string[] | undefined,
  fixed: Readonly<Record<string, unknown>> = {},
): FieldView[] => {
  const able = definition.fields.filter((field) => isFilterable(field) && !(field.name in fixed));
  const rank = ({ name, kind }: FieldView): number => {
    const named = names?.indexOf(name) ?? -1;
    if (named >= 0) return named;
    // 快到期 and 已超期 are what one comes for.
    if (name === 'limitLight') return 100;
    return 101 + ['choice', 'code', 'reference', 'date', 'yesNo', 'references', 'instant', 'text'].indexOf(kind);
  };
  return [...able].sort((one, other) => rank(one) - rank(other));
};

const isUsed = (address: TableAddress, field: FieldView): boolean =>
  field.name in address.filter || field.name in address.typed.texts;

const SearchBox = ({ address, label }: { address: TableAddress; label: string }) => {
  const narrow = useNarrow();
  const [text, setText] = useState(address.typed.search);
  const kept = address.typed.search;
  useEffect(() => setText(kept), [kept]);
  return (
    <Input.Search
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(value) => address.setSearch(value.trim())}
      placeholder={t('在{label}中查找', { label })}
      aria-label={t('在{label}中查找', { label })}
      allowClear
      className="yd-table-search"
      style={{ width: narrow ? '100%' : 230 }}
    />
  );
};

/** The search box, three filters open and the rest under 更多. */
export const FilterBar = ({
  definition,
  names,
  fixed,
  address,
  children,
}: {
  definition: DefinitionView;
  names: readonly string[] | undefined;
  fixed: Readonly<Record<string, unknown>> | undefined;
  address: TableAddress;
  children?: ReactNode;
}) => {
  const narrow = useNarrow();
  const [more, setMore] = useState(false);
  // On a phone the search box stands alone until one asks for filters.
  const open = narrow ? 0 : OPEN_FILTERS;
  const fields = filterFields(definition, names, fixed);
  const hidden = fields.slice(open);
  const usedBelow = hidden.filter((field) => isUsed(address, field)).length;
  const isFiltered = fields.some((field) => isUsed(address, field)) || address.typed.search !== '';
  return (
    <search className="yd-filters" aria-label={t('筛选')}>
      <SearchBox address={address} label={definition.label} />
      {fields.slice(0, more ? undefined : open).map((field) => (
        <FilterControl key={field.name} field={field} address={address} />
      ))}
      {hidden.length > 0 && (
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={more} onClick={() => setMore(!more)}>
          {more
            ? t('收起')
            : `${narrow ? t('筛选') : t('更多')}${usedBelow > 0 ? t('（{usedBelow}）', { usedBelow }) : ''}`}
        </Button>
      )}
      {isFiltered && (
        <Button type="link" onClick={address.clear}>
          {t('清除筛选')}
        </Button>
      )}
      {children}
    </search>
  );
};

/** Exports what is seen: same filter, sort and columns, masked alike. */
export const ExportMenu = ({
  definition,
  query,
}: {
  definition: DefinitionView;
  query: Readonly<Record<string, string | undefined>>;
}) => {
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async (kind: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    const args = { params: { path: definition.path }, query } as Parameters<typeof download<typeof listRecords>>[1];
    await download(listRecords, args, { accept: MEDIA[kind], name: `${definition.label}.${kind}` }).catch(
      (error: Error) => notification.error({ title: t('没有导出：{message}', { message: error.message }) }),
    );
    setBusy(false);
  };
  const items = [
    { key: 'xlsx', icon: <DownloadOutlined />, label: t('导出 Excel') },
    { key: 'csv', icon: <DownloadOutlined />, label: t('导出 CSV') },
    { key: 'print', icon: <PrinterOutlined />, label: t('打印本页') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => (key === 'print' ? window.print() : void run(key as 'xlsx' | 'csv')) }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy}>
        {t('导出')}
      </Button>
    </Dropdown>
  );
};
