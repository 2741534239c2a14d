/**
 * Where somebody goes on after signing in, or having shown again who they are: only to places inside this client; anything else would lead people off the
 * host. Browsers read a backslash as a slash and leave out tabs and line breaks, so none of them may stand there.
 */
export const placeAfter = (next: unknown, otherwise = '/'): string =>
  typeof next === 'string' && /^\/(?![/\\])[^\\\p{C}]*$/u.test(next) ? next : otherwise;
