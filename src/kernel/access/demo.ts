import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { firstBureau } from './set-up.ts';

const account = z.object({
  username: z.string(),
  password: z.string(),
  totpSecret: z.string().nullable(),
  name: z.string(),
  post: z.string(),
  organisation: z.string(),
});

/** The accounts of the demonstration bureau as `fixtures/demo-accounts.json` states them (contracts/runtime.md). */
export const readDemoAccounts = async (): Promise<z.infer<typeof account>[]> => {
  const file = createRequire(import.meta.url).resolve('#fixtures/demo-accounts.json');
  return z.array(account).parse(JSON.parse(await readFile(file, 'utf8')));
};

/** What the sign-in page of a demonstration offers. @throws Refusal `not-found` everywhere else (security.md I7) */
export const demoAccountsOf = async (database: Database): Promise<Omit<z.infer<typeof account>, 'totpSecret'>[]> => {
  if (!(await firstBureau(database))?.demo)
    throw refuse('not-found', '没有找到，或您无权查看', '没有这个地址', '请核对链接。', { status: 404 });
  const accounts = await readDemoAccounts();
  return accounts.map(({ totpSecret: _, ...shown }) => shown);
};
