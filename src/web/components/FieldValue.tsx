import type { ReactNode } from 'react';
import type { RowView } from '#contract/records';
import type { DefinitionView, FieldView } from '../api/definitions.ts';
import { pageOf, useDefinition } from '../api/definitions.ts';
import { comma, t } from '../shell/language/index.ts';
import { PageLink } from '../shell/navigation.tsx';
import { AreaSketch, type Polygon } from './AreaSketch.tsx';
import { DateText, dateText } from './DateText.tsx';
import { moneyText, Quantity } from './Figures.tsx';
import { FileLinks } from './FileLinks.tsx';
import { asField } from './form/TableInput.tsx';
import { isLight, Light } from './Light.tsx';
import { isLimitLight, LimitMark } from './LimitMark.tsx';
import { StateTag } from './StateTag.tsx';

/** Labels of referenced rows as lists and details answer them: `{organisation: {id: 办公室}}`. */
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const codeLabel = (field: FieldView, code: unknown): string =>
  field.codes?.find((each) => each.code === code)?.label ?? String(code);

export const titleOf = (titles: Titles, target: string | null, id: unknown): string =>
  titles[target ?? '']?.[String(id)] ?? t('（不在您的范围内）');

const NAMED_BY_CODE: readonly string[] = ['choice', 'choices', 'code', 'reference'];

/** What a row is called, in words also where a code or another row names it; empty where nothing does. */
export const titleText = (definition: DefinitionView, row: RowView, titles: Titles = {}): string => {
  const field = definition.fields.find(({ name }) => name === definition.titleField);
  const value = row[definition.titleField];
  if (isEmpty(value)) return '';
  return field && NAMED_BY_CODE.includes(field.kind) ? valueText(field, value, titles) : String(value);
};

/** A field's value as plain text: history, conflicts, print. */
export const valueText = (field: FieldView, value: unknown, titles: Titles = {}): string => {
  if (isEmpty(value)) return '—';
  const many = Array.isArray(value) ? value : [value];
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return many.map((code) => codeLabel(field, code)).join(comma);
    case 'code':
      return titles[`code:${field.list}`]?.[String(value)] ?? String(value);
    case 'reference':
    case 'references':
    case 'files':
      return many.map((id) => titleOf(titles, field.target ?? 'file', id)).join(comma);
    case 'yesNo':
      return value ? t('是') : t('否');
    case 'money':
      return moneyText(Number(value));
    case 'point':
      return pointText(value);
    case 'polygon':
      return t('已划定范围');
    case 'table':
      return many.map((line) => lineText(field, line, titles)).join(t('；'));
    case 'instant':
      return dateText(String(value), true);
    case 'json':
      return Array.isArray(value) ? t('{n} 项', { n: value.length }) : JSON.stringify(value);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : `${String(value)}${field.unit ?? ''}`;
  }
};

const pointText = (value: unknown): string =>
  (value as { coordinates?: readonly number[] }).coordinates?.map((each) => each.toFixed(6)).join(t('，')) ??
  String(value);

/** One line of a table: its cells by the kinds of their columns. */
const lineText = (field: FieldView, line: unknown, titles: Titles): string =>
  (field.columns ?? [])
    .map((column) => valueText(asField(column), (line as Record<string, unknown>)[column.name], titles))
    .join(' ');

const LineTable = ({ field, lines, titles }: { field: FieldView; lines: readonly unknown[]; titles: Titles }) => (
  <table className="yd-changes">
    <thead>
      <tr>
        {(field.columns ?? []).map(({ name, label }) => (
          <th key={name} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and keep their order
        <tr key={at}>
          {(field.columns ?? []).map((column) => (
            <td key={column.name}>
              {valueText(asField(column), (line as Record<string, unknown>)[column.name], titles)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Reference = ({ target, id, titles }: { target: string; id: string; titles: Titles }) => {
  const definition = useDefinition(target);
  const title = titles[target]?.[id];
  if (!title) return <span className="yd-muted">{titleOf(titles, target, id)}</span>;
  return definition ? <PageLink to={pageOf(definition, id)}>{title}</PageLink> : <span>{title}</span>;
};

const separated = (items: readonly ReactNode[]): ReactNode =>
  items.flatMap((item, index) => (index === 0 ? [item] : [comma, item]));

type Props = {
  readonly field: FieldView;
  readonly value: unknown;
  readonly titles?: Titles;
  readonly definition?: DefinitionView | undefined;
  /** In lists references are plain text: the row has one link, its first column. */
  readonly plain?: boolean;
};

/** A field's value drawn by its kind; unknown is —. */
export const FieldValue = ({ field, value, titles = {}, definition, plain = false }: Props): ReactNode => {
  if (definition?.states?.field === field.name) return <StateTag definition={definition} state={value} />;
  if (isEmpty(value)) return <span className="yd-muted">—</span>;
  if (field.name === 'light' && isLight(value)) return <Light value={value} />;
  if (field.name === 'limitLight' && isLimitLight(value)) return <LimitMark value={value} />;
  if (field.kind === 'table' && !plain) return <LineTable field={field} lines={value as unknown[]} titles={titles} />;
  if (field.kind === 'polygon' && !plain) return <AreaSketch polygon={value as Polygon} label={field.label} />;
  if (field.kind === 'files') return <FileLinks ids={value as string[]} titles={titles} plain={plain} />;
  if (field.kind === 'integer' || field.kind === 'number') return numberValue(field, Number(value));
  if (field.kind === 'date' || field.kind === 'instant')
    return <DateText value={String(value)} withTime={field.kind === 'instant'} />;
  if (field.kind === 'longText' && !plain) return <span className="yd-paragraphs">{String(value)}</span>;
  if (!plain && (field.kind === 'reference' || field.kind === 'references'))
    return separated(
      [value]
        .flat()
        .map((id) => <Reference key={String(id)} target={field.target ?? ''} id={String(id)} titles={titles} />),
    );
  return valueText(field, value, titles);
};

/** Years are names, not quantities: 2026年, not 2,026年. */
const numberValue = (field: FieldView, value: number): ReactNode =>
  field.unit === '年' || /year$/i.test(field.name) ? (
    <span className="yd-num">{value}</span>
  ) : (
    <Quantity value={value} unit={field.unit} />
  );
