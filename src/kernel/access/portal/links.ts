import type { z } from 'zod';
import type { ownPortals, portalLinks } from '#contract/portals';
import type { Actor } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { lockAccount, refuseOwn } from '../accounts.ts';
import { type AccessTransaction, accessWrite, ownerQuery } from '../as-owner.ts';
import { namesOf } from '../directory.ts';
import { requireProof } from '../own-account.ts';
import { endSessionsBy, type Portal } from './portals.ts';

type Links = z.input<typeof portalLinks.response & {}>['links'];
type Own = z.input<typeof ownPortals.response & {}>['portals'];

const taken = (own: boolean) =>
  refuse(
    'link-taken',
    '没有关联',
    own
      ? '您在这里已经关联了另一个账号，或这个账号已经关联到别人'
      : '这个账号标识已经关联到别人，或这个人已经关联了另一个账号',
    own ? '已关联的，请先解除；不是本人关联的，请联系系统管理员。' : '请先解除原来的关联。',
    { status: 409 },
  );

/** Who the subject of a portal is here; null where nobody linked it. The use is written down. */
export const personOf = async (
  database: Database,
  { tenantId, id }: Pick<Portal, 'tenantId' | 'id'>,
  subject: string,
): Promise<string | null> => {
  const [found] = await ownerQuery<{ personId: string }>(
    database,
    `update sign_in_link set used_at = clock_timestamp()
     where tenant_id = $1 and portal_id = $2 and subject = $3 returning person_id as "personId"`,
    [tenantId, id, subject],
  );
  return found?.personId ?? null;
};

const insert = async (
  { tx, secrets }: AccessTransaction,
  portalId: string,
  personId: string,
  subject: string,
): Promise<void> => {
  const { tenantId, personId: by } = tx.actor;
  const [there] = await secrets('select 1 from sign_in_portal where tenant_id = $1 and id = $2 for share', [
    tenantId,
    portalId,
  ]);
  if (!there) throw refuse('not-found', '没有找到登录方式', '这个登录方式不存在', '请刷新页面。', { status: 404 });
  const done = await secrets(
    `insert into sign_in_link (tenant_id, portal_id, subject, person_id, linked_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [tenantId, portalId, subject, personId, by],
  );
  if (done.length === 0) throw taken(by === personId);
  await tx.note('account', personId, 'link-portal', { after: { portal: portalId, subject } });
};

/** One's own confirmation: what the portal said while one was signed in. @throws Refusal `link-taken` */
export const linkOwn = (database: Database, actor: Actor, portal: Portal, subject: string): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    if (portal.tenantId !== actor.tenantId) throw taken(true);
    await insert(access, portal.id, String(actor.personId), subject);
  });

/** An administrator's link, for somebody else who has an account. @throws Refusal `own-account`, `not-found`, `link-taken` */
export const linkPerson = (
  database: Database,
  actor: Actor,
  portalId: string,
  given: { readonly person: string; readonly subject: string },
): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    refuseOwn(actor, given.person, '请在“账号与安全”里自行关联。');
    await lockAccount(access, given.person);
    await insert(access, portalId, given.person, given.subject);
  });

const drop = async (access: AccessTransaction, portalId: string, personId: string): Promise<void> => {
  const { tx, secrets } = access;
  const gone = await secrets<{ subject: string }>(
    'delete from sign_in_link where tenant_id = $1 and portal_id = $2 and person_id = $3 returning subject',
    [tx.actor.tenantId, portalId, personId],
  );
  if (!gone[0]) throw refuse('not-found', '没有解除', '这个关联已经不在了', '请刷新页面。', { status: 404 });
  await endSessionsBy(access, portalId, personId);
  await tx.note('account', personId, 'unlink-portal', { before: { portal: portalId, subject: gone[0].subject } });
};

/** @throws Refusal `proof-needed`, `not-found` */
export const unlinkOwn = (database: Database, actor: Actor, portalId: string, token: string): Promise<void> =>
  accessWrite(database, actor, async (access) => {
    await requireProof(access, token);
    await drop(access, portalId, String(actor.personId));
  });

/** @throws Refusal `not-found` */
export const unlinkPerson = (database: Database, actor: Actor, portalId: string, personId: string): Promise<void> =>
  accessWrite(database, actor, (access) => drop(access, portalId, personId));

/** Who is known as whom at a portal, newest first. */
export const linksOf = (database: Database, actor: Actor, portalId: string): Promise<Links> =>
  accessWrite(database, actor, async ({ tx, secrets }) => {
    const rows = await secrets<{
      personId: string;
      subject: string;
      since: string;
      usedAt: string | null;
      own: boolean;
    }>(
      `select person_id as "personId", subject, created_at as since, used_at as "usedAt", linked_by = person_id as own
       from sign_in_link where tenant_id = $1 and portal_id = $2 order by created_at desc, subject`,
      [actor.tenantId, portalId],
    );
    const names = await namesOf(
      tx,
      rows.map(({ personId }) => personId),
    );
    return rows.map(({ personId, ...rest }) => ({
      person: { id: personId, name: names.get(personId) ?? '' },
      ...rest,
    }));
  });

/** The portals of one's bureau that are switched on, and as whom one is known there. */
export const ownLinks = (database: Database, actor: Actor): Promise<Own> =>
  accessWrite(database, actor, ({ secrets }) =>
    secrets(
      `select p.id, p.kind, p.title, case when l.subject is not null then
         jsonb_build_object('subject', l.subject, 'since', l.created_at, 'usedAt', l.used_at) end as link
       from sign_in_portal p
       left join sign_in_link l on l.tenant_id = p.tenant_id and l.portal_id = p.id and l.person_id = $2
       where p.tenant_id = $1 and p.active order by p.created_at, p.id`,
      [actor.tenantId, actor.personId],
    ),
  );
