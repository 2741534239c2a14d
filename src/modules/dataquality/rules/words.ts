/** What is wrong with a number, by the kinds of #kernel/identity, without repeating anything of the number. */
const WORDS: Readonly<Record<string, string>> = {
  checksum: '末位校验码与前面不符',
  gender: '性别位与登记的性别不一致',
  birth: '号码中的出生日期与登记的不一致',
  date: '号码中的出生日期不是合理的日期',
  province: '前两位不是省级区划代码',
  length: '位数不对',
  characters: '含有不应有的字符',
  old: '是已停用的15位号码',
  spreadsheet: '像是被表格软件改过',
  letter: '缺少前面的字母（G、J或L）',
  shape: '不是字母G、J或L加18位',
  differs: '学籍号中的身份号码与登记的证件不同；换过号码的无需处理，请说明',
};

type Told = { readonly facts?: Readonly<Record<string, unknown>> };

export const kindsOf = (reasons: readonly Told[]): string[] => [
  ...new Set(reasons.map((one) => String(one.facts?.kind ?? 'other'))),
];

/** @example wordsFor(['gender']) // '性别位与登记的性别不一致' */
export const wordsFor = (kinds: readonly string[]): string =>
  kinds.map((kind) => WORDS[kind] ?? '与规则不符').join('；');
