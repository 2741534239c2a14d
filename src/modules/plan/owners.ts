import { organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';

/** Organisations by the names under which plans print them. */
export type Directory = ReadonlyMap<string, { readonly id: string; readonly kind: string }>;

export type Owners = {
  readonly leadSection: string | null;
  readonly supporting: readonly string[];
  readonly addressees: readonly string[];
  /** Printed units that match no organisation. */
  readonly unmatched: readonly string[];
};

/** White space, remarks in brackets and the bureau's own name before a section's do not tell units apart. */
const plain = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^(?:[一-鿿]{0,4}[市区县州])?(?:教育(?:和?体育)?局|教体局|局)(?=.{2})/, '');

/** Every standing organisation by name and short name; a name that two of them share names neither. */
export const directoryOf = async (tx: ReadTransaction): Promise<Directory> => {
  const found = new Map<string, { id: string; kind: string } | null>();
  for (const { id, kind, name, shortName } of await tx.lookup(organisation, { closedOn: null })) {
    const names = new Set([name, shortName ?? name].flatMap((one) => [one.replace(/\s+/g, ''), plain(one)]));
    for (const one of names) found.set(one, found.has(one) && found.get(one)?.id !== id ? null : { id, kind });
  }
  return new Map([...found].filter((entry): entry is [string, { id: string; kind: string }] => entry[1] !== null));
};

/**
 * Owners as the units printed behind a clause suggest them: the first lead unit that is a section leads, else the
 * first responsible one; schools and towns are addressees, all others support. Exact names only: no guessing.
 */
export const suggestOwners = (
  directory: Directory,
  printed: { readonly lead: readonly string[]; readonly responsible: readonly string[] },
): Owners => {
  const names = [...new Set([...printed.lead, ...printed.responsible])];
  const match = (name: string) => directory.get(name.replace(/\s+/g, '')) ?? directory.get(plain(name));
  const found = names.map(match).filter((one) => one !== undefined);
  const leadSection = found.find((one) => one.kind === 'section')?.id ?? null;
  const others = [...new Map(found.map((one) => [one.id, one])).values()].filter((one) => one.id !== leadSection);
  const addressed = (one: { kind: string }) => one.kind === 'school' || one.kind === 'town';
  return {
    leadSection,
    supporting: others.filter((one) => one.kind === 'section' || one.kind === 'department').map((one) => one.id),
    addressees: others.filter(addressed).map((one) => one.id),
    unmatched: names.filter((name) => !match(name)),
  };
};
