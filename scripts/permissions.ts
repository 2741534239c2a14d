/**
 * Compares the permission matrix of the code with the reviewed one in docs/permissions.tsv, line by line:
 * `npm run permissions`; `npm run permissions -- --write` writes it anew. Exits 1 when they disagree.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../src/app/composition.ts';
import { projectRoot } from '../src/app/config.ts';
import { permissionTable } from '../src/app/permission-table.ts';

const file = join(projectRoot(), 'docs/permissions.tsv');
const made = permissionTable(registry);

if (process.argv.includes('--write')) {
  writeFileSync(file, made);
  console.log(`docs/permissions.tsv: ${made.trimEnd().split('\n').length - 1} lines; review what changed (git diff)`);
} else {
  const reviewed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const before = new Set(reviewed.split('\n'));
  const after = new Set(made.split('\n'));
  for (const line of before) if (!after.has(line)) console.log(`- ${line}`);
  for (const line of after) if (!before.has(line)) console.log(`+ ${line}`);
  if (made !== reviewed) {
    console.error(
      'docs/permissions.tsv is not what the code grants. Review the lines above, then: npm run permissions -- --write',
    );
    process.exitCode = 1;
  }
}
