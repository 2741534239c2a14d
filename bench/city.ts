import { hashPassword } from '#kernel/access';
import { today } from '#kernel/time';
import { academicYearOf, STAGES } from '#modules/institutions';
import { type LoadedCity, loadCity } from '../fixtures/city/load-city.ts';
import { cityOf } from '../fixtures/city/shape.ts';
import { seedBureaus } from '../src/app/first-start.ts';
import { callersOn } from './callers.ts';
import { openPlace, type Place } from './house.ts';
import { type Figure, figure, timed } from './measure.ts';
import { benchMeasured, type Cookies } from './measured.ts';
import { benchTransferring, type TransferCookies } from './transferring.ts';

/** A million with BENCH_PUPILS=1000000; enough for the whole bench to end soon unless told. */
const PUPILS = Number(process.env.BENCH_PUPILS ?? 40_000);
const PASSWORD = 'bench-of-a-city-2026';
const SEED = 1;

const signedIn = async (url: string, username: string): Promise<string> => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
};

type Loaded = { readonly city: LoadedCity; readonly pupils: number; readonly seconds: number };

const load = async (place: Place): Promise<Loaded> => {
  // As of the year before, so that this year's turn can be measured.
  const plan = cityOf(PUPILS, SEED, academicYearOf(today()) - 1);
  const given = { seed: SEED, passwordHash: await hashPassword(PASSWORD) };
  let city: LoadedCity | undefined;
  const ms = await timed(async () => {
    city = await loadCity(place.house.database, plan, given);
  });
  await seedBureaus(place.house);
  await place.house.database.asOwner((client) =>
    client.query('vacuum analyze pupil, enrolment, class_group, organisation, measure_row'),
  );
  return { city: city as LoadedCity, pupils: plan.pupils, seconds: ms / 1000 };
};

/** Who reviews what happens to the roll of the first district. */
const keepRoll = async (place: Place, { districts }: LoadedCity, cookie: string): Promise<void> => {
  const body = { bureau: districts[0]?.id, section: districts[0]?.section, stages: Object.keys(STAGES) };
  const answer = await fetch(`${place.url}/api/roll-keepers`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

/** Both tables as one bare INSERT … SELECT takes them in: no journal, history, keys or rules. */
const bareLoad = async (place: Place, { tenantId }: LoadedCity): Promise<number> => {
  const client = await place.house.database.pool.connect();
  try {
    await client.query(
      `create table bare_pupil (like pupil including indexes); create table bare_enrolment (like enrolment including indexes)`,
    );
    const ms = await timed(async () => {
      await client.query(`begin; set local yaodian.tenant = '${tenantId}'`);
      await client.query('insert into bare_pupil select * from pupil');
      await client.query('insert into bare_enrolment select * from enrolment');
      await client.query('commit');
    });
    return ms / 1000;
  } finally {
    client.release();
  }
};

const LIST_COLUMNS = `id, version, row_from, created_at, created_by, changed_by, name, gender, school, class_group, stage, entry_year,
  status, registered_on, birth_date, ethnic_group, id_type, id_number, roll_number, household, boarding, migrant, left_behind`;

/** Whose list: all primary pupils of a district's schools, or everybody of one school. */
type Listed = {
  readonly name: string;
  readonly username: string;
  readonly filter: string;
  /** The same rows by hand; `$2` is `place`. */
  readonly seen: string;
  readonly place: string | undefined;
};

const listsOf = ({ usernames, districts }: LoadedCity): Listed[] => [
  {
    name: "50 pupils under a district officer's scope",
    username: usernames.district,
    filter: `filter=${encodeURIComponent(JSON.stringify({ stage: 'primary', status: 'inSchool' }))}&`,
    seen: `stage = 'primary' and status = 'inSchool' and school in (select s.id from organisation s
      where s.tenant_id = $1 and starts_with(s.path, (select d.path from organisation d where d.id = $2)))`,
    place: districts[0]?.id,
  },
  {
    name: "50 of a school's own pupils",
    username: usernames.school,
    filter: '',
    seen: 'school = $2',
    place: districts[0]?.schools[0],
  },
];

/** The same page by hand. */
const bareList = (place: Place, { tenantId }: LoadedCity, listed: Listed): Promise<string> => {
  const { pool } = place.house.database;
  const seen = `tenant_id = $1 and ${listed.seen}`;
  return place.bare((app) =>
    app.get('/pupils', async (_, reply) => {
      const given = [tenantId, listed.place];
      const order = 'order by school, stage, entry_year desc, class_group, id limit 51';
      const page = await pool.query(`select ${LIST_COLUMNS} from bare_pupil where ${seen} ${order}`, given);
      const total = await pool.query(`select count(*) as n from bare_pupil where ${seen}`, given);
      return reply.send({ rows: page.rows.slice(0, 50), total: total.rows[0]?.n });
    }),
  );
};

const listing = async (place: Place, city: LoadedCity): Promise<Figure[]> => {
  await place.house.database.asOwner((client) => client.query('vacuum analyze bare_pupil'));
  const figures: Figure[] = [];
  for (const listed of listsOf(city)) {
    const cookie = await signedIn(place.url, listed.username);
    const path = `/api/pupils?${listed.filter}limit=50`;
    const by = { seconds: 6, method: 'GET' as const };
    const bare = { url: await bareList(place, city, listed), asks: [{ path: '/pupils' }] };
    const ours = { url: place.url, cookie, asks: [{ path }] };
    const few = [
      await callersOn({ ...by, callers: 4, ...ours }),
      await callersOn({ ...by, callers: 4, ...bare }),
    ] as const;
    const many = [
      await callersOn({ ...by, callers: 16, ...ours }),
      await callersOn({ ...by, callers: 16, ...bare }),
    ] as const;
    figures.push(
      figure(`list page of ${listed.name}, 4 callers, p95`, 'ms', few[0].p95, few[1].p95),
      figure(`the same, 16 callers`, 'lists/s', many[0].perSecond, many[1].perSecond),
    );
  }
  return figures;
};

/** A figure of the whole city with what explains it, against the count of the rows that it would take by hand. */
const answering = async (place: Place, { usernames, tenantId }: LoadedCity): Promise<Figure> => {
  const { pool } = place.house.database;
  const cookie = await signedIn(place.url, usernames.admin);
  const counted = await place.bare((app) =>
    app.get('/large', async (_, reply) => {
      const { rows } = await pool.query(
        `select count(*) filter (where n >= 56) as large, count(*) as classes from (select count(*) as n from bare_enrolment
          where tenant_id = $1 and from_on <= current_date and (to_on is null or to_on > current_date) and stage in ('primary', 'juniorMiddle')
          group by class_group) as each`,
        [tenantId],
      );
      return reply.send(rows[0]);
    }),
  );
  const common = { callers: 4, seconds: 6, method: 'GET' as const };
  const bare = await callersOn({ ...common, url: counted, asks: [{ path: '/large' }] });
  const ours = await callersOn({
    ...common,
    url: place.url,
    cookie,
    asks: [{ path: '/api/indicators/largeClassShare' }],
  });
  return figure('an indicator of the whole city with its explanation, 4 callers, p95', 'ms', ours.p95, bare.p95);
};

/** This year's turn of the whole city as one act, against the two bare UPDATEs of the same rows. */
const turning = async (place: Place, { city, usernames, tenantId }: LoadedCity): Promise<Figure> => {
  const cookie = await signedIn(place.url, usernames.admin);
  const headers = { cookie, 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${place.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const json = (await answer.json()) as { id: string; version: number; graduates: number; state: string };
    if (!answer.ok) throw new Error(JSON.stringify(json));
    return json;
  };
  const year = academicYearOf(today());
  const made = await post('/api/roll-overs', { organisation: city, academicYear: year, effectiveOn: `${year}-08-31` });
  let turned = made;
  const ours = await timed(async () => {
    turned = await post(`/api/roll-overs/${made.id}/run`, { version: made.version });
  });
  const bare = await timed(() =>
    place.house.database.asOwner(async (client) => {
      await client.query(`begin; set local yaodian.tenant = '${tenantId}'`);
      await client.query(`update bare_pupil b set status = 'graduated', version = b.version + 1, class_group = null
        from pupil p where p.id = b.id and p.version > b.version`);
      await client.query(`update bare_enrolment b set to_on = '${year}-08-31', version = b.version + 1
        from enrolment e where e.id = b.id and e.version > b.version`);
      await client.query('commit');
    }),
  );
  return figure(`turn of the year, ${turned.graduates} graduates of a city as one act`, 's', ours / 1000, bare / 1000);
};

/** A fictional city: loaded, listed under a district officer's scope, its figures asked and counted, its year turned. */
export const benchCity = async (): Promise<Figure[]> => {
  const place = await openPlace();
  try {
    const { city, pupils, seconds } = await load(place);
    const bare = await bareLoad(place, city);
    const { office: officer, leader: head, school, secondSchool, district, admin } = city.usernames;
    const [office, leader, from, to, section, keeper] = await Promise.all(
      [officer, head, school, secondSchool, district, admin].map((name) => signedIn(place.url, name)),
    );
    await keepRoll(place, city, keeper as string);
    return [
      figure(`load ${pupils} pupils with their enrolments, journalled`, 's', seconds, bare),
      ...(await listing(place, city)),
      await answering(place, city),
      ...(await benchMeasured(place, city, { office, leader } as Cookies)),
      ...(await benchTransferring(place, city, { from, to, section } as TransferCookies)),
      await turning(place, city),
    ];
  } finally {
    await place.close();
  }
};
