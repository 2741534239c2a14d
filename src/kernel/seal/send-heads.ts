import { sql } from 'kysely';
import { z } from 'zod';
import { bureauMail } from '#kernel/channel';
import type { Actor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { type ErrandKind, errandKind } from '#kernel/job';
import { callOut, troubleText } from '#kernel/outgoing';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import type { HeadFile } from './head.ts';
import { headFileOf, newestHead } from './heads.ts';
import { sealWitnesses } from './parameters.ts';

type Witness = { readonly kind: 'mail' | 'web'; readonly to: string };
/** What the journal keeps of a sending: to whom, and the number of the newest head that they have. */
type Sent = Witness & { readonly number: number; readonly count: number };
type Due = { readonly witness: Witness; readonly file: HeadFile; readonly number: number };

/** What was sent to each, and how many hours ago. */
const sentBefore = async (tx: ReadTransaction): Promise<Map<string, { number: number; hours: number }>> => {
  const rows = await tx.rows<{ content: string; hours: number }>(sql`select c.content,
      extract(epoch from clock_timestamp() - j.at)::float / 3600 as hours
    from journal as j join journal_payload as c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    where j.tenant_id = ${tx.actor.tenantId}::uuid and j.record = 'journal' and j.verb = 'send-heads' order by j.at`);
  return new Map(
    rows.map(({ content, hours }) => {
      const { to, number } = (JSON.parse(content) as { after: Sent }).after;
      return [to, { number, hours }];
    }),
  );
};

/** Who is to have which heads now: what is new since the last time, once so many hours have passed. */
const dueIn = async (tx: ReadTransaction, folder: string): Promise<Due[]> => {
  const { mail, web, hours } = await parameterOn(tx, sealWitnesses, today());
  const number = (await newestHead(tx))?.statement.number ?? 0;
  if (number === 0 || mail.length + web.length === 0) return [];
  const sent = await sentBefore(tx);
  const witnesses: Witness[] = [
    ...mail.map((to) => ({ kind: 'mail' as const, to })),
    ...web.map((to) => ({ kind: 'web' as const, to })),
  ];
  const due = witnesses.filter(({ to }) => {
    const last = sent.get(to);
    return !last || (last.number < number && last.hours >= hours);
  });
  if (due.length === 0) return [];
  const file = await headFileOf(tx, folder);
  return due.map((witness) => {
    const heads = file.heads.filter(({ statement }) => statement.number > (sent.get(witness.to)?.number ?? 0));
    return { witness, number, file: { ...file, heads } };
  });
};

const post = async (url: string, body: string, signal: AbortSignal): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const { status } = await callOut({ url, method: 'POST', headers, body, signal });
  if (status < 200 || status >= 300) throw new Error(`对方回答 ${status}`);
};

/** The heads speak for themselves: they are signed, and `yaodian audit verify --head` reads the file anywhere. */
const send = async (house: House, actor: Actor, due: Due, signal: AbortSignal): Promise<void> => {
  const { witness, file, number } = due;
  const body = `${JSON.stringify(file)}\n`;
  if (witness.kind === 'web') await post(witness.to, body, signal);
  else {
    const mail = await house.database.read(actor, (tx) => bureauMail(house, tx));
    await mail({
      to: witness.to,
      subject: `${file.bureau}日志封存头（至第${number}号）`,
      text: `附件是${file.bureau}系统日志的封存头，请保存，不必回复。日志日后被改动的，审计人员可凭它查出。`,
      attachment: { fileName: `日志封存头-${number}.json`, text: body },
    });
  }
  const after: Sent = { ...witness, number, count: file.heads.length };
  await house.database.write(actor, (tx) => tx.note('journal', null, 'send-heads', { after }));
};

/**
 * Sends each witness outside what it has not seen yet (security S1): whoever rules this machine cannot take it back.
 * What does not arrive is tried again, then stands among the failed jobs; the others get theirs all the same.
 */
export const sendHeads: ErrandKind<Record<string, never>> = errandKind({
  name: 'sendHeads',
  label: '送出日志封存头',
  en: 'Send the heads of the journal',
  input: z.strictObject({}),
  alone: true,
  retry: { attempts: 5, delay: 60 },
  run: async ({ house, actor, signal }) => {
    const due = await house.database.read(actor, (tx) => dueIn(tx, house.folder));
    const troubles: string[] = [];
    for (const one of due)
      await send(house, actor, one, signal).catch(async (error) => {
        const problem = troubleText(error);
        troubles.push(`${one.witness.to}：${problem}`);
        await house.database.write(actor, (tx) =>
          tx.note('journal', null, 'heads-not-sent', { after: { ...one.witness, problem } }),
        );
      });
    if (troubles.length > 0) throw new Error(troubles.join('；'));
  },
});
