import { useDefinition } from '../../api/definitions.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { ActionBar, BlockedReasons } from './ActionBar.tsx';
import { useDetail } from './RecordDetail.tsx';

type Props = {
  /** Record by name: `draftItem`. */
  readonly record: string;
  readonly id: string;
  /** Verbs that the page offers in a form of its own. */
  readonly without?: readonly string[];
  /** Also say in words why buttons are grey. */
  readonly explained?: boolean;
};

/** What may be done with a row now, as the server offers it, for pages that lay rows out by themselves. */
export const RowActions = ({ record, id, without = [], explained = false }: Props) => {
  const definition = useDefinition(record);
  const { day } = useAsOf();
  const { data } = useDetail(definition?.path ?? '', id);
  if (!definition || !data || day) return null;
  const actions = data.actions.filter(({ verb }) => !without.includes(verb));
  if (actions.length === 0) return null;
  return (
    <div className="yd-row-actions">
      <ActionBar definition={definition} row={data.row} titles={data.titles} actions={actions} />
      {explained && <BlockedReasons actions={actions} />}
    </div>
  );
};
