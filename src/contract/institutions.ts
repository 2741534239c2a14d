import { z } from 'zod';
import { rowView } from './records.ts';
import { route } from './route.ts';
import { dayText, plainText } from './values.ts';

/**
 * Schools, classes and organisations by date. Records with derived routes: /api/schools, /api/school-stages,
 * /api/campuses, /api/school-groups, /api/school-group-members, /api/class-groups, /api/organisation-changes
 * (submit, return, confirm, revoke). `on` is a day, today unless told: everything is shown as it was on it.
 */
const id = z.object({ id: z.uuid() });
const day = z.object({ on: dayText.optional() });
const party = z.object({ id: z.uuid(), name: z.string() });
const span = { fromOn: z.string().nullable(), toOn: z.string().nullable() };

export const organisationNode = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string().nullable(),
  code: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  parent: z.uuid().nullable(),
  /** Steps from the top. */
  depth: z.number().int(),
  /** First day of this name, place and code, where it is known. */
  since: z.string().nullable(),
});
export type OrganisationNode = z.infer<typeof organisationNode> & { school: string | null };

const changeHead = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  effectiveOn: z.string(),
});
export type ChangeHead = z.infer<typeof changeHead>;

export const institutionsTree = route({
  method: 'GET',
  path: '/api/institutions/tree',
  summary: 'Organisations as they stood on a day, parents first, and what is planned until then or later',
  tag: 'institutions',
  access: 'session',
  query: day,
  response: z.object({
    on: z.string(),
    /** `school` is the school's record, where it has one. */
    units: z.array(organisationNode.extend({ school: z.uuid().nullable() })),
    /** Changes that took effect, and those that wait, newest first. */
    changes: z.array(changeHead),
    may: z.object({ change: z.boolean() }),
  }),
});

const figures = z.record(z.string(), z.number());

export const institutionsReport = route({
  method: 'GET',
  path: '/api/institutions/report',
  summary: 'Schools, stages, classes and counts by organisation as they were on a day',
  tag: 'institutions',
  access: 'session',
  query: day,
  response: z.object({
    on: z.string(),
    academicYear: z.number().int(),
    /** Columns beside classes: key of `figures` with its label and unit. */
    columns: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string() })),
    /** By the unit that schools stood under on that day. */
    groups: z.array(
      z.object({
        unit: party,
        schools: z.array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            code: z.string(),
            stages: z.array(z.object({ stage: z.string(), label: z.string(), classes: z.number().int(), figures })),
            classes: z.number().int(),
            figures,
          }),
        ),
        classes: z.number().int(),
        figures,
      }),
    ),
    total: z.object({ schools: z.number().int(), classes: z.number().int(), figures }),
  }),
});
export type InstitutionsReport = z.infer<NonNullable<(typeof institutionsReport)['response']>>;

export const classView = z.object({
  id: z.uuid(),
  label: z.string(),
  stage: z.string(),
  stageLabel: z.string(),
  entryYear: z.number().int(),
  classNumber: z.number().int(),
  kind: z.string(),
  kindLabel: z.string(),
  /** 三年级, 初三, 高一, 大班; null before the entry year and after the stage's last. */
  grade: z.string().nullable(),
  headTeacher: z.string().nullable(),
  limit: z.number().int().nullable(),
  openedOn: z.string(),
});
export type ClassView = z.infer<typeof classView>;

/** `id` is the school's record or its organisation. */
export const schoolPage = route({
  method: 'GET',
  path: '/api/institutions/schools/:id',
  summary: 'One school as it stood on a day: facts, stages, classes, campuses, groups and the history of its names',
  tag: 'institutions',
  access: 'session',
  params: id,
  query: day,
  response: z.object({
    on: z.string(),
    school: z.object({ id: z.uuid(), version: z.number().int(), organisation: z.uuid(), name: z.string() }),
    /** Name, code and parent on the day; null where it did not stand then. */
    unit: organisationNode.omit({ depth: true }).extend({ parentName: z.string().nullable() }).nullable(),
    closedOn: z.string().nullable(),
    sections: z.array(
      z.object({
        title: z.string(),
        facts: z.array(z.object({ name: z.string(), label: z.string(), text: z.string().nullable() })),
      }),
    ),
    /** What looks wrong without being refused: a credit code's check digit, a code that does not fit the kind. */
    warnings: z.array(z.string()),
    stages: z.array(
      z.object({
        id: z.uuid(),
        stage: z.string(),
        label: z.string(),
        years: z.number().int(),
        catchment: z.string().nullable(),
        ...span,
      }),
    ),
    classes: z.array(classView),
    campuses: z.array(
      z.object({ id: z.uuid(), name: z.string(), address: z.string().nullable(), stages: z.array(z.string()) }),
    ),
    groups: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kindLabel: z.string(),
        roleLabel: z.string(),
        fromOn: z.string(),
        members: z.array(party.extend({ roleLabel: z.string() })),
      }),
    ),
    names: z.array(
      z.object({ name: z.string(), code: z.string(), parent: party.nullable(), ...span, change: z.uuid().nullable() }),
    ),
    lineage: z.array(changeHead.extend({ from: z.array(party), to: z.array(party) })),
    may: z.object({ edit: z.boolean() }),
  }),
});
export type SchoolPageView = z.infer<NonNullable<(typeof schoolPage)['response']>>;

export const organisationLineage = route({
  method: 'GET',
  path: '/api/institutions/:id/lineage',
  summary: 'What a unit came from and went into, through every change that took effect',
  tag: 'institutions',
  access: 'session',
  params: id,
  response: z.object({
    unit: party,
    /** All units that it came from, however far back. */
    cameFrom: z.array(party),
    wentInto: z.array(party),
    /** Units as they were called on the day before, and on the day. */
    changes: z.array(changeHead.extend({ from: z.array(party), to: z.array(party) })),
  }),
});

const reasonView = z.object({ detail: z.string(), remedy: z.string().optional(), field: z.string().optional() });

/** What a change will do, before anybody confirms it. */
export const changePreview = route({
  method: 'GET',
  path: '/api/organisation-changes/:id/preview',
  summary: 'What a change of organisations will do: units, posts, tasks, classes, pupils, matters that name the unit',
  tag: 'institutions',
  access: 'session',
  params: id,
  response: z.object({
    change: changeHead.extend({ version: z.number().int(), decisionNumber: z.string().nullable() }),
    /** Why it could not be submitted as it stands; empty when it can. */
    reasons: z.array(reasonView),
    units: z.array(
      z.object({
        /** `ends`, `goesOn`, `new`, `movesAlong` (a unit below an ended one). */
        fate: z.enum(['ends', 'goesOn', 'new', 'movesAlong']),
        fateLabel: z.string(),
        name: z.string(),
        newName: z.string().nullable(),
        code: z.string().nullable(),
        newCode: z.string().nullable(),
        parent: z.string().nullable(),
        newParent: z.string().nullable(),
      }),
    ),
    classes: z.array(
      z.object({ id: z.uuid(), label: z.string(), newLabel: z.string(), from: z.string(), to: z.string() }),
    ),
    posts: z.array(z.object({ id: z.uuid(), person: z.string(), title: z.string(), from: z.string(), to: z.string() })),
    /** Open tasks, matters that name an ended unit, pupils, staff: one line each, empty lines left out. */
    counts: z.array(
      z.object({
        label: z.string(),
        count: z.number().int(),
        unit: z.string(),
        note: z.string(),
        /** The register that holds them, with its filter as in the address. */
        list: z.object({ path: z.string(), filter: z.string() }).optional(),
      }),
    ),
  }),
});
export type ChangePreview = z.infer<NonNullable<(typeof changePreview)['response']>>;

/** Confirms, and where the day has come, carries out at once. */
export const confirmChange = route({
  method: 'POST',
  path: '/api/organisation-changes/:id/confirm',
  summary: 'Confirm a change of organisations; it takes effect on its day, at once where that has come',
  tag: 'institutions',
  access: 'session',
  params: id,
  body: z.object({
    version: z.number().int(),
    reason: plainText(2000).optional(),
    input: z.record(z.string(), z.unknown()).optional(),
  }),
  response: rowView,
});

/** For the change's form: what a split has to assign. */
export const unitContents = route({
  method: 'GET',
  path: '/api/institutions/:id/contents',
  summary: 'Classes and posts of a unit as they stand on a day',
  tag: 'institutions',
  access: 'session',
  params: id,
  query: day,
  response: z.object({
    classes: z.array(classView),
    posts: z.array(z.object({ id: z.uuid(), person: z.string(), title: z.string(), head: z.boolean() })),
  }),
});
