import type { Reason } from '#kernel/refusal';
import type { Field, ValueOf } from './field.ts';
import { withLimitFields } from './limit.ts';
import type { Permissions } from './permission.ts';
import type { NotPersonal, PersonalData } from './personal-data.ts';
import type { States, TransitionConcern } from './state.ts';

export type Fields = Readonly<Record<string, Field>>;

/** Columns that every record has. */
export type BaseRow = {
  /** UUIDv7: sorts by creation. */
  readonly id: string;
  /** Counts changes from 1; an update names the version it saw. */
  readonly version: number;
  /** Instant from which this version holds, ISO. */
  readonly rowFrom: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly changedBy: string | null;
};

export type Row = BaseRow & Record<string, unknown>;

/** Columns that a record has besides where its state table has time limits. */
type LimitColumns = {
  readonly limitSince?: string | null;
  readonly limitWarnOn?: string | null;
  readonly limitDueOn?: string | null;
  readonly limitRuns?: unknown;
};

/** A row of a record as TypeScript sees it. */
export type RowOf<R> =
  R extends RecordDefinition<infer F> ? BaseRow & LimitColumns & { [K in keyof F]: ValueOf<F[K]> } : never;

type NeededKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly system: true } ? never : F[K] extends Field<any, false, true> ? K : never;
}[keyof F];

/** What a create takes: fields that must hold something have to be there, the others may be left out. */
export type NewRowOf<R> =
  R extends RecordDefinition<infer F>
    ? { [K in NeededKeys<F>]: ValueOf<F[K]> } & {
        [K in Exclude<keyof F, NeededKeys<F>>]?: ValueOf<F[K]> | undefined;
      }
    : never;

export type PatchOf<R> = R extends RecordDefinition<infer F> ? { [K in keyof F]?: ValueOf<F[K]> | undefined } : never;

/** What a record's own rule sees before a write. `tx` is the store's write transaction. */
export type PrepareContext<Tx = any> = {
  readonly tx: Tx;
  readonly id: string;
  /** Checked values: all fields at creation, the given ones at a change. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly before: Row | null;
  /** The row as it would be. */
  readonly next: Readonly<Record<string, unknown>>;
};

/** What a record's own rule sees after a write. */
export type EffectContext<Tx = any> = {
  readonly tx: Tx;
  readonly definition: RecordDefinition<any>;
  readonly row: Row;
  readonly before: Row | null;
};

export type RecordDefinition<F extends Fields = Fields> = {
  /** Singular noun, camelCase: `commitment`. */
  readonly name: string;
  /** Chinese label. */
  readonly label: string;
  /** English label; without one the glossary's term or the record's name in words stands in. */
  readonly en?: string;
  /** Plural in the address, kebab-case: `commitments`. */
  readonly path: string;
  readonly module: string;
  readonly fields: F;
  /** Field that names a row where it is referred to. */
  readonly title: keyof F & string;
  readonly states?: States;
  /** Chinese words of verbs that its module writes into the journal besides those of the state table. */
  readonly verbs?: Readonly<Record<string, string>>;
  readonly permissions: Permissions;
  /** Transitions of records below it, which do not know it, that it has a say in or follows. */
  readonly concerns?: readonly TransitionConcern[];
  /** Rights besides the four of every record and the verbs of its states, which a route of its own asks for (`tx.may`). */
  readonly operations?: readonly string[];
  /**
   * The organisation field by which the database itself keeps posts to their subtree (row-level security), besides
   * the scopes of the permissions. For rows about persons and whatever else a forgotten filter must not open.
   */
  readonly belongsTo?: keyof F & string;
  /** Row-level security also lets the town reach it that the school lies in, whoever runs the school (decisions/0031). */
  readonly seenByTown?: boolean;
  /**
   * Rows that a locked collection of data holds fast: while the row's organisation (`belongsTo`) is frozen for this
   * record (#kernel/freeze), no post writes it. Effects of rules go on: life does not wait for statistics.
   */
  readonly freezable?: boolean;
  /** Two fields that together name a row of any record; lists and details answer its title to whoever may read it. */
  readonly pointsAt?: { readonly record: keyof F & string; readonly row: keyof F & string };
  /** Fields by which people know a row: an import finds by them the row that a line means. Must be among `unique`. */
  readonly businessKey?: readonly (keyof F & string)[];
  /**
   * How an import knows the row of a line whose business key leads to none, asked in this order: a child who had no
   * roll number when the row was made. Only rows that the post may read are found by them.
   */
  readonly knownBy?: readonly (readonly (keyof F & string)[])[];
  /**
   * False where nobody brings rows in a workbook, because each is an act of its own: a delegation, a turn of the year.
   * Whoever may write a record may import into it otherwise.
   */
  readonly importable?: boolean;
  /**
   * What two rows of one person or thing have in common without proving it, asked after `knownBy`. A line that brings
   * nothing surer means such a row; one that brings a number which the row lacks goes back to a person.
   */
  readonly alikeBy?: readonly (readonly (keyof F & string)[])[];
  /** Field sets that must be unique in the tenant. */
  readonly unique?: readonly (readonly (keyof F & string)[])[] | undefined;
  /** Field lists that queries need an index for. */
  readonly indexes?: readonly (readonly (keyof F & string)[])[];
  /** Fields that full-text search reads. */
  readonly search?: readonly (keyof F & string)[];
  /** Page in the client that shows one row; `:id` is replaced. */
  readonly page?: string;
  /** Whose personal data it holds, for what and how long; has to be there where a field is L3 or L4. */
  readonly personal?: PersonalData | NotPersonal;
  /**
   * The reference (or text holding an id) to the row that a row is a part of: when that one is erased by the rules of
   * retention, so is this, with history and contents. What is not a part of it keeps it from being erased.
   */
  readonly erasedWith?: keyof F & string;
  /** Only the system writes it (through other records' effects and services). */
  readonly derived?: boolean;
  /** Order of lists unless asked otherwise, as in `sort`. */
  readonly sort?: string;
  /**
   * Runs in the write path on every creation and change: answers values to set besides, or throws a Refusal.
   * For rules between rows that no field can state, such as a tree without cycles.
   */
  readonly prepare?: (
    context: PrepareContext,
  ) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;
  /**
   * What speaks against a row by itself, whoever enters, pastes or imports it: a number whose check digit is wrong, an
   * end before its beginning. Pure and quick, for it is asked of each line of an import. Not asked of the house's own
   * acts and of what other systems hand over: what stands already is judged by quality rules.
   * @param unseen fields that hold something covered to who writes, and are not given now: a rule that compares with
   * them would tell what they hold, and asks for them instead (decisions/0044)
   */
  readonly against?: (
    next: Readonly<Record<string, unknown>>,
    before: Row | null,
    unseen: ReadonlySet<string>,
  ) => readonly Reason[];
  /** Runs after every creation and change, in the same transaction. */
  readonly effect?: (context: EffectContext) => void | Promise<void>;
};

export const record = <const F extends Fields>(definition: RecordDefinition<F>): RecordDefinition<F> =>
  Object.freeze(withLimitFields(definition));

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Table or column of a camelCase name: `leadSection` → `lead_section`. */
export const tableOf = (definition: Pick<RecordDefinition, 'name'>): string => snake(definition.name);
export const columnOf = (field: string): string => snake(field);

export const BASE_FIELDS = ['id', 'version', 'rowFrom', 'createdAt', 'createdBy', 'changedBy'] as const;
