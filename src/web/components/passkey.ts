/** The browser's passkeys (WebAuthn Level 3), whose bytes travel as base64url text. */
type Json = Record<string, any>;

/** Whether this browser, at this address, has passkeys at all: over plain HTTP it has none. */
export const hasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

const toBytes = (text: string): ArrayBuffer => {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer;
};

const toText = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const named = (list: Json[] | undefined) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

const shown = (credential: Credential | null, fields: readonly string[]) => {
  if (!credential) throw new Error('no passkey was chosen');
  const { id, rawId, response } = credential as PublicKeyCredential;
  const given = response as unknown as Record<string, ArrayBuffer | null>;
  const texts = fields.flatMap((name) => {
    const bytes = given[name];
    return bytes ? [[name, toText(bytes)] as const] : [];
  });
  return {
    id,
    rawId: toText(rawId),
    type: 'public-key' as const,
    response: Object.fromEntries(texts),
    clientExtensionResults: {},
  };
};

/** A new passkey by the server's options. @throws DOMException where the person gave up */
export const makePasskey = async (options: Json) => {
  const publicKey = {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: named(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
  return shown(await navigator.credentials.create({ publicKey }), ['clientDataJSON', 'attestationObject']);
};

/** A passkey's answer by the server's options. @throws DOMException where the person gave up */
export const askPasskey = async (options: Json) => {
  const publicKey = {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: named(options.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
  const fields = ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'];
  return shown(await navigator.credentials.get({ publicKey }), fields);
};
