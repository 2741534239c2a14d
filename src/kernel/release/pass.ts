import { createHash } from 'node:crypto';
import type { Role } from '#kernel/access';
import { SYSTEM_ROLE } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { exportReleaseRule } from './parameters.ts';
import { exportRelease } from './records.ts';
import { tellReleasers } from './tell.ts';

export type Leaving = {
  readonly record: string;
  /** What it holds, for reading. */
  readonly scope: string;
  readonly persons: number;
  /** Sensitive values (L4) leave in clear. */
  readonly sensitive?: boolean;
  /** What is asked for, so that the same is fetched that was released. */
  readonly query: Readonly<Record<string, unknown>>;
};

/** Outside the parameter's dates: no bound at all would be the worse answer, and nothing could leave the other. */
const WITHOUT_VALUE = { persons: 1000, hours: 24 };

const ruleOf = (tx: ReadTransaction): Promise<typeof WITHOUT_VALUE> =>
  parameterOn(tx, exportReleaseRule, today()).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'not-in-force') return WITHOUT_VALUE;
    throw error;
  });

/** In the order of names: the same query is the same text. */
const digestOf = ({ record, query }: Leaving): string => {
  const given = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([record, given]), 'utf8')
    .digest('hex');
};

const waits = ({ scope, persons, sensitive }: Leaving, most: number, id: string): Refusal =>
  refuse(
    'second-person-needed',
    '已转为放行申请',
    `“${scope}”涉及${persons}人${persons > most ? `，超过${most}人` : ''}${sensitive ? '，含敏感信息原文' : ''}，须由第二人放行`,
    '放行人已收到通知；放行后在“查阅批准”页的“导出放行”里取走，或再导出一次。',
    { status: 403, facts: { release: id, persons, most } },
  );

/**
 * Lets an export of many persons, or with sensitive values in clear, pass on what a second person released, once; else
 * leaves an application that waits, and answers the refusal for the caller to throw after the transaction (thrown
 * inside, it would take the application with it). Null where it may go.
 */
export const passRelease = async (tx: WriteTransaction, leaving: Leaving): Promise<Refusal | null> => {
  const { personId, role, organisationId } = tx.actor;
  if (!personId || role === SYSTEM_ROLE) return null;
  const { persons: most, hours } = await ruleOf(tx);
  const { record, scope, persons, sensitive = false, query } = leaving;
  if (persons <= most && !(sensitive && persons > 0)) return null;
  const digest = digestOf(leaving);
  const known = await tx.lookup(exportRelease, { applicant: personId, digest, state: ['waiting', 'released'] });
  const since = new Date(Date.now() - hours * 3_600_000).toISOString();
  const free = known.find(
    ({ state, decidedAt, persons: many }) => state === 'released' && String(decidedAt) > since && many >= persons,
  );
  if (free) {
    await tx.system.act(exportRelease, free.id, 'fetch');
    return null;
  }
  const waiting = known.find((one) => one.state === 'waiting' && one.persons >= persons);
  if (waiting) return waits(leaving, most, waiting.id);
  const { id } = await tx.system.create(
    exportRelease,
    {
      scope: scope.slice(0, 200),
      record,
      persons,
      sensitive,
      role: role as Role,
      organisation: organisationId,
      query: { ...query },
      digest,
    },
    { set: { applicant: personId } },
  );
  await tellReleasers(tx, id, scope);
  return waits(leaving, most, id);
};
