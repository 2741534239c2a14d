import type { CodeBook } from '#kernel/code';
import { decided, finding, type RuleAnswer, tidy, unknown } from './answer.ts';

/** Classes of schools and institutions (学校（机构）代码管理办法, 2011), where no list is at hand. */
const CLASSES = ['11', '21', '22', '31', '32', '33', '34', '35', '36', '37', '41', '42', '51', '91', '92', '93'];
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])$/;

/**
 * Is this a school's identifier, AABBCCCCCC: class, province, sequence?
 * @example schoolIdentifier('1144000501').outcome // 'met'
 */
export const schoolIdentifier = (text: string | null | undefined, codes?: CodeBook): RuleAnswer => {
  const identifier = tidy(text);
  if (!identifier) return unknown('学校标识码');
  if (!/^\d{10}$/.test(identifier))
    return decided([
      finding('shape', `学校标识码应为10位数字，现为“${identifier}”`, '请对照教育部学校（机构）代码核对。'),
    ]);
  const [kind, province] = [identifier.slice(0, 2), identifier.slice(2, 4)];
  const known = codes?.list('school-class') ? codes.find('school-class', kind) !== undefined : CLASSES.includes(kind);
  return decided([
    ...(known ? [] : [finding('class', `前两位“${kind}”不是学校（机构）类别`, '请对照学校（机构）代码核对。')]),
    ...(PROVINCES.test(province)
      ? []
      : [finding('province', `第3、4位“${province}”不是省级区划代码`, '请对照学校（机构）代码核对。')]),
  ]);
};

/**
 * Q9: does the class in a school's identifier fit its 办学类型? The first two digits of both say the class
 * (GB/T 33782-2017). A class change needs a new identifier.
 * @example classFitsKind('2132000001', '312').outcome // 'notMet'
 */
export const classFitsKind = (identifier: string | null | undefined, kind: string | null | undefined): RuleAnswer => {
  const [code, type] = [tidy(identifier), tidy(kind)];
  const missing = [...(code ? [] : ['学校标识码']), ...(type ? [] : ['办学类型'])];
  if (missing.length > 0) return unknown(...missing);
  if (code.slice(0, 2) === type.slice(0, 2)) return decided([]);
  return decided([
    finding(
      'class',
      `学校标识码的类别“${code.slice(0, 2)}”与办学类型“${type}”不符`,
      '请核对办学类型；类别确已改变的，应换发新的标识码。',
    ),
  ]);
};
