/** Amenities school by school, and car parks that open to the public. Source: row seats.amenities. */
import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { AMENITY_KINDS, AMENITY_STATES, OPEN_DAYS } from './amenity-record.ts';
import { party, placeNames } from './names.ts';
import { amenity } from './records.ts';

type Amenity = RowOf<typeof amenity>;

const lineOf = ({ id, name, kind, quantity, state, dueOn, acceptedAt, openToPublic, openHours }: Amenity) => ({
  ...{ id, name, kind, quantity, state, dueOn, acceptedAt },
  kindLabel: AMENITY_KINDS[kind],
  stateLabel: AMENITY_STATES[state],
  openToPublic: openToPublic === true,
  hours: openHours.map(({ days, from, until }) => ({
    days: String(days),
    daysLabel: OPEN_DAYS[days as keyof typeof OPEN_DAYS],
    from: String(from),
    until: String(until),
  })),
});

export const amenitiesOf = async (tx: ReadTransaction) => {
  const rows = await tx.find(amenity, {}, { sort: 'kind,name' });
  const schools = groupBy(rows, (one) => one.school);
  const names = await placeNames(tx, [...schools.keys()]);
  return {
    schools: [...schools].map(([id, own]) => ({ ...party(names, id), amenities: own.map(lineOf) })),
    kinds: Object.entries(AMENITY_KINDS).map(([kind, label]) => {
      const own = rows.filter((one) => one.kind === kind && one.state !== 'cancelled');
      return { kind, label, planned: own.length, accepted: own.filter((one) => one.state === 'accepted').length };
    }),
  };
};

/** Hours of accepted car parks are meant for everybody: a rule of the house tells them, whatever the post may read. */
export const openParkingOf = async (tx: ReadTransaction) => {
  const rows = await tx.lookup(amenity, { kind: 'parking', state: 'accepted', openToPublic: true }, { sort: 'name' });
  const names = await placeNames(
    tx,
    rows.map((one) => one.school),
  );
  return { carParks: rows.map((row) => ({ ...lineOf(row), school: party(names, row.school) })) };
};
