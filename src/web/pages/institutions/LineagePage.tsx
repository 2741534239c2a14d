import { Button, Skeleton } from 'antd';
import { organisationLineage } from '#contract/institutions';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import './institutions.css';

type Lineage = Answer<typeof organisationLineage>;
type Party = Lineage['unit'];

const Parties = ({ units, none }: { units: readonly Party[]; none: string }) =>
  units.length === 0 ? (
    none
  ) : (
    <ul className="yd-plain-lines">
      {units.map(({ id, name }) => (
        <li key={id}>
          <PageLink to={`/institutions/lineage/${id}`}>{name}</PageLink>
        </li>
      ))}
    </ul>
  );

const names = (units: readonly Party[], none: string): string => units.map(({ name }) => name).join('、') || none;

/** A unit that was renamed or moved is the same unit. */
const after = ({ from, to }: Lineage['changes'][number]): string => {
  const same = from.length > 0 && from.map(({ id }) => id).join() === to.map(({ id }) => id).join();
  return names(to, '撤销') + (same ? '（同一单位）' : '');
};

const Changes = ({ changes }: { changes: Lineage['changes'] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a page of reading alone must be reachable and scrolled by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label="历次调整" tabIndex={0}>
    <table className="yd-change-effects">
      <thead>
        <tr>
          <th scope="col">生效日</th>
          <th scope="col">调整</th>
          <th scope="col">调整前</th>
          <th scope="col">调整后</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={one.id}>
            <td data-label="生效日" className="yd-num">
              {one.effectiveOn}
            </td>
            <td data-label="调整">
              <span>
                {one.kindLabel} <PageLink to={`/institutions/changes/${one.id}`}>{one.title}</PageLink>
              </span>
            </td>
            <td data-label="调整前">{names(one.from, '新设')}</td>
            <td data-label="调整后">{after(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** 单位沿革: all that a unit came from and went into, through every change that took effect. */
export default function LineagePage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(organisationLineage, { params: { id } });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 8 }} />;
  const { unit, cameFrom, wentInto, changes } = data;
  return (
    <Page
      title={`${unit.name}沿革`}
      subtitle="只列已经生效的机构调整，调整前后的名称是当时的名称。"
      back={{ to: '/institutions', label: '机构与学校' }}
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Panel>
        <dl className="yd-facts">
          <div>
            <dt>前身</dt>
            <dd>
              <Parties units={cameFrom} none="没有" />
            </dd>
          </div>
          <div>
            <dt>后续</dt>
            <dd>
              <Parties units={wentInto} none="没有" />
            </dd>
          </div>
        </dl>
      </Panel>
      <Panel title="历次调整">
        {changes.length === 0 ? (
          <Empty title="没有机构调整">本系统登记以来，这个单位没有更名、合并、分立或者改变隶属。</Empty>
        ) : (
          <Changes changes={changes} />
        )}
      </Panel>
    </Page>
  );
}
