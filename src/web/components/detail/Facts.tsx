import type { RowView } from '#contract/records';
import { type DefinitionView, type FieldView, fieldOf, pageOf, useDefinition } from '../../api/definitions.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { FieldValue, isEmpty, type Titles } from '../FieldValue.tsx';
import { Reveal } from './Reveal.tsx';

type Props = {
  readonly definition: DefinitionView;
  readonly row: RowView;
  readonly names: readonly string[];
  readonly titles: Titles;
};

/** Key facts as label and value pairs, in columns. What is covered can be asked for by whose duty it is. */
export const Facts = ({ definition, row, names, titles }: Props) => {
  const { day } = useAsOf();
  return (
    <dl className="yd-facts">
      {names
        .flatMap((name) => fieldOf(definition, name) ?? [])
        .map((field) => (
          <div key={field.name} className={isLong(field) ? 'is-wide' : ''}>
            <dt>{field.label}</dt>
            <dd>
              {pointing(definition, field) ? (
                <Pointed definition={definition} row={row} field={field} titles={titles} />
              ) : (
                <FieldValue field={field} value={row[field.name]} titles={titles} definition={definition} />
              )}
              {field.revealable && !day && !isEmpty(row[field.name]) && (
                <Reveal definition={definition} id={row.id} field={field} titles={titles} />
              )}
              {field.unapproved && !isEmpty(row[field.name]) && (
                <PageLink to="/approvals" className="yd-reveal">
                  {t('申请查阅')}
                  <span className="yd-sr">{field.label}</span>
                </PageLink>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
};

const pointing = ({ pointsAt }: DefinitionView, { name }: FieldView): boolean =>
  pointsAt !== null && [pointsAt.record, pointsAt.row].includes(name);

type PointedProps = Pick<Props, 'definition' | 'row' | 'titles'> & { readonly field: FieldView };

/** Which row of which register is meant: the register by its label, the row by a link where one's post may read it. */
const Pointed = ({ definition, row, field, titles }: PointedProps) => {
  const { pointsAt } = definition;
  const target = useDefinition(String(row[pointsAt?.record ?? ''] ?? ''));
  const id = String(row[pointsAt?.row ?? ''] ?? '');
  const title = target && titles[target.name]?.[id];
  if (field.name === pointsAt?.record) return target?.label ?? String(row[field.name]);
  return target && title !== undefined ? <PageLink to={pageOf(target, id)}>{title || id}</PageLink> : id;
};

/** The same under the headings of the definition, where it has several. */
export const SectionedFacts = (props: Props) => {
  const { definition, names } = props;
  const sectionOf = (name: string): string => fieldOf(definition, name)?.section ?? '';
  const titles = [...new Set(names.map(sectionOf))];
  if (titles.length < 2) return <Facts {...props} />;
  return titles.map((title) => (
    <section key={title} className="yd-facts-section">
      <h2>{title || t('其他')}</h2>
      <Facts {...props} names={names.filter((name) => sectionOf(name) === title)} />
    </section>
  ));
};

export const isLong = ({ kind }: FieldView): boolean => ['longText', 'files', 'table', 'polygon'].includes(kind);

/** Chains of ids place a row in a tree; they are for queries, not for people. */
const isIdChain = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}\//.test(value);

/** What the kernel keeps of a time limit; the panel above says it in words. */
const LIMIT_COLUMNS: readonly string[] = ['limitSince', 'limitWarnOn', 'limitDueOn', 'limitRuns'];

/** What holds something, short facts first; title, state and time limit stand above already. */
export const filledFields = (definition: DefinitionView, row: RowView): string[] => {
  const apart = ['json', definition.titleField, definition.states?.field, ...LIMIT_COLUMNS];
  const filled = definition.fields.filter(
    ({ name, kind }) => !apart.includes(kind) && !apart.includes(name) && !isEmpty(row[name]) && !isIdChain(row[name]),
  );
  return [...filled.filter((field) => !isLong(field)), ...filled.filter(isLong)].map(({ name }) => name);
};
