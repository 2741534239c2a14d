/** A saved query must be one that can be asked. */

import { organisation } from '#kernel/access';
import { type Field, type Fields, type PrepareContext, type RecordDefinition, recordNamed } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { nextRun } from './schedule.ts';

type Values = Readonly<Record<string, unknown>>;

export type Question = {
  readonly record: string;
  readonly filter: Values | null;
  readonly groupBy: readonly string[] | null;
  readonly measures: readonly { fn: 'count' | 'sum' | 'avg' | 'min' | 'max'; field?: string }[] | null;
  readonly columns: readonly string[] | null;
  readonly sort: string | null;
};

/** The record that a query is over. @throws Refusal `unknown-record` */
export const recordOf = (name: string): RecordDefinition<any> => {
  const found = recordNamed(organisation, name);
  if (found && found.module !== 'job') return found;
  throw new Refusal({
    code: 'unknown-record',
    title: '没有保存',
    reasons: [{ field: 'record', detail: '没有这类记录', remedy: '请从列表中选择。' }],
  });
};

const hidden = (field: Field): boolean =>
  field.sensitivity === 'L3' || field.sensitivity === 'L4' || field.kind === 'json';

/** Why the names in a question cannot be asked about; masked fields would tell their values by how they sort. */
export const reasonsAgainst = (definition: RecordDefinition<any>, asked: Question): Reason[] => {
  const fields = definition.fields as Fields;
  const base = ['id', 'version', 'rowFrom', 'createdAt'];
  const reckoned = [
    ...Object.keys(asked.filter ?? {}),
    ...(asked.groupBy ?? []),
    ...(asked.measures ?? []).flatMap((one) => (one.field ? [one.field] : [])),
    ...(asked.sort ?? '')
      .split(',')
      .filter(Boolean)
      .map((name) => name.replace(/^-/, '')),
  ];
  const wrong = reckoned.filter((name) => !base.includes(name) && (!fields[name] || hidden(fields[name])));
  const sensitive = (asked.columns ?? []).filter((name) => fields[name]?.sensitivity === 'L4');
  const strange = (asked.columns ?? []).filter((name) => !base.includes(name) && !fields[name]);
  return [
    ...wrong.map((name) => ({
      detail: `${definition.label}不能按“${fields[name]?.label ?? name}”筛选、分组、汇总或排序`,
      remedy: '请换一个字段；涉及个人信息的字段不能用来查询。',
      facts: { code: 'unknown-field', field: name },
    })),
    ...sensitive.map((name) => ({
      detail: `“${fields[name]?.label}”属于敏感个人信息，不列入查询`,
      remedy: '请去掉这一列；确需查看的，请打开那一条记录。',
      facts: { code: 'sensitive-column', field: name },
    })),
    ...strange.map((name) => ({ detail: `${definition.label}没有“${name}”这一列`, facts: { code: 'unknown-field' } })),
  ];
};

/** @throws Refusal `invalid`, `unknown-record` */
export const prepareQuery = ({
  tx,
  next,
  before,
  values,
}: PrepareContext<WriteTransaction>): Record<string, unknown> => {
  const definition = recordOf(String(next.record));
  const reasons = reasonsAgainst(definition, next as unknown as Question);
  if (!tx.may(definition, 'read'))
    reasons.push({
      field: 'record',
      detail: `您的岗位不能查看${definition.label}`,
      remedy: '请选择本岗位可以查看的记录。',
    });
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '查询没有保存', reasons });
  const due = 'schedule' in values && (!before || before.schedule !== next.schedule);
  return {
    ...(before ? {} : { owner: tx.actor.personId, post: tx.actor.postId }),
    ...(due ? { nextRunOn: nextRun(String(next.schedule), today()) } : {}),
  };
};
