import { useState } from 'react';
import type { RowView } from '#contract/records';
import { pageOf, useDefinitions } from '../../api/definitions.ts';
import { RowDrawer } from '../../components/detail/RowDrawer.tsx';
import { BatchActions } from '../../components/table/BatchActions.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { PageLink } from '../../shell/navigation.tsx';

/** The row that a finding is about, where it is corrected. */
const Source = ({ row }: { row: RowView }) => {
  const definition = useDefinitions().find(({ name }) => name === row.record);
  return definition ? <PageLink to={pageOf(definition, String(row.row))}>{definition.label}</PageLink> : null;
};

const COLUMNS = [
  'rule',
  'level',
  { name: 'detail', width: 340 },
  { name: 'source', label: '原记录', width: 110, sortable: false, render: (row: RowView) => <Source row={row} /> },
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
          extra={
            <p>
              在原记录上改正：
              <Source row={open} />
            </p>
          }
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};
