/** A submit that has not been answered for good keeps its key, so that sending it again does it once. */
const waiting = new Map<string, string>();
/** Submits whose answer never came are forgotten beyond so many. */
const MOST = 100;
/** Milliseconds within which the same content again is a double click. */
const DOUBLE_CLICK = 1_000;

/** Random, also where the page is served without TLS and `crypto.randomUUID` is missing. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The key to send with a submit of this content; the same one until it is answered. */
export const submitKey = (content: string): string => {
  const key = waiting.get(content) ?? newKey();
  waiting.delete(content);
  waiting.set(content, key);
  const oldest = waiting.keys().next().value;
  if (waiting.size > MOST && oldest !== undefined) waiting.delete(oldest);
  return key;
};

/** The submit was answered: the next of the same content is another one, unless it is a double click. */
export const submitAnswered = (content: string): void => {
  setTimeout(() => waiting.delete(content), DOUBLE_CLICK);
};
