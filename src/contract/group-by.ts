/**
 * Items by what they have in common; groups and items in the order in which they come. Node 20 has no `Map.groupBy`, nor
 * have government browsers.
 * @example groupBy(rows, (row) => row.school).get(school) ?? []
 */
export const groupBy = <T, K>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
