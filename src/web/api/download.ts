import type { RouteContract } from '#contract/route';
import { t } from '../shell/language/index.ts';
import { type Args, type LooseArgs, send } from './call.ts';

/** Media types of the exports that every list can answer. */
export const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const nameFrom = (disposition: string | null): string | undefined => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
};

/** Hands bytes to the browser as a file. */
export const saveBlob = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/**
 * Downloads a route's file under the name the server gives.
 * Example: `await download(listRecords, { params: { path }, query }, { accept: MEDIA.xlsx, name: '任务.xlsx' })`
 */
export const download = async <C extends RouteContract>(
  contract: C,
  args: Args<C>,
  { accept = '*/*', name = t('下载') }: { accept?: string; name?: string } = {},
): Promise<void> => {
  const response = await send(contract, args as LooseArgs, { headers: { accept } });
  saveBlob(await response.blob(), nameFrom(response.headers.get('content-disposition')) ?? name);
};
