import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { endorsement, isSignedBy, type SealRing, signWith, trustedFrom } from './keys.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a head of the tree says. It is signed as canonical JSON (RFC 8785), so that any program can check it. */
export const headStatement = z.strictObject({
  type: z.literal('yaodian-journal-head-1'),
  tenant: z.uuid(),
  /** One more than the head before. */
  number: z.number().int().min(1),
  /** Entries sealed. */
  size: z.number().int().min(0),
  root: hash,
  at: z.iso.datetime(),
  /** No entry that is sealed later bears an earlier instant. */
  horizon: z.iso.datetime(),
  /** Hash of the head before; null for the first. */
  previous: hash.nullable(),
  /** The signing key, Ed25519. */
  key: hash,
});
export type HeadStatement = z.infer<typeof headStatement>;

export const signedHead = z.strictObject({ statement: headStatement, signature: z.string().regex(/^[0-9a-f]{128}$/) });
export type SignedHead = z.infer<typeof signedHead>;

export const textOf = (statement: HeadStatement): string => canonicalize(statement) ?? '';

/** What the next head names as the one before: over the statement and its signature. */
export const hashOfHead = ({ statement, signature }: SignedHead): string =>
  createHash('sha256')
    .update(`${textOf(statement)}\n${signature}`, 'utf8')
    .digest('hex');

export const signHead = (ring: SealRing, statement: Omit<HeadStatement, 'type' | 'key'>): SignedHead => {
  const whole: HeadStatement = { ...statement, type: 'yaodian-journal-head-1', key: ring.current };
  return { statement: whole, signature: signWith(ring, textOf(whole)) };
};

/** Whether the head was signed by the key that it names. Whether that key is the bureau's is another question. */
export const isSigned = ({ statement, signature }: SignedHead): boolean =>
  isSignedBy(statement.key, textOf(statement), signature);

/** What leaves the house as a file: heads, and how the keys that signed them follow one another. */
export const headFile = z.strictObject({
  type: z.literal('yaodian-journal-heads-1'),
  bureau: z.string(),
  heads: z.array(signedHead),
  keys: z.array(endorsement),
});
export type HeadFile = z.infer<typeof headFile>;

/** A text that holds heads: a head file, one head, or a head a line. @throws Error where it holds none */
export const readHeads = (text: string): Pick<HeadFile, 'heads' | 'keys'> => {
  const whole = tryJson(text);
  const file = headFile.safeParse(whole);
  if (file.success) return file.data;
  const lines = whole === undefined ? text.split('\n').filter((line) => line.trim() !== '') : [text];
  const heads = lines.map((line) => signedHead.safeParse(tryJson(line)));
  if (heads.length === 0 || heads.some((one) => !one.success)) throw new Error('no heads');
  return { heads: heads.flatMap((one) => one.data ?? []), keys: [] };
};

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export type HeadCheck = 'good' | 'bad-signature' | 'other-key';

/** A head by itself, offline. Where a key is given, the head's must be that one or follow from it. */
export const checkHead = (head: SignedHead, key?: string, endorsements: HeadFile['keys'] = []): HeadCheck => {
  if (!isSigned(head)) return 'bad-signature';
  return !key || trustedFrom(key, endorsements).includes(head.statement.key) ? 'good' : 'other-key';
};

/** For a printed line: the root's first eight bytes in groups of four. */
export const shortRoot = (root: string): string => (root.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
