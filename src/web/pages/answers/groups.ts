import type { IndicatorView } from '#contract/measures';

/** Fields of governance by module, in the order of the catalogue. */
const MODULES: Readonly<Record<string, string>> = {
  pupils: '学生与班额',
  institutions: '学校与班级',
  staff: '教职工',
  estate: '校舍与设备',
  seats: '学位与建设',
  indicators: '监测与评估',
};
const OTHERS = '其他';

export type Group = {
  readonly module: string;
  readonly label: string;
  readonly indicators: readonly IndicatorView[];
};

const speaksOf = ({ label, formula, keeper, name }: IndicatorView, words: readonly string[]): boolean =>
  words.every((word) => [label, formula, keeper ?? '', name].some((text) => text.toLowerCase().includes(word)));

/** Indicators that speak of all the words, by field. */
export const groupsOf = (indicators: readonly IndicatorView[], find: string): Group[] => {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const found = indicators.filter((one) => speaksOf(one, words));
  const modules = [...new Set([...Object.keys(MODULES), ...found.map(({ module }) => module)])];
  const labelled = modules.map((module) => ({
    module,
    label: MODULES[module] ?? OTHERS,
    indicators: found.filter((one) => one.module === module),
  }));
  return labelled.filter((group) => group.indicators.length > 0);
};
