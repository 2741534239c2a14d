/** None of a countable harm: 无A、无B和C, 不发生X, X零发生, 消除大班额, X清零. */
import type { Hit, Stretch } from './drafts.ts';
import { HARM, REMOVABLE, ZERO_WORDS } from './lexicon/absolutes.ts';

/** Hits in one segment; a negation, a zero word, a removal and a 清零 may stand side by side. */
export function zeroHits(stretch: Stretch): Hit[] {
  const hits = negated(stretch);
  const add = (more: Hit[]): void => {
    const known = [...hits];
    for (const hit of more) if (!known.some((h) => h.start < hit.end && hit.start < h.end)) hits.push(hit);
  };
  add(zeroWords(stretch.text));
  add(countedNone(stretch.text));
  add(removals(stretch.text));
  add(cleared(stretch.text));
  return hits;
}

const HARM_END = new RegExp(`${HARM}(?:的)?(?:发生|出现)?$`);
const HARMS = new RegExp(`${HARM}(?:的)?(?:发生|出现)?`, 'g');
const NEGATION =
  /(?:确保|实现|力争|做到|保证|保持|坚决杜绝|努力实现|达到)?(?:全[年市区县系统校园省]{1,4})?(?:不发生|不出现|不再出现|没有发生|没有一[名个例起]|无一[例人起名]|不让(?:任何)?一[名个](?:学生|孩子|儿童|困难学生)?|无新增|无|杜绝|未发生)/g;

function negated({ text, earlier }: Stretch): Hit[] {
  for (const m of text.matchAll(NEGATION)) {
    const at = m.index as number;
    const from = at + m[0].length;
    const object = text.slice(from).split(/[（）]/, 1)[0] as string;
    const items = harmsIn(object);
    if (items.length > 0 && isPromised(m[0], text.slice(0, at), object, items, earlier))
      return listed(at, from, object, items);
  }
  return [];
}

const ANNOUNCED = /(?:确保|实现|力争|做到|保证|保持|达到)/;

/** 无 needs an announcement (确保 before it, or a list that goes on behind one) or a weighty harm. */
function isPromised(word: string, before: string, object: string, items: readonly string[], earlier: string): boolean {
  if (!HARM_END.test(items[items.length - 1] as string)) return false;
  if (/不发生|不出现|不再出现/.test(word)) return true;
  if (/杜绝/.test(word)) return /(?:事故|事件|案件|发生)$/.test(items[items.length - 1] as string);
  const announced = ANNOUNCED.test(word) || (ANNOUNCED.test(before) && (before.length <= 14 || word.includes('无一')));
  if (announced || /无一|不让|没有一/.test(word)) return true;
  if (/没有|未/.test(word) || (before !== '' && !/[校园市区县统年、]$/.test(before))) return false;
  return (
    /^(?:重大|重特大|较大|安全|责任|群体|恶性)/.test(object) ||
    /(?:确保|力争|实现|做到)[^，]{0,6}(?:无|不)/.test(earlier)
  );
}

/** The list runs to the last harm it names. */
function harmsIn(object: string): string[] {
  const last = [...object.matchAll(HARMS)].pop();
  if (!last) return [];
  return object
    .slice(0, (last.index as number) + last[0].length)
    .split(/、|和|以及|及|与/)
    .filter(Boolean);
}

/** One hit a harm; names that share the last one's noun (防溺水、防欺凌事件) are one. */
function listed(start: number, from: number, object: string, items: readonly string[]): Hit[] {
  // 溺水、交通等群死群伤事故 are examples of one harm.
  const examples = items.length > 1 && /等/.test(items[items.length - 1] as string);
  if (examples || !items.every((item) => HARM_END.test(item))) {
    const end =
      from + object.lastIndexOf(items[items.length - 1] as string) + (items[items.length - 1] as string).length;
    return [{ start, end, subjectStart: from, subjectEnd: end }];
  }
  let cursor = 0;
  return items.map((item) => {
    const at = object.indexOf(item, cursor);
    cursor = at + item.length;
    const own = /^(?:无|不发生|不出现|零)/.exec(item)?.[0].length ?? 0;
    return {
      start: own > 0 ? from + at : start,
      end: from + cursor,
      subjectStart: from + at + own,
      subjectEnd: from + cursor,
    };
  });
}

/** 食品安全零事故 is of 食品安全事故; 校园欺凌零发生 of 校园欺凌. */
function zeroWords(text: string): Hit[] {
  return [...text.matchAll(ZERO_WORDS)].map((m) => {
    const at = m.index as number;
    const start = text.lastIndexOf('、', at) + 1;
    const end = at + m[0].length + (text[at + m[0].length] === '”' ? 1 : 0);
    const harm = m[0].slice(1);
    const subjectEnd = text[at - 1] === '“' ? at - 1 : at;
    const named = subjectEnd - start > 2;
    return {
      start,
      end,
      subjectStart: start,
      subjectEnd,
      suffix: /^(?:发生|增长|新增)$/.test(harm) && named ? '' : harm,
    };
  });
}

const NONE = new RegExp(`${HARM}(?:的)?(?:发生)?(?:数量|起数|人数|率)?(?:均|都|保持|控制)?(?:为零|为0|归零)`, 'g');

/** 刑事案件和欺凌事件为零: each harm the list names. */
function countedNone(text: string): Hit[] {
  const m = [...text.matchAll(NONE)].pop();
  if (!m) return [];
  const end = (m.index as number) + m[0].length;
  const object = text.slice(0, end).replace(/(?:均|都|保持|控制)?(?:为零|为0|归零)$/, '');
  const items = object.split(/、|和|以及|与/).filter(Boolean);
  return listed(0, 0, object, items).map((hit) => ({ ...hit, end }));
}

const REMOVAL = '(?:消除|化解|清除|取消|消灭)';
const REMOVED = new RegExp(
  `(?:全面|全部|彻底|基本|坚决|稳步|逐步|加快|确保)?${REMOVAL}[^，、]{0,14}?${REMOVABLE}(?:[、和及与]${REMOVABLE})?`,
  'g',
);
const GONE = new RegExp(
  `((?:${REMOVABLE}[、和])*[^，、]{2,20}?)(?:问题)?(?:全部|彻底|基本|全面)(?:得到)?${REMOVAL}(?=$|，)`,
  'g',
);

function removals(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const m of text.matchAll(REMOVED)) {
    const at = m.index as number;
    const verb = m[0].search(/(?:消除|化解|清除|取消|消灭)/);
    hits.push({ start: at, end: at + m[0].length, subjectStart: at + verb + 2, subjectEnd: at + m[0].length });
  }
  for (const m of text.matchAll(GONE)) {
    const end = (m.index as number) + m[0].length;
    let at = m.index as number;
    for (const name of (m[1] as string).split(/[、和]/)) {
      hits.push({ start: at, end, subjectStart: at, subjectEnd: at + name.length });
      at += name.length + 1;
    }
  }
  const all = hits.length === 0 ? /(?:全面|彻底)消除(?=[^，]{2,})/.exec(text) : null;
  if (all) hits.push({ start: all.index, end: text.length, subjectStart: all.index + 4, subjectEnd: text.length });
  return hits;
}

/** X清零; 清零行动 and 清零工作 are names. */
function cleared(text: string): Hit[] {
  return [...text.matchAll(/“?(?:动态|基本|全部|全面)?清零”?/g)]
    .filter((m) => !/^(?:行动|工作|计划|攻坚|专项)/.test(text.slice((m.index as number) + m[0].length)))
    .map((m) => {
      const at = m.index as number;
      const start = text.lastIndexOf('、', at) + 1;
      return { start, end: at + m[0].length, subjectStart: start, subjectEnd: at };
    });
}
