import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** The map of the district: base layers of the bureau's own, schools, catchments, projects. Catchments are records: /api/catchments. */
const year = z.coerce.number().int().min(1990).max(2100);
const position = z.tuple([z.number(), z.number()]).readonly();
const geometry = z.object({ type: z.string(), coordinates: z.unknown() });
const outline = z.object({ type: z.literal('Polygon'), coordinates: z.unknown() });
const stages = ['preschool', 'primary', 'juniorMiddle', 'seniorMiddle', 'vocational', 'special'] as const;

export const schoolOnMap = z.object({
  id: z.uuid(),
  /** The organisation, by which indicators know it. */
  unit: z.uuid(),
  name: z.string(),
  stages: z.array(z.object({ stage: z.string(), label: z.string() })),
  ownership: z.string(),
  ownershipLabel: z.string(),
  /** Longitude and latitude; null where nobody has entered it. */
  at: position.nullable(),
  /** Classes with pupils; null where there are none or the post may not know. */
  classes: z.object({ classes: z.number().int(), largest: z.number(), oversize: z.number().int() }).nullable(),
});

export const mapPage = route({
  method: 'GET',
  path: '/api/map',
  summary:
    'Schools, catchments in force in a school year, building projects, planned sites and base layers, as the post may read them',
  tag: 'maps',
  access: 'session',
  query: z.object({ year: year.optional() }),
  response: z.object({
    year: z.number().int(),
    on: z.string(),
    schools: z.array(schoolOnMap),
    catchments: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        school: z.uuid(),
        stage: z.string(),
        stageLabel: z.string(),
        stateLabel: z.string(),
        outline: outline.nullable(),
      }),
    ),
    projects: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        state: z.string(),
        stateLabel: z.string(),
        at: position.nullable(),
      }),
    ),
    /** Land set aside for schools on which nothing stands yet. */
    sites: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        name: z.string(),
        state: z.string(),
        stateLabel: z.string(),
        at: position.nullable(),
        outline: outline.nullable(),
        /** A project of the list above is built on it. */
        inUse: z.boolean(),
      }),
    ),
    layers: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        label: z.string(),
        fromOn: z.string(),
        source: z.string(),
        features: z.array(z.object({ name: z.string(), geometry })),
      }),
    ),
    may: z.object({ upload: z.boolean(), draw: z.boolean() }),
  }),
});

export const listLayers = route({
  method: 'GET',
  path: '/api/map/layers',
  summary: 'Versions of the base layers, and which of them hold today',
  tag: 'maps',
  access: 'session',
  response: z.object({
    may: z.boolean(),
    kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
    layers: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        label: z.string(),
        fromOn: z.string(),
        source: z.string(),
        features: z.number().int(),
        file: z.uuid(),
        isCurrent: z.boolean(),
      }),
    ),
  }),
});

export const uploadLayer = route({
  method: 'POST',
  path: '/api/map/layers',
  summary: 'Stores a version of a base layer: multipart `file` (GeoJSON), `kind`, `source`, `fromOn`',
  tag: 'maps',
  access: 'session',
  takes: 'multipart',
  response: z.object({ id: z.uuid(), kind: z.string(), features: z.number().int(), fromOn: z.string() }),
});

export const servingSchools = route({
  method: 'GET',
  path: '/api/map/serving',
  summary: 'Which schools serve a point in a school year, by stage',
  tag: 'maps',
  access: 'session',
  query: z.object({ longitude: z.coerce.number(), latitude: z.coerce.number(), year: year.optional() }),
  response: z.object({
    year: z.number().int(),
    /** Null where no boundary of the district is known. */
    inDistrict: z.boolean().nullable(),
    stages: z.array(
      z.object({
        stage: z.string(),
        label: z.string(),
        hasCatchments: z.boolean(),
        schools: z.array(
          z.object({
            school: z.uuid(),
            page: z.uuid().nullable(),
            name: z.string(),
            catchment: z.uuid(),
            title: z.string(),
            description: z.string(),
            source: z.string(),
            stateLabel: z.string(),
          }),
        ),
      }),
    ),
  }),
});

export const placesNamed = route({
  method: 'GET',
  path: '/api/map/places',
  summary: 'Places whose name, address or described ground holds a text, from base layers, schools and catchments',
  tag: 'maps',
  access: 'session',
  query: z.object({ text: plainText(60).min(1), year: year.optional() }),
  response: z.object({
    places: z.array(z.object({ kind: z.string(), name: z.string(), note: z.string(), at: position })),
  }),
});

const named = z.object({ id: z.uuid(), name: z.string(), school: z.string() });

export const checkCatchments = route({
  method: 'GET',
  path: '/api/map/catchments/check',
  summary: 'Overlaps, gaps, schools beyond their own catchment and schools without one, for a stage and school year',
  tag: 'maps',
  access: 'session',
  query: z.object({ stage: z.enum(stages), year: year.optional(), drafts: z.enum(['true', 'false']).optional() }),
  response: z.object({
    stage: z.string(),
    stageLabel: z.string(),
    year: z.number().int(),
    tolerance: z.object({ area: z.number(), source: z.string() }),
    catchments: z.array(
      named.extend({
        state: z.string(),
        stateLabel: z.string(),
        isDrawn: z.boolean(),
        /** Square metres. */
        area: z.number().nullable(),
      }),
    ),
    overlaps: z.array(z.object({ one: named, other: named, area: z.number() })),
    gaps: z.array(z.object({ area: z.number(), at: position, outline })),
    /** Why gaps cannot be told. */
    gapsBecause: z.string().nullable(),
    outside: z.array(named.extend({ because: z.string().nullable() })),
    without: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
});

export const previewCatchments = route({
  method: 'POST',
  path: '/api/map/catchments/preview',
  summary: 'What a GeoJSON file (multipart `file`) would bring, shape by shape; writes no catchment',
  tag: 'maps',
  access: 'session',
  takes: 'multipart',
  response: z.object({
    file: z.uuid(),
    lines: z.array(
      z.object({
        at: z.number().int(),
        name: z.string(),
        school: z.uuid().nullable(),
        schoolName: z.string(),
        stage: z.string().nullable(),
        stageLabel: z.string(),
        description: z.string(),
        sharedAs: z.string().nullable(),
        area: z.number().nullable(),
        outline: outline.nullable(),
        problems: z.array(z.string()),
      }),
    ),
  }),
});

export const importCatchments = route({
  method: 'POST',
  path: '/api/map/catchments/import',
  summary: 'Writes the sound shapes of a previewed file as drafts of a school year',
  tag: 'maps',
  access: 'session',
  body: z.object({
    file: z.uuid(),
    fromYear: z.number().int().min(1990).max(2100),
    toYear: z.number().int().min(1990).max(2100).optional(),
    source: plainText(200).min(1),
  }),
  response: z.object({ created: z.number().int(), changed: z.number().int(), left: z.number().int() }),
});
