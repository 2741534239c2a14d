import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulletinFacts, BulletinItem } from '#contract/bulletin';
import { compare } from './comparison.ts';
import { defaultBlocks, defaultTitle } from './default-blocks.ts';
import { countsOf } from './facts.ts';
import { instantInWords, unknownFigures } from './figures.ts';
import { linesOf } from './lines.ts';
import { evenWeights } from './project-items.ts';
import { changeSentences, clauseInWords, gapSentence, goodSentence } from './wording.ts';

const series = { title: '2026年重点项目建设动态', kind: 'progress', issuer: '云溪县教育局', year: 2026 };

const item = (changes: Partial<BulletinItem> = {}): BulletinItem => ({
  id: 'a',
  record: 'commitment',
  code: '2026-二/七-1',
  clausePath: '二/七',
  title: '新增公办学位450个',
  sentence: '新增公办学位450个，9月1日前投入使用。',
  state: 'running',
  stateLabel: '推进中',
  light: { colour: 'green', label: '绿', text: '', expected: 50, actual: 65, gap: -15, late: false },
  leader: null,
  unit: { id: 'u', name: '学前科' },
  supporting: [],
  dueOn: '2026-09-01',
  closedOn: null,
  targets: [],
  milestones: [],
  overdue: null,
  next: null,
  progress: null,
  problems: null,
  lateRun: 0,
  slips: [],
  ...changes,
});

const facts = (items: BulletinItem[], comparison: BulletinFacts['comparison'] = null): BulletinFacts => ({
  schema: 1,
  kind: 'progress',
  asOf: '2026-03-31T15:59:59.999Z',
  on: '2026-03-31',
  period: '2026-03',
  periodLabel: '2026年3月',
  plan: { id: 'p', title: '2026年教育工作要点', docNumber: null, planYear: 2026 },
  rule: { label: '亮灯阈值', value: '差距不超过10为黄', from: '2016-01-01', to: null, source: '手册' },
  counts: countsOf(items),
  items,
  good: [],
  late: items.filter((one) => one.light.late).map((one) => one.id),
  demands: [],
  coming: [],
  sections: [],
  comparison,
});

describe('titles and places', () => {
  it('say the year once, and the issuer once', () => {
    const said = '云溪县教育局关于2026年3月教育工作要点落实情况的通报';
    expect(defaultTitle(series, '2026年教育工作要点', '2026-03')).toBe(said);
    expect(defaultTitle(series, '《云溪县教育局关于2026年教育工作要点》', '2026-03')).toBe(said);
    expect(defaultTitle(series, '教育强县三年行动计划', '2026-Q1')).toContain('2026年第一季度教育强县三年行动计划落实');
    expect(defaultTitle({ ...series, kind: 'projects' }, '', '2026-03')).toBe('2026年3月重点项目建设动态');
  });

  it('name clauses as people do', () => {
    expect(clauseInWords('二/七')).toBe('第二部分第七条');
    expect(clauseInWords('五/18/2')).toBe('第五部分第18条第2项');
    expect(clauseInWords('-')).toBe('前言');
  });

  it('write the end of a day as 24时, in Beijing', () => {
    expect(instantInWords('2026-09-30T15:59:59.999Z')).toBe('2026年9月30日24时');
    expect(instantInWords('2026-09-30T16:05:00.000Z')).toBe('2026年10月1日0时05分');
    expect(instantInWords('2026-10-09T07:00:00.000Z')).toBe('2026年10月9日15时');
  });
});

describe('sentences', () => {
  it('give figures that stand in the records, and no percentage that does not', () => {
    const closed = item({ state: 'closed', stateLabel: '已销号', closedOn: '2026-08-11' });
    expect(goodSentence(closed)).toBe('学前科牵头，2026年8月11日核验销号，比完成时限提前21天。');
    expect(goodSentence(item({ progress: '主体封顶。\n开始装修' }))).toBe(
      '学前科牵头，到期节点权重50，已确认65，超前15。主体封顶。开始装修。',
    );
    expect(goodSentence(item({ state: 'closed', closedOn: '2026-09-11' }))).not.toContain('提前');
    const light = { ...item().light, colour: 'red' as const, text: '期望50，已确认20，差30→红', gap: 30, late: true };
    const overdue = { title: '竣工验收', dueOn: '2026-08-31', days: 23 };
    expect(gapSentence(item({ light, overdue, lateRun: 2, slips: ['云教督〔2026〕1号'] }))).toBe(
      '“竣工验收”应于2026年8月31日完成，已超期23天；依据：期望50，已确认20，差30；已连续2期滞后；已发督办单云教督〔2026〕1号',
    );
  });

  it('call a commitment without milestones by its own date', () => {
    const overdue = { title: '全部完成', dueOn: '2026-08-31', days: 23 };
    expect(gapSentence(item({ overdue }))).toBe('应于2026年8月31日全部完成，已超期23天');
  });

  it('leave out what there is none of, and say so where nothing is late', () => {
    const text = (given: BulletinItem[]) =>
      linesOf(defaultBlocks('progress'), facts(given)).flatMap((line) =>
        line.type === 'paragraph' ? [line.runs.map((run) => run.text).join('')] : [],
      );
    const quiet = text([item()]);
    expect(quiet).toContain(
      '截至2026年3月31日，要点共分解承诺事项1项，已销号0项，推进中1项。按亮灯规则，绿灯1项，黄灯0项，橙灯0项，红灯0项。',
    );
    expect(quiet).toContain('本期没有红灯、橙灯事项。');
    expect(quiet.some((line) => line.startsWith('滞后事项共'))).toBe(false);
    const light = { ...item().light, colour: 'orange' as const, late: true };
    expect(text([item({ light })])).toContain('滞后事项共1项，其中红灯0项，橙灯1项，按亮灯和差距大小列示如下。');
  });

  it('compare in words', () => {
    expect(changeSentences(facts([item()]))).toEqual(['2026年3月为本系列首期，不与上期比较。']);
    const previous = { id: 'x', title: '', docNumber: '云教督〔2026〕1号', period: '2026-02', facts: facts([item()]) };
    const now = [item({ state: 'closed', stateLabel: '已销号' })];
    const [said] = changeSentences(facts(now, compare(now, previous)));
    expect(said).toBe(
      '与2026年2月通报（云教督〔2026〕1号）相比，各灯数量没有变化；新增销号1项：“新增公办学位450个”；没有新增滞后事项。',
    );
  });

  it('know every figure of the blocks that an issue starts with', () => {
    for (const kind of ['progress', 'projects']) expect(unknownFigures(defaultBlocks(kind))).toEqual([]);
    const invented = { id: 'x', type: 'text' as const, parts: [{ text: 'x', when: 'rate' }, { figure: 'share' }] };
    expect(unknownFigures([invented])).toEqual(['rate', 'share']);
  });
});

const anItem = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  state: fc.constantFrom('running', 'closed', 'notStarted'),
  colour: fc.constantFrom('green' as const, 'yellow' as const, 'orange' as const, 'red' as const, 'grey' as const),
});
const someItems = fc.uniqueArray(anItem, { selector: (one) => one.id }).map((all) =>
  all.map(({ id, state, colour }) => {
    const late = colour === 'orange' || colour === 'red';
    return item({ id, state, light: { ...item().light, colour, label: colour, late } });
  }),
);

it('tells of every item what became of it, once', () => {
  fc.assert(
    fc.property(someItems, someItems, (now, then) => {
      const found = compare(now, { id: 'x', title: '', docNumber: null, period: '2026-02', facts: facts(then) });
      const ids = (...lists: readonly { id: string }[][]) => lists.flat().map((one) => one.id);
      const once = ids(found.becameLate, found.closed, found.better, found.worse, found.added);
      expect(new Set(once).size).toBe(once.length);
      const late = ids(found.becameLate, found.closed, found.stillLate, found.added);
      expect(new Set(late).size).toBe(late.length);
      const lateNow = now.filter(
        (one) => one.light.late && one.state !== 'closed' && !found.added.some((other) => other.id === one.id),
      );
      expect(new Set(ids(found.becameLate, found.stillLate))).toEqual(new Set(lateNow.map((one) => one.id)));
      const was = new Set(then.map((one) => one.id));
      expect(found.added.map((one) => one.id)).toEqual(now.filter((one) => !was.has(one.id)).map((one) => one.id));
      expect(found.gone).toHaveLength(then.filter((one) => !now.some((other) => other.id === one.id)).length);
    }),
  );
});

it('gives the steps of a project weights that make exactly 100', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const weights = evenWeights(count);
      expect(Math.round(weights.reduce((sum, one) => sum + one, 0) * 100)).toBe(10_000);
      expect(Math.min(...weights)).toBeGreaterThan(0);
    }),
  );
});
