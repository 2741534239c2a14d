import { sql } from 'kysely';
import type { z } from 'zod';
import type { setSealWitnesses, WitnessStanding } from '#contract/journal';
import { bureauMail } from '#kernel/channel';
import type { House } from '#kernel/http';
import { checkUrl } from '#kernel/outgoing';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import {
  addParameterValue,
  changeParameterValue,
  type ParameterRegistry,
  parameterOn,
  parameterValue,
  today,
} from '#kernel/time';
import { sealWitnesses } from './parameters.ts';

type Given = z.output<NonNullable<typeof setSealWitnesses.body>>;
type Kept = { readonly to: string; readonly number?: number; readonly problem?: string };

/** Of each address what it had last, and why the last try since then did not arrive. */
export const witnessesOf = async (tx: ReadTransaction): Promise<{ hours: number; standing: WitnessStanding[] }> => {
  const { mail, web, hours } = await parameterOn(tx, sealWitnesses, today());
  const rows = await tx.rows<{ at: string; verb: string; content: string }>(sql`select j.at, j.verb, c.content
    from journal as j join journal_payload as c on c.tenant_id = j.tenant_id and c.journal_id = j.id
    where j.record = 'journal' and j.verb in ('send-heads', 'heads-not-sent') order by j.at desc limit 2000`);
  const tries = rows.map(({ at, content }) => ({ at, ...(JSON.parse(content) as { after: Kept }).after }));
  const standing = [...mail, ...web].map((to) => {
    const own = tries.filter((one) => one.to === to);
    const sent = own.find(({ problem }) => problem === undefined);
    const [last] = own;
    const failed = last?.problem === undefined ? null : { at: last.at, problem: last.problem };
    return { to, sent: sent ? { at: sent.at, number: Number(sent.number) } : null, failed };
  });
  return { hours, standing };
};

const unreachable = async (to: string): Promise<Reason[]> => {
  const why = await checkUrl(to).then(
    () => null,
    (error) => (error instanceof Refusal ? (error.reasons[0]?.detail ?? '') : '主机名查不到'),
  );
  return why === null
    ? []
    : [{ field: 'web', detail: `${to}：${why}`, remedy: '请核对地址；内网地址须由运维人员列入允许外呼的名单。' }];
};

/** Every address as it could be called now. @throws Refusal `witness-unreachable` with every reason */
export const checkWitnesses = async (house: House, tx: ReadTransaction, { mail, web }: Given): Promise<void> => {
  const reasons = (await Promise.all(web.map(unreachable))).flat();
  const mailer = mail.length === 0 ? true : await bureauMail(house, tx).catch(() => null);
  if (!mailer)
    reasons.push({
      field: 'mail',
      detail: '没有启用邮件渠道，送不出邮件',
      remedy: '请先在“通知渠道”里设置邮件服务器。',
    });
  if (reasons.length > 0) throw new Refusal({ code: 'witness-unreachable', title: '没有保存送往何处', reasons });
};

/** The setting from today on; what held before stays in history. */
export const keepWitnesses = async (
  tx: WriteTransaction,
  parameters: ParameterRegistry,
  { mail, web, hours, reason }: Given,
): Promise<void> => {
  const from = today();
  const value = { mail, web, hours };
  const [same] = await tx.lookup(parameterValue, { name: sealWitnesses.name, region: 'CN', fromOn: from });
  if (same) await changeParameterValue(tx, parameters, same.id, same.version, { value }, reason);
  else
    await addParameterValue(
      tx,
      parameters,
      sealWitnesses.name,
      {
        ...{ value, region: 'CN', from, to: null, endPrevious: true },
        ...{ source: '本单位规定', checkedOn: from, certainty: 'sure' as const },
      },
      reason,
    );
};
