import { Refusal } from '#kernel/refusal';
import { closeNetwork } from '#kernel/worker';
import { parseDocument } from './parse.ts';
import { type ReadReply, type ReadRequest, refusalMessage } from './protocol.ts';

/**
 * Entry of the reading process: one document at a time from the IPC channel. It has no database, no secrets in its
 * environment and no network; its parent watches its memory and time (reader-pool.ts) and ends it when over.
 */
closeNetwork();

const answer = async ({ id, kind, bytes, limits }: ReadRequest): Promise<ReadReply> => {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { id, parsed: await parseDocument(kind, view, limits) };
  } catch (error) {
    if (error instanceof Refusal) return { id, refusal: refusalMessage(error) };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

const send = (reply: ReadReply): void => {
  process.send?.(reply);
};

process.on('message', (request: ReadRequest) => {
  void answer(request).then(send);
});
process.on('disconnect', () => process.exit(0));
send({ ready: true });
