import { createHash } from 'node:crypto';
import { type ReadDocument, readDocument } from '#kernel/document';
import { Refusal, refuse } from '#kernel/refusal';
import { type Decomposition, decompose, findSecrecyMark } from '#modules/decompose';

/** A plan as it was read from a file, nothing stored yet. */
export type PlanReading = {
  readonly fileName: string;
  readonly size: number;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly format: ReadDocument['format'];
  readonly pages: number | null;
  readonly notes: readonly string[];
  /** Its text is neither led nor followed by white space and holds no control characters: as it will be stored. */
  readonly decomposition: Decomposition;
};

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Reads and decomposes an uploaded plan; nothing is stored.
 * @throws Refusal of #kernel/document for unreadable files, `classified`, `no-plan`
 */
export const readPlan = async (input: { bytes: Buffer; fileName: string }): Promise<PlanReading> => {
  const document = await readDocument(input);
  return {
    fileName: input.fileName,
    size: input.bytes.length,
    sha256: document.sha256,
    format: document.format,
    pages: document.pages ?? null,
    notes: document.notes,
    decomposition: decomposePlan(document.text, input.fileName),
  };
};

/** Real plans hold 90 to 200 promises; beyond this it is another kind of document, and importing it would take minutes. */
const MOST_ROWS = 40_000;

/** Decomposes a plan's text. @throws Refusal `classified`, `no-plan`, `plan-too-long` */
export const decomposePlan = (text: string, fileName?: string): Decomposition => {
  refuseClassified(text);
  const decomposition = storable(decompose(text, fileName ? { fileName } : {}));
  if (decomposition.clauses.length === 0 && decomposition.commitments.length === 0)
    throw refuse(
      'no-plan',
      '没有读入：文件里没有可以拆解的条目',
      '没有找到带序号的条目，也没有找到承诺事项',
      '请确认上传的是要点正文，而不是通知、封面或附表。',
    );
  const rows = decomposition.clauses.length + decomposition.commitments.length + decomposition.targets.length;
  if (rows > MOST_ROWS)
    throw refuse(
      'plan-too-long',
      '没有读入：条目太多',
      `拆出${rows}个条目、事项和目标，不像一份工作要点`,
      '请只上传要点正文，附表、汇编另行上传。',
      { status: 413 },
    );
  return decomposition;
};

/** Source: Law on Guarding State Secrets art. 14; a bureau's intranet system holds nothing that is marked. */
const refuseClassified = (text: string): void => {
  const found = findSecrecyMark(text);
  if (!found) return;
  throw new Refusal({
    code: 'classified',
    title: '没有读入：文件标有密级',
    reasons: [
      {
        detail: `文件标有“${found.mark}”，本系统不处理涉密文件和工作秘密`,
        remedy: '请按保密规定处理这份文件；系统没有保存它的任何内容。如属误标，请由定密责任人更正后再导入。',
      },
    ],
    facts: { level: found.level },
  });
};

/** Records keep neither control characters nor white space at the ends of a text: offsets must not notice. */
const storable = (read: Decomposition): Decomposition => {
  const text = read.text.replace(/[^\P{Cc}\t\n\r]/gu, ' ');
  const lead = text.length - text.trimStart().length;
  const whole = text.trim();
  const shift = <T extends { start: number; end: number }>(one: T): T => within(one, lead, whole.length);
  return {
    ...read,
    text: whole,
    clauses: read.clauses.map(shift),
    targets: read.targets.map((one) => trimmed(whole, shift(one))),
    commitments: read.commitments
      .map((one) => trimmed(whole, shift(one)))
      .filter((one) => one.end > one.start)
      .map((one) => ({ ...one, text: whole.slice(one.start, one.end) })),
  };
};

const within = <T extends { start: number; end: number }>(span: T, lead: number, length: number): T => ({
  ...span,
  start: Math.min(Math.max(0, span.start - lead), length),
  end: Math.min(Math.max(0, span.end - lead), length),
});

/** The span without white space at its ends. */
export const trimmed = <T extends { start: number; end: number }>(text: string, span: T): T => {
  const inside = text.slice(span.start, span.end);
  const start = span.start + (inside.length - inside.trimStart().length);
  return { ...span, start, end: Math.max(start, span.end - (inside.length - inside.trimEnd().length)) };
};
