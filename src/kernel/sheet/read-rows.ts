import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Refusal, refuse } from '#kernel/refusal';
import { residentBytes, startWorker, workerEntry } from '#kernel/worker';
import { formOf } from './form.ts';
import type { SheetReply, SheetRequest } from './read-worker.ts';
import type { SheetRow } from './row-stream.ts';

/** Source: security.md F4 (1 GB resident); the wait for one batch is ours. */
const LIMIT = { heapMib: 768, residentBytes: 1024 ** 3, batchMs: 60_000 } as const;
const WATCH_MS = 50;
export const BATCH_ROWS = 2_000;

/**
 * The first visible sheet of an .xlsx or .xls on disk, or a CSV, in batches of rows, read by a process apart. No row
 * limit: memory stays bounded, and a caller that is slow to ask slows the reading down.
 * @example for await (const rows of readRows(path)) await write(rows);
 * @throws Refusal `not-a-workbook`, `not-a-table`, `workbook-locked`, `workbook-too-large`
 */
export async function* readRows(path: string): AsyncGenerator<readonly SheetRow[]> {
  const form = await formOf(path);
  const child = startWorker(
    await workerEntry(new URL('./read-worker.ts', import.meta.url), new URL('./sheet-worker.js', import.meta.url)),
    LIMIT.heapMib,
  );
  const watch = watchOver(child);
  try {
    await answerOf(child, watch);
    child.send({ open: path, form } satisfies SheetRequest);
    // One batch ahead: it is read while the caller works on the one before.
    let coming = batchOf(child, watch);
    for (let end = false; !end; ) {
      const reply = await coming;
      if ('refusal' in reply) throw new Refusal(reply.refusal);
      if ('fault' in reply) throw new Error(`The sheet reader failed: ${reply.fault}`);
      if (!('rows' in reply)) throw new Error('The sheet reader answered out of turn');
      end = reply.end;
      if (!end) coming = batchOf(child, watch);
      if (reply.rows.length > 0) yield reply.rows;
    }
  } finally {
    clearInterval(watch.timer);
    child.kill('SIGKILL');
  }
}

/** Asks for the next batch. Whoever stops before its answer hears of no fault in it. */
const batchOf = (child: ChildProcess, watch: Watch): Promise<SheetReply> => {
  child.send({ next: BATCH_ROWS } satisfies SheetRequest);
  const answer = answerOf(child, watch);
  answer.catch(() => undefined);
  return answer;
};

type Watch = { readonly timer: NodeJS.Timeout; readonly gone: Promise<never>; verdict: Error | null };

const watchOver = (child: ChildProcess): Watch => {
  const gone = once(child, 'exit').then(([code, signal]) => {
    throw watch.verdict ?? new Error(`The sheet reader ended (${code ?? signal})`);
  });
  gone.catch(() => undefined);
  const watch: Watch = { timer: setInterval(() => void look(), WATCH_MS), gone, verdict: null };
  const look = async (): Promise<void> => {
    if ((await residentBytes(child.pid ?? 0)) <= LIMIT.residentBytes) return;
    watch.verdict = tooMuch('表格占用的内存过多');
    child.kill('SIGKILL');
  };
  return watch;
};

const tooMuch = (detail: string): Refusal =>
  refuse('workbook-too-large', '未能读取表格', detail, '请另存为新的.xlsx文件，或分成几个文件上传。', { status: 413 });

const answerOf = async (child: ChildProcess, watch: Watch): Promise<SheetReply> => {
  const over = new AbortController();
  const late = setTimeout(() => {
    watch.verdict = tooMuch('表格读得过慢');
    child.kill('SIGKILL');
  }, LIMIT.batchMs);
  try {
    const reply = once(child, 'message', { signal: over.signal }).then(([message]) => message as SheetReply);
    reply.catch(() => undefined);
    return await Promise.race([reply, watch.gone]);
  } finally {
    clearTimeout(late);
    over.abort();
  }
};
