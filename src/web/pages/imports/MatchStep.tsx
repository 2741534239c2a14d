import { Alert, Button, Radio, Select, Tag } from 'antd';
import { useState } from 'react';
import { checkImport, type ImportView } from '#contract/imports';
import { type DefinitionView, type FieldView, fieldOf, useDefinition } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FieldInput } from '../../components/form/FieldInput.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';

type Mapping = Readonly<Record<string, number>>;
type Constants = Readonly<Record<string, unknown>>;
type Column = ImportView['columns'][number];

const letterOf = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`);
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Which column of the sheet is which field: matched by heads and by what was chosen before, put right by hand. */
export const MatchStep = ({ view }: { view: ImportView }) => {
  const definition = useDefinition(view.record);
  const [mapping, setMapping] = useState<Mapping>(view.mapping);
  const [constants, setConstants] = useState<Constants>(view.constants);
  const [blank, setBlank] = useState(view.blank);
  const check = useAct(checkImport, { errors: 'inline' });
  const missing = view.columns.filter(
    ({ name, required }) => required && mapping[name] === undefined && isNothing(constants[name]),
  );
  const unused = view.heads.map((head, at) => ({ head, at })).filter(({ head, at }) => head && !usedBy(mapping, at));
  const mayAdd = definition?.may.create ?? false;
  const body = {
    version: view.version,
    mapping,
    constants: Object.fromEntries(Object.entries(constants).filter(([, value]) => !isNothing(value))),
    blank,
  };
  return (
    <Panel
      title={t('对应列：表头在第 {headLine} 行，已对应 {n} 列', {
        headLine: view.headLine ?? 1,
        n: Object.keys(mapping).length,
      })}
      extra={
        <Button
          type="primary"
          disabled={mayAdd && missing.length > 0}
          loading={check.isPending}
          onClick={() => check.mutate({ params: { id: view.id }, body })}
        >
          {t('开始核对')}
        </Button>
      }
    >
      <ErrorNotice error={check.error} />
      {mayAdd && missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('还有必填项没有对应：{missing}。请选择表中的列，或为全部行统一填写。', {
            missing: missing.map(({ head }) => head).join(t('、')),
          })}
        />
      )}
      <div className="yd-scroll">
        <table className="yd-match">
          <thead>
            <tr>
              <th scope="col">{t('系统中的项目')}</th>
              <th scope="col">{t('表中的列')}</th>
              <th scope="col">{t('前几行')}</th>
              <th scope="col">{t('全部行统一填写')}</th>
            </tr>
          </thead>
          <tbody>
            {view.columns.map((column) => (
              <Line
                key={column.name}
                column={column}
                view={view}
                definition={definition}
                mapping={mapping}
                constant={constants[column.name]}
                onMap={(at) => setMapping(mapped(mapping, column.name, at))}
                onConstant={(value) => setConstants({ ...constants, [column.name]: value })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {unused.length > 0 && (
        <p className="yd-muted">
          {t('表中这些列没有对应，不会导入：')}
          {unused.map(({ head, at }) => t('{head}（{at}列）', { head, at: letterOf(at) })).join(t('、'))}
        </p>
      )}
      <fieldset className="yd-import-blank">
        <legend>{t('已有记录，表中是空白的单元格')}</legend>
        <Radio.Group
          aria-label={t('空白单元格')}
          value={blank}
          onChange={(event) => setBlank(event.target.value)}
          options={[
            { value: 'keep', label: t('保留系统中的原值') },
            { value: 'clear', label: t('清空原值') },
          ]}
        />
      </fieldset>
    </Panel>
  );
};

const usedBy = (mapping: Mapping, at: number): boolean => Object.values(mapping).includes(at);

/** A sheet column stands for one field: choosing it for another takes it away from the first. */
const mapped = (mapping: Mapping, name: string, at: number | undefined): Mapping => {
  const others = Object.entries(mapping).filter(([each, used]) => each !== name && used !== at);
  return Object.fromEntries(at === undefined ? others : [...others, [name, at]]);
};

type LineProps = {
  column: Column;
  view: ImportView;
  definition: DefinitionView | undefined;
  mapping: Mapping;
  constant: unknown;
  onMap: (at: number | undefined) => void;
  onConstant: (value: unknown) => void;
};

const Line = ({ column, view, definition, mapping, constant, onMap, onConstant }: LineProps) => {
  const at = mapping[column.name];
  const field = fieldOf(definition, column.name);
  const samples = at === undefined ? [] : view.samples.map((cells) => cells[at] ?? '').filter(Boolean);
  const lacks = column.required && at === undefined && isNothing(constant);
  return (
    <tr className={lacks ? 'is-lacking' : ''}>
      <th scope="row">
        {column.head}
        {column.required && <Tag className="yd-required">{t('必填')}</Tag>}
        <div className="yd-muted yd-small">{column.note.replace(/^(必填|可不填)；?/, '')}</div>
      </th>
      <td>
        <Select
          aria-label={t('{head}对应的列', { head: column.head })}
          value={at ?? null}
          allowClear
          placeholder={t('不导入')}
          showSearch={{ optionFilterProp: 'label' }}
          options={view.heads.map((head, index) => ({
            value: index,
            label: `${letterOf(index)} ${head || t('（无表头）')}`,
          }))}
          onChange={(next: number | null | undefined) => onMap(next ?? undefined)}
          style={{ width: '100%' }}
        />
      </td>
      <td className="yd-muted yd-samples">{samples.slice(0, 3).join(' ｜ ') || '—'}</td>
      <td>{at === undefined && field && <Constant field={field} value={constant} onChange={onConstant} />}</td>
    </tr>
  );
};

const PLAIN = ['table', 'polygon', 'point', 'sealed', 'longText', 'files'];

const Constant = ({
  field,
  value,
  onChange,
}: {
  field: FieldView;
  value: unknown;
  onChange: (value: unknown) => void;
}) =>
  PLAIN.includes(field.kind) || (field.unique && field.kind !== 'reference') ? null : (
    <div className="yd-constant">
      <FieldInput
        field={{ ...field, optional: true }}
        value={value}
        onChange={onChange}
        label={t('{label}统一填写', { label: field.label })}
      />
    </div>
  );
