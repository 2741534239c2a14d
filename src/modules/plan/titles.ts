const LONGEST = 36;
const SHORTEST = 6;
/** Times and labels that lead a sentence without telling what it promises. */
const LEADS =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、]|[（(][^（）()]{1,4}[）)]|(?:[一二三四五六七八九十]|首先|其次|再次)是)\s*/;
const WHEN =
  /^(?:\d{4}年?(?:\d{1,2}月)?(?:底|末|前|内|起)*|今年|年内|全年|本年度|到?年底前?|继续|同时|此外|并且?|以及)[，,、]?/;

/** By which means, for which reason: what is promised comes behind the first pause. */
const MEANS = /^(?:以|围绕|按照|根据|依据|通过|结合|针对|随着|依托|为了?|借助|立足)[^，。；]{2,40}，/;

/**
 * A short title of a promise: the head of its sentence, cut at a pause where it is long.
 * `sentence` is the sentence as printed; line breaks inside it are left out. At most 37 characters.
 */
export const titleOf = (sentence: string): string => {
  const flat = sentence.replace(/\s+/g, '').replace(LEADS, '');
  const bare = flat.replace(/[。；;！!？?，,、：:]+$/, '');
  const head = withoutWhen(bare);
  if (head.length <= LONGEST) return head || bare.slice(0, LONGEST) || sentence.trim().slice(0, LONGEST) || '（空）';
  const pauses = [...head.matchAll(/[，,；;：:。（(]/g)].map((found) => found.index);
  const cut = pauses.filter((at) => at >= SHORTEST && at <= LONGEST).at(-1);
  return cut ? head.slice(0, cut) : `${head.slice(0, LONGEST)}…`;
};

/** Without what leads up to the promise, as long as a promise is left. */
const withoutWhen = (text: string): string => {
  const rest = text.replace(WHEN, '').replace(MEANS, '');
  return rest.length >= SHORTEST ? rest : text;
};

/** Codes by clause: `2026-五/18-2`; the preamble is 前言. Numbers run per clause, `used` are those taken already. */
export const codes = (planYear: number, used: Iterable<string> = []) => {
  const taken = new Set(used);
  const last = new Map<string, number>();
  return (clausePath: string): string => {
    const place = `${planYear}-${clausePath === '-' ? '前言' : clausePath}`.slice(0, 50);
    for (let number = (last.get(place) ?? 0) + 1; ; number++) {
      const code = `${place}-${number}`;
      if (taken.has(code)) continue;
      taken.add(code);
      last.set(place, number);
      return code;
    }
  };
};
