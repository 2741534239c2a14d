// The borders gate: node scripts/borders.mjs [FOLDER]. Exit 1 on a breach, and when nothing was read.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { inRoot, ROOT } from './lib/project.mjs';

const folder = path.resolve(process.argv[2] ?? ROOT);
const { options, ...ruleSet } = await extractConfig(inRoot('.dependency-cruiser.cjs'));
process.chdir(folder);
const { output } = await cruise(
  ['src'],
  { ...options, ruleSet, validate: true, baseDir: folder, outputType: 'json' },
  { symlinks: false },
);
const { modules, summary } = JSON.parse(output);
const read = modules.filter(({ source, dependencies }) => source.startsWith('src/') && dependencies.length > 0).length;

for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
// With TypeScript 7 alone dependency-cruiser passes having read nothing (ARCHITECTURE.md, Stack).
if (read === 0) console.error('borders: no module with an import was read');
console.log(
  `${modules.length} files, ${read} of ours with imports, ${summary.error} breaches (${pathToFileURL(folder).pathname})`,
);
process.exitCode = summary.error > 0 || read === 0 ? 1 : 0;
