import { reportParameter } from '#contract/admin';
import type { reportError } from '#contract/records';
import { holdersOf } from '#kernel/access';
import type { RecordDefinition, Row } from '#kernel/definition';
import { answerWriting, type BoundRoute } from '#kernel/http';
import { notify } from '#kernel/notice';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { type ParameterRegistry, parameterValue } from '#kernel/time';

const detailOf = (text: string): string => {
  const detail = text.trim();
  if (detail === '') throw refuse('detail-needed', '没有送出', '没有写明错在哪里', '请写明正确的内容和依据。');
  return detail;
};

type Report = {
  readonly definition: RecordDefinition<any>;
  readonly id: string;
  /** What is wrong, as its keepers know it: 代码“公办”. */
  readonly what: string;
  readonly field: string | null;
  readonly detail: string;
  readonly path: string;
  /** Roles whose holders keep it. */
  readonly keepers: readonly string[];
};

/** Whoever keeps it is told, and the journal remembers. */
const report = async (tx: WriteTransaction, given: Report): Promise<{ told: number }> => {
  const { definition, id, what, field, detail, path, keepers } = given;
  const title = `请核对：${what}${field ? `的${field}` : ''}被报告有误`;
  const about = { record: definition.name, id };
  const to = await holdersOf(tx, keepers);
  const told = await notify(tx, { to, kind: 'task', title, body: detail, path, about });
  await tx.note(definition.name, id, 'reportError', { after: { field } }, detail);
  return { told: told.length };
};

/** What a row is called; its name is left out where it is a person's, or says nothing by itself. */
const nameOf = (definition: RecordDefinition, row: Row): string => {
  const field = definition.fields[definition.title];
  const value = row[definition.title];
  const covered = field?.sensitivity === 'L3' || field?.sensitivity === 'L4';
  return covered || field?.kind !== 'text' || typeof value !== 'string' ? '' : `“${value.slice(0, 60)}”`;
};

/** Something in a row is wrong: a record's, a code list's, a code's. */
export const reportRoute = (contract: typeof reportError, definition: RecordDefinition): BoundRoute =>
  answerWriting(contract, async ({ tx, params, body }) => {
    const row = (await tx.get(definition, params.id)) as Row;
    return report(tx, {
      ...{ definition, id: row.id, what: `${definition.label}${nameOf(definition, row)}` },
      field: definition.fields[body.field ?? '']?.label ?? null,
      detail: detailOf(body.detail),
      path: (definition.page ?? `/records/${definition.path}/:id`).replace(':id', row.id),
      keepers: ['admin'],
    });
  });

/** A value of a parameter is wrong, out of date or badly founded: whoever keeps the parameter is told. */
export const parameterReportRoute = (parameters: ParameterRegistry): BoundRoute =>
  answerWriting(reportParameter, async ({ tx, params, body }) => {
    const row = await tx.get(parameterValue, params.id);
    const known = parameters.definitions.find(({ name }) => name === row.name);
    const label = known?.label ?? row.name;
    return report(tx, {
      ...{ definition: parameterValue, id: row.id, field: null, detail: detailOf(body.detail) },
      what: `参数“${label}”（${row.fromOn}起的值）`,
      path: `/admin/parameters?find=${encodeURIComponent(label)}`,
      keepers: known?.keepers ?? ['office', 'admin'],
    });
  });
