import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { keepFile } from '#kernel/disk';

const FILE = 'fields.json';
const IV = 12;
const TAG = 16;
/** Nonces a draw. */
const DRAW = 512;
/** Hashes kept at hand: an import's step of 2,000 lines looks rows up by them and then writes them. */
const KEPT = 4_096;
/** Characters of a text that is: a number, not a letter that somebody put in its place. */
const LONGEST = 100;

const keyText = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'not 32 bytes of base64');
const ringSchema = z.strictObject({
  /** Name of the key that new values are sealed with. */
  current: z.string().regex(/^[a-z0-9]{1,16}$/),
  /** Every key that sealed values may still rest under. */
  sealing: z.record(z.string(), keyText),
  /** The key of the hashes that values are matched by; another than any sealing key. */
  matching: keyText,
});
export type KeyRing = z.infer<typeof ringSchema>;

const newKey = (): string => randomBytes(32).toString('base64');
export const newRing = (): KeyRing => ({ current: 'k1', sealing: { k1: newKey() }, matching: newKey() });

/** Where a sealed value rests; it opens nowhere else. */
export type Place = { readonly record: string; readonly field: string; readonly id: string };

/**
 * Seals field values (AES-256-GCM; domain handbook 02 §10, security M4) and makes the hashes they are matched by
 * (HMAC-SHA256 under another key). A sealed text reads `s1.<key>.<base64url of nonce, ciphertext, tag>`.
 */
export class FieldKeys {
  private readonly current: string;
  private readonly sealing: ReadonlyMap<string, KeyObject>;
  private readonly matching: KeyObject;
  private nonces = Buffer.alloc(0);
  private drawn = 0;
  private readonly hashes = new Map<string, string>();

  constructor(ring: KeyRing) {
    if (!ring.sealing[ring.current]) throw new Error(`key ring: no sealing key named ${ring.current}`);
    this.current = ring.current;
    this.sealing = new Map(Object.entries(ring.sealing).map(([name, text]) => [name, keyOf(text)]));
    this.matching = keyOf(ring.matching);
  }

  seal(text: string, place: Place): string {
    const nonce = this.nonce();
    const cipher = createCipheriv('aes-256-gcm', this.key(this.current), nonce).setAAD(addressOf(place));
    const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `s1.${this.current}.${body.toString('base64url')}`;
  }

  /** @throws Error where the text was altered, moved from another place, or sealed with a key that is not at hand */
  open(sealed: string, place: Place): string {
    const [version, name, encoded] = sealed.split('.');
    if (version !== 's1' || !name || !encoded) throw new Error(`${place.record}.${place.field}: no sealed value`);
    const body = Buffer.from(encoded, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key(name), body.subarray(0, IV));
    decipher.setAAD(addressOf(place)).setAuthTag(body.subarray(-TAG));
    return Buffer.concat([decipher.update(body.subarray(IV, -TAG)), decipher.final()]).toString('utf8');
  }

  /** Equal for texts that differ only in width, case or surrounding blanks. */
  matchOf(text: string): string {
    const known = this.hashes.get(text);
    if (known !== undefined) return known;
    const plain = text.normalize('NFKC').trim().toUpperCase();
    const hash = createHmac('sha256', this.matching).update(plain, 'utf8').digest('base64url');
    if (text.length > LONGEST) return hash;
    if (this.hashes.size >= KEPT) this.hashes.clear();
    this.hashes.set(text, hash);
    return hash;
  }

  /** Tells whether two texts are the same without telling what they are. */
  fingerprintOf(text: string): string {
    return createHmac('sha256', this.matching).update('fingerprint\0').update(text, 'utf8').digest('base64url');
  }

  /** Random bytes are drawn for many values at once: each draw alone costs more than the sealing. */
  private nonce(): Buffer {
    if (this.drawn >= this.nonces.length) {
      this.nonces = randomBytes(IV * DRAW);
      this.drawn = 0;
    }
    this.drawn += IV;
    return this.nonces.subarray(this.drawn - IV, this.drawn);
  }

  private key(name: string): KeyObject {
    const found = this.sealing.get(name);
    if (!found) throw new Error(`key ring: no sealing key named ${name}`);
    return found;
  }
}

const keyOf = (text: string): KeyObject => createSecretKey(text, 'base64');

const addressOf = ({ record, field, id }: Place): Buffer => Buffer.from(`${record}/${field}/${id}`, 'utf8');

const PROOF: Place = { record: 'fieldKey', field: 'proof', id: 'installation' };
const PROVED = 'yaodian';

/** Whether the database's values were sealed with these keys; notes it in an empty database. `client` is the owner's. */
export const provedKeys = async (client: pg.ClientBase, keys: FieldKeys): Promise<boolean> => {
  // Two processes may open an empty database at once: the first one's proof stays.
  await client.query("insert into field_key (id, proof) values ('installation', $1) on conflict (id) do nothing", [
    keys.seal(PROVED, PROOF),
  ]);
  const { rows } = await client.query<{ proof: string }>("select proof from field_key where id = 'installation'");
  try {
    return keys.open(rows[0]?.proof ?? '', PROOF) === PROVED;
  } catch {
    return false;
  }
};

/**
 * The installation's keys, from the environment (`YAODIAN_KEYS`, the JSON of a ring: several machines share it) or
 * from `keys/fields.json` in the data folder, which is made where there is none.
 * @throws Error in Chinese where they are unusable
 */
export const openFieldKeys = (folder: string, env: NodeJS.ProcessEnv = process.env): FieldKeys => {
  if (env.YAODIAN_KEYS) return new FieldKeys(parseRing(env.YAODIAN_KEYS, '环境变量 YAODIAN_KEYS'));
  const path = join(folder, 'keys', FILE);
  const kept = readIfThere(path);
  if (kept !== null) return new FieldKeys(parseRing(kept, path));
  const ring = newRing();
  keepFile(path, JSON.stringify(ring, null, 2));
  return new FieldKeys(ring);
};

const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

const parseRing = (text: string, from: string): KeyRing => {
  try {
    return ringSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(`${from} 不是可用的字段密钥。请从备份恢复原来的密钥；没有它，已加密的身份证号无法读出。`);
  }
};
