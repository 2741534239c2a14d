import type { mapPage } from '#contract/maps';
import type { Answer } from '../../api/call.ts';
import { Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { placeText } from './shapes.ts';

type View = Answer<typeof mapPage>;
type Line = { id: string; kind: string; name: string; stateLabel: string; at: readonly [number, number] | null };

const linesOf = ({ projects, sites }: View): (Line & { to: string })[] => [
  ...projects.map((one) => ({ ...one, kind: '建设项目', to: `/seats/projects/${one.id}` })),
  ...sites.map((one) => ({ ...one, kind: '规划用地', to: `/records/planned-sites/${one.id}` })),
];

/** Projects and land of the map as a table. */
export const Building = ({ view }: { view: View }) => {
  const lines = linesOf(view);
  if (lines.length === 0) return null;
  return (
    <Panel title={`建设项目和规划用地（${lines.length}）`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard */}
      <section className="yd-map-scroll" aria-label="地图上的建设项目和规划用地" tabIndex={0}>
        <table className="yd-plain">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">类别</th>
              <th scope="col">状态</th>
              <th scope="col">位置</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, to, kind, name, stateLabel, at }) => (
              <tr key={id}>
                <td>
                  <PageLink to={to}>{name}</PageLink>
                </td>
                <td>{kind}</td>
                <td>{stateLabel}</td>
                <td>{placeText(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
};
