import { connect } from 'node:net';
import { Readable } from 'node:stream';
import type { Scanner } from '#kernel/http';
import { refuse } from '#kernel/refusal';

export type Verdict = { readonly clean: true } | { readonly clean: false; readonly signature: string };

/** The scanner gave no verdict: not reached, too slow, or an answer that is none. */
export class ScannerDown extends Error {}

const CHUNK = 64 * 1024;
/** A verdict is one line. */
const LONGEST_ANSWER = 4096;

/** The stream as clamd wants it: each part behind its length in four bytes, an empty one at the end (clamd(8), INSTREAM). */
function* framed(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    yield length;
    yield part;
  }
  yield Buffer.alloc(4);
}

/** @throws ScannerDown for any words but a verdict: what was not said to be clean is not clean */
const verdictIn = (answer: string): Verdict => {
  const text = answer.replace(/\0[\s\S]*$/, '').trim();
  if (text === 'stream: OK') return { clean: true };
  const found = /^stream: (.{1,200}) FOUND$/.exec(text);
  if (found) return { clean: false, signature: String(found[1]) };
  throw new ScannerDown(`clamd said: ${text.slice(0, 200)}`);
};

/** What clamd says about the bytes. @throws ScannerDown */
export const scan = ({ at, patience }: Scanner, bytes: Uint8Array): Promise<Verdict> =>
  new Promise((resolve, reject) => {
    const socket = connect({ ...at });
    let answer = '';
    const end = (settle: () => void): void => {
      clearTimeout(limit);
      socket.destroy();
      settle();
    };
    const fail = (why: string) => end(() => reject(new ScannerDown(why)));
    const limit = setTimeout(() => fail(`no verdict within ${patience} ms`), patience);
    socket.setEncoding('utf8');
    // The line stays open for the verdict.
    socket.once('connect', () => Readable.from(framed(bytes)).pipe(socket, { end: false }));
    socket.once('error', (error) => fail(error.message));
    socket.on('data', (text) => {
      answer += text;
      if (answer.length > LONGEST_ANSWER) fail('an answer without end');
    });
    socket.once('close', () => {
      clearTimeout(limit);
      try {
        resolve(verdictIn(answer));
      } catch (error) {
        reject(error as Error);
      }
    });
  });

const TITLE = '文件没有上传';

/**
 * Asks the scanner, where there is one, before anything is kept.
 * @throws Refusal `virus` for what it finds, `scanner-down` 503 where it gives no verdict and nothing may pass so
 */
export const refuseInfected = async (scanner: Scanner | null | undefined, bytes: Uint8Array): Promise<void> => {
  if (!scanner) return;
  const verdict = await scan(scanner, bytes).catch((error) => {
    if (!(error instanceof ScannerDown)) throw error;
    console.error(`病毒扫描没有结果：${error.message}`);
    if (scanner.down === 'pass') return { clean: true } as const;
    throw refuse(
      'scanner-down',
      TITLE,
      '病毒扫描暂时不可用，未经扫描的文件不接收',
      '请稍后再试；一直如此的，请告知系统管理员。',
      { status: 503, facts: { retryAfter: 60 } },
    );
  });
  if (verdict.clean) return;
  throw refuse(
    'virus',
    TITLE,
    `文件没有通过病毒扫描（${verdict.signature}）`,
    '请先在本机查杀，换一份干净的文件再上传；需要帮助的，请联系系统管理员。',
  );
};
