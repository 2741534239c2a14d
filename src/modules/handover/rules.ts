/** Who may take over what, and who says so. */
import { headOf, type Organisation, organisation, organisationOf, post, postsOf } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';

/** Whether the acting post heads its organisation; the office and administrators keep every list. */
export const actsAsHead = async (tx: ReadTransaction): Promise<boolean> => {
  const { role, postId } = tx.actor;
  if (role === 'office' || role === 'admin' || role === 'system') return true;
  const held = postId ? await tx.peek(post, postId) : null;
  return held?.head === true;
};

export const byHead = async ({ tx }: TransitionContext<WriteTransaction>): Promise<Reason[]> =>
  (await actsAsHead(tx))
    ? []
    : [
        {
          detail: '接手人由单位负责人落实',
          remedy: '请由本单位负责人办理，或联系办公室。',
          facts: { code: 'not-the-head' },
        },
      ];

const isWithin = (seat: Organisation | null, top: Organisation | null): boolean =>
  Boolean(seat?.path && top?.path && seat.path.startsWith(top.path));

/**
 * Why a person cannot take over a matter: not in office today, the leaver in person, or of another organisation
 * than the matter is bound to (in it or below).
 */
export const successorAgainst = async (
  tx: ReadTransaction,
  { from, to, within, on }: { from: string; to: string; within: string | null; on: string },
): Promise<Reason[]> => {
  if (from === to) return [{ detail: '接手人就是交出人', remedy: '请选择其他人员。', facts: { code: 'same-person' } }];
  const held = await postsOf(tx, to, { on });
  if (held.length === 0)
    return [
      { detail: '接手人今天没有在任的岗位', remedy: '请选择在岗人员。', facts: { code: 'successor-not-in-office' } },
    ];
  if (!within) return [];
  const seats = await tx.lookup(organisation, { id: [within, ...held.map((one) => one.organisation)] });
  const top = seats.find((one) => one.id === within) ?? null;
  if (held.some((one) => isWithin(seats.find((seat) => seat.id === one.organisation) ?? null, top))) return [];
  return [
    {
      detail: `这件事由${top?.name ?? '原单位'}承担，接手人不在这个单位`,
      remedy: '请选择这个单位的人员，或先把事项转给别的单位。',
      facts: { code: 'successor-elsewhere', organisation: within },
    },
  ];
};

/** The head who answers meanwhile: of the place a matter is bound to, of what is left, or of what stands above that. */
export const keeperOf = async (
  tx: ReadTransaction,
  { person, organisation: left }: { readonly person: string; readonly organisation: string },
  within: string | null = null,
): Promise<string | null> => {
  const above = (await organisationOf(tx, left)).parent;
  for (const place of [within, left, above]) {
    const head = place ? await headOf(tx, place) : null;
    if (head && head.personId !== person) return head.personId;
  }
  return null;
};
