/**
 * Compares what the code grants with what was reviewed, line by line: the permission matrix in docs/permissions.tsv, and
 * what scopes, fields and steps ask besides in docs/permission-details.tsv. `npm run permissions`;
 * `npm run permissions -- --write` writes both anew. Exits 1 when they disagree.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../src/app/composition.ts';
import { projectRoot } from '../src/app/config.ts';
import { permissionDetails } from '../src/app/permission-details.ts';
import { permissionTable } from '../src/app/permission-table.ts';

const compare = (name: string, made: string): void => {
  const file = join(projectRoot(), name);
  if (process.argv.includes('--write')) {
    writeFileSync(file, made);
    console.log(`${name}: ${made.trimEnd().split('\n').length - 1} lines; review what changed (git diff)`);
    return;
  }
  const reviewed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const before = new Set(reviewed.split('\n'));
  const after = new Set(made.split('\n'));
  for (const line of before) if (!after.has(line)) console.log(`- ${line}`);
  for (const line of after) if (!before.has(line)) console.log(`+ ${line}`);
  if (made === reviewed) return;
  console.error(`${name} is not what the code says. Review the lines above, then: npm run permissions -- --write`);
  process.exitCode = 1;
};

compare('docs/permissions.tsv', permissionTable(registry));
compare('docs/permission-details.tsv', permissionDetails(registry));
