import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import type { ModelEndpoint } from '#modules/decompose';

/** Name of the tenant's setting. */
export const PROPOSAL_SETTING = 'targetProposals';

/**
 * Where a language model on the bureau's own premises answers (OpenAI-compatible), in the tenant's settings under
 * `targetProposals`. Absent means off, and off is the default.
 */
const proposalSettings = z.object({
  url: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1).max(100),
  apiKey: z.string().optional(),
});

/** The tenant's endpoint, or null where proposals are off or the settings unusable. */
export const proposalEndpoint = async (tx: ReadTransaction): Promise<ModelEndpoint | null> => {
  const [found] = await tx.rows<{ given: unknown }>(
    sql`select settings -> ${PROPOSAL_SETTING}::text as given from tenant where id = ${tx.actor.tenantId}::uuid`,
  );
  const parsed = proposalSettings.safeParse(found?.given).data;
  if (!parsed) return null;
  const { url, model, apiKey } = parsed;
  return { url, model, ...(apiKey ? { apiKey } : {}) };
};

export const proposalsAreOn = async (tx: ReadTransaction): Promise<boolean> => (await proposalEndpoint(tx)) !== null;

export const proposalsOff = () =>
  refuse(
    'proposals-off',
    '没有请求建议',
    '没有启用模型建议',
    '确需启用的，请系统管理员在本单位机房部署模型并登记服务地址。',
    {
      status: 409,
    },
  );

/** A redirect could lead the plan's text off the premises: it is an error, not followed. */
export const withoutRedirects: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'error' });
