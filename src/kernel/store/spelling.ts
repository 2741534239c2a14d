import { pinyin } from 'pinyin-pro';
import type { Field } from '#kernel/definition';

/** Surnames are read as surnames in the names of persons only: 单县 is a place, 解放路 a road. */
const SURNAME = { person: 'head', thing: 'off' } as const;

/**
 * How a name is typed by who thinks in pinyin: initials, then the whole, in lower case; ü is v. Empty for a name
 * without Chinese characters, and for a field that is no name.
 * @example spelling({ pinyin: 'person' }, '沈知秋') // 'szq shenzhiqiu'
 */
export const spelling = ({ pinyin: named }: Pick<Field, 'pinyin'>, text: string): string => {
  if (!named || !/\p{Script=Han}/u.test(text)) return '';
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, surname: SURNAME[named] })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  return `${syllables.map((syllable) => syllable.charAt(0)).join('')} ${syllables.join('')}`;
};
