import { Button, Select } from 'antd';
import { type DefinitionView, isSensitive, useDefinitions } from '../../api/definitions.ts';

/** A register and the fields of it that a system is given. */
export type Allowance = { readonly record: string; readonly fields: readonly string[] };

/** The house's own traffic is no register; the server refuses it as well. */
const INNER: readonly string[] = ['job', 'webhook', 'notice', 'import', 'file', 'dataquality', 'access'];

export const allowancesOf = (value: unknown): Allowance[] => (Array.isArray(value) ? (value as Allowance[]) : []);

const fieldsOf = (definition: DefinitionView | undefined, chosen: readonly string[]) => [
  ...(definition?.fields ?? [])
    .filter(({ kind }) => kind !== 'json')
    .map((field) => ({ value: field.name, label: isSensitive(field) ? `${field.label}（个人信息）` : field.label })),
  ...(definition ? [] : chosen.map((name) => ({ value: name, label: name }))),
];

const Line = ({
  of,
  offered,
  definition,
  onChange,
  onDrop,
}: {
  of: Allowance;
  offered: readonly DefinitionView[];
  definition: DefinitionView | undefined;
  onChange: (next: Allowance) => void;
  onDrop: () => void;
}) => {
  const label = definition?.label ?? of.record;
  return (
    <li className="yd-allowance">
      <Select
        aria-label="登记表"
        placeholder="选择登记表"
        value={of.record || null}
        onChange={(record) => onChange({ record, fields: [] })}
        options={offered.map((one) => ({ value: one.name, label: one.label }))}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Select
        mode="multiple"
        aria-label={`${label}开放的字段`}
        placeholder={of.record ? '选择字段' : undefined}
        disabled={!of.record}
        value={[...of.fields]}
        onChange={(fields) => onChange({ ...of, fields })}
        options={fieldsOf(definition, of.fields)}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Button aria-label={`去掉${label}`} onClick={onDrop}>
        去掉
      </Button>
    </li>
  );
};

/** Which registers and which of their fields: the least that the purpose needs. */
export const AllowanceEditor = ({
  value,
  onChange,
}: {
  value: readonly Allowance[];
  onChange: (next: Allowance[]) => void;
}) => {
  const definitions = useDefinitions();
  const named = (name: string) => definitions.find((one) => one.name === name);
  const free = definitions.filter(
    ({ name, module }) => !INNER.includes(module) && !value.some(({ record }) => record === name),
  );
  const put = (at: number, next: Allowance) => onChange(value.map((one, index) => (index === at ? next : one)));
  return (
    <>
      <ul className="yd-allowances">
        {value.map((of, at) => {
          const definition = named(of.record);
          return (
            <Line
              key={of.record || `new-${at}`}
              of={of}
              definition={definition}
              offered={definition ? [definition, ...free] : free}
              onChange={(next) => put(at, next)}
              onDrop={() => onChange(value.filter((_, index) => index !== at))}
            />
          );
        })}
      </ul>
      <Button onClick={() => onChange([...value, { record: '', fields: [] }])}>添加登记表</Button>
    </>
  );
};

/** Whether it may be kept: at least one register, each with a field. */
export const isWhole = (value: readonly Allowance[]): boolean =>
  value.length > 0 && value.every(({ record, fields }) => record !== '' && fields.length > 0);
