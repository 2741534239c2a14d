import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD, PEOPLE } from '../../fixtures/bureau.ts';
import { recordRoutes } from '../../src/app/http/record-routes.ts';
import { buildServer } from '../../src/app/http/server.ts';
import { accessRecords, accessRoutes, roles } from '../../src/kernel/access/index.ts';
import { type RecordDefinition, registryOf, systemActor } from '../../src/kernel/definition/index.ts';
import { fileRecords, fileRoutes } from '../../src/kernel/file/index.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { importJobs, importRecords, importRoutes } from '../../src/kernel/import/index.ts';
import { type JobKind, JobRunner, jobKinds, jobRecords, jobRoutes, prepareQueues } from '../../src/kernel/job/index.ts';
import { limitRecords } from '../../src/kernel/limit/index.ts';
import { noticeRecords, noticeRoutes } from '../../src/kernel/notice/index.ts';
import { Database, desiredSchema } from '../../src/kernel/store/index.ts';
import { type ParameterDefinition, parameterRegistry, seedParameters } from '../../src/kernel/time/index.ts';
import { Client } from './app.ts';
import { freshBureau } from './database.ts';
import { testKeys } from './keys.ts';

const ROOMS = [...accessRecords, ...fileRecords, ...noticeRecords, ...jobRecords, ...importRecords, ...limitRecords];

/**
 * A whole bureau whose only business is the given records: the people of fixtures/bureau.ts sign in and call the
 * derived interface. Names of the records begin with `example`, so that their tables can be told apart.
 * @example
 * const bureau = await openExample([exampleVisit]);
 * expect((await (await bureau.as('officeClerk')).get('/api/example-visits')).status).toBe(200);
 */
export const openExample = async (
  records: readonly RecordDefinition<any>[],
  parameters: readonly ParameterDefinition<any>[] = [],
  jobs: readonly JobKind[] = [],
) => {
  const fresh = await freshBureau();
  const database = new Database({ keys: testKeys, url: fresh.url, max: 4 });
  const registry = registryOf([...ROOMS, ...records], { roles });
  const imports = importJobs(registry);
  const kinds = jobKinds([...Object.values(imports), ...jobs], []);
  await database.asOwner(async (client) => {
    const wanted = desiredSchema(registry).filter((statement) => /\b(?:keep_|keep_gone_)?example_/.test(statement));
    for (const statement of wanted) await client.query(statement);
  });
  const loaded = fresh.bureau;
  await database.write(systemActor(loaded.tenantId, 'example'), (tx) =>
    seedParameters(tx, parameterRegistry(parameters)),
  );
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-example-'));
  const house: House = { database, folder, origin: 'http://localhost', version: 'example' };
  const routes = [
    ...[...accessRoutes, ...fileRoutes(registry), ...noticeRoutes, ...recordRoutes(registry)],
    ...[...jobRoutes(kinds), ...importRoutes(registry, imports)],
  ];
  let runner: JobRunner | null = null;
  /** From now on long work is done beside, as in a running house. */
  const work = async (): Promise<JobRunner> => {
    await prepareQueues(database, kinds);
    runner = new JobRunner(house, kinds, { look: 30 });
    await runner.start();
    return runner;
  };
  const app = await buildServer({ house, routes, web: null, logLevel: 'error' });
  await app.ready();
  const as = async (key: string): Promise<Client> => {
    const username = PEOPLE.find((one) => one.key === key)?.username;
    const body = { username, password: DEMO_PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload: body });
    const [cookie] = [answer.headers['set-cookie']].flat();
    return new Client(app, String(cookie).split(';')[0] ?? '', key);
  };
  const close = async () => {
    await runner?.stop();
    await app.close();
    await database.close();
    await fresh.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...loaded, house, database, as, work, close };
};
export type Example = Awaited<ReturnType<typeof openExample>>;
