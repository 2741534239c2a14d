import { v7 } from 'uuid';
import type { RecoveryState, RecoveryView } from '#contract/recovery';
import {
  type AccessTransaction,
  accessWrite,
  closeAccount,
  holdersOf,
  lockAccount,
  namesOf,
  postsOf,
  refuseOwn,
  requireAdmin,
} from '#kernel/access';
import { type Actor, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { notify } from '#kernel/notice';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { codeHash, newCode, newLink } from './halves.ts';

/** Hours for the second administrator, then for the person. */
const HOURS = 24;

type Row = {
  readonly id: string;
  readonly personId: string;
  readonly reason: string;
  readonly proposedBy: string | null;
  readonly proposedAt: string;
  readonly confirmUntil: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly linkUntil: string | null;
  readonly endedAt: string | null;
  readonly outcome: 'used' | 'withdrawn' | 'replaced' | null;
  readonly over: boolean;
};

const COLUMNS = `id, person_id as "personId", reason, proposed_by as "proposedBy", proposed_at as "proposedAt",
  confirm_until as "confirmUntil", confirmed_by as "confirmedBy", confirmed_at as "confirmedAt",
  link_until as "linkUntil", ended_at as "endedAt", outcome, coalesce(link_until, confirm_until) <= clock_timestamp() as over`;

const OWN = '请由另外两名系统管理员办理；没有的，由运维人员在服务器上执行 yaodian account recover。';

/** Administrators and auditors are told of every step, and the person: a recovery that nobody wanted is seen. */
const tell = async ({ tx }: AccessTransaction, personId: string, title: string, body: string): Promise<void> => {
  const keepers = await holdersOf(tx, ['admin', 'auditor']);
  const name = (await namesOf(tx, [personId])).get(personId) ?? '';
  const others = keepers.filter((one) => one !== tx.actor.personId && one !== personId);
  const about = { record: 'account', id: personId };
  await notify(tx, { to: others, kind: 'danger', title: `${title}：${name}`, body, path: '/admin/recoveries', about });
  await notify(tx, { to: [personId], kind: 'danger', title: `${title}：您的账号`, body, about });
};

const replaceOpen = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<void> => {
  await secrets(
    `update account_recovery set ended_at = clock_timestamp(), outcome = 'replaced'
     where tenant_id = $1 and person_id = $2 and ended_at is null`,
    [tx.actor.tenantId, personId],
  );
};

const insert = async (
  { tx, secrets }: AccessTransaction,
  personId: string,
  reason: string,
): Promise<{ id: string; code: string; confirmUntil: string }> => {
  const [id, code] = [v7(), newCode()];
  const [made] = await secrets<{ confirmUntil: string }>(
    `insert into account_recovery (tenant_id, id, person_id, reason, code_hash, proposed_by, confirm_until)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(hours => ${HOURS}))
     returning confirm_until as "confirmUntil"`,
    [tx.actor.tenantId, id, personId, reason, codeHash(id, code), tx.actor.personId],
  );
  return { id, code, confirmUntil: String(made?.confirmUntil) };
};

/**
 * The first administrator's part: says why, and gets the code for the person. Nothing changes for the account yet. A
 * newer proposal takes the place of one that is open.
 * @throws Refusal `forbidden`, `own-account`, `not-found`
 */
export const propose = (
  database: Database,
  actor: Actor,
  personId: string,
  reason: string,
): Promise<{ id: string; code: string; confirmUntil: string }> =>
  accessWrite(database, actor, async (access) => {
    requireAdmin(actor);
    refuseOwn(actor, personId, OWN);
    await lockAccount(access, personId);
    await replaceOpen(access, personId);
    const made = await insert(access, personId, reason);
    await access.tx.note('account', personId, 'propose-recovery', { after: { recovery: made.id } }, reason);
    await tell(access, personId, '有人提出恢复账号', `${actor.personName}提出，理由：${reason}`);
    return made;
  });

const gone = () =>
  refuse('not-found', '没有办理', '这次账号恢复已经办完、撤回或过期', '请刷新页面；仍要恢复的，请重新提出。', {
    status: 404,
  });

const lockOpen = async ({ tx, secrets }: AccessTransaction, id: string): Promise<Row> => {
  const [found] = await secrets<Row>(
    `select ${COLUMNS} from account_recovery where tenant_id = $1 and id = $2 and ended_at is null for update`,
    [tx.actor.tenantId, id],
  );
  if (!found || found.over) throw gone();
  return found;
};

/** The account closes, and the link is given out. */
const giveLink = async (access: AccessTransaction, house: House, { id, personId }: Pick<Row, 'id' | 'personId'>) => {
  const { tx, secrets } = access;
  await closeAccount(access, personId);
  const { url, hash } = newLink(house.origin);
  const [given] = await secrets<{ linkUntil: string }>(
    `update account_recovery set confirmed_by = $3, confirmed_at = clock_timestamp(), link_hash = $4,
       link_until = clock_timestamp() + make_interval(hours => ${HOURS})
     where tenant_id = $1 and id = $2 returning link_until as "linkUntil"`,
    [tx.actor.tenantId, id, tx.actor.personId, hash],
  );
  return { url, linkUntil: String(given?.linkUntil) };
};

const another = (detail: string) =>
  refuse('another-administrator', '没有确认', detail, '请由另一名系统管理员确认。', { status: 403 });

/**
 * The second administrator's part: whatever let anybody in as the person is taken away, and the link for the person is
 * answered. Whoever proposed it must still be an administrator, and somebody else.
 * @throws Refusal `forbidden`, `own-account`, `another-administrator`, `not-found`
 */
export const confirm = (house: House, actor: Actor, id: string): Promise<{ url: string; linkUntil: string }> =>
  accessWrite(house.database, actor, async (access) => {
    requireAdmin(actor);
    const row = await lockOpen(access, id);
    if (row.confirmedAt) throw gone();
    refuseOwn(actor, row.personId, OWN);
    if (row.proposedBy === null || row.proposedBy === actor.personId) throw another('这是您本人提出的');
    await requireStillAdministrator(access, row.proposedBy);
    const given = await giveLink(access, house, row);
    await access.tx.note('account', row.personId, 'confirm-recovery', { after: { recovery: id } }, row.reason);
    await tell(
      access,
      row.personId,
      '账号恢复已确认，原有登录全部退出',
      `${actor.personName}确认，理由：${row.reason}`,
    );
    return given;
  });

const requireStillAdministrator = async ({ tx, secrets }: AccessTransaction, personId: string): Promise<void> => {
  const held = (await postsOf(tx, personId)).some(({ role }) => role === 'admin');
  const whose = [tx.actor.tenantId, personId];
  const account = await secrets(
    'select 1 from account where tenant_id = $1 and person_id = $2 and disabled_at is null for share',
    whose,
  );
  if (!held || account.length === 0) throw another('提出的人已不是系统管理员');
};

/** Any administrator but the person concerned may take it back; an account that was closed stays closed. @throws Refusal `not-found` */
export const withdraw = (database: Database, actor: Actor, id: string): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    requireAdmin(actor);
    const { personId } = await lockOpen(access, id);
    await access.secrets(
      `update account_recovery set ended_at = clock_timestamp(), outcome = 'withdrawn' where tenant_id = $1 and id = $2`,
      [actor.tenantId, id],
    );
    await access.tx.note('account', personId, 'withdraw-recovery', { after: { recovery: id } });
    await tell(access, personId, '账号恢复已撤回', `${actor.personName}撤回`);
  });

const stateOf = ({ outcome, over, confirmedAt }: Row): RecoveryState => {
  if (outcome) return outcome;
  if (over) return 'expired';
  return confirmedAt ? 'confirmed' : 'proposed';
};

/** The last hundred, open ones first. */
export const recoveriesOf = (database: Database, actor: Actor): Promise<RecoveryView[]> =>
  accessWrite(database, actor, async ({ tx, secrets }) => {
    const rows = await secrets<Row>(
      `select ${COLUMNS} from account_recovery where tenant_id = $1
       order by ended_at is not null, proposed_at desc limit 100`,
      [actor.tenantId],
    );
    const ids = rows.flatMap((row) => [row.personId, row.proposedBy, row.confirmedBy]).filter((one) => one !== null);
    const names = await namesOf(tx, [...new Set(ids)]);
    const named = (one: string | null) => (one === null ? null : { id: one, name: names.get(one) ?? '' });
    return rows.map(({ personId, proposedBy, confirmedBy, outcome: _, over: __, ...row }, n) => ({
      ...row,
      person: { id: personId, name: names.get(personId) ?? '' },
      proposedBy: named(proposedBy),
      confirmedBy: named(confirmedBy),
      state: stateOf(rows[n] as Row),
      mayConfirm:
        stateOf(rows[n] as Row) === 'proposed' &&
        ![personId, proposedBy, null].includes(actor.personId) &&
        proposedBy !== null,
    }));
  });

/**
 * For the machine's own console: both halves at once for an administrator whom no two others can help. It stands in the
 * journal as the house's command, with the reason.
 * @throws Refusal `not-found`, `no-administrator`
 */
export const recoverByCommand = async (
  house: House,
  account: { readonly tenantId: string; readonly personId: string },
  reason: string,
): Promise<{ url: string; code: string; linkUntil: string }> =>
  accessWrite(house.database, systemActor(account.tenantId, 'account recover'), async (access) => {
    const { personId } = account;
    if (!(await postsOf(access.tx, personId)).some(({ role }) => role === 'admin'))
      throw refuse(
        'no-administrator',
        '没有恢复',
        '这不是系统管理员的账号',
        '其他人员的账号由系统管理员在“账号恢复”里办理。',
      );
    await replaceOpen(access, personId);
    const { id, code } = await insert(access, personId, reason);
    const given = await giveLink(access, house, { id, personId });
    await access.tx.note('account', personId, 'confirm-recovery', { after: { recovery: id } }, reason);
    await tell(access, personId, '运维人员在服务器上恢复了账号', `理由：${reason}`);
    return { ...given, code };
  });
