import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { RowView } from '#contract/records';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { FieldValue, type Titles } from '../FieldValue.tsx';
import { FieldInput } from './FieldInput.tsx';
import { applies, isRequired, oneSourceOf, type Section } from './fields.ts';
import type { Values } from './merge.ts';
import { ReportError } from './ReportError.tsx';

export type Note = { readonly label?: string; readonly help?: ReactNode; readonly hidden?: boolean };

const PICKED = ['choice', 'choices', 'code', 'reference', 'references', 'date', 'instant', 'yesNo'];
const WIDE = ['longText', 'files', 'references', 'table', 'polygon'];

type Props = {
  readonly definition: DefinitionView;
  readonly row: RowView | undefined;
  readonly section: Section;
  readonly titled: boolean;
  readonly index: number;
  readonly titles: Titles;
  readonly values: Values;
  readonly notes: Readonly<Record<string, Note>>;
  readonly pickFrom: Readonly<Record<string, Values>>;
};

/** One section of a form: only what applies now is asked for. */
export const FormItems = ({ section, titled, index, values, notes, ...rest }: Props) => {
  const source = titled && !rest.row ? oneSourceOf(section.fields) : null;
  return (
    <section id={`section-${index}`} className="yd-form-section">
      {titled && <h2>{section.title}</h2>}
      {source && (
        <p className="yd-muted">
          {t('来源：')}
          {source}
        </p>
      )}
      <div className="yd-form-grid">
        {section.fields
          .filter((field) => !notes[field.name]?.hidden && applies(field, values))
          .map((field) => (
            <Item
              key={field.name}
              field={source ? { ...field, owner: null } : field}
              note={notes[field.name]}
              values={values}
              {...rest}
            />
          ))}
      </div>
    </section>
  );
};

type ItemProps = Pick<Props, 'definition' | 'row' | 'titles' | 'values' | 'pickFrom'> & {
  readonly field: FieldView;
  readonly note: Note | undefined;
};

const Item = ({ definition, row, field, note, titles, values, pickFrom }: ItemProps) => {
  const wide = WIDE.includes(field.kind) || field.name === definition.titleField ? 'is-wide' : '';
  const label = note?.label ?? field.label;
  const help = note?.help ?? field.help;
  const covered = row && field.masked ? row[field.name] : undefined;
  // An empty extra would still take its room.
  const extra = (help || covered || field.owner) && (
    <Extra definition={definition} row={row} field={field} help={help} covered={covered} />
  );
  if (field.computed)
    return (
      <Form.Item label={label} className={wide} extra={t('由系统按其他各项计算，保存后更新')} required>
        <FieldValue field={field} value={row?.[field.name]} titles={titles} />
      </Form.Item>
    );
  const kept = field.masked && row?.[field.name];
  const required = isRequired(field, values);
  return (
    <Form.Item
      name={field.name}
      label={label}
      {...(extra ? { extra } : {})}
      rules={required && !kept ? [{ required: true, message: messageOf(field) }] : []}
      required={required}
      className={wide}
    >
      <FieldInput field={field} titles={titles} {...pickOf(pickFrom, field.name)} />
    </Form.Item>
  );
};

const messageOf = ({ kind, label }: FieldView): string =>
  PICKED.includes(kind) ? t('请选择{label}。', { label }) : t('请填写{label}。', { label });

const pickOf = (pickFrom: Readonly<Record<string, Values>>, name: string): { pickFrom?: Values } => {
  const filter = pickFrom[name];
  return filter ? { pickFrom: filter } : {};
};

/** Beside the control: what is wanted, what stands there covered, where the fact comes from. */
const Extra = ({
  definition,
  row,
  field,
  help,
  covered,
}: {
  definition: DefinitionView;
  row: RowView | undefined;
  field: FieldView;
  help: ReactNode;
  covered: unknown;
}) => (
  <>
    {help && <span className="yd-item-note">{help}</span>}
    {covered ? (
      <span className="yd-item-note yd-num">
        {t('现在是')} {String(covered)}
        {t('；不填不改，填写后替换')}
      </span>
    ) : null}
    {field.owner && (
      <span className="yd-item-note">
        {t('来源：')}
        {field.owner}
        {row && <ReportError definition={definition} id={row.id} field={field} />}
      </span>
    )}
  </>
);
