import { useState } from 'react';
import type { RowView } from '#contract/records';
import { pageOf, useDefinitions } from '../../api/definitions.ts';
import { RowDrawer } from '../../components/detail/RowDrawer.tsx';
import type { Titles } from '../../components/FieldValue.tsx';
import { BatchActions } from '../../components/table/BatchActions.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { PageLink } from '../../shell/navigation.tsx';

/** The row that a finding is about, where it is corrected: by its name where one may read it. */
const Source = ({ row, titles }: { row: RowView; titles?: Titles }) => {
  const definition = useDefinitions().find(({ name }) => name === row.record);
  if (!definition) return null;
  const title = titles?.[definition.name]?.[String(row.row)];
  return (
    <PageLink to={pageOf(definition, String(row.row))}>
      {title ? `${definition.label} ${title}` : definition.label}
    </PageLink>
  );
};

const COLUMNS = [
  'rule',
  'level',
  { name: 'detail', width: 340 },
  {
    name: 'source',
    label: '原记录',
    width: 150,
    sortable: false,
    render: (row: RowView, titles: Titles) => <Source row={row} titles={titles} />,
  },
  'school',
  'state',
];
const FILTERS = ['state', 'level', 'dataset', 'rule', 'school'];
const FACTS = [
  'level',
  'dataset',
  'school',
  'detail',
  'explanation',
  'explainedBy',
  'explainedAt',
  'acceptedBy',
  'fixedOn',
];

/** Where the row lies and what was counted: the link to the row says the first, 问题 the second. */
const UNSAID = ['record', 'row', 'facts'];

type Props = { readonly fixed?: Readonly<Record<string, unknown>>; readonly bare?: boolean; readonly empty: string };

/** The work list: what is wrong, where it is corrected, and what may be done about it. */
export const Findings = ({ fixed, bare = false, empty }: Props) => {
  const [open, setOpen] = useState<RowView | null>(null);
  return (
    <>
      <RecordTable
        record="qualityFinding"
        columns={bare ? COLUMNS.filter((column) => column !== 'school') : COLUMNS}
        filters={FILTERS}
        sort="level,rule"
        onOpen={setOpen}
        bare={bare}
        {...(fixed ? { fixed } : {})}
        batch={(rows, clear) => <BatchActions record="qualityFinding" rows={rows} onDone={clear} />}
        empty={empty}
      />
      {open && (
        <RowDrawer
          record="qualityFinding"
          id={open.id}
          title="质量问题"
          facts={FACTS}
          unsaid={UNSAID}
          extra={(titles) => (
            <p>
              在原记录上改正：
              <Source row={open} titles={titles} />
            </p>
          )}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};
