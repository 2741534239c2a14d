/** One school on one page, as it stood on a day. */
import { groupBy } from '#contract/group-by';
import { ORGANISATION_KINDS, organisation, organisationOf } from '#kernel/access';
import { codeBook } from '#kernel/code';
import type { Field, Fields, RowOf } from '#kernel/definition';
import { classFitsKind, creditCode, schoolIdentifier } from '#kernel/identity';
import { notFound, type ReadTransaction } from '#kernel/store';
import { type CivilDate, dateInChinese } from '#kernel/time';
import { classGroup } from './class-records.ts';
import { classViewsAt } from './classes.ts';
import { GROUP_KINDS, GROUP_ROLES, schoolGroup, schoolGroupMember } from './group-records.ts';
import { lineageOf } from './lineage.ts';
import { school } from './school-record.ts';
import { organisationAt, spellsOf } from './spells.ts';
import { campus, schoolStage } from './stage-records.ts';
import { STAGES, type Stage, stages } from './stages.ts';

type School = RowOf<typeof school>;

const findSchool = async (tx: ReadTransaction, id: string): Promise<School> => {
  const [found] = [...(await tx.find(school, { id })), ...(await tx.find(school, { organisation: id }))];
  if (!found) throw notFound(school);
  return found;
};

type Book = Awaited<ReturnType<typeof codeBook>>;

const textOf = (field: Field, value: unknown, book: Book): string | null => {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (field.kind === 'code') return book.label(field.list ?? '', String(value));
  if (field.kind === 'yesNo') return value ? '是' : '否';
  if (field.kind === 'date') return dateInChinese(String(value));
  if (field.codes)
    return [value]
      .flat()
      .map((one) => field.codes?.[String(one)] ?? String(one))
      .join('、');
  if (field.kind === 'point')
    return (value as { coordinates: number[] }).coordinates.map((n) => n.toFixed(5)).join('，');
  return `${String(value)}${field.unit ?? ''}`;
};

const sectionsOf = (row: School, book: Book) => {
  const fields = Object.entries(school.fields as Fields).filter(([name]) => name !== 'organisation');
  return [...groupBy(fields, ([, field]) => field.section ?? '其他')].map(([title, own]) => ({
    title,
    facts: own.map(([name, field]) => ({
      name,
      label: field.label,
      text: textOf(field, row[name as keyof School], book),
    })),
  }));
};

const warningsOf = (row: School): string[] =>
  [
    ['统一社会信用代码', creditCode(row.creditCode)],
    ['学校标识码', schoolIdentifier(row.identifierCode)],
    ['办学类型', classFitsKind(row.identifierCode, row.kind)],
  ].flatMap(([label, answer]) => {
    const { reasons, warnings } = answer as ReturnType<typeof creditCode>;
    return [...reasons, ...warnings].map((one) => `${String(label)}：${one.detail}`);
  });

const within = (on: CivilDate) => (span: { fromOn: string | null; toOn: string | null }) =>
  (!span.fromOn || span.fromOn <= on) && (!span.toOn || span.toOn > on);

const groupsOf = async (tx: ReadTransaction, id: string, on: CivilDate) => {
  const own = (await tx.lookup(schoolGroupMember, { school: id })).filter(within(on));
  const ids = own.map((one) => one.group);
  if (ids.length === 0) return [];
  const groups = await tx.find(schoolGroup, { id: ids });
  const members = (await tx.lookup(schoolGroupMember, { group: ids })).filter(within(on));
  const names = new Map(
    (await tx.lookup(organisation, { id: members.map((one) => one.school) })).map((one) => [one.id, one.name]),
  );
  return groups.map((group) => {
    const spell = own.find((one) => one.group === group.id);
    return {
      id: group.id,
      name: group.name,
      kindLabel: GROUP_KINDS[group.kind],
      roleLabel: GROUP_ROLES[spell?.role ?? 'member'],
      fromOn: spell?.fromOn ?? '',
      members: members
        .filter((one) => one.group === group.id)
        .sort((a, b) => a.role.localeCompare(b.role))
        .map((one) => ({ id: one.school, name: names.get(one.school) ?? '', roleLabel: GROUP_ROLES[one.role] })),
    };
  });
};

const unitOn = async (tx: ReadTransaction, id: string, on: CivilDate) => {
  const unit = await organisationAt(tx, id, on);
  if (!unit) return null;
  const parent = unit.parent ? await organisationAt(tx, unit.parent, on) : null;
  const { shortName, name, code, kind, since } = unit;
  return {
    ...{ id, name, shortName, code, kind, since },
    kindLabel: ORGANISATION_KINDS[kind],
    parent: unit.parent,
    parentName: parent?.name ?? null,
  };
};

const namesOn = async (tx: ReadTransaction, id: string) => {
  const spells = await spellsOf(tx, await organisationOf(tx, id));
  const parents = spells.flatMap((spell) => spell.parent ?? []);
  const found = parents.length > 0 ? await tx.lookup(organisation, { id: parents }) : [];
  const names = new Map(found.map((one) => [one.id, one.name]));
  return spells.map(({ name, code, parent, fromOn, toOn, change }) => ({
    ...{ name, code, fromOn, toOn, change },
    parent: parent ? { id: parent, name: names.get(parent) ?? '' } : null,
  }));
};

/** Classes are for the bureau and the school itself. */
const classesFor = (tx: ReadTransaction, id: string, on: CivilDate) =>
  tx.may(classGroup, 'read') && (tx.actor.role !== 'school' || tx.actor.organisationId === id)
    ? classViewsAt(tx, id, on)
    : Promise.resolve([]);

/** @param id of the school's record or of its organisation @throws Refusal `not-found` */
export const schoolPageAt = async (tx: ReadTransaction, id: string, on: CivilDate) => {
  const row = await findSchool(tx, id);
  const at = row.organisation;
  const taughtHere = await tx.find(schoolStage, { organisation: at });
  taughtHere.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  const campuses = (await tx.find(campus, { school: at })).filter((one) =>
    within(on)({ fromOn: one.openedOn, toOn: one.closedOn }),
  );
  return {
    on,
    school: { id: row.id, version: row.version, organisation: at, name: row.name },
    unit: await unitOn(tx, at, on),
    closedOn: row.closedOn,
    sections: sectionsOf(row, await codeBook(tx)),
    warnings: warningsOf(row),
    stages: taughtHere.filter(within(on)).map(({ id: one, stage, years, catchment, fromOn, toOn }) => ({
      ...{ id: one, stage, years, catchment, fromOn, toOn },
      label: STAGES[stage],
    })),
    classes: await classesFor(tx, at, on),
    campuses: campuses.map(({ id: one, name, address, stages: taught }) => ({
      ...{ id: one, name, address },
      stages: (taught ?? []).map((stage) => STAGES[stage as Stage]),
    })),
    groups: await groupsOf(tx, at, on),
    names: await namesOn(tx, at),
    lineage: (await lineageOf(tx, at)).changes,
    may: { edit: !row.closedOn && (await tx.reaches(school, 'update', row.id)) && tx.may(school, 'update') },
  };
};
