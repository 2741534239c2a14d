import type { BulletinRevisions } from '#contract/bulletin';
import type { Attachment } from '#kernel/paper';
import { civilDateAt, dateInChinese, today } from '#kernel/time';

/** Figures of indicators that would read otherwise now, each with what that does to its verdict. */
const indicatorLines = ({ indicators }: BulletinRevisions) =>
  indicators.map(({ label, frozen, now, turned, timeless }) => ({
    type: 'paragraph' as const,
    text: `指标“${label}”固定时为${frozen}，按现在的记录为${now}${turned ? '，结论随之改变' : ''}${timeless ? '（这项指标只有当前数，差额包括此后的变动）' : ''}。`,
  }));

/** 更正说明: printed behind a frozen paper on request, never part of it. */
export const revisionsAnnex = (revisions: BulletinRevisions): Attachment => {
  const title = '冻结后数据更正说明';
  const day = dateInChinese(today());
  const opening = `本说明于${day}生成，列出本期冻结后对其所依据记录的更正，正文及其他附件按冻结内容原样印出。`;
  const counts = revisions.counts.map(({ label, frozen, now }) => `${label}由${frozen}项变为${now}项`).join('，');
  const effect = counts ? `按更正后的记录，本期数字中${counts}。` : '更正不影响本期的各项数字。';
  const indicators = indicatorLines(revisions);
  if (revisions.items.length === 0)
    return {
      title,
      blocks: [
        { type: 'paragraph', text: opening },
        ...(indicators.length > 0 ? indicators : [{ type: 'paragraph' as const, text: '没有更正。' }]),
      ],
    };
  const rows = revisions.items.flatMap((item) =>
    item.changes.map((change) => [
      item.code,
      item.title,
      change.what,
      change.before,
      change.after,
      [change.by, change.at ? dateInChinese(civilDateAt(change.at)) : '', change.reason].filter(Boolean).join('\n'),
    ]),
  );
  return {
    title,
    landscape: true,
    blocks: [
      { type: 'paragraph', text: opening },
      { type: 'paragraph', text: effect },
      ...indicators,
      {
        type: 'table',
        size: 'smallFive',
        columns: [28, 56, 34, 54, 54, 44].map((width) => ({ width })),
        head: [['编号', '事项', '更正内容', '冻结时', '更正后', '更正人、时间、理由']],
        rows,
      },
    ],
  };
};
