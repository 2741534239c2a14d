import { measure, systemActor } from '#kernel/definition';
import { wrongTotals } from '#kernel/measure';
import { Refusal } from '#kernel/refusal';
import { Database, type WriteTransaction } from '#kernel/store';
import { pupil } from '#modules/pupils';
import type { LoadedCity } from '../fixtures/city/load-city.ts';
import { registry } from '../src/app/composition.ts';
import type { Place } from './house.ts';
import { type Figure, figure, quantile, repeated, timed } from './measure.ts';

/** What moves by itself, on a whole city: a leader's page, a full count, and what writing pays for the measures. */
export const benchMeasured = async (place: Place, city: LoadedCity, cookies: Cookies): Promise<Figure[]> => [
  await leading(place, city, cookies),
  await recounting(place, city),
  ...(await writing(place, city)),
];

/** Sessions of an office clerk and a leader at the root of the city. */
export type Cookies = { readonly office: string; readonly leader: string };

/** Sixty promises on class sizes and new schools, which records decide. */
const planText = (): string => {
  const lines = Array.from({ length: 60 }, (_, n) =>
    n % 5 === 0
      ? `${n + 1}．化解大班额之${n + 1}。年底前义务教育学校大班额全部清零。`
      : `${n + 1}．推进第${n + 1}项工作。新建学校${n + 1}所，12月底前完成。`,
  );
  return `云屿市教育局2026年教育工作要点\n一、推进各项工作\n${lines.join('\n')}\n`;
};

const leading = async (place: Place, city: LoadedCity, { office, leader }: Cookies): Promise<Figure> => {
  const call = async (cookie: string, path: string, init: RequestInit = {}): Promise<any> => {
    const answer = await fetch(place.url + path, { ...init, headers: { cookie, ...init.headers } });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const form = new FormData();
  form.set('file', new Blob([planText()]), 'city.txt');
  const { plan } = await call(office, '/api/plans/import', { method: 'POST', body: form });
  const { bindings } = await call(office, `/api/plans/${plan.id}/bindings`);
  for (const { id, version } of bindings)
    await call(office, `/api/commitment-bindings/${id}/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version, input: {} }),
    });
  await place.house.database.asOwner(async (client) => {
    await client.query(`begin; set local yaodian.tenant = '${city.tenantId}'`);
    await client.query(
      `update commitment set review = 'reviewed', state = 'running', due_on = '2026-12-31' where plan = $1`,
      [plan.id],
    );
    await client.query(`update plan set state = 'dispatched' where id = $1`, [plan.id]);
    await client.query('commit');
  });
  const path = `/api/leader-page?plan=${plan.id}`;
  const known = (await call(leader, path)).figures.filter((one: { record: unknown }) => one.record !== null).length;
  const times = await repeated(() => call(leader, path), 60, 8_000);
  const plain = await repeated(() => countedByHand(place, city, 1), 20, 8_000);
  return figure(
    `leader's page over the whole city, ${bindings.length} of 60 promises decided by records, ${known} of them among its figures, p95; plain: one of them counted from the rows`,
    'ms',
    quantile(times, 0.95),
    quantile(plain, 0.95),
  );
};

/** The pupils of a city grouped as a measure groups them, so many times. */
const countedByHand = (place: Place, { tenantId }: LoadedCity, times: number): Promise<void> =>
  place.house.database.asOwner(async (client) => {
    await client.query(`begin; set local yaodian.tenant = '${tenantId}'`);
    for (let n = 0; n < times; n++)
      await client.query('select school, stage, status, entry_year, count(*) from pupil group by 1, 2, 3, 4');
    await client.query('commit');
  });

/** `bin/yaodian recompute --check`: every total against a full count. */
const recounting = async (place: Place, city: LoadedCity): Promise<Figure> => {
  const { measures } = registry;
  let wrong = 0;
  const ours = await timed(() =>
    place.house.database.read(systemActor(city.tenantId, 'bench'), async (tx) => {
      for (const one of measures) wrong += (await wrongTotals(tx, one)).length;
    }),
  );
  if (wrong > 0) throw new Error(`${wrong} totals are wrong`);
  const plain = await timed(() => countedByHand(place, city, measures.length));
  return figure(
    `all ${measures.length} measures of a city against a full count; plain: the pupils grouped as often`,
    's',
    ours / 1000,
    plain / 1000,
  );
};

/** With those of the house there are forty, more than half of them on pupils. */
const FORTY = [
  ...registry.measures,
  ...Array.from({ length: Math.max(0, 40 - registry.measures.length) }, (_, n) =>
    measure({
      name: `bench${n}`,
      label: '测算',
      en: 'Bench',
      unit: '人',
      of: pupil,
      by: ['stage', 'status', 'entryYear'],
    }),
  ),
];
const ROWS = 2_000;
const SINGLE = 300;

/** Ends a transaction without keeping it, so that both ways begin from the same rows. */
class Enough extends Refusal {
  constructor() {
    super({ code: 'enough', title: '已测完', reasons: [{ detail: '测算不保留改动' }] });
  }
}

const writing = async (place: Place, city: LoadedCity): Promise<Figure[]> => {
  const { database } = place.house;
  const engine = { url: database.pool.options.connectionString as string, engine: 'embedded' as const, max: 4 };
  const keys = database.keys ? { keys: database.keys } : {};
  const open = (measures: typeof registry.measures) => new Database({ ...engine, ...keys, measures });
  const [forty, none] = [open(FORTY), open([])];
  const actor = systemActor(city.tenantId, 'bench');
  const rows = await database.read(actor, (tx) => tx.lookup(pupil, {}, { limit: ROWS }));
  const turned = (value: unknown) => (value === 'yes' ? ('no' as const) : ('yes' as const));
  const unkept = (on: Database, work: (tx: WriteTransaction) => Promise<unknown>) =>
    timed(() =>
      on
        .write(actor, async (tx) => {
          await work(tx);
          throw new Enough();
        })
        .catch((error) => {
          if (!(error instanceof Enough)) throw error;
        }),
    );
  const together = (on: Database) =>
    unkept(on, (tx) =>
      tx.updateMany(
        pupil,
        rows.map(({ id, migrant }) => ({ id, patch: { migrant: turned(migrant) } })),
      ),
    );
  const single = (on: Database) =>
    unkept(on, async (tx) => {
      for (const { id, migrant } of rows.slice(0, SINGLE)) await tx.update(pupil, id, { migrant: turned(migrant) });
    });
  try {
    const figures: Figure[] = [];
    for (const [name, work, count] of [
      [`change ${ROWS} pupils together`, together, ROWS],
      [`change ${SINGLE} pupils one by one`, single, SINGLE],
    ] as const) {
      // In turns, so that what else the machine does falls on both.
      const times = { forty: [] as number[], none: [] as number[] };
      for (let turn = 0; turn < 6; turn++) {
        times.none.push(await work(none));
        times.forty.push(await work(forty));
      }
      const rate = (samples: readonly number[]) => (count * 1000) / quantile(samples, 0.5);
      figures.push(
        figure(
          `${name}, a measured field, under ${FORTY.length} measures; plain: under none`,
          '/s',
          rate(times.forty),
          rate(times.none),
        ),
      );
    }
    return figures;
  } finally {
    await Promise.all([forty.close(), none.close()]);
  }
};
