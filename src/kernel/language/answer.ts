import type { Lexicon } from './lexicon.ts';

type Value = Readonly<Record<string, unknown>>;

/** Keys whose texts are labels of the house by contract, never somebody's data. */
const isLabel = (key: string, beside: Value): boolean =>
  key.endsWith('Label') ||
  key === 'beforeText' ||
  key === 'afterText' ||
  (key === 'label' &&
    !('version' in beside) &&
    ['verb', 'field', 'inForce', 'hits', 'direction', 'stage'].some((name) => name in beside)) ||
  // An indicator's, which has a formula; other units are compared by whoever reads them.
  (key === 'unit' && 'formula' in beside);

/**
 * An answer with its derived labels (`stateLabel`, `roleLabel`, the label of a verb, a changed field, an indicator or a stage) in English,
 * where one is known. Data are left as they are.
 */
export const inEnglish = (answer: unknown, lexicon: Lexicon): unknown => {
  if (Array.isArray(answer)) return answer.map((each) => inEnglish(each, lexicon));
  if (answer === null || typeof answer !== 'object' || Object.getPrototypeOf(answer) !== Object.prototype)
    return answer;
  const object = answer as Value;
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) =>
      typeof value === 'string'
        ? [key, isLabel(key, object) ? (lexicon.word(value) ?? value) : value]
        : [key, inEnglish(value, lexicon)],
    ),
  );
};
