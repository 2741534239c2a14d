import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decompose } from '#modules/decompose';
import { demoPlanText } from '../fixtures/demo-plan.ts';
import { projectRoot } from '../src/app/config.ts';
import { type Figure, figure, quantile, repeated } from './measure.ts';

/** Twenty pages of GB/T 9704: 22 lines of 28 characters a page. */
const PAGE = 22 * 28;

/** The demonstration's clauses over and over, until the plan fills so many pages. */
export const planOfPages = (pages: number): string => {
  const text = demoPlanText(2026);
  const body = text.slice(text.indexOf('一、'), text.indexOf('附件：'));
  const head = text.slice(0, text.indexOf('一、'));
  return head + body.repeat(Math.ceil((pages * PAGE) / body.length)).slice(0, pages * PAGE);
};

export const benchDecomposing = async (): Promise<Figure[]> => {
  const text = planOfPages(20);
  const samples = await repeated(() => decompose(text, { fileName: '要点.txt' }), 60, 6_000);
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-bench-plan-'));
  const file = join(folder, 'plan.txt');
  await writeFile(file, text);
  const command = () =>
    promisify(execFile)(join(projectRoot(), 'bin/yaodian'), ['decompose', file, '--json'], { maxBuffer: 64e6 });
  await command();
  const whole = quantile(await repeated(command, 5, 8_000), 0.5);
  await rm(folder, { recursive: true, force: true });
  return [
    figure('decompose 20 pages, warm, median', 'ms', quantile(samples.slice(2), 0.5)),
    figure('decompose 20 pages, whole command, median', 'ms', whole),
  ];
};
