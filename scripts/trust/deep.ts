// npm run trust -- --deep=PART[,PART…] [--count=N] [--seed=N] [--minutes=N] [--state=FOLDER] [--json]: the parts that
// take longer than fifteen minutes, one after the other. Each is a file of deep/. A run is written into
// docs/trust-record.md, as a partial one where its minutes were over before its tries; the same seed then goes on.
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun, type Part } from './part.ts';
import { commitNow, machineNow, type Ran, record } from './record.ts';
import { State } from './state.ts';

const USAGE =
  '用法：npm run trust -- --deep=部分[,部分…] [--count=次数] [--seed=种子] [--minutes=分钟] [--state=文件夹] [--json]';
/** What issue 5 allows a part. */
const MINUTES = 150;
const FOLDER = join(import.meta.dirname, 'deep');
const PARTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .sort();

class Misused extends Error {}

const wholeNumber = (name: string, text: string | undefined, least: number): number | undefined => {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number < 2 ** 32) return number;
  throw new Misused(`--${name}=${text} 不是 ${least} 到 ${2 ** 32 - 1} 之间的整数。`);
};

const optionsIn = (argv: readonly string[]) => {
  const text = { type: 'string' } as const;
  const options = {
    ...{ deep: text, count: text, seed: text, minutes: text, state: text },
    json: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' =]*)/.exec((error as Error).message)?.[1] ?? '';
    const unknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new Misused(unknown ? `--deep 没有 ${option} 这个选项。` : `${option} 的值没有给，或多给了。`);
  }
};

/** What was asked for. @throws Misused with what is wrong in Chinese */
const asked = (argv: readonly string[]) => {
  const { values, positionals } = optionsIn(argv);
  if (positionals.length > 0) throw new Misused(`--deep 不接受测试文件名：${positionals.join('、')}。`);
  const parts = [...new Set((values.deep ?? '').split(',').filter(Boolean))];
  if (parts.length === 0) throw new Misused(`--deep 要说明跑哪一部分，可选：${PARTS.join('、')}。`);
  const unknown = parts.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Misused(`没有 ${unknown.join('、')} 这一部分，可选：${PARTS.join('、')}。`);
  const count = wholeNumber('count', values.count, 1);
  const seed = wholeNumber('seed', values.seed, 0) ?? randomInt(1, 1e9);
  const minutes = wholeNumber('minutes', values.minutes, 1) ?? MINUTES;
  const place = resolve(values.state ?? join(import.meta.dirname, '../../.cache/trust'));
  return { parts, count, seed, minutes, place, json: values.json === true };
};
type Asked = ReturnType<typeof asked>;

const clock = () => new Date().toISOString().slice(11, 19);

const runPart = async (part: string, { count, seed, minutes, place }: Asked): Promise<Ran> => {
  const { run } = (await import(join(FOLDER, `${part}.ts`))) as { run: Part };
  const commit = commitNow();
  const state = new State(place, [part, seed, count].filter((one) => one !== undefined).join('-'), commit);
  const tell = (line: string) => {
    console.error(`${clock()} ${part} ${line}`);
    state.told(line);
  };
  tell(`seed ${seed}, commit ${commit}`);
  const end = Date.now() + minutes * 60_000;
  const isOver = () => Date.now() > end;
  const outcome = await run({ seed, tell, state, isOver, ...(count === undefined ? {} : { count }) });
  tell(outcome.whole ? 'all tried' : 'the time is over: the same seed goes on from here');
  const ran: Ran = { part, seed, machine: machineNow(), ...state.sittings(), ...outcome };
  if (count === undefined) record(ran);
  if (outcome.whole) state.close();
  return ran;
};

const printed = ({ part, seed, seconds, passed, whole, counts, failures, notes = [] }: Ran): string =>
  [
    `${passed ? '✓' : '✗'} ${part}${whole ? '' : ', a part of a run'}: seed ${seed}, ${seconds} s`,
    ...counts.map(({ name, count }) => `${String(count).padStart(10)}  ${name}`),
    ...notes.map((note) => `  ${note}`),
    ...failures.map((failure) => `  ✗ ${failure}`),
  ].join('\n');

const main = async (): Promise<boolean> => {
  const given = asked(process.argv.slice(2));
  const { parts, seed, json } = given;
  const results: Ran[] = [];
  for (const part of parts) {
    const ran = await runPart(part, given);
    results.push(ran);
    if (!json) console.log(printed(ran));
  }
  const passed = results.every((one) => one.passed && one.whole);
  if (json) console.log(JSON.stringify({ passed, seed, parts: results }));
  return passed;
};

// What a part has begun is ended on the way out (process 'exit').
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().then(
  (passed) => process.exit(passed ? 0 : 1),
  (error) => {
    if (error instanceof Misused) console.error(`${error.message}${USAGE}`);
    else if (error instanceof CannotRun) console.error(error.message);
    else console.error(error);
    process.exit(error instanceof Misused ? 2 : 1);
  },
);
