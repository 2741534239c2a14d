import type { RouteContract } from '#contract/route';
import { acceptLanguage } from '../shell/language/index.ts';
import { type Answer, type Args, addressOf } from './call.ts';
import { connection } from './connection.ts';
import { NetworkError, ProblemError } from './problem.ts';
import { submitAnswered, submitKey } from './submit-key.ts';

export type UploadOptions = {
  /** 0–1 while bytes go up. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** Further form fields beside the files. */
  readonly fields?: Readonly<Record<string, string>>;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/**
 * Sends files as multipart/form-data (field `file`) with progress, which fetch cannot report.
 * Example: `const meta = await upload(uploadFile, {}, [file], { onProgress })`
 */
export const upload = <C extends RouteContract>(
  contract: C,
  args: Args<C>,
  files: readonly File[],
  { onProgress, signal, fields = {} }: UploadOptions = {},
): Promise<Answer<C>> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const file of files) form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open(contract.method, addressOf(contract, args));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', acceptLanguage);
    const named = files.map(({ name, size, lastModified }) => [name, size, lastModified]);
    const content = JSON.stringify([contract.path, args, fields, named]);
    request.setRequestHeader('idempotency-key', submitKey(content));
    request.upload.onprogress = (event) => onProgress?.(event.total === 0 ? 0 : event.loaded / event.total);
    request.onerror = () => {
      connection.lost();
      reject(new NetworkError(undefined));
    };
    request.onload = () => {
      submitAnswered(content);
      const body = parse(request.responseText);
      if (request.status < 300) resolve(body as Answer<C>);
      else reject(new ProblemError({ ...(body as object), status: request.status }));
    };
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
