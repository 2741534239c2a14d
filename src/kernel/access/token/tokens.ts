import { v7 } from 'uuid';
import type { z } from 'zod';
import type { createServiceToken, listServiceTokens } from '#contract/service-tokens';
import { type Actor, type Registry, scopeOf } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import { DIRECTORY_KEEPERS } from '#kernel/role';
import { type Database, reachOf } from '#kernel/store';
import { type AccessTransaction, accessWrite } from '../as-owner.ts';
import { organisationOf } from '../directory.ts';
import { requireProof } from '../own-account.ts';
import { hashOf, NEWCOMER_ROLE, newToken, SERVICE_PREFIX } from '../sessions.ts';

type Asked = z.output<typeof createServiceToken.body & {}>;
type View = z.input<typeof listServiceTokens.response & {}>;

/** Operations that are no permission of a record by themselves. */
const BESIDE: readonly string[] = ['export'];

/** Every reason why the owner's post cannot give the token what is asked: nothing is given that the post has not. */
const reasonsAgainst = (registry: Registry, role: string, asked: Asked): Reason[] => {
  const unknown = asked.records.filter((name) => !registry.byName.has(name));
  const known = asked.records.flatMap((name) => registry.byName.get(name) ?? []);
  const reasons: Reason[] = unknown.map((name) => ({
    field: 'records',
    detail: `没有“${name}”这个登记表`,
    remedy: '请从登记表列表中选择。',
  }));
  for (const operation of asked.operations.filter((one) => !BESIDE.includes(one)))
    for (const definition of known)
      if (scopeOf(definition.permissions, role, operation).kind === 'none')
        reasons.push({
          field: 'operations',
          detail: `您当前的岗位对“${definition.label}”没有“${operation}”的权限`,
          remedy: '请去掉这一项，或由有权限的岗位开通。',
        });
  if (asked.organisationId)
    for (const definition of known.filter((one) => !one.belongsTo))
      reasons.push({
        field: 'organisationId',
        detail: `“${definition.label}”不按单位划分，不能限定到一个单位`,
        remedy: '请不限定单位，或去掉这个登记表。',
      });
  return reasons;
};

const refuseBeyondReach = async ({ tx }: AccessTransaction, organisationId: string): Promise<void> => {
  const { path } = await organisationOf(tx, organisationId);
  const reach = reachOf(tx.actor);
  if (reach === '*' || (path ?? '').startsWith(reach)) return;
  throw refuse('token-too-wide', '没有开通', '所选单位不在您的职责范围内', '请选择本单位或下属单位。');
};

/**
 * A token for a program, in its owner's present post: it ends with its day, with that post, with the account, or when
 * revoked, and does at most what the post may do at the time of use.
 * @throws Refusal `token-too-wide` with every reason, `proof-needed`
 */
export const openToken = (
  database: Database,
  registry: Registry,
  actor: Actor,
  asked: Asked,
  session: string,
): Promise<{ id: string; token: string; expiresAt: string }> =>
  accessWrite(database, actor, async (access) => {
    const { tx, secrets } = access;
    if (actor.role === NEWCOMER_ROLE)
      throw refuse('forbidden', '没有开通', '请先完成首次登录的设置', '完成后再开通。', { status: 403 });
    await requireProof(access, session);
    const reasons = reasonsAgainst(registry, actor.role, asked);
    if (reasons.length > 0) throw new Refusal({ code: 'token-too-wide', title: '没有开通', reasons });
    if (asked.organisationId) await refuseBeyondReach(access, asked.organisationId);
    const token = `${SERVICE_PREFIX}${newToken()}`;
    const { name, operations, records, organisationId = null, days } = asked;
    const id = v7();
    const [kept] = await secrets<{ expiresAt: string }>(
      `insert into service_token (tenant_id, id, token_hash, person_id, post_id, name, operations, records,
         organisation_id, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp() + make_interval(days => $10))
       returning expires_at as "expiresAt"`,
      [
        actor.tenantId,
        id,
        hashOf(token),
        actor.personId,
        actor.postId,
        name,
        operations,
        records,
        organisationId,
        days,
      ],
    );
    await tx.note('account', actor.personId, 'open-token', {
      after: { name, operations, records, organisationId, days },
    });
    return { id, token, expiresAt: String(kept?.expiresAt) };
  });

const isAdmin = ({ role }: Actor): boolean => (DIRECTORY_KEEPERS as readonly string[]).includes(role);

/** Tokens that have neither ended nor been revoked. */
export const tokensFor = (database: Database, actor: Actor): Promise<View> =>
  accessWrite(database, actor, async ({ secrets }) => ({
    tokens: await secrets<View['tokens'][number]>(
      `select s.id, s.name, s.operations, s.records, s.organisation_id as "organisationId", g.name as organisation,
         p.name as owner, o.title as post, s.created_at as "createdAt", s.expires_at as "expiresAt", s.seen_at as "lastUsedAt"
       from service_token s
       join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
       join post o on o.tenant_id = s.tenant_id and o.id = s.post_id
       left join organisation g on g.tenant_id = s.tenant_id and g.id = s.organisation_id
       where s.tenant_id = $1 and (s.person_id = $2 or $3) and s.revoked_at is null and s.expires_at > clock_timestamp()
       order by s.created_at desc, s.id`,
      [actor.tenantId, actor.personId, isAdmin(actor)],
    ),
  }));

/** Ends a token at once. @throws Refusal `not-found` */
export const revokeToken = (database: Database, actor: Actor, id: string): Promise<void> =>
  accessWrite(database, actor, async ({ tx, secrets }) => {
    const [gone] = await secrets<{ personId: string; name: string }>(
      `update service_token set revoked_at = clock_timestamp()
       where tenant_id = $1 and id = $2 and (person_id = $3 or $4) and revoked_at is null
       returning person_id as "personId", name`,
      [actor.tenantId, id, actor.personId, isAdmin(actor)],
    );
    if (!gone) throw refuse('not-found', '没有找到', '没有这个服务令牌，或已经撤销', '请刷新页面。', { status: 404 });
    await tx.note('account', gone.personId, 'revoke-token', { after: { name: gone.name } });
  });
