import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Options = Record<string, any>;

/** CBOR (RFC 8949) of what authenticators write: small and large integers, bytes, text, maps. */
const head = (major: number, n: number): Buffer => {
  if (n < 24) return Buffer.from([(major << 5) | n]);
  if (n < 256) return Buffer.from([(major << 5) | 24, n]);
  return Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
};
const cbor = (value: unknown): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -value - 1) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
};

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const PRESENT = 0x01;
const UNLOCKED = 0x04;
const MADE = 0x40;

/** A passkey in software (WebAuthn Level 3, ES256, no attestation): what a browser and its authenticator answer. */
export class SoftPasskey {
  private readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  count = 0;

  constructor(private readonly origin: string) {}

  private clientData(type: string, challenge: string, origin = this.origin): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private authenticatorData(rpId: string, flags: number, more: Buffer = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.count);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more]);
  }

  private shown(response: Record<string, string>) {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }

  /** As `navigator.credentials.create` answers. */
  make({ challenge, rp }: Options) {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    const coordinate = (text?: string) => Buffer.from(String(text), 'base64url');
    const cose = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]);
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, cbor(cose)]);
    const authData = this.authenticatorData(rp.id, PRESENT | UNLOCKED | MADE, credential);
    const attestation = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    );
    return this.shown({
      clientDataJSON: this.clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
    });
  }

  /** As `navigator.credentials.get` answers; spoilt by another site, another key, or a holder who did not unlock it. */
  answer({ challenge, rpId }: Options, spoil?: 'site' | 'signature' | 'locked') {
    this.count += 1;
    const origin = spoil === 'site' ? 'http://localhost:4000' : this.origin;
    const clientData = this.clientData('webauthn.get', challenge, origin);
    const data = this.authenticatorData(rpId, spoil === 'locked' ? PRESENT : PRESENT | UNLOCKED);
    const key =
      spoil === 'signature' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : this.keys.privateKey;
    return this.shown({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(clientData)]), key).toString('base64url'),
    });
  }
}
