import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { systemActor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { createAccount } from './accounts.ts';
import { type AccessTransaction, inTenant, ownerQuery, ownerTransaction } from './as-owner.ts';
import { today } from './in-force.ts';
import { organisation, person, post } from './records.ts';
import { attempt } from './throttle.ts';

/** The first bureau of an installation, or null before set-up. */
export const firstBureau = async (
  database: Database,
): Promise<{ id: string; name: string; shortName: string; demo: boolean } | null> => {
  const [bureau] = await ownerQuery<{ id: string; name: string; shortName: string; demo: boolean }>(
    database,
    'select id, name, short_name as "shortName", demo from tenant order by created_at limit 1',
  );
  return bureau ?? null;
};

/** Whether the installation has no bureau yet. */
export const setUpNeeded = async (database: Database): Promise<boolean> => (await firstBureau(database)) === null;

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codeFile = (folder: string): string => join(folder, 'set-up-code');
const digest = (code: string): Buffer =>
  createHash('sha256')
    .update(
      code
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, ''),
    )
    .digest();

/**
 * Makes the one-time code for set-up (80 bits, to be printed at the console of the machine) and keeps its hash
 * in the data folder, readable by the owner alone. A new code replaces the last.
 * @example
 * if (await setUpNeeded(database)) console.log(await issueSetUpCode(folder)); // 7KQM-…
 */
export const issueSetUpCode = async (folder: string): Promise<string> => {
  const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const code = (letters.match(/.{4}/g) as string[]).join('-');
  await rm(codeFile(folder), { force: true });
  await writeFile(codeFile(folder), digest(code).toString('hex'), { mode: 0o600 });
  return code;
};

const checkCode = async (folder: string, code: string): Promise<void> => {
  const kept = await readFile(codeFile(folder), 'utf8').catch(() => '');
  const wanted = Buffer.from(kept, 'hex');
  const given = digest(code);
  if (wanted.length === given.length && timingSafeEqual(wanted, given)) return;
  throw refuse(
    'wrong-code',
    '没有完成初始设置',
    '一次性设置码不对',
    '设置码在启动系统的命令行窗口里；重新启动会换发新码。',
    { status: 403, facts: { field: 'code' } },
  );
};

const alreadySetUp = () =>
  refuse('already-set-up', '没有完成初始设置', '本系统已经设置过', '请用已有的账号登录。', { status: 409 });

export type Tenant = {
  readonly name: string;
  readonly shortName: string;
  readonly region: string;
  readonly demo?: boolean;
};

/**
 * Founds a bureau in an empty installation and fills it, all in one transaction. Writes by `work` are the system's.
 * For set-up and for the demonstration bureau.
 * @throws Refusal `already-set-up`
 */
export const foundBureau = <T>(
  database: Database,
  tenant: Tenant,
  job: string,
  work: (access: AccessTransaction) => Promise<T>,
): Promise<T> =>
  ownerTransaction(database, async (client) => {
    // Of two set-ups at once the second waits here and then finds the first one's bureau.
    await client.query('lock table tenant in share row exclusive mode');
    const { rowCount } = await client.query('select 1 from tenant limit 1');
    if (rowCount) throw alreadySetUp();
    const id = v7();
    await client.query('insert into tenant (id, name, short_name, region, demo) values ($1, $2, $3, $4, $5)', [
      id,
      tenant.name,
      tenant.shortName,
      tenant.region,
      tenant.demo ?? false,
    ]);
    return inTenant(database, client, systemActor(id, job), work);
  });

export type SetUp = {
  readonly code: string;
  readonly bureau: string;
  readonly shortName: string;
  readonly region: string;
  readonly administrator: string;
  readonly username: string;
  readonly password: string;
};

/**
 * First-run set-up: the bureau, its root organisation, the first administrator with post and account.
 * @throws Refusal `already-set-up`, `wrong-code`, `slow-down`, and those of `createAccount`
 */
export const createBureau = async (
  database: Database,
  folder: string,
  given: SetUp,
  address: string,
): Promise<void> => {
  if (!(await setUpNeeded(database))) throw alreadySetUp();
  const counted = await attempt(database, { username: 'set-up code', address, known: false });
  await checkCode(folder, given.code);
  await counted.succeeded();
  const tenant = { name: given.bureau, shortName: given.shortName, region: given.region };
  await foundBureau(database, tenant, 'set-up', async (access) => {
    const { tx } = access;
    const root = await tx.create(organisation, {
      name: given.bureau,
      shortName: given.shortName,
      code: 'bureau',
      kind: 'bureau',
    });
    const human = await tx.create(person, { name: given.administrator });
    await tx.create(post, {
      person: human.id,
      organisation: root.id,
      role: 'admin',
      title: '系统管理员',
      fromOn: today(),
    });
    await createAccount(access, {
      personId: human.id,
      username: given.username,
      password: given.password,
      mustChange: false,
    });
    await tx.note('tenant', tx.actor.tenantId, 'set-up', { after: { name: given.bureau } });
  });
  await rm(codeFile(folder), { force: true });
};
