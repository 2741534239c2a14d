// Stands in a throw-away copy and runs test files of it again and again in one vitest, as its parent tells it.
import path from 'node:path';
import { Client } from 'pg';
import { createVitest, type TestModule } from 'vitest/node';

export type Asked = { readonly files: readonly string[]; readonly changed: readonly string[]; readonly fresh: boolean };
export type Told = {
  readonly failed: readonly { file: string; test: string; why: string }[];
  readonly ran: number;
  readonly passed: readonly string[];
};

const root = process.cwd();
const vitest = await createVitest(
  'test',
  { watch: false, root, project: ['unit', 'api', 'rows'], bail: 1, reporters: [{}], silent: true, update: false },
  { cacheDir: path.join(root, '.cache/vite') },
);
await vitest.standalone();

/** The prepared databases of this run hold the schema of the migrations: after a change of those they are made anew. */
const forgetDatabases = async (): Promise<void> => {
  for (const project of vitest.projects) {
    const { adminUrl, runId } = project.getProvidedContext() as { adminUrl?: string; runId?: string };
    if (!adminUrl || !runId) continue;
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    for (const kind of ['bureau', 'template', 'empty'])
      await client.query(`drop database if exists yaodian_${kind}_${runId} with (force)`);
    await client.end();
    return;
  }
};

const failuresOf = (module: TestModule): Told['failed'][number][] => {
  const file = path.relative(root, module.moduleId);
  const own = module.errors().map((error) => ({ file, test: 'the file', why: String(error.message) }));
  const tests = [...module.children.allTests('failed')].map((test) => ({
    file,
    test: test.fullName,
    why: String((test.result().errors ?? [])[0]?.message ?? ''),
  }));
  const suites = [...module.children.allSuites()].flatMap((suite) =>
    suite.errors().map((error) => ({ file, test: suite.fullName, why: String(error.message) })),
  );
  return [...own, ...tests, ...suites];
};

const run = async ({ files, changed, fresh }: Asked): Promise<Told> => {
  for (const file of changed) vitest.invalidateFile(path.join(root, file));
  if (fresh) await forgetDatabases();
  const wanted = new Set(files.map((file) => path.join(root, file)));
  const found = await vitest.globTestSpecifications([...files]);
  const specifications = found.filter((one) => wanted.has(one.moduleId));
  if (specifications.length === 0) return { failed: [], ran: 0, passed: [] };
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  const faults = unhandledErrors.map((error) => ({
    file: '',
    test: 'unhandled',
    why: String((error as Error)?.message ?? error),
  }));
  // Vitest answers what it remembers of earlier runs too.
  const own = testModules.filter((one) => wanted.has(one.moduleId));
  const passed = own.filter((one) => one.state() === 'passed').map((one) => path.relative(root, one.moduleId));
  return { failed: [...own.flatMap(failuresOf), ...faults], ran: own.length, passed };
};

process.on('message', (asked: Asked | 'end') => {
  const work =
    asked === 'end' ? vitest.close().then(() => process.exit(0)) : run(asked).then((told) => process.send?.(told));
  work.catch((error) =>
    process.send?.({ failed: [{ file: '', test: 'keeper', why: String(error) }], ran: 0, passed: [] }),
  );
});
// Whoever asked is gone: its database is not left behind.
process.once('disconnect', () => void vitest.close().finally(() => process.exit(0)));
process.send?.('ready');
