import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { decompose } from '#modules/decompose';
import { likeliest, nearest, type Said } from './likeness.ts';

const SEEDS = resolve('../shared/seeds');
const present = existsSync(SEEDS);

/**
 * Read by a person: for each numbered clause of a city the clauses of a district that are about the same matter.
 * The district did not write against this very plan (other year, other city): what it repeats is what every year repeats.
 */
const READ = {
  '001-changzhou-2021.txt 003-wujin-2024.txt': {
    '一/一': ['一/1', '一/2'],
    '一/二': ['一/4'],
    '一/三': ['一/2'],
    '一/四': ['一/3'],
    '一/六': ['一/5', '一/1'],
    '二/七': ['二/6'],
    '二/八': ['二/8', '四/14', '六/21'],
    '二/十': ['六/21'],
    '二/十一': ['四/13', '六/20'],
    '二/十二': ['五/18', '五/17'],
    '三/十四': ['五/19'],
    '三/十五': ['四/15'],
    '三/十六': ['三/11', '五/16'],
    '三/十八': ['三/12'],
    '三/二十': ['四/14'],
    '三/二十一': ['三/10'],
    '四/二十三': ['六/20'],
    '四/二十四': ['三/9'],
    '四/二十五': ['五/17'],
    '四/二十七': ['五/16'],
    '四/二十八': ['五/16'],
    '五/二十九': ['二/7'],
    '五/三十': ['二/7', '三/9'],
    '五/三十二': ['二/7'],
    '六/三十五': ['四/15'],
    '六/三十六': ['四/15'],
    '六/三十七': ['四/13'],
  },
  '002-wuxi-2020.txt 000-jintan-2020.txt': {
    '一/1': ['一/一'],
    '一/2': ['一/二'],
    '一/3': ['一/一', '六/二十一'],
    '一/4': ['一/四', '三/九'],
    '二/5': ['三/八', '三/十', '四/十二', '五/十六'],
    '二/6': ['四/十三'],
    '二/8': ['四/十四', '五/十八'],
    '三/9': ['一/三', '六/十九'],
    '三/10': ['二/六', '二/七', '一/三'],
    '三/11': ['六/十九'],
    '四/12': ['四/十一', '五/十七'],
    '四/13': ['五/十八', '三/九', '四/十四'],
    '四/14': ['五/十五', '五/十六', '五/十七', '三/十'],
    '五/16': ['六/二十', '五/十八'],
    '五/17': ['六/二十二'],
    '五/19': ['五/十七'],
    '五/20': ['五/十八'],
  },
} as const;

const saidIn = (file: string): Said[] => {
  const { clauses, commitments, targets } = decompose(readFileSync(resolve(SEEDS, file), 'utf8'));
  const headings = new Map(clauses.map(({ path, title }) => [path, title]));
  const under = (clause: string) => commitments.filter((one) => one.clause === clause).map(({ text }) => text);
  return commitments.map(({ clause, text, start, end }, at) => ({
    id: `${clause}#${at}`,
    heading: headings.get(clause) ?? '',
    text,
    around: `${headings.get(clause) ?? ''}\n${under(clause).join('\n')}`,
    figures: targets
      .filter((one) => one.start >= start && one.end <= end)
      .map(({ subject, value, unit, quote }) => ({ subject, value, unit, text: quote })),
  }));
};
const clauseOf = (id: string): string => id.replace(/#.*/, '');

/** Which clauses the proposals put together, against those that a person read as being about the same. */
const measured = (plans: string, read: Readonly<Record<string, readonly string[]>>) => {
  const [city, district] = plans.split(' ') as [string, string];
  const proposals = likeliest(saidIn(city), saidIn(district));
  const found = new Set(proposals.map(({ upper, lower }) => `${clauseOf(upper)} ${clauseOf(lower)}`));
  const wanted = new Set(Object.entries(read).flatMap(([upper, lowers]) => lowers.map((lower) => `${upper} ${lower}`)));
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  return { precision: right / found.size, recall: right / wanted.size, proposals: proposals.length };
};

test.skipIf(!present)(
  `in real plans seven of ten proposals are about the same matter, and they find six of ten that a person finds${present ? '' : ' (skipped: ../shared/seeds is absent)'}`,
  () => {
    for (const [plans, read] of Object.entries(READ)) {
      const { precision, recall, proposals } = measured(plans, read);
      console.info(
        `likeness ${plans}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, ${proposals} proposals`,
      );
      expect(precision, plans).toBeGreaterThanOrEqual(0.7);
      expect(recall, plans).toBeGreaterThanOrEqual(0.6);
    }
  },
);

const said = (id: string, text: string, more: Partial<Said> = {}): Said => ({
  ...{ id, text, heading: '', around: text, figures: [] },
  ...more,
});
const OTHERS = ['加强师德师风建设。', '推进校园食堂明厨亮灶改造。', '举办体育艺术节。'].map((text, at) =>
  said(`x${at}`, text),
);

test('finds a short answer inside a long sentence, and nothing where only the words of every plan are common', () => {
  const long = said('long', '广泛开展老年人数字化应用普及培训，依托社区学院建设老年学习课堂，助力老年人跨越数字鸿沟。');
  const short = said('short', '开设老年学习课堂。');
  expect(likeliest([long], [short, ...OTHERS]).map(({ lower }) => lower)).toEqual(['short']);
  const empty = said('empty', '深入推进各项工作，持续加强制度建设，不断提升管理服务水平。');
  expect(likeliest([empty], [said('same', '全面加强制度建设，提升管理服务水平。'), ...OTHERS])).toEqual([]);
  expect(nearest([empty], OTHERS).size).toBe(0);
});

test('says which words and which figures are common; units that do not compare add nothing', () => {
  const figure = (text: string, unit: string) => ({ figures: [{ subject: '新增学位', value: 9, unit, text }] });
  const upper = said('upper', '全市新增学位9000个。', figure('新增学位 9000个', '个'));
  const same = said('same', '年内新增学位2400个。', figure('新增学位 2400个', '个'));
  const other = said('other', '年内新增学位，投入2亿元。', figure('新增学位 2亿元', '亿元'));
  const [first] = likeliest([upper], [same, ...OTHERS]);
  expect(first?.grounds[0]).toBe('共同用语“新增学位”');
  expect(first?.grounds.at(-1)).toBe('目标可比：“新增学位 9000个”与“新增学位 2400个”');
  const [second] = likeliest([upper], [other, ...OTHERS]);
  expect(second?.grounds.join()).not.toContain('目标可比');
  expect(first?.points).toBeGreaterThan((second?.points ?? 0) + 10);
});

test('proposes the likest and what comes near it, three at most, the same whatever the order of the rows', () => {
  const upper = said('upper', '推进义务教育集团化办学，城乡学校结对全覆盖。');
  const lowers = ['集团化办学覆盖八成学校。', '集团化办学再增两个集团。', '城乡学校结对。', '城乡结对，集团化办学。'];
  const rows = lowers.map((text, at) => said(`l${at}`, text));
  const forth = likeliest([upper], [...rows, ...OTHERS]);
  expect(forth.length).toBeLessThanOrEqual(3);
  expect(forth[0]?.lower).toBe('l2');
  expect(likeliest([upper], [...OTHERS, ...rows].reverse())[0]).toEqual(forth[0]);
});
