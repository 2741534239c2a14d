// npm test [-- --only=unit,api]: installs what is missing, runs every stage, ends with one line of counts.
import { checkNode, ensureInstalled } from './lib/project.mjs';
import { STAGES } from './lib/stages.mjs';
import { ensureSystem } from './lib/system.mjs';

const asked = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const known = new Set(STAGES.map(([name]) => name));
const unknown = (asked ?? []).filter((name) => !known.has(name));
if (unknown.length > 0) {
  console.error(`没有名为 ${unknown.join('、')} 的阶段，可用：${[...known].join('、')}。`);
  process.exit(2);
}

checkNode();
await ensureInstalled();
await ensureSystem(new Set(asked ?? known));

const total = { passed: 0, failed: 0 };
const lines = [];
const said = [];
for (const [name, title, work] of STAGES) {
  if (asked && !asked.includes(name)) continue;
  console.log(`\n── ${title}`);
  const began = Date.now();
  const { passed, failed, failures = [] } = await work();
  said.push(...failures);
  total.passed += passed;
  total.failed += failed;
  lines.push(
    `${failed > 0 ? '✗' : '✓'} ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${title}: ${passed} passed, ${failed} failed`,
  );
  console.log(lines.at(-1));
}

// What failed stands at the end again: of a long run often only the end is kept.
if (said.length > 0) console.log(`\n── Failed\n\n${said.join('\n\n')}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
