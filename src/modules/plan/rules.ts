import { sql } from 'kysely';
import type { TransitionContext } from '#kernel/definition';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';

type Context = TransitionContext<ReadTransaction>;
type Counts = { total: number; unreviewed: number; unowned: number };

/** Counts of a plan's promises: how many stand unreviewed, how many have no lead section or no leader. */
export const promiseCounts = async (tx: ReadTransaction, planId: string): Promise<Counts> => {
  const [counts] = await tx.rows<Counts>(sql`
    select count(*) filter (where review <> 'dropped') as total,
      count(*) filter (where review = 'unreviewed') as unreviewed,
      count(*) filter (where review <> 'dropped' and (lead_section is null or leader is null)) as unowned
    from commitment where plan = ${planId}::uuid`);
  return counts ?? { total: 0, unreviewed: 0, unowned: 0 };
};

type DraftCounts = { items: number; unaccepted: number; open_comments: number; texts: number };

const draftCounts = async (tx: ReadTransaction, planId: string): Promise<DraftCounts> => {
  const [counts] = await tx.rows<DraftCounts>(sql`
    select (select count(*) from draft_item where plan = ${planId}::uuid) as items,
      (select count(*) from draft_item where plan = ${planId}::uuid and state <> 'accepted') as unaccepted,
      (select count(*) from draft_comment where plan = ${planId}::uuid and state = 'open') as open_comments,
      (select count(*) from plan_version where plan = ${planId}::uuid) as texts`);
  return counts ?? { items: 0, unaccepted: 0, open_comments: 0, texts: 0 };
};

const reason = (code: string, detail: string, remedy: string, facts: Record<string, unknown> = {}): Reason => ({
  detail,
  remedy,
  facts: { code, ...facts },
});

/** Is there a whole draft? Every item handed in and accepted, or a text from a file. */
const draftIsWhole = async ({ row, tx }: Context): Promise<Reason[]> => {
  const { items, unaccepted, texts } = await draftCounts(tx, row.id);
  if (row.origin === 'imported') return texts > 0 ? [] : [reason('no-text', '还没有文本', '请先导入文件。')];
  if (items === 0) return [reason('no-items', '还没有一个起草条目', '请先拟定条目并分给各科室撰写。')];
  if (unaccepted === 0) return [];
  return [
    reason('items-open', `还有${unaccepted}个条目没有交稿或没有采用`, '请催办撰写科室，并逐条采用。', { unaccepted }),
  ];
};

/** Has every opinion been answered? Source: domain handbook 01 §2; each comment gets its answer before the draft moves on. */
export const opinionsAnswered = async ({ row, tx }: Context): Promise<Reason[]> => {
  if (row.state !== 'consulting' && row.state !== 'drafting') return [];
  const { open_comments: open } = await draftCounts(tx, row.id);
  if (open === 0) return [];
  return [
    reason('comments-open', `还有${open}条意见没有答复`, '请逐条答复：采纳、部分采纳或不采纳并说明理由。', { open }),
  ];
};

/** May opinions be asked for? */
export const mayBeConsulted = draftIsWhole;

/** May the draft go to legality review? */
export const mayBeSubmitted = async (context: Context): Promise<Reason[]> => [
  ...(await draftIsWhole(context)),
  ...(await opinionsAnswered(context)),
];

/** May a leader sign? Once: a signed draft is issued or goes back. */
export const mayBeSigned = ({ row }: Context): Reason[] =>
  row.signer ? [reason('signed', '已经签发', '请办理印发；需要修改的，请退回起草。')] : [];

/** Only a plan that was issued on paper is registered; one drafted here goes through review, decision and signature. */
export const isImported = ({ row }: Context): Reason[] =>
  row.origin === 'imported'
    ? []
    : [reason('drafted-here', '这份要点在本系统起草，还没有经过审核、审定和签发', '请按程序办理，签发后印发。')];

/** May the text be frozen? An imported plan must have been reviewed sentence by sentence; the dates must be in order. */
export const mayBeIssued = async (context: Context): Promise<Reason[]> => {
  const { row, next } = context;
  const reasons = row.origin === 'imported' ? await reviewedWhole(context) : await draftIsWhole(context);
  const [signedOn, issuedOn] = [next.signedOn as string | null, next.issuedOn as string | null];
  if (signedOn && issuedOn && issuedOn < signedOn)
    reasons.push({ ...reason('dates-disordered', '印发日期早于成文日期', '请核对两个日期。'), field: 'issuedOn' });
  return reasons;
};

const reviewedWhole = async ({ row, tx }: Context): Promise<Reason[]> => {
  const { total, unreviewed } = await promiseCounts(tx, row.id);
  if (total === 0) return [reason('nothing-promised', '还没有一项承诺', '请先导入文件并审核拆解结果。')];
  if (unreviewed === 0) return [];
  return [
    reason('unreviewed', `还有${unreviewed}项承诺没有审核`, '请在“拆解审核”里逐项确认后再登记。', { unreviewed }),
  ];
};

/** May the decomposition be dispatched? Every promise needs its leader and exactly one lead section. */
export const mayBeDispatched = async ({ row, tx }: Context): Promise<Reason[]> => {
  const { total, unreviewed, unowned } = await promiseCounts(tx, row.id);
  const reasons: Reason[] = [];
  if (row.level !== 'own')
    reasons.push(
      reason('not-ours', '这是上级或下级的要点，不在本级下达', '请在“上下级对应”里对照；确为本级要点的，请改正层级。'),
    );
  if (total === 0) reasons.push(reason('nothing-promised', '还没有一项承诺', '请先完成拆解。'));
  if (unreviewed > 0)
    reasons.push(reason('unreviewed', `还有${unreviewed}项承诺没有审核`, '请逐项确认。', { unreviewed }));
  if (unowned > 0)
    reasons.push(
      reason('without-owner', `还有${unowned}项承诺没有明确牵头领导或牵头科室`, '请在责任分解里补齐后再下达。', {
        unowned,
      }),
    );
  return reasons;
};
