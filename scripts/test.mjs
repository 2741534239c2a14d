// npm test [-- --only=unit,api]: installs what is missing, runs every stage, ends with one line of counts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkNode, ensureInstalled } from './lib/project.mjs';
import { STAGES } from './lib/stages.mjs';
import { ensureSystem } from './lib/system.mjs';

const asked = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const known = new Set(STAGES.flatMap(([names]) => names));
const unknown = (asked ?? []).filter((name) => !known.has(name));
if (unknown.length > 0) {
  console.error(`没有名为 ${unknown.join('、')} 的阶段，可用：${[...known].join('、')}。`);
  process.exit(2);
}

checkNode();
await ensureInstalled();
await ensureSystem(new Set(asked ?? known));

// What is made of the sources is shared by the stages of this run, and by no other run (vitest.config.ts).
const modules = mkdtempSync(path.join(tmpdir(), 'yaodian-modules-'));
process.env.YAODIAN_TEST_MODULES = modules;
process.on('exit', () => rmSync(modules, { recursive: true, force: true }));

const counts = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
const total = { passed: 0, failed: 0 };
const lines = [];
const said = [];
for (const [names, title, work] of STAGES) {
  const mine = names.filter((name) => !asked || asked.includes(name));
  if (mine.length === 0) continue;
  console.log(`\n── ${title}`);
  const began = Date.now();
  const { passed, failed, failures = [], parts = [] } = await work(mine);
  said.push(...failures);
  total.passed += passed;
  total.failed += failed;
  const took = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  const told = [`${failed > 0 ? '✗' : '✓'} ${took} s  ${title}: ${counts({ passed, failed })}`];
  if (parts.length > 1) told.push(...parts.map((part) => `${' '.repeat(12)}${part.name}: ${counts(part)}`));
  console.log(told.join('\n'));
  lines.push(...told);
}

// What failed stands at the end again: of a long run often only the end is kept.
if (said.length > 0) console.log(`\n── Failed\n\n${said.join('\n\n')}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(counts(total));
process.exitCode = total.failed > 0 ? 1 : 0;
