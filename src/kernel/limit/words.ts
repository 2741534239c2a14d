import { LIMIT_LIGHT, type RecordDefinition, type Row } from '#kernel/definition';
import type { NoticeInput } from '#kernel/notice';
import { type CivilDate, dateInChinese } from '#kernel/time';
import type { Kind } from './settle.ts';
import { unitsAfter } from './steps.ts';

/** Names in notices are cut; the page has them whole. */
const LONGEST_NAME = 60;

/** What a row is called in a notice; empty where its title is a person's, or says nothing by itself. */
const nameOf = (definition: RecordDefinition, row: Row): string => {
  const field = definition.fields[definition.title];
  const value = row[definition.title];
  if (!field || value == null || field.sensitivity === 'L3' || field.sensitivity === 'L4' || field.target) return '';
  const text = field.codes?.[String(value)] ?? String(value);
  return `“${[...text].slice(0, LONGEST_NAME).join('')}”`;
};

const pathOf = (definition: RecordDefinition, rows: readonly Row[], light: string): string => {
  const [row] = rows;
  if (rows.length === 1 && row) return (definition.page ?? `/records/${definition.path}/:id`).replace(':id', row.id);
  return `/records/${definition.path}?filter=${encodeURIComponent(JSON.stringify({ [LIMIT_LIGHT]: [light] }))}`;
};

type Letter = { readonly step: string; readonly rows: readonly Row[]; readonly to: readonly string[] };

/** What a step says, about one row by its name or about several by their number. */
const sentenceOf = ({ step, rows }: Letter, on: CivilDate): { readonly head: string; readonly tail: string } => {
  const due = String(rows[0]?.limitDueOn);
  const last = dateInChinese(due);
  const several = rows.length > 1;
  if (unitsAfter(step) !== null)
    return { head: '超期上报', tail: several ? '超期未办' : `应于${last}前办结，超期未办` };
  if (step === 'overdue') return { head: '催办', tail: several ? '已超期，请尽快办理' : `应于${last}前办结，已超期` };
  if (step === 'warn' || several) return { head: '快到期', tail: several ? '即将到期' : `${last}到期` };
  return due === on ? { head: '今天到期', tail: '请于今天办结' } : { head: '快到期', tail: `${last}到期，当日不上班` };
};

/** The notice of one step to people who are told of the same rows. */
export const noticeOf = ({ definition, state }: Kind, letter: Letter, on: CivilDate): NoticeInput => {
  const { step, rows, to } = letter;
  const { head, tail } = sentenceOf(letter, on);
  const late = step === 'overdue' || unitsAfter(step) !== null;
  const stage = definition.states?.states[state] ?? state;
  const [row] = rows;
  const what =
    rows.length === 1 && row ? `${definition.label}${nameOf(definition, row)}` : `${definition.label}${rows.length}条`;
  return {
    to,
    kind: late ? 'urge' : 'due',
    title: `${head}：${what}（${stage}）${tail}`,
    path: pathOf(definition, rows, late ? 'overdue' : 'soon'),
    ...(row ? { about: { record: definition.name, id: row.id } } : {}),
  };
};
