import { Refusal, type RefusalOptions } from '#kernel/refusal';
import { closeNetwork } from '#kernel/worker';
import { csvRows } from './csv-rows.ts';
import type { TableForm } from './form.ts';
import { rowsOf, type SheetRow } from './row-stream.ts';
import { xlsRows } from './xls-rows.ts';

/**
 * Entry of the process that reads a large workbook: it sends a batch of rows whenever its parent asks for one, so that
 * a slow importer never fills memory. Its parent watches memory and time (read-rows.ts).
 */
export type SheetRequest = { readonly open: string; readonly form: TableForm } | { readonly next: number };
export type SheetReply =
  | { readonly ready: true }
  | { readonly rows: readonly SheetRow[]; readonly end: boolean }
  | { readonly refusal: RefusalOptions }
  | { readonly fault: string };

closeNetwork();

const READERS: Readonly<Record<TableForm, (path: string) => AsyncGenerator<SheetRow>>> = {
  xlsx: rowsOf,
  xls: xlsRows,
  csv: csvRows,
};

const send = (reply: SheetReply): void => void process.send?.(reply);
let rows: AsyncGenerator<SheetRow> | null = null;

const batch = async (size: number): Promise<SheetReply> => {
  const taken: SheetRow[] = [];
  while (rows && taken.length < size) {
    const { value, done } = await rows.next();
    if (done) return { rows: taken, end: true };
    taken.push(value);
  }
  return { rows: taken, end: rows === null };
};

const refusalOf = (error: unknown): SheetReply =>
  error instanceof Refusal
    ? { refusal: { code: error.code, title: error.title, reasons: error.reasons, status: error.status } }
    : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };

process.on('message', (request: SheetRequest) => {
  if ('open' in request) rows = READERS[request.form](request.open);
  else void batch(request.next).then(send, (error) => send(refusalOf(error)));
});
process.on('disconnect', () => process.exit(0));
send({ ready: true });
