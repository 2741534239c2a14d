import type { Socket } from 'node:net';
import pg from 'pg';
import { nameFor } from './kept-plans.ts';

/** A statement and its values. */
export type Said = { readonly text: string; readonly values: readonly unknown[] };
export type Answer = { readonly command: string; readonly rowCount: number | null; readonly rows: any[] };

type Column = { readonly name: string; readonly parse: (text: string) => unknown };
type Field = { readonly name: string; readonly dataTypeID: number };
/** node-postgres below its queries, which its types do not tell of. */
type Connection = {
  readonly stream: Socket;
  parse(about: { text: string; name: string }): void;
  bind(about: { statement: string; values: readonly unknown[] }): void;
  describe(about: { type: 'P'; name: string }): void;
  execute(about: object): void;
  close(about: { type: 'S'; name: string }): void;
  sync(): void;
};
type Parsers = { getTypeParser(type: number, format: 'text'): (text: string) => unknown };
type Callback = (error: Error | null, answers: Answer[]) => void;

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;
/** A pipelining client takes no queries but its own class. */
const Query = pg.Query as unknown as new (config: { text: string }) => { readonly _result: { _types?: Parsers } };

type Part = Said & { readonly name: string; readonly rows: any[]; columns: readonly Column[] | null };

/** What one connection knows of statements under names. */
type Memory = {
  readonly read: Set<string>;
  /** Columns of their answers. */
  readonly columns: Map<string, readonly Column[]>;
  /** Read in a message that failed: perhaps there, perhaps not. */
  readonly doubtful: Set<string>;
};
const memories = new WeakMap<pg.ClientBase, Memory>();
const memoryOf = (client: pg.ClientBase): Memory => {
  const known = memories.get(client) ?? { read: new Set(), columns: new Map(), doubtful: new Set() };
  memories.set(client, known);
  return known;
};

const NONE: readonly Column[] = [];
/** `INSERT 0 1`, `SELECT 12`, `COMMIT`. */
const commandOf = (told: string): Pick<Answer, 'command' | 'rowCount'> => {
  const words = told.split(' ');
  const count = words.length > 1 ? Number(words.at(-1)) : Number.NaN;
  return { command: words[0] ?? '', rowCount: Number.isNaN(count) ? null : count };
};

class Together extends Query {
  private readonly parts: readonly Part[];
  private readonly memory: Memory;
  private readonly answers: Answer[] = [];
  /** Names that this message reads. */
  private readonly news: string[] = [];
  private fault: Error | null = null;

  constructor(
    said: readonly Said[],
    client: pg.ClientBase,
    readonly callback: Callback,
  ) {
    super({ text: said[0]?.text ?? '' });
    this.memory = memoryOf(client);
    // Before anything is written: what cannot be sent is refused here.
    this.parts = said.map(({ text, values }) => ({
      text,
      values: values.map((value) => prepareValue(value)),
      name: nameFor(client, text),
      rows: [],
      columns: null,
    }));
  }

  /** Sends, when the client says it is this one's turn. */
  submit(connection: Connection): null {
    connection.stream.cork();
    try {
      for (const part of this.parts) this.send(connection, part);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  private send(connection: Connection, part: Part): void {
    const { name, text, values } = part;
    const { read, columns, doubtful } = this.memory;
    if (!read.has(name)) {
      if (doubtful.delete(name)) connection.close({ type: 'S', name });
      connection.parse({ text, name });
      if (name) {
        read.add(name);
        this.news.push(name);
      }
    }
    part.columns = columns.get(name) ?? null;
    connection.bind({ statement: name, values });
    if (!part.columns) connection.describe({ type: 'P', name: '' });
    connection.execute({});
  }

  private get part(): Part {
    return this.parts[this.answers.length] as Part;
  }

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    const parsers = this._result._types as Parsers;
    this.part.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: parsers.getTypeParser(dataTypeID, 'text'),
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const { columns, rows } = this.part;
    try {
      rows.push(rowOf(columns ?? NONE, fields));
    } catch (error) {
      this.fault ??= error as Error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const { name, rows, columns } = this.part;
    if (name) this.memory.columns.set(name, columns ?? NONE);
    this.answers.push({ ...commandOf(text), rows });
  }

  /** Refused: whether the names after it were read, only PostgreSQL knows. */
  handleError(error: Error): void {
    for (const name of this.news) {
      this.memory.read.delete(name);
      this.memory.doubtful.add(name);
    }
    this.callback(error, this.answers);
  }

  handleReadyForQuery(): void {
    this.callback(this.fault, this.answers);
  }
}

const rowOf = (columns: readonly Column[], fields: readonly (string | null)[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at++) {
    const { name, parse } = columns[at] as Column;
    const text = fields[at] ?? null;
    row[name] = text === null ? null : parse(text);
  }
  return row;
};

/** Which statement of a message was refused: those before it were carried out, those behind it were not. */
export class Refused {
  constructor(
    readonly at: number,
    readonly error: Error,
  ) {}
}

/**
 * Statements that go out in one message and are answered in one. PostgreSQL carries them out in order and, after one
 * that it refuses, none of the others, whatever they are: a transaction's beginning, who enters it and what is done
 * there travel together, and nothing is ever done outside. (One Sync behind all of them; what the connection knows by
 * name is not read again, nor the columns of its answer told again.)
 * @throws Refused
 */
export const together = (client: pg.ClientBase, said: readonly Said[]): Promise<Answer[]> =>
  new Promise((resolve, reject) => {
    const query = new Together(said, client, (error, answers) => {
      if (error) reject(new Refused(answers.length, error));
      else resolve(answers);
    });
    client.query(query as unknown as pg.Submittable);
  });
