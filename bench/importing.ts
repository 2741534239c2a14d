import { JobRunner } from '#kernel/job';
import { writeWorkbook } from '#kernel/sheet';
import { childOf, Serials } from '../fixtures/city/pupils.ts';
import { randomFrom } from '../fixtures/city/shape.ts';
import { kinds } from '../src/app/composition.ts';
import type { Place } from './house.ts';
import { type Figure, figure, timed } from './measure.ts';

/** BENCH_IMPORT=100000 for the budget's size; enough to see the rate unless told. */
const ROWS = Number(process.env.BENCH_IMPORT ?? 10_000);

const COLUMNS = [
  ['name', '姓名'],
  ['gender', '性别'],
  ['birthDate', '出生日期'],
  ['ethnicGroup', '民族'],
  ['idType', '证件类型'],
  ['idNumber', '证件号码'],
  ['rollNumber', '学籍号'],
  ['boarding', '寄宿'],
  ['migrant', '随迁子女'],
  ['leftBehind', '留守儿童'],
] as const;
/** Ten further columns that nothing is brought from, as real sheets have them. */
const EXTRA = Array.from({ length: 10 }, (_, n) => [`extra${n}`, `备用${n}`] as const);

const workbook = (school: string): Promise<Buffer> => {
  const [random, serials] = [randomFrom(7), new Serials()];
  const place = { school, classGroup: '', stage: 'primary' as const, entryYear: 2020 };
  const rows = Array.from({ length: ROWS }, (_, n) => {
    // Years apart from those of the city, so that no number occurs twice.
    const child = childOf({ ...place, entryYear: 1960 + (n % 40) }, random, serials);
    const extra = Object.fromEntries(EXTRA.map(([key]) => [key, `第${n}行`]));
    return {
      ...extra,
      ...child,
      gender: child.gender === '1' ? '男' : '女',
      idType: '居民身份证',
      migrant: '否',
      leftBehind: '否',
    };
  });
  const columns = [...COLUMNS, ...EXTRA].map(([key, label]) => ({ key, label }));
  return writeWorkbook({ sheets: [{ name: '学生', columns, rows }] });
};

/** A workbook of pupils through upload, check and run, as the school's clerk does it; memory of this process. */
export const benchSheets = async (place: Place, cookie: string, school: string): Promise<Figure[]> => {
  const runner = new JobRunner(place.house, kinds, { look: 100, alone: true });
  await runner.start();
  const bytes = await workbook(school);
  const call = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${place.url}${path}`, { ...init, headers: { cookie, ...init.headers } });
    const json = (await answer.json()) as any;
    if (!answer.ok) throw new Error(JSON.stringify(json));
    return json;
  };
  const send = (path: string, body: object) =>
    call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const until = async (id: string, state: string) => {
    for (;;) {
      const view = await call(`/api/imports/${id}`);
      if (view.state === state) return view;
      const job = view.job ? await call(`/api/jobs/${view.job}`) : null;
      if (job?.state === 'failed') throw new Error(job.problem);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  let view: any;
  const checked = await timed(async () => {
    const form = new FormData();
    form.append('record', 'pupil');
    form.append('file', new Blob([new Uint8Array(bytes)]), 'pupils.xlsx');
    view = await call('/api/imports', { method: 'POST', body: form });
    await send(`/api/imports/${view.id}/check`, { version: view.version, mapping: view.mapping });
    view = await until(view.id, 'checked');
  });
  if (view.counts.new !== ROWS) throw new Error(JSON.stringify([view.counts, view.kinds.slice(0, 3)]));
  const written = await timed(async () => {
    await send(`/api/imports/${view.id}/run`, { version: view.version, policy: 'good' });
    await until(view.id, 'done');
  });
  clearInterval(watch);
  await runner.stop();
  const size = `${ROWS} rows × ${COLUMNS.length + EXTRA.length} columns`;
  return [
    figure(`upload and check ${size} from Excel`, 's', checked / 1000),
    figure(`import ${size} from Excel, journalled`, 's', written / 1000),
    figure(`memory of the server while importing ${size}`, 'MB', most / 1024 / 1024),
  ];
};
