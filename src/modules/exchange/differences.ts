/** Differences as people compare and decide them, with both values as far as the reader may read the field. */
import type { DifferenceView } from '#contract/exchange';
import { organisation } from '#kernel/access';
import type { Actor, Field, RecordDefinition, Row, RowOf } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { connector } from './records.ts';
import { exchangeDifference } from './run-records.ts';
import { recordOf, shownTo } from './target.ts';
import { sideOf } from './texts.ts';
import { DIFFERENCE_STATES, OUTSIDE_SYSTEMS, WHOLE_ROW } from './words.ts';

type Difference = RowOf<typeof exchangeDifference>;
type Definition = RecordDefinition<any> | undefined;

const MASK = '＊＊＊';

/** What the reader sees of a value; null where it is compared without being shown. */
const shown = (actor: Actor, definition: Definition, name: string, text: string): string | null => {
  if (definition?.fields[name]?.kind === 'sealed') return null;
  return !definition || shownTo(definition, name, actor) ? text : text === '' ? '' : MASK;
};

/** What only they have names a person: for whoever reads names in that register. */
const shownRow = (actor: Actor, definition: Definition, text: string): string =>
  !definition || shownTo(definition, definition.title, actor) ? text : MASK;

type Books = {
  readonly rows: ReadonlyMap<string, Row>;
  readonly places: ReadonlyMap<string, string>;
  readonly connectors: ReadonlyMap<string, RowOf<typeof connector>>;
  readonly verbs: readonly { readonly verb: string; readonly label: string; readonly from: readonly string[] }[];
};

/** The rows that differences are about, as far as the reader may read them. */
const rowsBehind = async (tx: ReadTransaction, differences: readonly Difference[]): Promise<Map<string, Row>> => {
  const rows = new Map<string, Row>();
  for (const name of new Set(differences.map(({ record }) => record))) {
    const definition = recordOf(name);
    const ids = differences.flatMap(({ record, recordId }) => (record === name && recordId ? [recordId] : []));
    if (!definition || ids.length === 0) continue;
    for (const row of (await tx.find(definition, { id: [...new Set(ids)] })) as Row[]) rows.set(row.id, row);
  }
  return rows;
};

const titleOf = (actor: Actor, definition: Definition, row: Row): string => {
  const text = String(row[definition?.title ?? 'id'] ?? '');
  return definition && !shownTo(definition, definition.title, actor) ? `${text.slice(0, 1)}**` : text;
};

const viewOf = (actor: Actor, one: Difference, books: Books): DifferenceView => {
  const definition = recordOf(one.record);
  const field = definition?.fields[one.field] as Field | undefined;
  const whole = one.field === WHOLE_ROW;
  const row = one.recordId ? books.rows.get(one.recordId) : undefined;
  const of = books.connectors.get(one.connector);
  const [ours, theirs] = [sideOf(one.ours)?.text ?? '', sideOf(one.theirs)?.text ?? ''];
  return {
    id: one.id,
    version: one.version,
    connector: { id: one.connector, title: of?.title ?? '' },
    systemLabel: of ? OUTSIDE_SYSTEMS[of.system] : '',
    run: one.run,
    kind: one.kind,
    row: row
      ? {
          title: titleOf(actor, definition, row),
          path: (definition?.page ?? `/records/${definition?.path}/:id`).replace(':id', row.id),
        }
      : null,
    organisation: books.places.get(one.school) ?? '',
    field: one.field,
    fieldLabel: one.fieldLabel,
    ours: whole ? '' : shown(actor, definition, one.field, ours),
    theirs: whole ? shownRow(actor, definition, theirs) : shown(actor, definition, one.field, theirs),
    hidden: field?.kind === 'sealed',
    state: one.state,
    stateLabel: DIFFERENCE_STATES[one.state],
    note: one.note,
    verbs: books.verbs
      .filter(
        ({ from, verb }) => from.includes(one.state) && (!whole || !['takeTheirs', 'answerTheirs'].includes(verb)),
      )
      .map(({ verb, label }) => ({ verb, label })),
  };
};

export const differenceViews = async (tx: ReadTransaction, list: readonly Difference[]): Promise<DifferenceView[]> => {
  const seats = await tx.lookup(organisation, { id: [...new Set(list.map(({ school }) => school))] });
  const connectors = await tx.lookup(connector, { id: [...new Set(list.map((one) => one.connector))] });
  const life = exchangeDifference.states?.transitions ?? [];
  const books: Books = {
    rows: await rowsBehind(tx, list),
    places: new Map(seats.map((seat) => [seat.id, seat.name])),
    connectors: new Map(connectors.map((row) => [row.id, row])),
    verbs: life.filter(({ verb }) => tx.may(exchangeDifference, verb)),
  };
  return list.map((one) => viewOf(tx.actor, one, books));
};

export type Decision = { readonly ids: readonly string[]; readonly verb: string; readonly note?: string | undefined };

/** Decides each by itself: what is refused among them keeps nothing of the others back. */
export const decideAll = async (tx: WriteTransaction, { ids, verb, note }: Decision) => {
  const refused: { id: string; detail: string; remedy: string }[] = [];
  for (const id of [...new Set(ids)]) {
    const outcome = await tx.attempt(() =>
      tx.act(exchangeDifference, id, verb, note === undefined ? {} : { input: { note } }),
    );
    if (!(outcome instanceof Refusal)) continue;
    const [reason] = outcome.reasons;
    refused.push({ id, detail: reason?.detail ?? outcome.title, remedy: reason?.remedy ?? '' });
  }
  return { done: new Set(ids).size - refused.length, refused };
};
