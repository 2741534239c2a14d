import { today } from '#kernel/time';
import type { LoadedCity } from '../fixtures/city/load-city.ts';
import type { Place } from './house.ts';
import { type Figure, figure, quantile, timed } from './measure.ts';

const TRANSFERS = 40;

/** Sessions of a school, of a second one, and of the district's section that keeps the roll. */
export type TransferCookies = { readonly from: string; readonly to: string; readonly section: string };

type Row = { readonly id: string; readonly version: number };
type ClassRow = Row & { readonly stage: string; readonly entryYear: number };

/** What a clerk's page would send, as JSON. @throws Error where it is refused */
const caller =
  (place: Place) =>
  async <T>(cookie: string, path: string, body?: object | FormData): Promise<T> => {
    const json = body !== undefined && !(body instanceof FormData);
    const answer = await fetch(place.url + path, {
      headers: { cookie, ...(json ? { 'content-type': 'application/json' } : {}) },
      ...(body === undefined ? {} : { method: 'POST', body: json ? JSON.stringify(body) : (body as FormData) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };

/** The move alone by hand: the spell ends, another begins, the pupil stands elsewhere. */
const BARE = [
  `update bare_enrolment set to_on = current_date, end_reason = 'transfer', version = version + 1
    where tenant_id = $1 and pupil = $2 and to_on is null`,
  `insert into bare_enrolment (tenant_id, id, version, row_from, created_by, changed_by, created_at, pupil, school, class_group, stage, entry_year, from_on)
    select tenant_id, gen_random_uuid(), 1, now(), created_by, changed_by, now(), id, $3, $4, stage, entry_year, current_date
    from bare_pupil where tenant_id = $1 and id = $2`,
  'update bare_pupil set school = $3, class_group = $4, version = version + 1 where tenant_id = $1 and id = $2',
];

/**
 * A pupil moves to another school of the district: paper, application, the other school's consent with a class, the
 * section's approval, which moves pupil, spells, guardians and every figure. Plain: the three statements of the move,
 * after `bare_pupil` and `bare_enrolment` have been filled.
 */
export const benchTransferring = async (
  place: Place,
  city: LoadedCity,
  { from, to, section }: TransferCookies,
): Promise<Figure[]> => {
  const ask = caller(place);
  const [, school] = city.districts[0]?.schools ?? [];
  const filter = (value: object) => `filter=${encodeURIComponent(JSON.stringify(value))}`;
  const { rows: classes } = await ask<{ rows: ClassRow[] }>(to, '/api/class-groups?limit=100');
  let there: ClassRow | undefined;
  let pupils: Row[] = [];
  for (const one of classes) {
    const cohort = { stage: one.stage, entryYear: one.entryYear, status: 'inSchool' };
    const { rows } = await ask<{ rows: Row[] }>(from, `/api/pupils?${filter(cohort)}&limit=${TRANSFERS}`);
    if (rows.length > pupils.length) [there, pupils] = [one, rows];
  }
  if (!there) throw new Error('the two schools have no grade in common');
  const form = new FormData();
  form.set('file', new Blob(['样例：监护人申请']), '申请.txt');
  const paper = await ask<Row>(from, '/api/files', form);
  const whole: number[] = [];
  const moves: number[] = [];
  const bare: number[] = [];
  const act = (cookie: string, { id, version }: Row, verb: string, input: object = {}) =>
    ask<Row>(cookie, `/api/enrolment-events/${id}/${verb}`, { version, input });
  for (const pupil of pupils) {
    let agreed: Row = pupil;
    const before = await timed(async () => {
      const given = {
        kind: 'transfer',
        grounds: '随监护人迁居',
        effectiveOn: today(),
        pupil: pupil.id,
        toSchool: school,
      };
      const drafted = await ask<Row>(from, '/api/enrolment-events', { ...given, evidence: [paper.id] });
      const submitted = await act(from, drafted, 'submit');
      agreed = await act(to, submitted, 'agree', { toClassGroup: there.id, overLimitReason: '样例：测算' });
    });
    const move = await timed(() => act(section, agreed, 'approve'));
    whole.push(before + move);
    moves.push(move);
    bare.push(await timed(() => byHand(place, [city.tenantId, pupil.id, school ?? '', there.id])));
  }
  return [
    figure(
      `a pupil's transfer, application to approval, ${whole.length} one after the other, median`,
      'ms',
      quantile(whole, 0.5),
    ),
    figure(
      `the approval that moves the pupil, median; plain: the move's three statements`,
      'ms',
      quantile(moves, 0.5),
      quantile(bare, 0.5),
    ),
  ];
};

const byHand = async (place: Place, [tenant, pupil, school, group]: readonly string[]): Promise<void> => {
  const client = await place.house.database.pool.connect();
  try {
    await client.query('begin');
    for (const text of BARE)
      await client.query(text, text.includes('$3') ? [tenant, pupil, school, group] : [tenant, pupil]);
    await client.query('commit');
  } finally {
    client.release();
  }
};
