import { sql } from 'kysely';
import { entryProof, sealHeads, sealState, setSealWitnesses, startVerification } from '#contract/journal';
import { answer, answerByWrite, answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { startJob } from '#kernel/job';
import type { ReadTransaction } from '#kernel/store';
import { PARAMETER_KEEPERS, type ParameterRegistry } from '#kernel/time';
import { shortRoot } from './head.ts';
import { headFileOf, newestHead } from './heads.ts';
import { proofOf } from './proof.ts';
import { type VerificationNote, verification } from './verification.ts';
import { checkWitnesses, keepWitnesses, witnessesOf } from './witness-setting.ts';

/** The last verification, as the journal keeps it. */
const lastVerified = async (tx: ReadTransaction) => {
  const [row] = await tx.rows<{
    at: string;
    by: string | null;
    content: string;
  }>(sql`select j.at, p.name as by, c.content
    from journal as j
    join journal_payload as c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    left join person as p on p.tenant_id = j.tenant_id and p.id = j.actor_id
    where j.record = 'journal' and j.verb = 'verify-journal' order by j.at desc limit 1`);
  if (!row) return null;
  const { sound, checked, found, first } = (JSON.parse(row.content) as { after: VerificationNote }).after;
  return { at: row.at, by: row.by ?? '系统', sound, checked, found, first };
};

const isRunning = async (tx: ReadTransaction): Promise<boolean> => {
  const rows = await tx.rows(
    sql`select from job where kind = ${verification.name} and state in ('queued', 'running') limit 1`,
  );
  return rows.length > 0;
};

export const sealRoutes = (parameters: ParameterRegistry): BoundRoute[] => [
  answerReading(sealState, async ({ tx, actor }) => {
    const head = (await newestHead(tx))?.statement;
    return {
      head: head
        ? { number: head.number, size: head.size, at: head.at, shortRoot: shortRoot(head.root), key: head.key }
        : null,
      verified: await lastVerified(tx),
      running: await isRunning(tx),
      mayVerify: actor.role === 'auditor',
      witnesses: await witnessesOf(tx),
      mayChange: PARAMETER_KEEPERS.includes(actor.role),
    };
  }),
  answerByWrite(setSealWitnesses, async ({ house, actor, write, body }) => {
    await house.database.read(actor, (tx) => checkWitnesses(house, tx, body));
    return write(async (tx) => {
      await keepWitnesses(tx, parameters, body);
      return witnessesOf(tx);
    });
  }),
  answerReading(entryProof, async ({ tx, params }) => ({ proof: await proofOf(tx, params.id) })),
  answerWriting(startVerification, async ({ tx }) => ({
    job: await startJob(tx, verification, {}, { key: 'journal' }),
  })),
  answer(sealHeads, ({ house, actor }) =>
    house.database.write(actor, async (tx) => {
      const file = await headFileOf(tx, house.folder);
      await tx.note('journal', null, 'export', { after: { count: file.heads.length } });
      const number = file.heads.at(-1)?.statement.number ?? 0;
      return {
        mark: 'machine',
        bytes: Buffer.from(`${JSON.stringify(file, null, 2)}\n`),
        mime: 'application/json',
        fileName: `日志封存头-${number}.json`,
      };
    }),
  ),
];
