import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Refusal } from '#kernel/refusal';
import { type Decomposition, decompose, findSecrecyMark, type Target } from './index.ts';

const here = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const plan = (body: string): string => `某市教育局2020年工作要点\n1. 样例条目。${body}`;

type Expected = Partial<Target> & { is: string; parent?: number };
const said = (t: Target): string =>
  `${t.op}${t.value === null ? '' : ` ${t.value}`}${t.valueMax === null ? '' : `~${t.valueMax}`}${t.unit === null ? '' : ` ${t.unit}`}`;

describe('targets by the sentence', () => {
  const cases = parse(here('cases.yaml')) as { text: string; targets: Expected[] }[];
  it.each(cases)('$text', ({ text, targets }) => {
    const found = decompose(plan(text)).targets;
    expect(found.map(said)).toEqual(targets.map((t) => t.is));
    targets.forEach(({ is: _, parent, ...claims }, i) => {
      expect(found[i]).toMatchObject(claims);
      if (parent !== undefined) expect(found[i]?.parent).toBe(found[parent - 1]?.id);
    });
  });
});

describe('responsible units', () => {
  const cases = parse(here('units.yaml')) as { text: string; responsible: string[]; lead?: string[] }[];
  it.each(cases)('$text', ({ text, responsible, lead }) => {
    const [clause] = decompose(plan(text)).clauses;
    expect(clause?.responsible).toEqual(responsible);
    expect(clause?.lead).toEqual(lead ?? []);
  });
});

const paths = (text: string): string[] => decompose(text).clauses.map((c) => c.path);

describe('clauses', () => {
  it('nests by style and place, restarting or running on', () => {
    expect(
      paths(
        '甲局2020年工作要点\n一、甲\n（一）乙\n1.丙。新建学校2所。\n2.丁。\n（二）戊\n3.己。\n二、庚\n（一）辛\n4.壬。',
      ),
    ).toEqual(['一', '一/一', '一/一/1', '一/一/2', '一/二', '一/二/3', '二', '二/一', '二/一/4']);
  });
  it('knows parts, chapters, articles, brackets and circles', () => {
    expect(
      paths('第一部分 总则\n第一章 甲\n第一条 开展培训3期。\n（1）乙\n①丙\n②丁\n第二章 戊\n第二条 加强管理。'),
    ).toEqual(['一', '一/一', '一/一/一', '一/一/一/1', '一/一/一/1/①', '一/一/一/1/②', '一/二', '一/二/二']);
  });
  it('begins in the middle and nests an outer numeral where the run shows it', () => {
    expect(paths('四、甲\n7.乙。加强管理。\n8.丙。\n五、丁')).toEqual(['四', '四/7', '四/8', '五']);
    expect(paths('1.甲。加强管理。\n（一）乙\n（二）丙\n2.丁。')).toEqual(['1', '1/一', '1/二', '2']);
  });
  it('finds labels whose line break was lost, and leaves 一是 and annex lists alone', () => {
    expect(
      paths('甲局2020年工作要点 一、加强党建 1.强化引领。深入学习。2.改进作风。二、提升质量 3.深化改革。'),
    ).toEqual(['一', '一/1', '一/2', '二', '二/3']);
    expect(paths('一、甲。一是加强投入。二是加强督查。\n附件：1.分工表\n2.进度表')).toEqual(['一']);
  });
  it('reads Markdown and survives a site around the text', () => {
    const d = decompose(
      '当前位置：首页 > 工作计划\n# 甲局2020年工作要点\n发布日期：2020-03-02 浏览次数：32\n## 一、加强管理\n**1. 深化培训。** 组织培训12期。\n上一篇：通知\n版权所有：甲局',
    );
    expect(d.clauses.map((c) => `${c.path} ${c.title}`)).toEqual(['一 加强管理', '一/1 深化培训']);
    expect(d.targets.map((t) => t.quote)).toEqual(['组织培训12期']);
    expect(d.meta.title).toBe('甲局2020年工作要点');
    expect(d.text).not.toMatch(/当前位置|版权所有/);
  });
  it('titles end at the first full stop', () => {
    const [clause] = decompose('1．加强培训，提升素质。组织培训2期。').clauses;
    expect(clause).toMatchObject({ label: '1．', title: '加强培训，提升素质', level: 1 });
  });
});

describe('findings', () => {
  it('adds up an exhaustive breakdown', () => {
    const [sum] = decompose(plan('新增学位3000个，其中幼儿园500个、小学1500个、初中900个。')).findings;
    expect(sum).toMatchObject({ kind: 'sum', ok: false, message: '3000 ≠ 500+1500+900（合计 2900）' });
  });
  it('sees two clauses contradict, but not a later year', () => {
    const text = (second: string): string => `甲局2020年工作要点\n1. 甲。开工学校5所。\n2. 乙。${second}开工学校4所。`;
    expect(decompose(text('')).findings).toMatchObject([{ kind: 'conflict', ok: false, targets: ['t1', 't2'] }]);
    expect(decompose(text('到2023年，')).findings).toEqual([]);
  });
});

describe('meta', () => {
  it('reads what is printed and normalises the brackets of the number', () => {
    const text =
      ' 甲教委字„2020‟9 号\n甲市教育局\n关于印发2020年工作要点的通知\n2020 年 4 月 29 日\n2020年全市教育工作要点\n一、加强管理';
    expect(decompose(text).meta).toMatchObject({
      title: '2020年全市教育工作要点',
      issuers: ['甲市教育局'],
      docNumber: '甲教委字〔2020〕9号',
      planYear: 2020,
      issuedOn: '2020-04-29',
    });
  });
});

describe('refusals', () => {
  const codeOf = (text: string): string => {
    try {
      decompose(text);
    } catch (e) {
      if (e instanceof Refusal) return e.code;
      throw e;
    }
    return 'none';
  };
  it('says when a text is no plan', () => {
    for (const text of ['', '  \n\n', '今天天气很好', '一、\n二、']) expect(codeOf(text)).toBe('not-a-plan');
  });
  it('stops at a secrecy marking, not at the word', () => {
    for (const head of ['秘密★1年', '机 密', '【工作秘密】', '绝密★长期  特急', '密级：秘密', '000123  机密★3年'])
      expect(codeOf(`${head}\n${plan('新建学校2所。')}`)).toBe('classified');
    expect(findSecrecyMark('一、做好保密工作。\n严守国家秘密，规范工作秘密管理。')).toBeNull();
  });
});

const SEEDS = resolve('../shared/seeds');
const SHARED = existsSync(SEEDS);
const seeds = SHARED ? readdirSync(SEEDS).filter((f) => f.endsWith('.txt')) : [];
const readSeed = (name: string): string => readFileSync(join(SEEDS, name), 'utf8');

function expectExact(d: Decomposition): void {
  for (const t of d.targets) expect(d.text.slice(t.start, t.end)).toBe(t.quote);
  for (const c of d.commitments) expect(d.text.slice(c.start, c.end)).toBe(c.text);
  for (const c of d.clauses) expect(d.text.slice(c.start, c.end).replace(/\s+/g, '').startsWith(c.label)).toBe(true);
  const ids = new Set(d.targets.map((t) => t.id));
  for (const t of d.targets) if (t.parent) expect(ids.has(t.parent)).toBe(true);
}

const squash = (text: string): string => text.replace(/\s+/g, '');

describe.skipIf(!SHARED)('the real plans (needs ../shared)', () => {
  it.each(seeds)('%s: spans are exact and every quote is in the document', (name) => {
    const raw = readSeed(name);
    const d = decompose(raw, { fileName: name });
    expectExact(d);
    for (const t of d.targets) expect(squash(raw)).toContain(squash(t.quote));
  });

  it('keeps the level on the annotated plans', () => {
    const dir = mkdtempSync(join(tmpdir(), 'decompose-'));
    for (const name of seeds)
      writeFileSync(
        join(dir, `${name.slice(0, 3)}.json`),
        JSON.stringify(decompose(readSeed(name), { fileName: name })),
      );
    const score = resolve('../shared/evaluation/score.mjs');
    const out = JSON.parse(
      execFileSync(
        process.execPath,
        [score, '--gold', resolve('../shared/evaluation/gold'), '--docs', SEEDS, '--pred', dir, '--json'],
        { encoding: 'utf8' },
      ),
    );
    rmSync(dir, { recursive: true });
    expect(out.clauseF1).toBe(1);
    expect(out.targetF1).toBeGreaterThanOrEqual(0.97);
    expect(out).toMatchObject({ deadline: 1, parent: 1, quoteFound: 1 });
    expect(out.subjectSimilarity).toBeGreaterThanOrEqual(0.75);
  });

  it('finds the sums and the contradiction that the plans are known for', () => {
    const messages = seeds.flatMap((name) =>
      decompose(readSeed(name)).findings.map((f) => `${f.kind} ${f.ok} ${f.message}`),
    );
    expect(messages).toContain('sum true 57 = 5+4+4+7+12+12+8+5');
    expect(messages).toContain('sum true 24 = 12+6+4+2');
    expect(messages).toContain('sum true 16500 = 6030+7020+2250+1200');
    expect(messages.filter((m) => m.startsWith('conflict'))).toHaveLength(1);
  });

  const plainTargets = (raw: string): string[] =>
    decompose(raw).targets.map((t) => `${t.clause} ${said(t)} ${squash(t.quote)}`);
  const NOISE = ['\n', '\n\n\n', '\n— 7 —\n', '[bookmark: _GoBack]', '　'];

  /** Deep inside a long line, between two Chinese characters. */
  const insideSentence = (raw: string, i: number): boolean => {
    const head = raw.slice(Math.max(0, i - 45), i);
    return (
      head.length === 45 &&
      !head.includes('\n') &&
      /[\u4e00-\u9fff]$/.test(head) &&
      /^[\u4e00-\u9fff]{3}/.test(raw.slice(i, i + 3))
    );
  };

  it('joins a sentence that a line break cuts before a word that elsewhere is a label', () => {
    const raw = readSeed('002-wuxi-2020.txt');
    const clean = plainTargets(raw);
    expect(clean.join('\n')).toContain('七五普法目标任务');
    expect(plainTargets(raw.replace('七五普法目标任务', '七五普法\n目标任务'))).toEqual(clean);
  });

  it('reads the same targets through page breaks, bookmarks and line breaks inside sentences', () => {
    const raw = readSeed('002-wuxi-2020.txt');
    const clean = plainTargets(raw);
    const spots = [...raw].flatMap((_, i) => (insideSentence(raw, i) ? [i] : []));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...spots), fc.constantFrom(...NOISE)), { minLength: 1, maxLength: 12 }),
        (cuts) => {
          let noisy = raw;
          for (const [at, noise] of [...cuts].sort((a, b) => b[0] - a[0]))
            noisy = noisy.slice(0, at) + noise + noisy.slice(at);
          expect(plainTargets(noisy)).toEqual(clean);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('any text', () => {
  const ALPHABET = [
    ...'一二三十百千万亿半两（）()【】〔〕“”《》、，。；：\n 　0123456789.．%年月日底前每各其中全覆盖零无确保新建学校所名个次责任单位牵头A①第章条',
    '\u0000',
    '\ud800',
    '🏫',
  ];
  it('is decomposed with exact spans or refused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ALPHABET), { maxLength: 300 }).map((a) => a.join('')),
        (text) => {
          try {
            expectExact(decompose(text));
          } catch (e) {
            if (!(e instanceof Refusal)) throw e;
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
  it('of 10,000 clauses is read in bounded time', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, i) => `${(i % 290) + 1}. 事项。新建学校${(i % 50) + 1}所，覆盖率达到95%以上。`,
    ).join('\n');
    const before = process.cpuUsage();
    const d = decompose(text);
    const used = process.cpuUsage(before);
    expect(d.clauses).toHaveLength(10_000);
    expect((used.user + used.system) / 1e6).toBeLessThan(10);
  }, 120_000);
});
