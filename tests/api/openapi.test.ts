import { afterAll, beforeAll, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let openapi: any;
beforeAll(async () => {
  test = await startApp();
  const began = performance.now();
  openapi = ok<any>(await test.anonymous.get('/api/openapi.json'));
  console.info(`OpenAPI: ${Math.round(performance.now() - began)} ms, ${JSON.stringify(openapi).length} characters`);
}, 120_000);
afterAll(() => test.close());

/** Every value below, with the keys on the way to it. */
const walk = (value: unknown, visit: (value: any, at: string) => void, at = '#'): void => {
  visit(value, at);
  if (value && typeof value === 'object')
    for (const [key, below] of Object.entries(value)) walk(below, visit, `${at}/${key}`);
};

it('is OpenAPI 3.1 whose references all lead somewhere', () => {
  expect(openapi.openapi).toMatch(/^3\.1\./);
  const lost: string[] = [];
  let references = 0;
  walk(openapi, (value, at) => {
    if (typeof value?.$ref !== 'string') return;
    references += 1;
    const target = value.$ref
      .slice(2)
      .split('/')
      .reduce((found: any, key: string) => found?.[key], openapi);
    if (!value.$ref.startsWith('#/') || target === undefined) lost.push(`${at} → ${value.$ref}`);
  });
  expect(lost).toEqual([]);
  expect(references).toBeGreaterThan(200);
  walk(openapi.components.schemas, (value, at) => {
    if (/\/example\b|\/properties$/.test(at) || value?.type === undefined || typeof value.type === 'object') return;
    expect(['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'], at).toContain(value.type);
  });
});

it('has a schema of its own for every record, with Chinese words, units, codes and an example', () => {
  for (const { name, fields } of registry.records) {
    const { [name]: row, [`${name}.new`]: created } = openapi.components.schemas;
    expect(Object.keys(row.properties), name).toEqual(expect.arrayContaining(Object.keys(fields)));
    for (const field of Object.keys(fields))
      expect(row.properties[field].description, `${name}.${field}`).toMatch(/[\u4e00-\u9fff]/);
    for (const needed of created.required ?? []) expect(created.example, name).toHaveProperty(needed);
  }
  const { building, school } = openapi.components.schemas;
  expect(building.properties.totalArea.description).toContain('单位：平方米');
  expect(school.properties.ownership.enum).toEqual(
    Object.keys(registry.byName.get('school')?.fields.ownership?.codes ?? {}),
  );
});

it('takes and answers it at the derived routes, and names the verbs', () => {
  const { post, get } = openapi.paths['/api/buildings'];
  expect(post.requestBody.content['application/json'].schema.$ref).toBe('#/components/schemas/building.new');
  expect(get.responses[200].content['application/json'].schema.properties.rows.items.$ref).toBe(
    '#/components/schemas/building',
  );
  const act = openapi.paths['/api/teachers/{id}/{verb}'].post;
  expect(act.parameters.find((one: any) => one.name === 'verb').schema.enum).toContain('startLeave');
});

it('draws the states of a record for whoever may read it', async () => {
  const clerk = await test.as('officeClerk');
  const { mermaid, svg } = ok<any>(await clerk.get('/api/definitions/commitment/states'));
  expect(mermaid).toMatch(/^stateDiagram-v2/);
  expect(svg).toMatch(/^<svg .*<\/svg>$/);
  expect((await clerk.get('/api/definitions/organisation/states')).status).toBe(404);
  expect((await (await test.as('town1')).get('/api/definitions/taskForce/states')).status).toBe(404);
  expect((await test.anonymous.get('/api/definitions/commitment/states')).status).toBe(401);
});
