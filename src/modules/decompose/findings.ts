/** What the figures say of each other: do exhaustive breakdowns add up, do two clauses contradict. */
import { countedTogether } from './breakdown.ts';
import { tidy } from './numerals.ts';
import type { Finding, Target } from './types.ts';

/** Sums and conflicts over a document's targets. `exhaustive` are the totals whose parts claim to be all. */
export function findFindings(
  targets: readonly Target[],
  exhaustive: ReadonlySet<string>,
  planYear: number | null,
): Finding[] {
  return [...sums(targets, exhaustive), ...conflicts(targets, planYear === null ? null : String(planYear))];
}

function sums(targets: readonly Target[], exhaustive: ReadonlySet<string>): Finding[] {
  const children = new Map<string, Target[]>();
  for (const t of targets) if (t.parent) gather(children, t.parent, t);
  const found: Finding[] = [];
  for (const total of targets) {
    const parts = (children.get(total.id) ?? []).filter(
      (p) => (p.unit === total.unit || countedTogether(total.unit, p.unit)) && p.valueMax === null && p.value !== null,
    );
    if (parts.length < 2 || total.value === null || total.valueMax !== null || total.unit === '%') continue;
    const sum = tidy(parts.reduce((n, p) => n + (p.value as number), 0));
    const ok = sum === total.value;
    if (!ok && !exhaustive.has(total.id)) continue;
    const terms = parts.map((p) => p.value).join('+');
    found.push({
      kind: 'sum',
      message: ok ? `${total.value} = ${terms}` : `${total.value} ≠ ${terms}（合计 ${sum}）`,
      targets: [total.id, ...parts.map((p) => p.id)],
      ok,
    });
  }
  return found;
}

/** Adds to the list under a key. */
export function gather<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const squash = (text: string | null): string => (text ?? '').replace(/[\s“”]/g, '');

/** A part is known by what it is a part of only where its own name is short: 新建学校 says enough, 小学 does not. */
const named = (t: Target): string =>
  !t.parent ? squash(t.subject) : squash(t.scope).length >= 4 ? squash(t.scope) : '';

/** The same subject, unit and scope in two clauses with different numbers. Limits do not contradict, nor parts that have no name of their own. */
function conflicts(targets: readonly Target[], planYear: string | null): Finding[] {
  const bySubject = new Map<string, Target[]>();
  for (const t of targets) {
    if (t.value === null || t.op === 'by' || t.op === 'per' || t.op === 'zero' || named(t).length < 3) continue;
    const key = `${named(t)}|${t.unit ?? ''}|${t.op === 'increase_by' ? '+' : t.op === 'decrease_by' ? '-' : ''}|${/^(?:每|各)/.test(t.scope ?? '') ? t.scope : ''}`;
    gather(bySubject, key, t);
  }
  const found: Finding[] = [];
  for (const group of bySubject.values()) {
    const first = group[0] as Target;
    const other = group.find((t) => t.clause !== first.clause && !agree(first, t) && sameTerm(first, t, planYear));
    if (!other) continue;
    const say = (t: Target): string => `${t.clause} 写“${squash(t.quote).slice(0, 40)}”`;
    found.push({
      kind: 'conflict',
      message: `“${first.subject}”前后不一致：${say(first)}，${say(other)}`,
      targets: [first.id, other.id],
      ok: false,
    });
  }
  return found;
}

/** A term in a later year is another promise; the plan's own year may go unsaid. */
const sameTerm = (a: Target, b: Target, planYear: string | null): boolean => {
  const [x, y] = [a.deadline?.slice(0, 4) ?? null, b.deadline?.slice(0, 4) ?? null];
  return x === y || (x ?? y) === planYear;
};
const agree = (a: Target, b: Target): boolean => a.value === b.value && a.valueMax === b.valueMax;
