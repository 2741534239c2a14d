import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { erasureList, proposeErasure } from '#kernel/erasure';
import { type Reason, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { addDays, parameterOn, today } from '#kernel/time';
import { dataRequestDays } from './parameters.ts';

type Context = TransitionContext<WriteTransaction>;

/** The last day follows from the day on which the paper came in. */
export const prepareRequest = async ({ tx, next, before }: PrepareContext<WriteTransaction>) => {
  const receivedOn = String(next.receivedOn);
  if (receivedOn > today())
    throw refuse('received-later', '没有保存这条个人信息请求', '收到日期晚于今天', '请按收到申请的当天填写。', {});
  if (before && before.receivedOn === receivedOn) return {};
  return { dueOn: addDays(receivedOn, await parameterOn(tx, dataRequestDays, receivedOn)) };
};

/** Only a pupil's row can be erased on request; whose it is has to be said before. */
const mustNameChild = (row: Readonly<Record<string, unknown>>): Reason[] =>
  row.kind === 'erase' && !row.pupil
    ? [
        {
          detail: '请求删除的，没有选择学生',
          remedy: '请先选择学生再受理。',
          field: 'pupil',
          facts: { code: 'no-child' },
        },
      ]
    : [];

/** A guardian who was not made sure of is given nothing. */
export const mustBeChecked = ({ row }: Context): Reason[] => [
  ...mustNameChild(row),
  ...(row.identityChecked === true
    ? []
    : [
        {
          detail: '还没有核验申请人的身份和监护关系',
          remedy: '请核对证件和户口簿或出生医学证明后，勾选“已核验”。',
          facts: { code: 'identity-unchecked' },
        },
      ]),
];

/** A granted request for deletion becomes a list, proposed by who granted it; another person approves. */
export const startErasure = async ({ tx, row }: Context): Promise<void> => {
  if (row.kind !== 'erase') return;
  await proposeErasure(tx, {
    dataset: 'pupil',
    title: `个人请求删除：${row.id.slice(-12)}`,
    basis: `个人信息保护法第四十七条；${String(row.decision ?? '')}`,
    ids: [String(row.pupil)],
    about: row.id,
  });
};

/** What was granted has to be done before it is answered. */
export const mustBeDone = async ({ tx, row }: Context): Promise<Reason[]> => {
  const [list] = await tx.lookup(erasureList, { about: row.id });
  if (!list || list.state === 'executed') return [];
  return [
    {
      detail: '同意删除的数据还没有销毁',
      remedy: '请等销毁清单批准并执行后再答复。',
      facts: { code: 'not-erased' },
    },
  ];
};
