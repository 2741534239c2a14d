import type { BoardRow } from '#contract/delivery';
import { LIGHTS, Light, type LightName } from '../../components/Light.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import type { Part } from './BoardTable.tsx';
import type { Board } from './filter.ts';

const Tally = ({ rows }: { rows: readonly BoardRow[] }) => (
  <span className="yd-tally">
    <span className="yd-num">{rows.length} 项</span>
    {(Object.keys(LIGHTS) as LightName[]).map((colour) => {
      const count = rows.filter((row) => row.light.colour === colour).length;
      return count > 0 && <Light key={colour} value={colour} note={String(count)} />;
    })}
  </span>
);

const within = (path: string, other: string): boolean => other === path || other.startsWith(`${path}/`);

/** By clause: each heading with what stands below it, then its own rows. */
export const clauseParts = (data: Board, address: (path: string) => Record<string, unknown>): Part[] => {
  const rest = data.rows.filter(({ clausePath }) => !data.clauses.some(({ path }) => path === clausePath));
  const parts = data.clauses.flatMap(({ id, path, label, title, level }): Part[] => {
    const below = data.rows.filter((row) => within(path, row.clausePath));
    if (below.length === 0) return [];
    const heading = (
      <>
        <PageLink to="/board" search={address(path)} className="yd-clause-link">
          {label}
          {title.slice(0, 50)}
        </PageLink>
        <Tally rows={below} />
      </>
    );
    return [{ key: id, heading, level, rows: data.rows.filter((row) => row.clausePath === path) }];
  });
  return rest.length > 0 ? [{ key: 'rest', heading: '正文前言', rows: rest }, ...parts] : parts;
};

/** By task force; what has none comes last. */
export const forceParts = (rows: readonly BoardRow[]): Part[] => {
  const groups = new Map<string, { name: string; rows: BoardRow[] }>();
  for (const row of rows) {
    const key = row.taskForce?.id ?? '';
    const group = groups.get(key) ?? { name: row.taskForce?.name ?? '未设专班', rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([one], [other]) => Number(one === '') - Number(other === ''))
    .map(([key, group]) => ({
      key: key || 'none',
      rows: group.rows,
      heading: (
        <>
          {key ? (
            <PageLink to={`/task-forces/${key}`} className="yd-clause-link">
              {group.name}
            </PageLink>
          ) : (
            <span>{group.name}</span>
          )}
          <Tally rows={group.rows} />
        </>
      ),
    }));
};
