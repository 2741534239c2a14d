import { sql } from 'kysely';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { postInForce, today } from '../in-force.ts';

/** Whether somebody holds the post of a security administrator today. */
export const hasSecurityAdministrator = async (tx: ReadTransaction): Promise<boolean> => {
  const rows =
    await tx.rows(sql`select from post t where t.tenant_id = ${tx.actor.tenantId}::uuid and t.role = 'security'
    and ${postInForce('t', { on: today() })} limit 1`);
  return rows.length > 0;
};

/**
 * People, posts, accounts and ways of signing in are the security administrator's as soon as there is one. Until then
 * the system administrator keeps them, because a new installation begins with one person (decisions/0030).
 * @throws Refusal `security-duty`
 */
export const keptBySecurity = async (tx: ReadTransaction): Promise<void> => {
  if (tx.actor.role !== 'admin' || !(await hasSecurityAdministrator(tx))) return;
  throw refuse(
    'security-duty',
    '不能办理',
    '人员、岗位、账号和登录方式由安全管理员办理，系统管理员不兼管',
    '请联系安全管理员。',
    { status: 403 },
  );
};
