import { conflictsFrom, firstBureau, issueSetUpCode, readDemoAccounts, setUpNeeded, today } from '#kernel/access';
import { type CodeListSeed, seedCodes, wholeCodeSeeds } from '#kernel/code';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { seedParameters } from '#kernel/time';
import { loadDemo } from '../../fixtures/load-demo.ts';
import { parameters } from './composition.ts';
import type { Config } from './config.ts';
import { bespokeRoutes } from './routes.ts';

const seedBureau = (house: House, id: string, lists: readonly CodeListSeed[]): Promise<void> =>
  house.database.write(systemActor(id, '初值'), async (tx) => {
    await seedParameters(tx, parameters);
    await seedCodes(tx, lists);
  });

/**
 * Brings in the parameters' values and the code lists that this release carries, for every bureau of the installation.
 * @param lists every list with the divisions of the whole country unless told
 */
export const seedBureaus = async (house: House, lists?: readonly CodeListSeed[]): Promise<void> => {
  const tenants = await house.database.tenants();
  if (tenants.length === 0) return;
  const seeds = lists ?? (await wholeCodeSeeds());
  for (const id of tenants) await seedBureau(house, id, seeds);
};

/**
 * What an installation needs before its first request: the demonstration bureau where one is wanted and nothing
 * else stands, the parameters' values, a one-time code where it has to be set up.
 * @returns lines to print
 */
export const firstStart = async (house: House, config: Config): Promise<readonly string[]> => {
  const loading = config.demo && house.database.engine === 'embedded' && (await setUpNeeded(house.database));
  if (loading) {
    console.log('首次启动，正在装入虚构的示例单位……');
    await loadDemo(house, { routes: bespokeRoutes, parameters });
  }
  await seedBureaus(house);
  // All that has just been written goes to the disk now: whoever stops the house soon shall not wait for it then.
  if (loading) await house.database.asOwner((client) => client.query('checkpoint'));
  const bureau = await firstBureau(house.database);
  if (!bureau) {
    const code = await issueSetUpCode(house.folder);
    return ['', '这是一个空的系统。请打开上面的地址完成初始设置，一次性设置码：', `  ${code}`];
  }
  const joined = await joinedDuties(house);
  return [...joined, ...(bureau.demo ? demoLines(await readDemoAccounts()) : [])];
};

/** A line for each bureau in which duties that exclude one another are joined (security.md A4). */
const joinedDuties = async ({ database }: House): Promise<string[]> => {
  const lines: string[] = [];
  for (const id of await database.tenants()) {
    const { length } = await database.read(systemActor(id, '岗位分离'), (tx) => conflictsFrom(tx, today()));
    if (length > 0) lines.push(`注意：${length}处互斥的岗位由同一人担任，请在“岗位分离”页处理。`);
  }
  return lines;
};

const demoLines = (accounts: Awaited<ReturnType<typeof readDemoAccounts>>): string[] => [
  '',
  '示例账号（单位、学校、人员和进展均为虚构）：',
  ...accounts.map(
    (account) =>
      `  ${account.username.padEnd(14)} ${account.password}   ${account.name}，${account.organisation}${account.post}`,
  ),
];
