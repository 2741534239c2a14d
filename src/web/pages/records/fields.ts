import { groupBy } from '#contract/group-by';
import type { DefinitionView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';

/** Chinese names of the fields of work by module, in the order of the year's work; the house's own come last. */
const FIELDS: Readonly<Record<string, string>> = {
  plan: t('要点'),
  binding: t('要点'),
  alignment: t('要点'),
  delivery: t('推进与督查'),
  tasks: t('事项办理'),
  handover: t('事项办理'),
  taskforce: t('专班'),
  bulletin: t('通报'),
  longterm: t('中长期规划'),
  projects: t('项目与专项计划'),
  schoolplans: t('学校发展规划'),
  coordination: t('协同联动与应急'),
  institutions: t('机构与学校'),
  pupils: t('学生与学籍'),
  staff: t('教职工'),
  estate: t('校舍与设备'),
  construction: t('学校建设与学位'),
  forecast: t('学校建设与学位'),
  maps: t('学校建设与学位'),
  retention: t('控辍保学与班额'),
  indicators: t('指标与监测'),
  answers: t('指标与监测'),
  freeze: t('指标与监测'),
  dataquality: t('数据质量'),
  exchange: t('数据对接'),
  datarequests: t('个人信息保护'),
  compliance: t('个人信息保护'),
  approval: t('个人信息保护'),
  release: t('个人信息保护'),
  erasure: t('个人信息保护'),
};
const HOUSE: Readonly<Record<string, string>> = {
  access: t('组织与人员'),
  emergency: t('组织与人员'),
  time: t('参数、代码与日历'),
  code: t('参数、代码与日历'),
  limit: t('参数、代码与日历'),
};
const TOOLS = t('系统与工具');
/** The kernel's rooms whose registers are tools and settings. */
const ROOMS = ['file', 'notice', 'channel', 'job', 'import', 'bulk', 'desk', 'webhook'];

export type FieldOfWork = { readonly title: string; readonly registers: readonly DefinitionView[] };

const titleOf = (definition: DefinitionView, all: readonly DefinitionView[]): string =>
  FIELDS[definition.module] ??
  HOUSE[definition.module] ??
  (ROOMS.includes(definition.module)
    ? TOOLS
    : // A module that is not known here goes by the name of its first register.
      (all.find(({ module }) => module === definition.module)?.label ?? definition.label));

/** Registers by field of work. A new module stands under its own name, between the fields and the house's own. */
export const fieldsOfWork = (definitions: readonly DefinitionView[]): FieldOfWork[] => {
  const found = groupBy(definitions, (definition) => titleOf(definition, definitions));
  const first = [...new Set(Object.values(FIELDS))];
  const last = [...new Set([...Object.values(HOUSE), TOOLS])];
  const rank = (title: string): number =>
    first.includes(title) ? first.indexOf(title) : last.includes(title) ? 200 + last.indexOf(title) : 100;
  return [...found].map(([title, registers]) => ({ title, registers })).sort((a, b) => rank(a.title) - rank(b.title));
};
