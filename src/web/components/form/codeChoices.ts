import type { codeListItems } from '#contract/codes';
import { groupBy } from '#contract/group-by';
import type { Answer } from '../../api/call.ts';
import { inLanguage, t } from '../../shell/language/index.ts';

type Code = Answer<typeof codeListItems>['items'][number];

export type CodeChoice = {
  readonly value: string;
  readonly label: string;
  /** In the drop-down: code and label. */
  readonly title: string;
  readonly en: string | null;
  /** Groups others, or went out of use: shown, not to be chosen. */
  readonly disabled: boolean;
  readonly children?: CodeChoice[];
};

const holdsOn = ({ from, to }: Code, day: string): boolean =>
  (from === null || from <= day) && (to === null || day < to);

/**
 * A code list as a tree of choices on a day. What the row already has is among them, whatever became of it; a code
 * out of use also stands where something under it may be chosen.
 */
export const choicesOf = (
  codes: readonly Code[],
  { day, kept, whole }: { day: string; kept: string | null; whole: boolean },
): CodeChoice[] => {
  const byCode = new Map(codes.map((each) => [each.code, each]));
  const shown = new Set<string>();
  for (const each of codes)
    if (whole || each.code === kept || holdsOn(each, day))
      for (let at: Code | undefined = each; at && !shown.has(at.code); at = byCode.get(at.parent ?? ''))
        shown.add(at.code);
  const below = groupBy(
    codes.filter(({ code }) => shown.has(code)),
    ({ parent }) => (parent && shown.has(parent) ? parent : null),
  );
  const choice = (each: Code): CodeChoice => {
    const children = (below.get(each.code) ?? []).map(choice);
    const label = inLanguage(each.label, each.en);
    const able = whole || each.code === kept || (holdsOn(each, day) && !each.heading);
    return {
      value: each.code,
      label: holdsOn(each, day) ? label : t('{label}（已停用）', { label }),
      title: `${each.code} ${label}`,
      en: each.en,
      disabled: !able,
      ...(children.length > 0 ? { children } : {}),
    };
  };
  return (below.get(null) ?? []).map(choice);
};
