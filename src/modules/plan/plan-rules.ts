import { sql } from 'kysely';
import type { PrepareContext } from '#kernel/definition';
import { formatDocNumber } from '#kernel/paper';
import { Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';

/**
 * Keeps a plan's head in order: one document number in the standard spelling for one plan, and nobody's review,
 * decision or signature left on a draft that went back.
 * @throws Refusal `invalid-doc-number`, `doc-number-taken`
 */
export const preparePlan = async ({
  tx,
  id,
  values,
  before,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => ({
  ...(typeof values.docNumber === 'string' && (!before || values.docNumber !== before.docNumber)
    ? { docNumber: before ? await freeDocNumber(tx, id, values.docNumber) : formatDocNumber(values.docNumber) }
    : {}),
  ...(before && before.state !== 'drafting' && values.state === 'drafting'
    ? { submittedBy: null, reviewedBy: null, decision: null, signer: null, signedOn: null }
    : {}),
});

const freeDocNumber = async (tx: WriteTransaction, id: string, given: string): Promise<string> => {
  const docNumber = formatDocNumber(given);
  const [taken] = await tx.rows<{ title: string }>(
    sql`select title from plan where doc_number = ${docNumber} and id <> ${id}::uuid and state in ('issued', 'dispatched', 'archived') limit 1`,
  );
  if (!taken) return docNumber;
  throw new Refusal({
    code: 'doc-number-taken',
    title: '文号没有登记',
    status: 409,
    reasons: [
      {
        field: 'docNumber',
        detail: `${docNumber}已用于“${taken.title}”`,
        remedy: '请核对发文登记簿，换用未使用的文号。',
      },
    ],
  });
};
