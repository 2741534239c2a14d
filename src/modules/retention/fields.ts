/** What the three ledgers have in common: who reported, who closed, and when. */
import { choice, date, files, instant, reference } from '#kernel/definition';

/** The fields of a ledger's row that its steps stamp. */
export const ledgerFields = <const S extends Readonly<Record<string, string>>>(
  codes: S,
  fallback: keyof S & string,
) => ({
  evidence: files({ label: '佐证材料', en: 'Evidence' }),
  state: choice({ label: '状态', en: 'State', codes, system: true, fallback }),
  reportedBy: reference('person', { label: '报告人', en: 'Reported by', optional: true, system: true }),
  reportedAt: instant({ label: '报告时间', en: 'Reported at', optional: true, system: true }),
  closedBy: reference('person', { label: '销号人', en: 'Closed by', optional: true, system: true }),
  closedAt: instant({ label: '销号时间', en: 'Closed at', optional: true, system: true }),
  /** The first day on which it counts no more. */
  closedOn: date({ label: '销号日期', en: 'Closed on', optional: true, system: true }),
});
