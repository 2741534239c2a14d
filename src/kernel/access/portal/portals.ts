import { v7 } from 'uuid';
import { type PortalKind, type PortalSettings, type PortalView, portalSettings } from '#contract/portals';
import { type Actor, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { dropSecrets, keepSecret, keptSecrets, openSecret } from '#kernel/secret';
import type { Database } from '#kernel/store';
import { type AccessTransaction, accessLook, accessWrite, ownerQuery } from '../as-owner.ts';

/** Where people are known elsewhere, as it stands in the table. */
export type Portal<K extends PortalKind = PortalKind> = {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: K;
  readonly title: string;
  readonly active: boolean;
  readonly settings: PortalSettings<K>;
  readonly version: number;
};
/** With its secret opened, for one use. */
export type OpenPortal<K extends PortalKind = PortalKind> = Portal<K> & { readonly secret: string | null };

/** Narrows a portal by its kind. */
export const isKind = <K extends PortalKind>(portal: OpenPortal, kind: K): portal is OpenPortal<K> =>
  portal.kind === kind;

const COLUMNS = 'tenant_id as "tenantId", id, kind, title, active, settings, version';
const placeOf = (id: string) => ({ record: 'sign_in_portal', id, name: 'secret' });

/** The address that a portal sends browsers back to; one for each, so that no portal can answer for another (RFC 9700 4.4). */
export const returnUrlOf = ({ origin }: House, { id }: { readonly id: string }): string =>
  `${origin}/sign-in/portal/${id}`;

/** Where a portal tells that its own session has ended: back-channel logout (OpenID Connect), single logout (CAS). */
export const logoutUrlOf = ({ origin }: House, { id }: { readonly id: string }): string =>
  `${origin}/api/session/portals/${id}/logout`;

const missing = () =>
  refuse('not-found', '没有找到登录方式', '这个登录方式不存在，或已经停用', '请返回登录页，换一种方式登录。', {
    status: 404,
  });

/** Those that are switched on, as the sign-in page shows them. */
export const activePortals = (database: Database): Promise<{ id: string; kind: PortalKind; title: string }[]> =>
  ownerQuery(database, 'select id, kind, title from sign_in_portal where active order by created_at, id');

/** A portal that is switched on, of whatever bureau, with its secret. @throws Refusal `not-found` */
export const openActive = async (house: House, id: string): Promise<OpenPortal> => {
  const [found] = await ownerQuery<Portal>(
    house.database,
    `select ${COLUMNS} from sign_in_portal where id = $1 and active`,
    [id],
  );
  if (!found) throw missing();
  return accessLook(house.database, systemActor(found.tenantId, 'sign-in'), (access) => opened(house, access, found));
};

const opened = async (house: House, { tx }: AccessTransaction, portal: Portal): Promise<OpenPortal> => ({
  ...portal,
  secret: await openSecret(house, tx, placeOf(portal.id)),
});

const lock = async ({ tx, secrets }: AccessTransaction, id: string): Promise<Portal> => {
  const text = `select ${COLUMNS} from sign_in_portal where tenant_id = $1 and id = $2 for update`;
  const [found] = await secrets<Portal>(text, [tx.actor.tenantId, id]);
  if (!found) throw missing();
  return found;
};

/** A portal of the administrator's bureau, switched on or not, with its secret. @throws Refusal `not-found` */
export const openForAdmin = (house: House, actor: Actor, id: string): Promise<OpenPortal> =>
  accessLook(house.database, actor, async (access) => opened(house, access, await lock(access, id)));

const viewOf = async (house: House, { tx, secrets }: AccessTransaction, portal: Portal): Promise<PortalView> => {
  const { id, kind, title, active, version, settings } = portal;
  const [counted] = await secrets<{ n: number }>(
    'select count(*)::int as n from sign_in_link where tenant_id = $1 and portal_id = $2',
    [tx.actor.tenantId, id],
  );
  const secretKept = (await keptSecrets(tx, 'sign_in_portal', id)).includes('secret');
  const addresses = { returnUrl: returnUrlOf(house, portal), logoutUrl: logoutUrlOf(house, portal) };
  return { id, kind, title, active, version, settings, secretKept, ...addresses, links: counted?.n ?? 0 };
};

/** All portals of the administrator's bureau. */
export const portalViews = (house: House, actor: Actor): Promise<PortalView[]> =>
  accessWrite(house.database, actor, async (access) => {
    const text = `select ${COLUMNS} from sign_in_portal where tenant_id = $1 order by created_at, id`;
    const views: PortalView[] = [];
    for (const portal of await access.secrets<Portal>(text, [actor.tenantId]))
      views.push(await viewOf(house, access, portal));
    return views;
  });

type Given = {
  readonly kind: PortalKind;
  readonly title: string;
  readonly settings: PortalSettings;
  readonly secret?: string | undefined;
};

const keep = async (house: House, { tx }: AccessTransaction, id: string, secret: string | undefined): Promise<void> => {
  if (secret !== undefined) await keepSecret(house, tx, placeOf(id), secret);
};

/** Sets a portal up, switched off. The journal names what may be shown; a secret is none of it. */
export const createPortal = (house: House, actor: Actor, given: Given): Promise<PortalView> =>
  accessWrite(house.database, actor, async (access) => {
    const id = v7();
    const { kind, title, settings, secret } = given;
    await access.secrets(
      'insert into sign_in_portal (tenant_id, id, kind, title, settings) values ($1, $2, $3, $4, $5)',
      [actor.tenantId, id, kind, title, JSON.stringify(settings)],
    );
    await keep(house, access, id, secret);
    await access.tx.note('signInPortal', id, 'create', { after: { kind, title, ...settings } });
    return viewOf(house, access, await lock(access, id));
  });

type Change = {
  readonly version: number;
  readonly active?: boolean | undefined;
  readonly title?: string | undefined;
  readonly settings?: PortalSettings | undefined;
  readonly secret?: string | undefined;
};

const versionConflict = () =>
  refuse('version-conflict', '没有保存', '别人刚刚改过这个登录方式', '请刷新页面，看过新的设置后再改。', {
    status: 409,
  });
const otherKind = () =>
  refuse('invalid', '没有保存', '填写的内容与登录方式的种类不符', '请刷新页面后重新填写。', {
    facts: { field: 'settings' },
  });

/** Ends the sessions by a portal: all of them, or one person's. */
export const endSessionsBy = async (
  { tx, secrets }: AccessTransaction,
  portalId: string,
  personId: string | null = null,
): Promise<void> => {
  await secrets(
    'delete from session where tenant_id = $1 and portal_id = $2 and ($3::uuid is null or person_id = $3::uuid)',
    [tx.actor.tenantId, portalId, personId],
  );
};

/**
 * Changes a portal or switches it. Another issuer, server or secret vouches from then on, so sessions by it end; so they
 * do when it is switched off.
 * @throws Refusal `not-found`, `version-conflict`, `invalid`
 */
export const changePortal = (house: House, actor: Actor, id: string, change: Change): Promise<PortalView> =>
  accessWrite(house.database, actor, async (access) => {
    const before = await lock(access, id);
    if (before.version !== change.version) throw versionConflict();
    const settings = change.settings ?? before.settings;
    if (!portalSettings[before.kind].safeParse(settings).success) throw otherKind();
    const { title = before.title, active = before.active } = change;
    await access.secrets(
      `update sign_in_portal set title = $3, active = $4, settings = $5, version = version + 1
       where tenant_id = $1 and id = $2`,
      [actor.tenantId, id, title, active, JSON.stringify(settings)],
    );
    await keep(house, access, id, change.secret);
    if (!active || change.settings || change.secret) await endSessionsBy(access, id);
    const secret = change.secret === undefined ? {} : { secret: 'changed' };
    await access.tx.note('signInPortal', id, 'update', {
      before: { title: before.title, active: before.active, ...before.settings },
      after: { title, active, ...settings, ...secret },
    });
    return viewOf(house, access, await lock(access, id));
  });

/** Removes a portal with its links and its secret; sessions by it end. @throws Refusal `not-found` */
export const removePortal = (house: House, actor: Actor, id: string): Promise<void> =>
  accessWrite(house.database, actor, async (access) => {
    const { title, kind } = await lock(access, id);
    await endSessionsBy(access, id);
    const whose = [actor.tenantId, id];
    await access.secrets('delete from sign_in_link where tenant_id = $1 and portal_id = $2', whose);
    await access.secrets('delete from sign_in_portal where tenant_id = $1 and id = $2', whose);
    await dropSecrets(access.tx, 'sign_in_portal', id);
    await access.tx.note('signInPortal', id, 'remove', { before: { title, kind } });
  });
