import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import type { DocumentRefusalCode } from '../refusals.ts';
import { CONTENT_TYPES, paragraph, rootRelations, run, wordFile, wordXml } from './office-files.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';

/** Files that must not be read, each with the code of its refusal (security.md F4). Built when asked for: some are big. */
export type Hostile = readonly [what: string, fileName: string, build: () => Buffer, code: DocumentRefusalCode];

export const MiB = 1024 * 1024;

/** The same noise on every run. */
export const noise = (length: number, seed = 'yaodian'): Buffer => {
  const blocks: Buffer[] = [];
  for (let index = 0; index * 64 < length; index++)
    blocks.push(createHash('sha512').update(`${seed}${index}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
};

/** Words that do not pack well: as many different characters as there are. */
export const someWords = (length: number): string => {
  const bytes = noise(length * 2);
  return Array.from({ length }, (_, each) =>
    String.fromCharCode(0x4e00 + (bytes.readUInt16LE(each * 2) % 20_000)),
  ).join('');
};

export const text = (value: string): Buffer => Buffer.from(value);
export const GOOD_BODY = paragraph(run('一、学位'));
export const goodWord = (): Buffer => wordFile({ body: GOOD_BODY });

export const package_ = (document: RawEntry | string, more: readonly RawEntry[] = [], count?: number): Buffer =>
  rawZip(
    [
      { name: '[Content_Types].xml', content: CONTENT_TYPES },
      { name: '_rels/.rels', content: rootRelations() },
      typeof document === 'string' ? { name: 'word/document.xml', content: document } : document,
      ...more,
    ],
    count === undefined ? {} : { count },
  );

export const DOCUMENT = wordXml('document', `<w:body>${GOOD_BODY}</w:body>`);

/** Bombs are packed once: making one takes longer than refusing it. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
export const zeros = once(() => deflateRawSync(Buffer.alloc(200 * MiB)));
export const blanks = once(() => deflateSync(Buffer.alloc(300 * MiB, ' ')));
export const withDoctype = (root: string): string => `<!DOCTYPE x [${root}]>${DOCUMENT.replace(/^<\?[^?]*\?>/, '')}`;
