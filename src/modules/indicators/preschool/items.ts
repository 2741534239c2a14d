/** Rated items of 学前教育普及普惠督导评估 (教督〔2020〕1号) besides its figures. Source: domain handbook 03 §3 [likely]. */
export const PRESCHOOL_PARTS = { government: '政府保障', quality: '保教质量' } as const;

type Item = { readonly part: keyof typeof PRESCHOOL_PARTS; readonly label: string };
const government = (label: string): Item => ({ part: 'government', label });
const quality = (label: string): Item => ({ part: 'quality', label });

export const PRESCHOOL_ITEMS = {
  party: government('党的领导坚强有力'),
  planning: government('发展规划科学合理'),
  network: government('公共服务网络基本完善'),
  estates: government('小区配套幼儿园管理规范'),
  funding: government('财政投入到位'),
  fees: government('收费合理'),
  treatment: government('教师工资待遇有保障'),
  safety: government('安全风险防控机制健全'),
  supervision: government('监管制度比较完善'),
  conditions: quality('办园条件合格'),
  classSize: quality('班额普遍达标'),
  teachers: quality('教师配备到位'),
  management: quality('教师管理制度严格'),
  care: quality('落实科学保教要求'),
} as const satisfies Record<string, Item>;
export type PreschoolItem = keyof typeof PRESCHOOL_ITEMS;
export const preschoolItems = Object.keys(PRESCHOOL_ITEMS) as PreschoolItem[];
