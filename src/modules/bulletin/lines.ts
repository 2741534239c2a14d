import type { BulletinBlock, BulletinFacts, BulletinItem, TextPart } from '#contract/bulletin';
import { dateInChinese } from '#kernel/time';
import { figureText, isSomething } from './figures.ts';
import { changeSentences, gapSentence, goodSentence, lightMark, progressSentence, sourceOf } from './wording.ts';

export type Run = { readonly text: string; readonly figure?: string; readonly note?: string };
export type ColumnShape = { readonly width: number; readonly center?: boolean };

/** One line of the text with the block it comes from: preview, Word and PDF all print these. */
export type Line =
  | { readonly block: string; readonly type: 'heading'; readonly text: string }
  | {
      readonly block: string;
      readonly type: 'paragraph';
      readonly runs: readonly Run[];
      /** Numbered items carry a head in 楷体 (level 2) or a number (level 3). */
      readonly lead?: string;
      readonly level?: 2 | 3;
      readonly item?: string;
    }
  | {
      readonly block: string;
      readonly type: 'table';
      readonly columns: readonly ColumnShape[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Blocks with the facts set in. A list or table without items says so in a sentence. */
export const linesOf = (blocks: readonly BulletinBlock[], facts: BulletinFacts): Line[] =>
  blocks.flatMap((block): Line[] => {
    if (block.type === 'heading') return [{ block: block.id, type: 'heading', text: block.text }];
    if (block.type === 'text') return textLines(block, facts);
    return block.type === 'list' ? listLines(block, facts) : tableLines(block, facts);
  });

type Of<T extends BulletinBlock['type']> = Extract<BulletinBlock, { type: T }>;

const textLines = (block: Of<'text'>, facts: BulletinFacts): Line[] => {
  const said = block.parts.filter((part) => !part.when || isSomething(part.when, facts));
  const runs = said.map((part) => runOf(part, facts)).filter(({ text, note }) => text !== '' || note);
  return runs.length > 0 ? [{ block: block.id, type: 'paragraph', runs }] : [];
};

const runOf = (part: TextPart, facts: BulletinFacts): Run => {
  if ('text' in part) return { text: part.text };
  const note = part.note?.trim();
  return { text: figureText(part.figure, facts), figure: part.figure, ...(note ? { note } : {}) };
};

const plain = (block: string, text: string): Line => ({ block, type: 'paragraph', runs: [{ text }] });

const itemsById = (facts: BulletinFacts, ids: readonly string[]): BulletinItem[] => {
  const known = new Map(facts.items.map((item) => [item.id, item]));
  return ids.flatMap((id) => known.get(id) ?? []);
};

const listLines = (block: Of<'list'>, facts: BulletinFacts): Line[] => {
  if (block.source === 'changes') return changeSentences(facts).map((text) => plain(block.id, text));
  if (block.source === 'demands') return demandLines(block, facts);
  const chosen = listedOf(block, facts);
  if (chosen.length === 0) return [plain(block.id, NONE[block.source])];
  return chosen.map((item) => ({
    block: block.id,
    type: 'paragraph',
    level: 2,
    lead: `${item.title.replace(/[。；，…]+$/, '')}。`,
    runs: [{ text: sentenceOf(block.source, item) }, ...noteRun(block.notes?.[item.id])],
    item: item.id,
  }));
};

const NONE = {
  good: '本期没有新销号或超前的事项。',
  late: '本期没有红灯、橙灯事项。',
  progress: '本期没有列入的事项。',
} as const;

const listedOf = (block: Of<'list'>, facts: BulletinFacts): BulletinItem[] => {
  if (block.source === 'progress') return [...facts.items];
  if (block.source === 'late') return itemsById(facts, facts.late);
  return itemsById(facts, facts.good).filter((item) => !block.picked || block.picked.includes(item.id));
};

const sentenceOf = (source: string, item: BulletinItem): string => {
  if (source === 'good') return goodSentence(item);
  if (source === 'progress') return progressSentence(item);
  return `原文：“${item.sentence}”（${sourceOf(item)}）。差距：${gapSentence(item)}。牵头科室：${item.unit?.name ?? '未明确'}。${item.light.label}灯。`;
};

const noteRun = (note: string | undefined): Run[] => (note ? [{ text: `${note.replace(/[。]+$/, '')}。` }] : []);

const demandLines = (block: Of<'list'>, facts: BulletinFacts): Line[] => {
  const own = facts.demands.map((one) => ({ id: one.id, text: one.text }));
  const added = (block.added ?? []).map((one, index) => ({
    id: `added-${index}`,
    text: one.dueOn ? `${dateInChinese(one.dueOn)}前，${one.text}` : one.text,
  }));
  const all = [...own, ...added];
  if (all.length === 0) return [plain(block.id, '请各牵头科室按既定节点抓好落实，及时报送进展和佐证材料。')];
  return all.map(({ id, text }) => ({
    block: block.id,
    type: 'paragraph',
    level: 3,
    runs: [{ text: `${text.replace(/[。]+$/, '')}。` }, ...noteRun(block.notes?.[id])],
    item: id,
  }));
};

const center = (width: number): ColumnShape => ({ width, center: true });

const tableLines = (block: Of<'table'>, facts: BulletinFacts): Line[] => {
  const table = TABLES[block.source](facts);
  if (table.rows.length === 0) return [plain(block.id, block.source === 'late' ? NONE.late : NONE.progress)];
  return [{ block: block.id, type: 'table', ...table }];
};

type Table = Omit<Extract<Line, { type: 'table' }>, 'block' | 'type'>;

const lightsTable = ({ counts }: BulletinFacts): Table => ({
  columns: [center(26), center(26), center(26), center(26), center(26), center(26)],
  head: ['合计', '●绿', '▲黄', '◆橙', '■红', '○灰'],
  rows: [[counts.total, counts.green, counts.yellow, counts.orange, counts.red, counts.grey].map(String)],
});

const sectionsTable = ({ sections, counts }: BulletinFacts): Table => ({
  columns: [{ width: 44 }, center(16), center(16), center(16), center(16), center(16), center(16), center(16)],
  head: ['牵头科室', '事项', '已销号', '●绿', '▲黄', '◆橙', '■红', '○灰'],
  rows: [...sections, { name: '合计', ...counts }].map((one) => [
    one.name,
    ...[one.total, one.closed, one.green, one.yellow, one.orange, one.red, one.grey].map(String),
  ]),
});

const lateTable = (facts: BulletinFacts): Table => ({
  columns: [center(13), { width: 56 }, { width: 47 }, center(24), center(16)],
  head: ['序号', facts.kind === 'projects' ? '事项与目标' : '要点原文', '差距与依据', '牵头科室', '亮灯'],
  rows: itemsById(facts, facts.late).map((item, index) => [
    String(index + 1),
    `${item.record === 'project' ? `${item.title}：` : ''}${item.sentence}（${sourceOf(item)}）`,
    gapSentence(item),
    item.unit?.name ?? '未明确',
    lightMark(item),
  ]),
});

/** 附件: every item, late ones or not. */
export const progressTable = (facts: BulletinFacts): Table => ({
  columns: [
    center(11),
    center(25),
    { width: 62 },
    { width: 46 },
    { width: 40 },
    center(25),
    center(24),
    center(18),
    center(16),
  ],
  head: ['序号', '编号', '事项', '目标', '到期节点与进度', '牵头科室', '时限', '状态', '亮灯'],
  rows: facts.items.map((item, index) => [
    String(index + 1),
    item.code,
    item.title,
    item.targets.join('\n') || '定性任务',
    stepsText(item),
    item.unit?.name ?? '未明确',
    item.dueOn ?? '',
    item.stateLabel,
    lightMark(item),
  ]),
});

/** 附件2: what falls due until the end of the next period. */
export const comingTable = ({ coming }: BulletinFacts): Table => ({
  columns: [center(12), center(34), { width: 100 }, { width: 66 }, center(38)],
  head: ['序号', '时限', '事项', '节点', '牵头科室'],
  rows: coming.map((one, index) => [
    String(index + 1),
    dateInChinese(one.dueOn),
    one.title,
    one.step,
    one.unit ?? '未明确',
  ]),
});

const stepsText = ({ light, milestones, next }: BulletinItem): string => {
  const numbers = milestones.length > 0 ? `期望${light.expected}，已确认${light.actual}` : '';
  return [numbers, next ? `下一节点：${next.title}（${next.dueOn}）` : ''].filter(Boolean).join('\n');
};

const TABLES = { lights: lightsTable, sections: sectionsTable, late: lateTable, progress: progressTable } as const;
