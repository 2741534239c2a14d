/**
 * A working module in a minute: `npm run new-module -- visits --record visit --label 走访 [--workflow]`
 * writes src/modules/visits with its test, and puts it into the composition, a migration, docs/permissions.tsv and the
 * glossary. Its list, form, detail, API, import, export and search follow from the record.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/app/config.ts';
import { filesOf, type NewModule } from './lib/module-files.ts';

const root = projectRoot();
const USAGE = '用法：npm run new-module -- visits --record visit --label 走访 [--workflow]';

const stop = (problem: string, remedy: string): never => {
  console.error(`${problem}\n${remedy}\n${USAGE}`);
  process.exit(2);
};

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** What was asked for, or a word on what is wrong with it; the house is read when the words themselves are in order. */
const asked = async (): Promise<NewModule> => {
  const module = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9]{2,30}$/.test(module))
    stop(`模块名“${module}”不能用：应为3至31个小写英文字母或数字，以字母开头。`, '请换一个英文复数名词，如 visits。');
  if (existsSync(join(root, 'src/modules', module)) || existsSync(join(root, 'src/kernel', module)))
    stop(`已有名为“${module}”的模块或内核房间。`, '请换一个名字，或直接修改它。');
  const record = option('record') ?? module.replace(/ies$/, 'y').replace(/s$/, '');
  if (!/^[a-z][a-zA-Z]{2,30}$/.test(record))
    stop(`记录名“${record}”不能用：应为驼峰式英文单数名词。`, '请用 --record 指定，如 --record schoolVisit。');
  const path = option('path') ?? kebab(`${record}s`);
  const label = option('label') ?? '';
  if (!/^[\u4e00-\u9fff（）]{2,20}$/.test(label))
    stop('没有写中文名称，或它不是2至20个汉字。', '请用 --label 写明页面上的名称，如 --label 走访。');
  const { registry } = await import('../src/app/composition.ts');
  if (registry.byName.has(record)) stop(`已有名为“${record}”的记录。`, '请用 --record 换一个名字。');
  if (registry.byPath.has(path)) stop(`已有地址“${path}”。`, '请用 --path 换一个。');
  return { module, record, path, label, hasWorkflow: process.argv.includes('--workflow') };
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Changes a file; stops where the place to change is not there. */
const edit = (file: string, change: (text: string) => string): void => {
  const at = join(root, file);
  const before = readFileSync(at, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file}: the place for the new module was not found`);
  writeFileSync(at, after);
};

const wire = ({ module, record, label }: NewModule): void => {
  const list = `${module}Records`;
  edit('src/app/composition.ts', (text) =>
    text
      .replace(/^(import .* from '#modules\/bulletin';)$/m, `$1\nimport { ${list} } from '#modules/${module}';`)
      .replace(/^(\s*)\.\.\.bulletinRecords,$/m, `$&\n$1...${list},`),
  );
  edit('GLOSSARY.md', (text) => {
    const heading = `\n## ${module}\n\n| identifier | 中文 | meaning | source | avoid |\n| --- | --- | --- | --- | --- |\n`;
    return `${text.trimEnd()}\n${heading}| ${record} | ${label} | say what it is | say where it is defined | – |\n`;
  });
};

const run = (...args: string[]): void =>
  void execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

const wanted = await asked();
const files = filesOf(wanted);
for (const [file, content] of Object.entries(files)) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), content);
}
wire(wanted);
run(
  'node_modules/@biomejs/biome/bin/biome',
  'check',
  '--write',
  'src/app/composition.ts',
  ...Object.keys(files).filter((file) => file.endsWith('.ts')),
);
// One after the other in one process: reading the house anew is most of the work of each.
run(
  ...['--import', 'tsx', '--import', './scripts/make-migration.ts'],
  ...['scripts/permissions.ts', `add-${wanted.module}`, '--write'],
);

console.log(`已建立模块 ${wanted.module}（${wanted.label}）：`);
for (const file of Object.keys(files)) console.log(`  ${file}`);
console.log(`并写入 src/app/composition.ts、migrations/、docs/permissions.tsv、GLOSSARY.md。
接下来：改 records.ts 里的字段；改动后删去新的迁移文件，重新运行 npm run migration -- add-${wanted.module}；
在 GLOSSARY.md 写明含义和出处；用 npx vitest run ${Object.keys(files).at(-1)} 运行它的测试。`);
