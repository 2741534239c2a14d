/**
 * What happens to codes in a change of organisations: a rename and a move keep the code; a merger within one class
 * may keep one old code; a change of class and whatever is new needs a new code; void codes are never used again.
 * Source: 学校(机构)代码管理办法 (教育部 2011); domain handbook 02 §2.
 */
import { sql } from 'kysely';
import { classFitsKind, schoolIdentifier } from '#kernel/identity';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import type { ChangeFacts, UnitAfter } from './change-facts.ts';
import { mayKeepCode } from './codes.ts';

const reason = (code: string, detail: string, remedy: string): Reason => ({
  field: 'units',
  detail,
  remedy,
  facts: { code },
});

/** What kind of organisation a row after the change is. */
export const kindAfter = ({ change, named }: ChangeFacts, row: UnitAfter): string | undefined =>
  row.unitKind ?? named.get(row.unit ?? change.from[0] ?? '')?.kind;

/** The 办学类型 of a row after the change: given, or that of the unit it goes on from. */
export const schoolKindAfter = ({ change, schools }: ChangeFacts, row: UnitAfter): string =>
  row.schoolKind ?? schools.get(row.unit ?? change.from[0] ?? '')?.kind ?? '';

const oldCodes = ({ change, named }: ChangeFacts): string[] =>
  change.from.map((id) => named.get(id)?.code ?? '').filter(Boolean);

/** The code that a row after the change bears: given, or its own where it goes on; null where it needs one. */
export const codeAfter = ({ named }: ChangeFacts, row: UnitAfter): string | null =>
  row.code || (row.unit ? (named.get(row.unit)?.code ?? null) : null);

const isIdentifier = (code: string): boolean => schoolIdentifier(code).outcome === 'met';

const keptReasons = (facts: ChangeFacts, row: UnitAfter, code: string): Reason[] => {
  const { kind } = facts.change;
  const own = row.unit ? facts.named.get(row.unit)?.code : null;
  if ((kind === 'rename' || kind === 'move') && code !== own)
    return [reason('code-stays', '更名和调整隶属不改变代码', '请不要填写新代码。')];
  if (kindAfter(facts, row) !== 'school' || !oldCodes(facts).every(isIdentifier)) return [];
  if (kind === 'merge' && oldCodes(facts).includes(code) && !mayKeepCode(oldCodes(facts), schoolKindAfter(facts, row)))
    return [
      reason(
        'class-change',
        '原学校的机构类别不同，或合并后的办学类型不属于原类别，不能沿用原标识码',
        '请填写新的学校标识码。',
      ),
    ];
  return [];
};

const shapeReasons = (facts: ChangeFacts, row: UnitAfter, code: string): Reason[] => {
  if (kindAfter(facts, row) !== 'school' || oldCodes(facts).includes(code)) return [];
  const answers = [schoolIdentifier(code), classFitsKind(code, schoolKindAfter(facts, row))];
  return answers.flatMap((answer) => answer.reasons).map((one) => ({ ...one, field: 'units' }));
};

/**
 * Codes that any unit bears or ever bore. A school that a split brings back regains the code under which it went
 * into the school that is split.
 */
const used = async (tx: ReadTransaction, codes: readonly string[], from: readonly string[]): Promise<string[]> => {
  if (codes.length === 0) return [];
  const rows = await tx.rows<{ code: string }>(
    sql`select code from (
        select code, id as unit from organisation union select code, organisation from organisation_spell
      ) as b where code = any(${[...codes]}::text[]) and not exists (
        select 1 from organisation o join organisation_change c on c.tenant_id = o.tenant_id and o.id = any(c."from")
        where o.id = b.unit and o.closed_on is not null and c.state = 'effective' and c.results && ${[...from]}::uuid[])`,
  );
  return [...new Set(rows.map((row) => row.code))];
};

/** Every reason against the codes after a change. */
export const codeReasons = async (tx: ReadTransaction, facts: ChangeFacts): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  const old = oldCodes(facts);
  const codes: string[] = [];
  for (const row of facts.change.units) {
    const code = codeAfter(facts, row);
    if (!code) {
      reasons.push(reason('code-missing', `${row.name ?? '新单位'}没有填写代码`, '新设的单位要有新代码。'));
      continue;
    }
    codes.push(code);
    reasons.push(...keptReasons(facts, row, code), ...shapeReasons(facts, row, code));
    const foreign = facts.change.kind === 'split' && !row.unit && old.includes(code);
    if (foreign) reasons.push(reason('code-kept-by-new', '分立出的新单位不能沿用原代码', '请填写新代码。'));
  }
  if (new Set(codes).size < codes.length) reasons.push(reason('code-twice', '两个单位填写了同一代码', '请核对代码。'));
  for (const code of await used(
    tx,
    codes.filter((one) => !old.includes(one)),
    facts.change.from,
  ))
    reasons.push(reason('code-used', `代码${code}已经用过，作废的代码也不再启用`, '请填写未用过的代码。'));
  return reasons;
};
