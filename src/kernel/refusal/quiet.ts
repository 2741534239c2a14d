/** A fault as it may stand in a log: where it happened and of what kind, without anybody's data. */
export type QuietError = {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  /** PostgreSQL's own names for the place: table, constraint, routine. */
  readonly place?: string;
  readonly frames: readonly string[];
  readonly cause?: QuietError;
};

const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`/g;
const IDENTIFIER = /^.[A-Za-z_][\w. -]{0,62}.$/;
const PERSONAL = /[\u3007\u3400-\u9fff\uf900-\ufaff]+|[\u{20000}-\u{3ffff}]+|\d{5,}|[\w.+-]+@[\w-]+\.[\w.]+/gu;

/** What others wrote into a message, a name, a number, a quoted value, becomes ※; our own English words stay. */
const quietText = (text: string): string =>
  text
    .replace(QUOTED, (quoted) => (IDENTIFIER.test(quoted) && !/\d{4}/.test(quoted) ? quoted : '※'))
    .replace(PERSONAL, '※')
    .slice(0, 500);

/**
 * An error for logs (security M5): messages of PostgreSQL, of JSON.parse and of validators quote what they were
 * given, so those quotations go, and with them `detail`, parameters and every further property.
 * @example console.error('the job failed', quietError(error));
 */
export const quietError = (error: unknown): QuietError => {
  if (!(error instanceof Error)) return { type: typeof error, message: quietText(String(error)), frames: [] };
  const { code, table, constraint, routine } = error as Error &
    Record<'code' | 'table' | 'constraint' | 'routine', any>;
  const place = [table, constraint, routine].filter((one) => typeof one === 'string').join(' ');
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code: String(code) }),
    message: quietText(error.message),
    ...(place ? { place } : {}),
    frames: lines.slice(0, 12).map((line) => line.trim()),
    ...(error.cause ? { cause: quietError(error.cause) } : {}),
  };
};
