import { readPreference, writePreference } from '../preferences.ts';
import { EN } from './en.ts';

/** Chinese first; English for whoever reads none. */
export type Language = 'zh' | 'en';

/**
 * The language of this browser, known before anybody signs in. It holds as long as the page stands: a switch loads the
 * page anew, so that texts may be taken once, at the head of a file.
 */
export const language: Language = readPreference<string>('language', 'zh') === 'en' ? 'en' : 'zh';

/** Locale for numbers, dates and the order of names. */
export const locale = language === 'en' ? 'en-GB' : 'zh-CN';

/** What `Accept-Language` says to the server: labels come in it, data as they are. */
export const acceptLanguage = language === 'en' ? 'en' : 'zh-CN';

/** The product's name. */
export const product = language === 'en' ? 'Yaodian' : '要点';

/** The text of the two that is in the language asked for; many codes have no English one. */
export const inLanguage = (chinese: string, english: string | null | undefined): string =>
  language === 'en' && english ? english : chinese;

/** Text between words that are counted up. */
export const comma = language === 'en' ? ', ' : '、';

/** Remembers the choice in this browser and shows the page again; what was typed is kept as a draft. */
export const switchLanguage = (): void => {
  writePreference('language', language === 'en' ? undefined : 'en');
  window.location.reload();
};

/** Chinese texts that have an English one: an entry that is missing does not compile. */
export type Words = keyof typeof EN;
export type Values = Readonly<Record<string, string | number>>;

const BLANK = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** `{n}` is the value, `{n|row|rows}` a word by whether there is one of them. */
const fill = (text: string, values: Values): string =>
  text.replace(BLANK, (_, name: string, one?: string, many?: string) =>
    one === undefined ? String(values[name] ?? '') : String(values[name] === 1 ? one : many),
  );

/**
 * A text of the client's own in the language asked for. The Chinese text is the key; values fill its blanks.
 * @example t('共{n}条', { n: 12 })
 */
export const t = (text: Words, values: Values = {}): string => fill(language === 'en' ? EN[text] : text, values);

/** The same for texts known at run time only, such as titles of pages: as they are where no English one is known. */
export const translated = (text: string): string =>
  language === 'en' && Object.hasOwn(EN, text) ? EN[text as Words] : text;
