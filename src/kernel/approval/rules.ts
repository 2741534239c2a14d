import { organisation, post, postInForce } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';

type Context = TransitionContext<WriteTransaction>;

/** Whoever holds a post that the approval opens does not decide about it, in whichever post they act. */
export const isNobodysOwn = async ({ tx, row, actor }: Context): Promise<Reason[]> => {
  if (row.system) return [];
  const within = await tx.peek(organisation, String(row.organisation));
  const held = await tx.lookup(
    post,
    { person: actor.personId, role: row.role },
    { where: [postInForce('t', { on: today() })] },
  );
  const seats = await tx.lookup(organisation, { id: held.map((one) => one.organisation) });
  if (!seats.some(({ path }) => path?.startsWith(within?.path ?? '-'))) return [];
  return [
    {
      detail: '这项批准会让您本人的另一个岗位查阅这些信息，不能由您批准',
      remedy: '请由另一位局领导批准。',
      facts: { code: 'own-approval' },
    },
  ];
};

export const isNotOver = ({ row }: Context): Reason[] =>
  String(row.untilOn) < today()
    ? []
    : [{ detail: '批准还没有到期', remedy: '需要提前结束的，请撤销。', facts: { code: 'not-over' } }];

export const about = (id: string) => ({
  path: `/records/reading-approvals/${id}`,
  about: { record: 'readingApproval', id },
});

const OUTCOMES: Readonly<Record<string, string>> = {
  approved: '已批准查阅',
  declined: '未予批准查阅',
  revoked: '已撤销查阅批准',
};

export const tellApplicant = async ({ tx, row, next, actor }: Context): Promise<void> => {
  const to = [row.applicant].filter((one): one is string => typeof one === 'string' && one !== actor.personId);
  const outcome = OUTCOMES[String(next.state)] ?? '查阅批准有变化';
  await notify(tx, { to, kind: 'inform', title: `${outcome}：${row.title}`, ...about(row.id) });
};
