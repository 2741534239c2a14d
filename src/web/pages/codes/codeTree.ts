import type { codeListItems } from '#contract/codes';
import type { Answer } from '../../api/call.ts';

export type Code = Answer<typeof codeListItems>['items'][number];
export type CodeNode = Code & { readonly children?: CodeNode[] };

/** A code on a day: in force, out of use by then, or not yet in use. */
export const standingOn = ({ from, to }: Pick<Code, 'from' | 'to'>, day: string): 'inForce' | 'retired' | 'coming' => {
  if (to !== null && to <= day) return 'retired';
  return from !== null && day < from ? 'coming' : 'inForce';
};

/** The codes that hold the words in code or label, with everything above them. */
export const matching = (codes: readonly Code[], words: string): readonly Code[] => {
  if (!words) return codes;
  const byCode = new Map(codes.map((each) => [each.code, each]));
  const kept = new Set<string>();
  const asked = words.toLowerCase();
  for (const each of codes)
    if ([each.code, each.label, each.en ?? ''].some((text) => text.toLowerCase().includes(asked)))
      for (let at: Code | undefined = each; at && !kept.has(at.code); at = byCode.get(at.parent ?? ''))
        kept.add(at.code);
  return codes.filter(({ code }) => kept.has(code));
};

/** Flat codes as a tree; a code whose parent is not shown stands on top. */
export const treeOf = (codes: readonly Code[]): CodeNode[] => {
  const nodes = new Map(codes.map((each) => [each.code, { ...each, children: [] as CodeNode[] }]));
  const roots: CodeNode[] = [];
  for (const { code, parent } of codes) {
    const node = nodes.get(code);
    if (node) (nodes.get(parent ?? '')?.children ?? roots).push(node);
  }
  const bare = (node: CodeNode): CodeNode => {
    const { children = [], ...own } = node;
    return children.length > 0 ? { ...own, children: children.map(bare) } : own;
  };
  return roots.map(bare);
};
