import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keepFile } from '#kernel/disk';
import { refuse } from '#kernel/refusal';

const FILE = 'seal.json';
const publicKey = z.string().regex(/^[0-9a-f]{64}$/);
const signatureText = z.string().regex(/^[0-9a-f]{128}$/);

/** That one key follows another: the new one with its day, signed by the old one. */
export const endorsement = z.strictObject({
  key: publicKey,
  since: z.iso.datetime(),
  by: publicKey,
  signature: signatureText,
});
export type Endorsement = z.infer<typeof endorsement>;

const ringSchema = z.strictObject({
  /** The key that signs now: its public half (32 bytes, hex) and its private one (PKCS 8, base64). */
  current: publicKey,
  private: z.string(),
  since: z.iso.datetime(),
  /** Keys that signed before, the oldest first. Their private halves are gone. */
  retired: z.array(publicKey),
  endorsements: z.array(endorsement),
});
export type SealRing = z.infer<typeof ringSchema>;

/** DER of an Ed25519 public key is this head and the 32 bytes themselves (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const keyOf = (hex: string) =>
  createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });

/** Whether an Ed25519 signature (hex) over the text is the key's. */
export const isSignedBy = (key: string, text: string, signature: string): boolean => {
  if (!publicKey.safeParse(key).success || !signatureText.safeParse(signature).success) return false;
  return verify(null, Buffer.from(text, 'utf8'), keyOf(key), Buffer.from(signature, 'hex'));
};

export const signWith = (ring: SealRing, text: string): string => {
  const key = createPrivateKey({ key: Buffer.from(ring.private, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(text, 'utf8'), key).toString('hex');
};

/** What people compare: the key's first eight bytes. */
export const keyName = (key: string): string => key.slice(0, 16);

const newPair = () => {
  const { publicKey: shown, privateKey } = generateKeyPairSync('ed25519');
  return {
    current: shown.export({ format: 'der', type: 'spki' }).subarray(SPKI.length).toString('hex'),
    private: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    since: new Date().toISOString(),
  };
};

export const newSealRing = (): SealRing => ({ ...newPair(), retired: [], endorsements: [] });

const endorsedText = ({ key, since, by }: Omit<Endorsement, 'signature'>): string =>
  `yaodian-seal-key-1\n${by}\n${key}\n${since}\n`;

/** A ring with a new key that the old one vouches for; the old private half is dropped. */
export const rotated = (ring: SealRing): SealRing => {
  const next = newPair();
  const vouched = { key: next.current, since: next.since, by: ring.current };
  const endorsed = { ...vouched, signature: signWith(ring, endorsedText(vouched)) };
  return { ...next, retired: [...ring.retired, ring.current], endorsements: [...ring.endorsements, endorsed] };
};

/** The keys that a trusted one leads to by endorsements, itself first. */
export const trustedFrom = (key: string, endorsements: readonly Endorsement[]): string[] => {
  const trusted = [key];
  for (const one of endorsements)
    if (trusted.includes(one.by) && isSignedBy(one.by, endorsedText(one), one.signature)) trusted.push(one.key);
  return trusted;
};

export const keysIn = (ring: SealRing): string[] => [...ring.retired, ring.current];

const pathIn = (folder: string): string => join(folder, 'keys', FILE);

/**
 * The installation's seal keys: from the environment (`YAODIAN_SEAL_KEYS`, the JSON of a ring: several machines share
 * it) or from `keys/seal.json` in the data folder; null where there are none.
 */
export const readSealRing = (folder: string, env: NodeJS.ProcessEnv = process.env): SealRing | null => {
  const path = pathIn(folder);
  const text = env.YAODIAN_SEAL_KEYS ?? readIfThere(path);
  if (text === null) return null;
  try {
    return ringSchema.parse(JSON.parse(text));
  } catch {
    throw refuse('bad-seal-keys', '不能封存日志', `${path} 不是可用的封存密钥`, '请从备份恢复原来的密钥文件。');
  }
};

/** Writes the ring, readable by the owner alone, whole or not at all. */
export const writeSealRing = (folder: string, ring: SealRing): void =>
  keepFile(pathIn(folder), JSON.stringify(ring, null, 2));

const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The bureau's keys, by which heads are its own; null where they are not at hand. */
export const trustedKeys = (folder: string): string[] | null => {
  const ring = readSealRing(folder);
  return ring && keysIn(ring);
};

/**
 * Puts a new key in the place of the old one; answers the new public key. Without the old private half (`lost`) nobody
 * vouches for it, and whoever keeps heads outside has to be told.
 * @throws Refusal `seal-keys-missing`
 */
export const changeSealKey = (folder: string, lost: boolean): string => {
  const ring = readSealRing(folder);
  if (!ring && !lost)
    throw refuse('seal-keys-missing', '没有更换', '数据目录里没有封存密钥', '请从备份恢复，或在确已丢失时加 --lost。');
  const next = ring && !lost ? rotated(ring) : newSealRing();
  writeSealRing(folder, next);
  return next.current;
};
