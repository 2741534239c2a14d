import { sql } from 'kysely';
import { z } from 'zod';
import type { ReadTransaction } from '#kernel/store';

/**
 * Where a language model on the bureau's own premises answers (OpenAI-compatible), in the tenant's settings under
 * `targetProposals`. Absent means off, and off is the default.
 */
export const proposalSettings = z.object({
  endpoint: z.url(),
  model: z.string().min(1),
  apiKey: z.string().optional(),
});
export type ProposalSettings = z.infer<typeof proposalSettings>;

/** The tenant's settings for proposals, or null where they are off or unusable. */
export const proposalSettingsOf = async (tx: ReadTransaction): Promise<ProposalSettings | null> => {
  const [found] = await tx.rows<{ given: unknown }>(
    sql`select settings -> 'targetProposals' as given from tenant where id = ${tx.actor.tenantId}::uuid`,
  );
  return proposalSettings.safeParse(found?.given).data ?? null;
};

export const proposalsAreOn = async (tx: ReadTransaction): Promise<boolean> => (await proposalSettingsOf(tx)) !== null;
