import { Button, Form, Input, Select } from 'antd';
import { fieldOf, useDefinition } from '../../api/definitions.ts';
import { CodeInput } from '../../components/form/CodeInput.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import type { Draft, UnitDraft } from './draft.ts';

const STANDING = { closedOn: { op: 'null' } };
const UNIT_KINDS = [
  { value: 'school', label: '学校' },
  { value: 'section', label: '科室' },
  { value: 'town', label: '镇（街道）' },
  { value: 'bureau', label: '教育局' },
  { value: 'department', label: '其他部门' },
];
const NEW = 'new';

type Props = {
  readonly draft: Draft;
  readonly row: UnitDraft;
  readonly at: number;
  readonly names: Readonly<Record<string, string>>;
  readonly onChange: (row: UnitDraft) => void;
  readonly onRemove?: (() => void) | undefined;
};

/** What screen readers call a field: of several units also whose it is, as the frame around them shows. */
type Called = (label: string) => string;

type TextProps = {
  readonly label: string;
  readonly called: Called;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
};

const TextField = ({ label, called, value, onChange, help }: TextProps) => (
  <Form.Item label={label} {...(help ? { extra: help } : {})}>
    <Input aria-label={called(label)} value={value} maxLength={100} onChange={({ target }) => onChange(target.value)} />
  </Form.Item>
);

/** Merge and split: whether the row goes on in a unit before, or is new. */
const GoesOn = ({ draft, row, names, onChange, called }: Omit<Props, 'at'> & { readonly called: Called }) => (
  <Form.Item label="由哪个单位延续">
    <Select
      aria-label={called('由哪个单位延续')}
      value={row.unit ?? NEW}
      onChange={(value) => onChange({ ...row, unit: value === NEW ? null : value })}
      options={[
        ...draft.from.map((id) => ({ value: id, label: `延续：${names[id] ?? ''}` })),
        { value: NEW, label: '成立新单位' },
      ]}
    />
  </Form.Item>
);

const CODE_HELP = '学校填写10位学校标识码；延续单位不填即沿用原代码';

/** What kind of school it will be, where that is told anew. */
const SchoolKind = ({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) => {
  const field = fieldOf(useDefinition('school'), 'kind');
  return field ? (
    <Form.Item label="办学类型" extra="学校填写；不填沿用原办学类型">
      <CodeInput field={{ ...field, optional: true }} value={value} onChange={onChange} />
    </Form.Item>
  ) : null;
};

/** One unit after the change: what it is called, its code, its place. */
export const UnitFields = ({ draft, row, at, names, onChange, onRemove }: Props) => {
  const { kind } = draft;
  const set = (patch: Partial<UnitDraft>) => onChange({ ...row, ...patch });
  const several = kind === 'split';
  const called: Called = (label) => (several ? `第${at + 1}个单位${label}` : label);
  return (
    <fieldset className="yd-unit-fields">
      {several && <legend>第{at + 1}个单位</legend>}
      {(kind === 'merge' || kind === 'split') && (
        <GoesOn draft={draft} row={row} names={names} onChange={onChange} called={called} />
      )}
      {kind !== 'move' && (
        <TextField
          label={kind === 'rename' ? '新名称' : '名称'}
          called={called}
          value={row.name}
          onChange={(name) => set({ name })}
          help={row.unit && kind !== 'rename' ? '不改名的不填' : undefined}
        />
      )}
      {kind === 'open' && (
        <Form.Item label="类别">
          <Select
            aria-label="类别"
            value={row.unitKind}
            placeholder="选择类别"
            options={UNIT_KINDS}
            onChange={(unitKind) => set({ unitKind })}
          />
        </Form.Item>
      )}
      {kind !== 'rename' && kind !== 'move' && (
        <TextField label="代码" called={called} value={row.code} onChange={(code) => set({ code })} help={CODE_HELP} />
      )}
      {kind !== 'rename' && kind !== 'move' && (
        <SchoolKind value={row.schoolKind} onChange={(schoolKind) => set({ schoolKind })} />
      )}
      {(kind === 'move' || kind === 'open') && (
        <Form.Item label={kind === 'move' ? '新的上级' : '上级'}>
          <RecordPicker
            aria-label={kind === 'move' ? '新的上级' : '上级'}
            record="organisation"
            value={row.parent}
            filter={STANDING}
            onChange={(parent) => set({ parent: parent as string | null })}
          />
        </Form.Item>
      )}
      {onRemove && (
        <Button size="small" onClick={onRemove}>
          移除这个单位
        </Button>
      )}
    </fieldset>
  );
};
