import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { FieldView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import type { Titles } from '../FieldValue.tsx';

type Line = Readonly<Record<string, unknown>>;
type Column = NonNullable<FieldView['columns']>[number];

/** A column as the field it is, for the controls that fields have. */
export const asField = (column: Column): FieldView => ({
  ...column,
  help: null,
  validOn: null,
  fallback: null,
  writable: true,
  immutable: false,
  sensitivity: 'L2',
  en: null,
  section: null,
  applies: null,
  owner: null,
  scale: null,
  computed: false,
  masked: false,
  revealable: false,
  unapproved: false,
  unique: false,
  columns: null,
});

type Props = {
  readonly field: FieldView;
  readonly titles?: Titles | undefined;
  readonly value?: readonly Line[] | null;
  readonly onChange?: (value: readonly Line[]) => void;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
  readonly id?: string;
  /** The control of a column, given by FieldInput: a table holds what forms hold. */
  readonly control: (
    field: FieldView,
    cell: { value: unknown; onChange: (value: unknown) => void; label: string },
  ) => ReactNode;
};

/** Rows inside the form. */
export const TableInput = ({ field, value, onChange, disabled = false, id, control }: Props) => {
  const lines = value ?? [];
  const columns = field.columns ?? [];
  const set = (at: number, name: string, cell: unknown): void =>
    onChange?.(lines.map((line, index) => (index === at ? { ...line, [name]: cell } : line)));
  const empty = Object.fromEntries(columns.map(({ name }) => [name, null]));
  return (
    <div className="yd-scroll">
      {lines.length > 0 && (
        <table className="yd-rows">
          <thead>
            <tr>
              {columns.map(({ name, label, unit, optional }) => (
                <th key={name} scope="col">
                  {label}
                  {unit && t('（{unit}）', { unit })}
                  {optional && <span className="yd-optional">{t('选填')}</span>}
                </th>
              ))}
              <th scope="col">
                <span className="yd-sr">{t('操作')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and keep their order
              <tr key={at}>
                {columns.map((column) => (
                  <td key={column.name}>
                    {control(asField({ ...column, unit: null }), {
                      value: line[column.name],
                      onChange: (cell) => set(at, column.name, cell),
                      label: t('第 {at} 行{label}', { at: at + 1, label: column.label }),
                    })}
                  </td>
                ))}
                <td>
                  <Button
                    type="text"
                    disabled={disabled}
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('删去第 {at} 行', { at: at + 1 })}
                    onClick={() => onChange?.(lines.filter((_, index) => index !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        {...(id ? { id } : {})}
        // The field's label would be its whole name: what it does belongs to it.
        aria-label={`${t('加一行')}${t('：')}${field.label}`}
        type="dashed"
        disabled={disabled || lines.length >= (field.max ?? 200)}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange?.([...lines, empty])}
      >
        {t('加一行')}
      </Button>
    </div>
  );
};
