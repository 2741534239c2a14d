import {
  changePreview,
  confirmChange,
  institutionsReport,
  institutionsTree,
  organisationLineage,
  schoolPage,
  unitContents,
} from '#contract/institutions';
import { namesOf, ORGANISATION_KINDS, organisation, postsIn } from '#kernel/access';
import type { Registry } from '#kernel/definition';
import { answerLate, answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { organisationChange } from './change-record.ts';
import { classGroup } from './class-records.ts';
import { classViewsAt } from './classes.ts';
import type { InstitutionParts } from './hooks.ts';
import { headOf, lineageOf } from './lineage.ts';
import { previewOf } from './preview.ts';
import { reportAt } from './report.ts';
import { schoolPageAt } from './school-page.ts';
import { school } from './school-record.ts';
import { organisationTreeAt } from './spells.ts';
import { confirmOrganisationChange } from './take-effect.ts';

const treeAt = async (tx: ReadTransaction, on: string) => {
  const units = await organisationTreeAt(tx, on);
  const changes = await tx.find(organisationChange, {}, { limit: 100 });
  const schools = new Map((await tx.find(school)).map((row) => [row.organisation, row.id]));
  return {
    on,
    units: units.map(({ order: _, ...unit }) => ({
      ...unit,
      kindLabel: ORGANISATION_KINDS[unit.kind],
      school: schools.get(unit.id) ?? null,
    })),
    changes: changes.map((row) => headOf({ ...row, title: row.title ?? '' })),
    may: { change: tx.may(organisationChange, 'create') },
  };
};

const contentsOf = async (tx: ReadTransaction, id: string, on: string) => {
  await tx.get(organisation, id);
  const posts = await postsIn(tx, id, { on });
  const names = await namesOf(
    tx,
    posts.map((held) => held.person),
  );
  const mayClasses = tx.may(classGroup, 'read') && (tx.actor.role !== 'school' || tx.actor.organisationId === id);
  return {
    classes: mayClasses ? await classViewsAt(tx, id, on) : [],
    posts: posts.map(({ id: one, person, title, head }) => ({ id: one, person: names.get(person) ?? '', title, head })),
  };
};

/** @param parts what modules above do when units change, and what they count; handed in by the composition */
export const institutionRoutes = (
  registry: Registry,
  { handlers, figures }: InstitutionParts,
): readonly BoundRoute[] => [
  answerReading(institutionsTree, ({ tx, query }) => treeAt(tx, query.on ?? today())),
  answerLate(institutionsReport, ({ tx, query }) => reportAt(tx, query.on ?? today(), figures)),
  answerReading(schoolPage, ({ tx, params, query }) => schoolPageAt(tx, params.id, query.on ?? today())),
  answerReading(organisationLineage, async ({ tx, params }) => {
    await tx.get(organisation, params.id);
    return lineageOf(tx, params.id);
  }),
  answerReading(unitContents, ({ tx, params, query }) => contentsOf(tx, params.id, query.on ?? today())),
  answerReading(changePreview, ({ tx, params }) => previewOf(tx, params.id, { registry, handlers })),
  answerWriting(confirmChange, ({ tx, params, body }) => confirmOrganisationChange(tx, params.id, body, handlers)),
];
