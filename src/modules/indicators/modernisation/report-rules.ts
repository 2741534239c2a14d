/** A district's report: opened with an entry for each leaf, complete before it is handed in, checked by others. */
import { sql } from 'kysely';
import { officesOf } from '#kernel/access';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, settleTasks } from '#modules/tasks';
import { frameworkEntry } from './entry-record.ts';

type Write = TransitionContext<WriteTransaction>;

export const reportPath = (id: string): string => `/indicators/modernisation/${id}`;

/** @throws Refusal `not-in-force` for a framework that is not in force */
export const prepareReport = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  const [found] = await tx.rowsAcross<{
    state: string;
    title: string;
    name: string;
  }>(sql`select f.state, f.title, o.name
    from indicator_framework f, organisation o
    where f.id = ${String(next.framework)}::uuid and o.id = ${String(next.organisation)}::uuid`);
  if (found && found.state !== 'inForce')
    throw refuse('not-in-force', '年度监测没有建立', '指标体系没有在执行中', '请先启用指标体系，或选择本年度的版本。');
  return { title: found ? `${found.name}${found.title}` : null };
};

/** Each leaf of the tree gets its entry. */
export const openEntries = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  const leaves = await tx.rows<{ id: string; number: string; name: string }>(
    sql`select id, number, name from framework_item where framework = ${String(row.framework)}::uuid and weight is not null`,
  );
  await tx.system.createMany(
    frameworkEntry,
    leaves.map(({ id, number, name }) => ({
      report: row.id,
      item: id,
      organisation: String(row.organisation),
      label: `${number} ${name}`,
    })),
  );
};

type Entry = {
  readonly label: string;
  readonly value: number | null;
  readonly source: string | null;
  readonly evidence: string[];
  readonly method: string;
  readonly computed: boolean;
};

const entryAgainst = ({ label, value, source, evidence, method, computed }: Entry): Reason[] => {
  if (computed) return [];
  if (value === null)
    return [{ detail: `${label}没有自评值`, remedy: '请填写自评值。', facts: { code: 'entry-empty' } }];
  if (!source) return [{ detail: `${label}没有数据来源`, remedy: '请填写数据来源。', facts: { code: 'no-source' } }];
  if (method === 'rated' && evidence.length === 0)
    return [{ detail: `${label}没有佐证材料`, remedy: '评定类指标请上传佐证材料。', facts: { code: 'no-evidence' } }];
  return [];
};

/** What records do not answer is reported, with a source, and with evidence where somebody judged. */
export const everyItemAnswered = async ({ tx, row }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const entries =
    await tx.rowsAcross<Entry>(sql`select e.label, e.value, e.source, e.evidence, i.method, i.computed_from is not null as computed
    from framework_entry e join framework_item i on i.tenant_id = e.tenant_id and i.id = e.item
    where e.report = ${row.id}::uuid order by e.label`);
  return entries.flatMap(entryAgainst);
};

export const askToCheck = async ({ tx, next }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['submit']);
  for (const organisation of await officesOf(tx))
    await assignTask(tx, {
      title: `审核年度监测：${next.title}`,
      kind: 'confirm',
      organisation,
      about: { record: 'frameworkReport', id: next.id },
      path: reportPath(next.id),
      verb: 'check',
    });
};

export const sentBack = async ({ tx, next }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['check']);
  await assignTask(tx, {
    title: `修改后再提交：${next.title}`,
    kind: 'report',
    organisation: String(next.host),
    about: { record: 'frameworkReport', id: next.id },
    path: reportPath(next.id),
    verb: 'submit',
  });
};
