import { officesOf, post, postsIn } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { voidNumber } from './numbering.ts';

type Write = TransitionContext<WriteTransaction>;

const ask = (
  tx: WriteTransaction,
  row: Row,
  asked: {
    title: string;
    kind: 'receive' | 'report' | 'confirm';
    organisation: string;
    verb: string;
    note?: string | undefined;
    copied?: readonly string[];
  },
) => {
  const { note, title, ...rest } = asked;
  return assignTask(tx, {
    ...rest,
    title: `${title}：${String(row.matter).split('\n')[0] ?? ''}`,
    dueOn: String(row.dueOn),
    about: { record: 'supervisionSlip', id: row.id },
    path: `/records/supervision-slips/${row.id}`,
    ...(note ? { note } : {}),
  });
};

/** The lead section signs for the slip; the heads of supporting offices get a copy. */
export const askReceipt = async ({ next, tx }: Write): Promise<void> => {
  const copied: string[] = [];
  for (const office of next.supporting as string[])
    copied.push(...(await postsIn(tx, office, { headOnly: true })).map((held) => held.person));
  const title = `签收督办单${String(next.docNumber)}`;
  await ask(tx, next, {
    title,
    kind: 'receive',
    organisation: String(next.host),
    verb: 'receive',
    note: String(next.demand),
    copied,
  });
};

export const askAnswer = async ({ next, reason, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['receive']);
  await dropTasks(tx, next.id, ['confirm']);
  const title = `反馈督办单${String(next.docNumber)}`;
  const note = reason ? `退回理由：${reason}` : String(next.demand);
  await ask(tx, next, { title, kind: 'report', organisation: String(next.host), verb: 'answer', note });
};

/** The office that issued it checks the answer. */
export const askVerdict = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['answer']);
  const [office] = await officesOf(tx);
  const title = `核验督办单${String(next.docNumber)}`;
  if (office) await ask(tx, next, { title, kind: 'confirm', organisation: office, verb: 'confirm' });
};

export const settleSlip = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
};

export const dropSlip = async ({ next, reason, tx }: Write): Promise<void> => {
  await dropTasks(tx, next.id);
  await voidNumber(tx, next.id, reason);
};

const LADDER = ['remind', 'slip', 'talk', 'circulate', 'deduct'];

/** The ladder is climbed one rung at a time, never down. Source: domain handbook 01 §2. */
export const laterRung = ({ row, next }: TransitionContext): Reason[] => {
  const step = LADDER.indexOf(String(next.rung)) - LADDER.indexOf(String(row.rung));
  if (step === 1) return [];
  return [
    {
      field: 'rung',
      detail: '督办方式按“提醒、督办单、约谈、通报、考核扣分”逐级升级',
      remedy: '请选择下一级。',
      facts: { code: 'wrong-rung', from: row.rung, to: next.rung },
    },
  ];
};

/** 负责人意见 is the head's: nobody else of the section answers. */
export const headAnswers = async ({ actor, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const held = actor.postId ? await tx.peek(post, actor.postId) : null;
  if (held?.head) return [];
  return [
    { detail: '督办单由承办单位负责人签署意见后反馈', remedy: '请转给本单位负责人办理。', facts: { code: 'not-head' } },
  ];
};
