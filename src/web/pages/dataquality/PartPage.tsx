import { useMemo } from 'react';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { type Action, ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { History } from '../../components/detail/History.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { Questions } from './Questions.tsx';
import './dataquality.css';
import { Findings } from './Findings.tsx';

const FACTS = [
  'returnReason',
  'reportedPupils',
  'errors',
  'warnings',
  'checkedAt',
  'handedInBy',
  'confirmedBy',
  'confirmedAt',
  'auditedBy',
  'auditedAt',
  'lockedAt',
  'publishedAt',
];
/** Counted by the first check. */
const FOUND = ['errors', 'warnings'];
/** The reason of a return holds until it has been answered; afterwards the history tells it. */
const BACK = ['returned', 'corrected'];

const said = (row: RowView): string[] =>
  FACTS.filter(
    (name) =>
      row[name] !== null &&
      (row.checkedAt !== null || !FOUND.includes(name)) &&
      (name !== 'returnReason' || BACK.includes(String(row.state))),
  );

/** The findings that are counted above: those of the data sets that this collection is about. */
const Waiting = ({ school, collection }: { school: string; collection: string }) => {
  const { data } = useDetail('collections', collection);
  const fixed = useMemo(
    () => data && { school, state: ['open', 'explained'], dataset: data.row.datasets },
    [data, school],
  );
  return <Panel title="本校待办的质量问题">{fixed && <Findings fixed={fixed} bare empty="没有待办的问题。" />}</Panel>;
};

/** How many pupils a paper report counted is asked where pupils are collected. */
const asked = (actions: readonly Action[], datasets: unknown): Action[] =>
  Array.isArray(datasets) && datasets.includes('pupils')
    ? [...actions]
    : actions.map((action) => ({ ...action, input: action.input.filter((name) => name !== 'reportedPupils') }));

/** A school's part of a collection: where it stands, what is in its way, who did what. */
export default function PartPage() {
  const id = useParam('id');
  const definition = useDefinition('collectionPart');
  const { data, error, refetch } = useDetail('collection-parts', id);
  const school = String(data?.row.school ?? '');
  const collection = String(data?.row.collection ?? '');
  const { data: whole } = useDetail(collection ? 'collections' : '', collection);
  return (
    <Page
      title={data?.titles.organisation?.[school] ?? '学校采集进度'}
      subtitle={data?.titles.collection?.[collection]}
      back={{ to: `/quality/collections/${collection}`, label: '采集批次' }}
      actions={
        data &&
        whole &&
        definition && (
          <ActionBar
            definition={definition}
            row={data.row}
            titles={data.titles}
            actions={asked(data.actions, whole.row.datasets)}
          />
        )
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && definition && (
        <>
          <Panel>
            <StateStrip definition={definition} state={data.row.state} />
            <BlockedReasons actions={data.actions} />
            <Facts definition={definition} row={data.row} names={said(data.row)} titles={data.titles} />
          </Panel>
          {Array.isArray(whole?.row.questions) && whole.row.questions.length > 0 && (
            <Questions part={id} state={String(data.row.state)} />
          )}
          <Waiting school={school} collection={collection} />
          <Panel title="办理经过">
            <History definition={definition} id={id} titles={data.titles} />
          </Panel>
        </>
      )}
    </Page>
  );
}
