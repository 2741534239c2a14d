/** What must hold before a step of a collection. Source: domain handbook 02 §9 (batch states). */
import { sql } from 'kysely';
import { postsOf } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { openQuestions } from './questions.ts';
import { countOpen } from './rows.ts';

type Context = TransitionContext<WriteTransaction>;

const STEPS = [
  ['collectUntil', '学校采集截止'],
  ['confirmUntil', '学校确认截止'],
  ['auditUntil', '县级审核截止'],
  ['publishUntil', '发布截止'],
] as const;

/** What speaks against a collection by itself, said while it is being written, at the field where it goes wrong. */
export const againstCollection = (row: Readonly<Record<string, unknown>>): Reason[] => {
  const reasons: Reason[] = [];
  const [from, to] = String(row.schoolYear).split('-').map(Number);
  if (Number(from) + 1 !== to)
    reasons.push({
      field: 'schoolYear',
      detail: '学年：起止不是相连的两年',
      remedy: '请写成如2026-2027。',
      facts: { code: 'no-school-year' },
    });
  for (const [at, [name, label]] of STEPS.entries()) {
    const [earlier, before] = STEPS[at - 1] ?? [];
    if (earlier && String(row[name]) < String(row[earlier]))
      reasons.push({
        field: name,
        detail: `${label}：早于${before}`,
        remedy: '请按采集、确认、审核、发布的先后填写。',
        facts: { code: 'steps-out-of-order' },
      });
  }
  return reasons;
};

/** Asked again: a draft may be older than the rule. */
export const mayBeStarted = ({ row }: Context): Reason[] => againstCollection(row);

export const mayBeHandedIn = ({ tx, row }: Context): Promise<Reason[]> => openQuestions(tx, row.id);

/** A collection is over when every school's part is published; before that it is stopped, with a reason. */
export const allPublished = async ({ tx, row }: Context): Promise<Reason[]> => {
  const [rest] = await tx.rows<{ waiting: number }>(
    sql`select count(*) as waiting from collection_part where collection = ${row.id}::uuid and state <> 'published'`,
  );
  return rest && rest.waiting > 0
    ? [
        {
          detail: `还有${rest.waiting}所学校没有发布`,
          remedy: '请办完再结束；不再继续的，请用“提前结束”写明原因。',
          facts: { code: 'parts-unpublished', waiting: rest.waiting },
        },
      ]
    : [];
};

/** The head of the school answers for its figures. */
const isHead = async ({ tx, actor, row }: Context): Promise<boolean> => {
  const persons = [actor.personId, ...actor.standsInFor].filter((one): one is string => one !== null);
  for (const person of persons)
    if ((await postsOf(tx, person)).some((held) => held.head && held.organisation === row.school)) return true;
  return false;
};

const openAgainst = async ({ tx, row }: Context): Promise<Reason[]> => {
  const { errors, warnings } = await countOpen(tx, row);
  return [
    ...(errors > 0
      ? [
          {
            detail: `还有${errors}条错误没有改正`,
            remedy: '请改正后重新校验；确属事实的，请说明并由另一人认可。',
            facts: { code: 'errors-open', errors },
          },
        ]
      : []),
    ...(warnings > 0
      ? [
          {
            detail: `还有${warnings}条提示没有说明`,
            remedy: '请核对；确属事实的，请填写说明。',
            facts: { code: 'warnings-unexplained', warnings },
          },
        ]
      : []),
  ];
};

export const mayBeConfirmed = async (context: Context): Promise<Reason[]> => [
  ...((await isHead(context))
    ? []
    : [
        {
          detail: '学校数据由学校负责人确认',
          remedy: '请由校长确认，或由校长委托办理。',
          facts: { code: 'not-head' },
        },
      ]),
  ...(await openAgainst(context)),
];

/** Rows may have changed since the school confirmed. */
export const mayBeAudited = openAgainst;
export const mayBeLocked = openAgainst;
