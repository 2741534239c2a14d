/** Heads and first rows of what comes from outside, for matching columns by eye. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MapLine } from '#contract/exchange';
import type { Actor } from '#kernel/definition';
import { blobPath } from '#kernel/file';
import type { House, Upload } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { openSecret } from '#kernel/secret';
import { pull } from './fetch.ts';
import { secretOf } from './run.ts';
import { exchangeRun } from './run-records.ts';
import { emptySource, headOf, linesOf, type SourceKind } from './source.ts';
import { type Connector, mapOn } from './tables.ts';
import { columnsOf } from './translate.ts';

const SAMPLES = 5;
export type Sample = { readonly from: string; readonly heads: string[]; readonly rows: string[][] };

/** Numbers of persons are known by their ends well enough to match a column. */
const covered = (cell: string): string =>
  /^[A-Za-z]?\d[\dXx]{9,}$/.test(cell) ? `${cell.slice(0, 3)}…${cell.slice(-2)}` : cell;

/** Without a map the head is the line among the first with the most cells. */
const firstLines = async (kind: SourceKind, path: string, lines: readonly MapLine[]): Promise<Omit<Sample, 'from'>> => {
  for await (const batch of linesOf(kind, path)) {
    const found = headOf(batch, columnsOf(lines));
    const widest = batch.slice(0, 20).reduce((most, one) => (one.cells.length > most.cells.length ? one : most));
    const head = columnsOf(lines).length > 0 ? found : { line: widest.line, heads: widest.cells };
    const rows = batch.filter(({ line }) => line > head.line).slice(0, SAMPLES);
    return { heads: [...head.heads], rows: rows.map(({ cells }) => cells.map(covered)) };
  }
  throw emptySource();
};

const ofBytes = async (kind: SourceKind, bytes: Uint8Array, lines: readonly MapLine[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-sample-'));
  try {
    const path = join(folder, 'source');
    await writeFile(path, bytes, { mode: 0o600 });
    return await firstLines(kind, path, lines);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const fromService = async (house: House, actor: Actor, of: Connector, lines: readonly MapLine[]): Promise<Sample> => {
  const token = await house.database.read(actor, (tx) => openSecret(house, tx, secretOf(of.id)));
  const url = (of.url ?? '').replace('{page}', '1');
  const format = of.format as 'serviceJson' | 'serviceCsv';
  const bytes = await pull({ url, format, rowsAt: of.rowsAt, token });
  return { from: '对方接口', ...(await ofBytes(format, bytes, lines)) };
};

/** @throws Refusal `file-missing`, and what the readers refuse */
export const sampleOf = async (
  house: House,
  actor: Actor,
  of: Connector,
  upload: Upload | undefined,
): Promise<Sample> => {
  const { lines, last } = await house.database.read(actor, async (tx) => ({
    lines: ((await mapOn(tx, of.id))?.lines ?? []) as MapLine[],
    last: (
      await tx.lookup(exchangeRun, { connector: of.id, file: { op: 'notNull' } }, { sort: '-createdAt', limit: 1 })
    )[0],
  }));
  if (upload) return { from: upload.fileName, ...(await ofBytes(of.format, upload.bytes, lines)) };
  if (of.format === 'serviceJson' || of.format === 'serviceCsv') return fromService(house, actor, of, lines);
  if (!last?.sha256)
    throw refuse('file-missing', '没有可看的样例', '还没有收到过对方的文件', '请选择一份对方导出的文件。');
  return { from: last.fileName ?? '', ...(await firstLines(of.format, blobPath(house.folder, last.sha256), lines)) };
};
