import { Button } from 'antd';
import type { DefinitionView, FieldView } from '../../api/definitions.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { columnsOf } from '../table/columns.tsx';
import { RecordTable } from '../table/RecordTable.tsx';
import type { DetailTab } from './RecordDetail.tsx';

/** Nearly every record refers to these: their own pages say what belongs to them. */
const EVERYWHERE: readonly string[] = ['organisation', 'person', 'file', 'task', 'job'];

const leadsTo =
  (record: string) =>
  ({ kind, target, masked }: FieldView): boolean =>
    kind === 'reference' && target === record && !masked;

const Rows = ({ of, by, id }: { of: DefinitionView; by: FieldView; id: string }) => {
  const go = useGo();
  const { day } = useAsOf();
  // What each of them refers to stands above.
  const columns = columnsOf(of, undefined).flatMap(({ name, hidden }) => (hidden || name === by.name ? [] : [name]));
  return (
    <>
      {of.may.create && by.writable && !day && (
        <p>
          <Button onClick={() => go(`/records/${of.path}/new`, { search: { of: `${by.name}:${id}` } })}>
            {t('登记{label}', { label: of.label })}
          </Button>
        </p>
      )}
      <RecordTable record={of.path} addressKey={of.path} columns={columns} fixed={{ [by.name]: id }} bare />
    </>
  );
};

/** The registers whose rows refer to a row of this one, a tab each: those of its own module first. */
export const relatedTabs = (
  definition: DefinitionView,
  definitions: readonly DefinitionView[],
  without: readonly string[] = [],
): DetailTab[] => {
  if (EVERYWHERE.includes(definition.name)) return [];
  const isNear = ({ module }: DefinitionView): number => (module === definition.module ? 0 : 1);
  return definitions
    .flatMap((of) => {
      const by = of.name === definition.name ? undefined : of.fields.find(leadsTo(definition.name));
      return by && !without.includes(of.name) ? [{ of, by }] : [];
    })
    .sort((one, other) => isNear(one.of) - isNear(other.of))
    .map(({ of, by }) => ({
      key: of.path,
      label: of.label,
      render: ({ row }) => <Rows of={of} by={by} id={row.id} />,
    }));
};
