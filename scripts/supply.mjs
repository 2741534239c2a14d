// npm run supply -- sbom | audit | ages [NAME…]: what the product is made of, and what is known against it (security C1).
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { inRoot } from './lib/project.mjs';

/** Days that a version has to be out before it is taken in; mends of holes sooner. */
export const LEAST_DAYS = 14;
const DAY = 86_400_000;

const npm = async (...args) => {
  const options = { cwd: inRoot(), maxBuffer: 64 * 1024 * 1024, timeout: 120_000 };
  const { stdout } = await promisify(execFile)('npm', args, options).catch((error) => error);
  return String(stdout ?? '');
};

/**
 * What `npm audit --json` said.
 * @returns {{ state: 'unknown', why: string } | { state: 'clean' } | { state: 'found', found: string[] }} found names packages of high or critical
 */
export const readAudit = (text) => {
  let said;
  try {
    said = JSON.parse(text);
  } catch {
    return { state: 'unknown', why: '没有得到答复' };
  }
  // Without a report of vulnerabilities nothing was looked up, whatever else it says.
  if (
    said === null ||
    typeof said !== 'object' ||
    typeof said.vulnerabilities !== 'object' ||
    said.vulnerabilities === null
  )
    return { state: 'unknown', why: String(said?.message ?? said?.error?.summary ?? '答复里没有核对结果') };
  const found = Object.entries(said.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity }]) => `${name}（${severity}）`);
  return found.length > 0 ? { state: 'found', found } : { state: 'clean' };
};

/** Whole days between a version's release and `now`; null where the registry does not know it. */
export const daysOut = (times, version, now) => {
  const at = Date.parse(times?.[version] ?? '');
  return Number.isNaN(at) ? null : Math.floor((now - at) / DAY);
};

const sbom = async () => {
  const text = await npm('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only');
  const { bomFormat, components = [] } = text ? JSON.parse(text) : {};
  if (bomFormat !== 'CycloneDX' || components.length === 0) {
    console.error('没有生成：npm sbom 没有给出 CycloneDX 清单。');
    return 1;
  }
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(inRoot('dist/sbom.cdx.json'), text);
  console.log(`dist/sbom.cdx.json：${components.length} 个组件（CycloneDX）`);
  return 0;
};

const audit = async () => {
  const said = readAudit(await npm('audit', '--json', '--omit', 'dev', '--package-lock-only'));
  if (said.state === 'unknown') {
    console.error(`没有核对：登记处不提供漏洞查询（${said.why}）。请在能访问 registry.npmjs.org 的机器上再执行一次。`);
    return 3;
  }
  console.log(said.state === 'clean' ? '没有高危或严重的已知漏洞。' : `有已知漏洞：${said.found.join('、')}`);
  return said.state === 'clean' ? 0 : 1;
};

const ages = async (names) => {
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const asked = names.length > 0 ? names : Object.keys(dependencies);
  const outcomes = [];
  for (const name of asked) {
    const text = await npm('view', name, 'time', '--json');
    const days = daysOut(text ? JSON.parse(text) : null, dependencies[name], Date.now());
    outcomes.push(days);
    console.log(`${name}@${dependencies[name]}：${days === null ? '登记处没有答复' : `发布${days}天`}`);
  }
  if (outcomes.includes(null)) return 3;
  return outcomes.some((days) => days < LEAST_DAYS) ? 1 : 0;
};

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) {
  const [what, ...names] = process.argv.slice(2);
  const work = { sbom, audit, ages }[what];
  if (!work) console.error('用法：npm run supply -- sbom | audit | ages [包名…]');
  process.exitCode = work ? await work(names) : 2;
}
