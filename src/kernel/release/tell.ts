import { post, postInForce } from '#kernel/access';
import type { Row } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';

const about = (id: string) => ({
  path: `/records/export-releases/${id}`,
  about: { record: 'exportRelease', id },
});

/** Leaders, and heads of the applicant's own organisation. */
export const tellReleasers = async (tx: WriteTransaction, id: string, scope: string): Promise<void> => {
  const { organisationId, personId, personName } = tx.actor;
  const where = [postInForce('t', { on: today() })];
  const leaders = await tx.lookup(post, { role: 'leader' }, { where });
  const heads = organisationId ? await tx.lookup(post, { organisation: organisationId, head: true }, { where }) : [];
  const to = [...new Set([...leaders, ...heads].map(({ person }) => person))].filter((one) => one !== personId);
  await notify(tx, { to, kind: 'task', title: `请放行：${personName}导出${scope}`, ...about(id) });
};

export const tellApplicant = async (tx: WriteTransaction, row: Row, outcome: string): Promise<void> => {
  const to = [row.applicant].filter((one): one is string => typeof one === 'string');
  await notify(tx, { to, kind: 'inform', title: `导出${outcome}：${row.scope}`, ...about(row.id) });
};
