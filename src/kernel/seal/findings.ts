/** What can be wrong with a journal, in the words of whoever reads the result. */
export const FINDINGS = {
  removed: '记录被删除',
  altered: '记录被改动',
  inserted: '事后插入记录',
  reordered: '次序被调换',
  backdated: '时间被提前',
  contentAltered: '内容被改动',
  contentRemoved: '内容被删除，没有依据',
  leafRemoved: '封存位置缺失',
  rewritten: '这一段被改写',
  nodeAltered: '封存树被改动',
  headRemoved: '封存头缺失',
  headAltered: '封存头被改动',
  foreignKey: '封存头的签名密钥不是本单位的',
  tailCut: '末尾被截去，或恢复了旧备份',
  replaced: '与外部留存的封存头不符，历史被替换',
} as const;
export type FindingKind = keyof typeof FINDINGS;

export type Finding = {
  readonly kind: FindingKind;
  /** Place of the first affected entry in the tree; null where it stands in no leaf. */
  readonly position: number | null;
  /** Where the entry itself cannot be told from its neighbours: the last place that may be affected. */
  readonly until?: number;
  readonly entry: string | null;
  /** The instant that the entry, or the head that shows it, bears. */
  readonly at: string | null;
  readonly detail: string;
};

const MOST = 100;

/** Findings as they come: the first hundred are kept, the others counted; the earliest is always known. */
export class Findings {
  readonly list: Finding[] = [];
  total = 0;
  private earliest: Finding | null = null;

  add(finding: Finding): void {
    this.total++;
    if (this.list.length < MOST) this.list.push(finding);
    if (!this.earliest || placeOf(finding) < placeOf(this.earliest)) this.earliest = finding;
  }

  /** The one at the earliest place of the tree; those outside it come after. */
  get first(): Finding | null {
    return this.earliest;
  }
}

const placeOf = ({ position }: Finding): number => position ?? Number.POSITIVE_INFINITY;
