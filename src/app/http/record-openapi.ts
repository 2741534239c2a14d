import { type Field, type Fields, type RecordDefinition, type Registry, stateDiagram } from '#kernel/definition';
import type { BoundRoute } from '#kernel/http';

type Json = Record<string, any>;

const UUID = '0199d3a0-7c1e-7000-8000-000000000001';
const uuid = { type: 'string', format: 'uuid' };
const position = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 };
const bounds = ({ min, max }: Field): Json => ({
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
});
const textual = ({ max, pattern }: Field): Json => ({
  type: 'string',
  ...(max === undefined ? {} : { maxLength: max }),
  ...(pattern && pattern.regex.flags === '' ? { pattern: pattern.regex.source } : {}),
});
const several = (items: Json): Json => ({ type: 'array', items });

const shapeOf = (field: Field): Json => {
  const codes = Object.keys(field.codes ?? {});
  const shapes: Record<Field['kind'], () => Json> = {
    text: () => textual(field),
    longText: () => textual(field),
    sealed: () => textual(field),
    code: () => ({ type: 'string' }),
    integer: () => ({ type: 'integer', ...bounds(field) }),
    money: () => ({ type: 'integer', ...bounds(field) }),
    number: () => ({ type: 'number', ...bounds(field) }),
    date: () => ({ type: 'string', format: 'date' }),
    instant: () => ({ type: 'string', format: 'date-time' }),
    period: () => ({ type: 'string' }),
    yesNo: () => ({ type: 'boolean' }),
    choice: () => ({ type: 'string', enum: codes }),
    choices: () => several({ type: 'string', enum: codes }),
    reference: () => uuid,
    references: () => several(uuid),
    files: () => several(uuid),
    point: () => ({ type: 'object', properties: { type: { const: 'Point' }, coordinates: position } }),
    polygon: () => ({
      type: 'object',
      properties: { type: { const: 'Polygon' }, coordinates: several(several(position)) },
    }),
    table: () =>
      several({ type: 'object', properties: propertiesOf(field.columns ?? {}), additionalProperties: false }),
    json: () => ({}),
  };
  return shapes[field.kind]();
};

/** Chinese, for whoever fills it in: label, unit, codes, where it comes from, when it applies. */
const wordsOf = (field: Field): string =>
  [
    field.label,
    field.unit ? `单位：${field.unit}` : field.kind === 'money' ? '单位：分' : '',
    field.codes
      ? Object.entries(field.codes)
          .map(([code, label]) => `${code} ${label}`)
          .join('、')
      : '',
    field.list ? `代码表：${field.list}` : '',
    field.target ? `指向：${field.target}` : '',
    field.owner ? `以${field.owner}为准` : '',
    field.sensitivity === 'L3' || field.sensitivity === 'L4' ? '个人信息，按岗位遮盖' : '',
    field.help ?? '',
  ]
    .filter(Boolean)
    .join('；');

/** Without a type (a structured value) null is allowed already. */
const orNull = (shape: Json): Json => ({
  ...shape,
  ...(shape.type ? { type: [shape.type, 'null'] } : {}),
  ...(shape.enum ? { enum: [...shape.enum, null] } : {}),
});

const propertyOf = (field: Field): Json => {
  const shape = shapeOf(field);
  return { title: field.en ?? field.label, ...(field.optional ? orNull(shape) : shape), description: wordsOf(field) };
};
const propertiesOf = (fields: Fields): Json =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, propertyOf(field)]));

const SAMPLES: Partial<Record<Field['kind'], unknown>> = {
  text: '样例',
  longText: '样例内容',
  sealed: '329901200001010011',
  code: '1',
  integer: 1,
  number: 1.5,
  money: 10_000,
  date: '2026-03-09',
  instant: '2026-03-09T01:00:00.000Z',
  period: '2026-03',
  yesNo: true,
  reference: UUID,
  references: [],
  files: [],
  table: [],
  point: { type: 'Point', coordinates: [119.5, 31.7] },
  json: {},
};
const sampleOf = (field: Field): unknown => {
  const [code] = Object.keys(field.codes ?? {});
  if (code) return field.kind === 'choices' ? [code] : code;
  const sample = SAMPLES[field.kind] ?? null;
  return typeof sample === 'number' ? Math.min(field.max ?? sample, Math.max(field.min ?? sample, sample)) : sample;
};
const exampleOf = (names: readonly string[], fields: Fields): Json =>
  Object.fromEntries(names.map((name) => [name, sampleOf(fields[name] as Field)]));

const BASE: Json = {
  id: { ...uuid, description: '编号' },
  version: { type: 'integer', minimum: 1, description: '版本，修改时写上所见的版本' },
  rowFrom: { type: 'string', format: 'date-time', description: '本版本自何时起' },
  createdAt: { type: 'string', format: 'date-time', description: '新建时间' },
  createdBy: { type: ['string', 'null'], description: '新建人' },
  changedBy: { type: ['string', 'null'], description: '最后修改人' },
};

/** The schemas of one record: a row, what creates one, what changes one; examples made from the definition. */
export const recordSchemas = (definition: RecordDefinition): Record<string, Json> => {
  const fields = definition.fields as Fields;
  const written = Object.keys(fields).filter((name) => !fields[name]?.system && name !== definition.states?.field);
  const needed = written.filter((name) => !fields[name]?.optional && fields[name]?.fallback === undefined);
  const changeable = written.filter((name) => !fields[name]?.immutable);
  const only = (names: readonly string[]) =>
    propertiesOf(Object.fromEntries(names.map((name) => [name, fields[name] as Field])));
  const object = (properties: Json, required: readonly string[], example: Json): Json => ({
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    example,
  });
  const row = { ...exampleOf(Object.keys(fields), fields), id: UUID, version: 1 };
  return {
    [definition.name]: {
      ...object({ ...BASE, ...propertiesOf(fields) }, ['id', 'version'], row),
      title: definition.en ?? definition.name,
      description: definition.states
        ? `${definition.label}\n\n${stateDiagram(definition.states, fields)}`
        : definition.label,
    },
    [`${definition.name}.new`]: {
      ...object(only(written), needed, exampleOf(needed, fields)),
      additionalProperties: false,
    },
    [`${definition.name}.change`]: {
      ...object({ version: BASE.version, ...only(changeable) }, ['version'], {
        version: 1,
        ...exampleOf(changeable.slice(0, 1), fields),
      }),
      additionalProperties: false,
    },
  };
};

const to = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
const answer = (schema: Json): Json => ({ 200: { description: 'OK', ...json(schema) } });

/**
 * Gives the derived routes of every record the record's own schemas. Routes that a module binds itself keep theirs.
 * @param openapi the document as the route contracts give it; it is changed and answered
 */
export const describeRecords =
  (registry: Registry, bespoke: readonly BoundRoute[]) =>
  (openapi: Json): Json => {
    const own = new Set(bespoke.map(({ contract }) => `${contract.method} ${contract.path}`));
    const schemas: Json = {};
    for (const definition of registry.records) {
      Object.assign(schemas, recordSchemas(definition));
      describe(openapi.paths ?? {}, definition, own);
    }
    openapi.components = { ...openapi.components, schemas: { ...openapi.components?.schemas, ...schemas } };
    return openapi;
  };

const describe = (paths: Json, { name, path, states }: RecordDefinition, own: ReadonlySet<string>): void => {
  const derived = (method: string, tail: string): Json | undefined =>
    own.has(`${method} /api/${path}${tail}`)
      ? undefined
      : paths[`/api/${path}${tail.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
  const put = (route: Json | undefined, change: Json): void => void (route && Object.assign(route, change));
  const rows = { type: 'array', items: to(name) };
  const list = derived('GET', '');
  const listed = list?.responses?.[200]?.content?.['application/json']?.schema;
  if (listed?.properties) listed.properties = { ...listed.properties, rows };
  const detailed = derived('GET', '/:id')?.responses?.[200]?.content?.['application/json']?.schema;
  if (detailed?.properties) detailed.properties = { ...detailed.properties, row: to(name) };
  put(derived('POST', ''), {
    requestBody: { required: true, ...json(to(`${name}.new`)) },
    responses: answer(to(name)),
  });
  put(derived('PATCH', '/:id'), {
    requestBody: { required: true, ...json(to(`${name}.change`)) },
    responses: answer(to(name)),
  });
  const action = derived('POST', '/:id/:verb');
  put(action, { responses: answer(to(name)) });
  const verbs = [...new Map(states?.transitions.map(({ verb, label }) => [verb, label])).entries()];
  for (const parameter of action?.parameters ?? [])
    if (parameter.name === 'verb') {
      parameter.schema = { type: 'string', enum: verbs.map(([verb]) => verb) };
      parameter.description = verbs.map(([verb, label]) => `${verb} ${label}`).join('、');
    }
};
