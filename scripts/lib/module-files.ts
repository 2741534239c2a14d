/** What a new module is made from: names as asked for on the command line. */
export type NewModule = {
  /** Folder and English plural: `visits`. */
  readonly module: string;
  /** Record, camelCase singular: `visit`. */
  readonly record: string;
  /** Address, kebab-case plural. */
  readonly path: string;
  /** Chinese label. */
  readonly label: string;
  readonly hasWorkflow: boolean;
};

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const words = (name: string): string => upper(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

const records = ({
  module,
  record,
  path,
  label,
  hasWorkflow,
}: NewModule): string => `import { ${hasWorkflow ? 'choice, ' : ''}date, files, longText, record, reference, text } from '#kernel/definition';
import { ${record}Permissions } from './permissions.ts';
${hasWorkflow ? `import { ${record}States, STATES } from './states.ts';\n` : ''}
/** ${words(record)}: one row for each, kept by the school that it concerns. */
export const ${record} = record({
  name: '${record}',
  label: '${label}',
  en: '${words(record)}',
  path: '${path}',
  module: '${module}',
  title: 'title',
  search: ['title', 'content'],
  sort: '-heldOn',
  belongsTo: 'school',
  unique: [['school', 'title', 'heldOn']],
  businessKey: ['school', 'title', 'heldOn'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    title: text({ label: '名称', en: 'Title', max: 80 }),
    heldOn: date({ label: '日期', en: 'Date' }),
    content: longText({ label: '内容', en: 'Content', max: 5000, optional: true }),
    papers: files({ label: '材料', en: 'Papers' }),
${
  hasWorkflow
    ? `    state: choice({ label: '状态', en: 'State', codes: STATES, fallback: 'draft' }),
    submittedBy: reference('person', { label: '报送人', en: 'Submitted by', optional: true, system: true }),
    confirmedBy: reference('person', { label: '确认人', en: 'Confirmed by', optional: true, system: true }),
`
    : ''
}  },
${hasWorkflow ? `  states: ${record}States,\n` : ''}  permissions: ${record}Permissions,
});

export const ${module}Records = [${record}] as const;
`;

const permissions = ({
  record,
  hasWorkflow,
}: NewModule): string => `import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all } from '#kernel/definition';

/** The bureau sees all of it; a school keeps its own and sees no other's. */
export const ${record}Permissions = permissions(
  grant(BUREAU_ROLES, { read: all }),
  grant(['section', 'admin'], { create: all, update: all${hasWorkflow ? ', submit: all, confirm: all, return: all' : ', remove: all'} }),
  grant(['school'], {
    read: own('school'),
    create: own('school'),
    update: own('school'),
    ${hasWorkflow ? "submit: own('school')" : "remove: own('school')"},
  }),
);
`;

const lifeOf = ({ record }: NewModule): string => `import { states } from '#kernel/definition';

export const STATES = { draft: '草稿', submitted: '已报送', confirmed: '已确认' } as const;

/** A school submits with its papers; somebody else of the bureau confirms, or returns it with a reason. */
export const ${record}States = states({
  field: 'state',
  initial: 'draft',
  states: STATES,
  final: ['confirmed'],
  editableIn: ['draft'],
  transitions: [
    {
      verb: 'submit',
      label: '报送',
      from: ['draft'],
      to: 'submitted',
      input: ['papers'],
      evidence: 'papers',
      stamp: { by: 'submittedBy' },
    },
    {
      verb: 'confirm',
      label: '确认',
      from: ['submitted'],
      to: 'confirmed',
      notBy: ['submittedBy'],
      stamp: { by: 'confirmedBy' },
    },
    { verb: 'return', label: '退回', from: ['submitted'], to: 'draft', needsReason: true },
  ],
});
`;

const readme = ({ module, record, path, label, hasWorkflow }: NewModule): string => `# ${upper(module)}

${label}: one row for each, kept by the school that it concerns.

- **Users**: schools keep their own${hasWorkflow ? ' and submit them with papers; sections confirm or return them' : '; sections see and keep all of them'}; the bureau reads.
- **Carries**: no row of \`docs/systems.tsv\` yet; name it here when it does.
- **Regulations**: name them with their clauses.
- **Out of scope**: say what a reader would look for here in vain.

Record \`${record}\`, list and form at \`/records/${path}\`, interface at \`/api/${path}\`.
`;

const test = ({
  module,
  record,
  path,
  hasWorkflow,
}: NewModule): string => `import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';

let test: TestApp;
let principal: Client;
let section: Client;
beforeAll(async () => {
  test = await startApp();
  principal = await test.as('principal1');
  section = await test.as('basicHead');
}, 120_000);
afterAll(() => test.close());

const form = (school: string, title: string) => ({
  school: test.bureau.organisations[school],
  title,
  heldOn: '2026-03-09',
});

it('lets a school keep its own ${module}, and find them again', async () => {
  const { id } = ok<any>(await principal.post('/api/${path}', form('school1', '第一次')));
  const { rows } = ok<any>(await principal.get('/api/${path}', { search: '第一次' }));
  expect(rows.map((row: any) => row.id)).toEqual([id]);
  expect(ok<any>(await section.get(\`/api/${path}/\${id}\`)).row.title).toBe('第一次');
  const { entries } = ok<any>(await section.get(\`/api/${path}/\${id}/history\`));
  expect(entries).toHaveLength(1);
});

it('keeps a school from the ${module} of others', async () => {
  const planted = await principal.post('/api/${path}', form('school2', '别校的'));
  expect(planted.status).toBe(403);
  const { id } = ok<any>(await section.post('/api/${path}', form('school2', '别校的')));
  expect((await principal.get(\`/api/${path}/\${id}\`)).status).toBe(404);
  expect((await principal.patch(\`/api/${path}/\${id}\`, { version: 1, title: '改' })).status).toBe(404);
  expect((await test.anonymous.get('/api/${path}')).status).toBe(401);
});

it('says everything that a ${record} lacks', async () => {
  const answer = await principal.post('/api/${path}', {});
  expect(answer.status).toBe(422);
  expect(answer.body.reasons.map((one: any) => one.field).sort()).toEqual(['heldOn', 'school', 'title']);
});
${
  hasWorkflow
    ? `
it('is confirmed by somebody else, upon papers', async () => {
  const { id } = ok<any>(await section.post('/api/${path}', form('school1', '待确认')));
  const bare = await section.act('${path}', id, 'submit');
  expect([bare.status, bare.body.code]).toEqual([422, 'evidence-missing']);
  const paper = ok<any>(await section.upload('/api/files', { name: '证明.txt', bytes: '样例' })).id;
  ok(await section.act('${path}', id, 'submit', { papers: [paper] }));
  const same = await section.act('${path}', id, 'confirm');
  expect([same.status, same.body.code]).toEqual([422, 'same-person']);
  expect((await principal.act('${path}', id, 'confirm')).status).toBe(403);
  const other = await test.as('basicClerk');
  expect(ok<any>(await other.act('${path}', id, 'confirm')).state).toBe('confirmed');
});
`
    : `
it('is removed by its school, and stays in history', async () => {
  const { id } = ok<any>(await principal.post('/api/${path}', form('school1', '多余的')));
  const before = new Date().toISOString();
  expect((await principal.delete(\`/api/${path}/\${id}\`, { version: '1' })).status).toBe(204);
  expect((await principal.get(\`/api/${path}/\${id}\`)).status).toBe(404);
  expect(ok<any>(await principal.get(\`/api/${path}/\${id}\`, { asOf: before })).row.title).toBe('多余的');
});
`
}`;

/** The files of a new module by their paths; the last is its test. */
export const filesOf = (wanted: NewModule): Record<string, string> => {
  const at = `src/modules/${wanted.module}`;
  return {
    [`${at}/README.md`]: readme(wanted),
    [`${at}/records.ts`]: records(wanted),
    ...(wanted.hasWorkflow ? { [`${at}/states.ts`]: lifeOf(wanted) } : {}),
    [`${at}/permissions.ts`]: permissions(wanted),
    [`${at}/index.ts`]: `export { ${wanted.record}, ${wanted.module}Records } from './records.ts';\n`,
    [`tests/api/${wanted.module}.test.ts`]: test(wanted),
  };
};
