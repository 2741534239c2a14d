import { hash, type Options, verify } from '@node-rs/argon2';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import { isBreached } from './breach-list.ts';
import { COMMON_WORDS } from './common-passwords.ts';
import type { PasswordRules } from './policy/policy.ts';

/**
 * Argon2id (2) with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, first row for small machines.
 * About 30 ms on one core. The number stands for the package's ambient enum, which isolated modules cannot read.
 */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Length in characters (ASVS 5.0.0 V6.2.1, V6.2.9; security.md I1). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** Below this a stranger needs fewer tries than the slowed-down sign-in would hold out for years. */
const ENOUGH_BITS = 32;

/** At most so many hashes at a time, so that a flood of sign-ins leaves a core for everybody else. */
const HASHES_AT_A_TIME = 2;
/** Beyond this queue people are told to come back rather than kept waiting (about a second of work). */
const LONGEST_QUEUE = 40;
let running = 0;
const waiting: (() => void)[] = [];

const oneOfFew = async <T>(work: () => Promise<T>): Promise<T> => {
  if (waiting.length >= LONGEST_QUEUE)
    throw refuse('busy', '尚未登录', '现在登录的人多', '请5秒后再试，已填写的内容还在本页。', {
      status: 503,
      facts: { retryAfter: 5 },
    });
  // A slot is handed on directly, so that nobody slips in between.
  if (running >= HASHES_AT_A_TIME) await new Promise<void>((resume) => waiting.push(resume));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
};

/** The same text typed on different keyboards gives the same bytes. */
const normal = (password: string): string => password.normalize('NFKC');

/** A password's hash as PHC text, salt included. */
export const hashPassword = (password: string): Promise<string> => oneOfFew(() => hash(normal(password), ARGON2ID));

/** Whether the password belongs to the hash. */
export const verifyPassword = (phc: string, password: string): Promise<boolean> =>
  oneOfFew(() => verify(phc, normal(password)));

let dummy: Promise<string> | null = null;
/** Spends the time of a verification on nobody's hash, so that an unknown username answers no faster. */
export const verifyNobody = async (password: string): Promise<false> => {
  dummy ??= hashPassword('nobody has this password');
  await verifyPassword(await dummy, password);
  return false;
};

/** Words about the person, the bureau and the person's own schools or sections that a password must not contain. */
export type PersonalWords = { readonly username: string; readonly name: string; readonly bureau: readonly string[] };

/** The four kinds of signs that rules of composition tell apart; whatever is no ASCII letter or digit is of the last. */
const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];
const kindsIn = (text: string): number => KINDS.filter((kind) => kind.test(text)).length;

/** Chinese words as they sound, without tones. The dictionary is large, so it is read when first needed. */
const soundsOf = async (texts: readonly string[]): Promise<string[]> => {
  const { pinyin } = await import('pinyin-pro');
  return texts.map((text) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' }).join(''));
};

const personalWords = async ({ username, name, bureau }: PersonalWords): Promise<string[]> => {
  const chinese = [name, ...bureau].filter(Boolean);
  return [username, ...chinese, ...(await soundsOf(chinese))]
    .map((word) => normal(word).toLowerCase())
    .filter((word) => [...word].length >= (/[^\x20-\x7e]/.test(word) ? 2 : 4));
};

/**
 * Every reason against a password, in Chinese; empty when it may be used. Asks no other machine.
 * @throws Refusal `breach-list` where the operator's list of leaked passwords cannot be read
 * @param rules what the parameter `passwordRules` demands besides; nothing where it is not in force
 */
export const passwordReasons = async (
  password: string,
  personal: PersonalWords,
  rules: PasswordRules | null = null,
): Promise<Reason[]> => {
  const text = normal(password);
  const length = [...text].length;
  const field = 'password';
  const reasons: Reason[] = [];
  if (length < PASSWORD_LENGTH.min)
    reasons.push({ field, detail: `密码只有${length}个字符`, remedy: '请用12个以上字符，可以是一句好记的话。' });
  if (length > PASSWORD_LENGTH.max)
    reasons.push({ field, detail: `密码有${length}个字符，最多128个`, remedy: '请缩短后再提交。' });
  if (reasons.length > 0) return reasons;
  const folded = text.toLowerCase();
  if ((await personalWords(personal)).some((word) => folded.includes(word)))
    reasons.push({ field, detail: '密码里有您的用户名、姓名或单位名称', remedy: '请换成与本人和单位无关的内容。' });
  if (rules?.composition && kindsIn(text) < 3)
    reasons.push({
      field,
      detail: '按本单位的口令要求，密码须含大写字母、小写字母、数字、其他字符中的三类',
      remedy: '请补足三类字符。',
    });
  if (await isBreached(text))
    reasons.push({
      field,
      detail: '这个密码出现在公开的泄露密码清单里，会被人拿来试',
      remedy: '请换一个没有在别处用过的密码。',
    });
  if (guessBits(text) < ENOUGH_BITS)
    reasons.push({
      field,
      detail: '这个密码由常见词、连续键位、日期或重复字符组成，容易被猜中',
      remedy: '请换一个，例如几个互不相干的词连成的一句话。',
    });
  return reasons;
};

/** @throws Refusal `weak-password` with every reason */
export const checkPassword = async (
  password: string,
  personal: PersonalWords,
  rules: PasswordRules | null,
): Promise<void> => {
  const reasons = await passwordReasons(password, personal, rules);
  if (reasons.length > 0) throw new Refusal({ code: 'weak-password', title: '密码没有保存', reasons });
};

/** Letters that people write as digits and signs. */
const PLAIN: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};

/**
 * How many bits of guessing a password withstands, by its cheapest reading as common words, runs, dates,
 * repetitions and single characters: the method of zxcvbn (Wheeler, USENIX Security 2016), cut down to what is refused.
 */
export const guessBits = (password: string): number => {
  const folded = password.toLowerCase();
  const plain = [...folded].map((sign) => PLAIN[sign] ?? sign).join('');
  return Math.min(cheapest([...folded]), cheapest([...plain]) + 2);
};

const cheapest = (signs: readonly string[]): number => {
  const cost: number[] = [0];
  for (let end = 1; end <= signs.length; end++) {
    cost[end] = Number.POSITIVE_INFINITY;
    for (let from = Math.max(0, end - 24); from < end; from++) {
      const piece = signs.slice(from, end).join('');
      const again = from >= end - from && signs.slice(from - (end - from), from).join('') === piece;
      const bits = again ? 2 : pieceBits(piece, end - from);
      cost[end] = Math.min(cost[end] as number, (cost[from] as number) + bits);
    }
  }
  return cost[signs.length] as number;
};

const pieceBits = (piece: string, length: number): number => {
  if (length === 1) return signBits(piece);
  if (COMMON_WORDS.has(piece)) return 11;
  if (length >= 3 && isRun(piece)) return 6;
  if (/^(19|20)\d\d$/.test(piece)) return 7;
  if (/^((19|20)?\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(piece)) return 13;
  return Number.POSITIVE_INFINITY;
};

const signBits = (sign: string): number => {
  if (/\d/.test(sign)) return 3.3;
  if (/[a-z]/.test(sign)) return 4.7;
  return /[\p{Script=Han}]/u.test(sign) ? 9 : 4;
};

/** Rows of the keyboard, its columns, the alphabet, the digits: forwards and backwards. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'aqswdefrgthyjukilo',
];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];

const isRun = (piece: string): boolean =>
  [...piece].every((sign) => sign === piece[0]) || RUNS.some((row) => row.includes(piece));
