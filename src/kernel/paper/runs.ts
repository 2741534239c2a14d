import type { Face, RichText, Run } from './model.ts';

export type PreparedRun = { readonly text: string; readonly face: Face; readonly bold: boolean };

export const plainRuns = (text: RichText, face: Face, bold = false): PreparedRun[] => {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  return runs.map((run) => ({ text: run.text, face: run.face ?? face, bold: run.bold ?? bold }));
};

/** Runs cut at line breaks: one list of runs a line. */
export const splitRuns = (runs: readonly PreparedRun[]): PreparedRun[][] => {
  const lines: PreparedRun[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split('\n');
    if (first) lines.at(-1)?.push({ ...run, text: first });
    for (const text of rest) lines.push(text ? [{ ...run, text }] : []);
  }
  return lines;
};
