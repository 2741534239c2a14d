import type { ReactNode } from 'react';
import { bulletinsOwed } from '#contract/bulletin';
import { board } from '#contract/delivery';
import { type Answer, useCall, useDefinition, useSession } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Light, type LightName } from '../../components/Light.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';

type Board = Answer<typeof board>;

export const Card = ({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) => (
  <section className="yd-role-card">
    <h2>
      {title}
      {extra}
    </h2>
    {children}
  </section>
);

const Entry = ({
  to,
  search,
  label,
  count,
  tone,
}: {
  to: string;
  search: Record<string, unknown>;
  label: ReactNode;
  count: number;
  tone?: 'late';
}) => (
  <li>
    <PageLink to={to} search={search} className="yd-role-entry">
      <span>{label}</span>
      <b className={tone === 'late' && count > 0 ? 'yd-num yd-overdue' : 'yd-num'}>{count}</b>
    </PageLink>
  </li>
);

const boardSearch = (data: Board, filter: Record<string, string>) => ({ plan: data.plan?.id, ...filter });

/** The office: what is late and due, what awaits confirmation, what nobody owns. */
const OfficeCard = () => {
  const { data, error, refetch } = useCall(board, { query: {} }, { staleTime: 30_000 });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data?.plan) return null;
  const unowned = data.rows.filter(({ leader, leadSection }) => !leader || !leadSection).length;
  const { group } = data.counts;
  return (
    <Card title={t('承诺事项')} extra={<span className="yd-muted">{data.plan.title}</span>}>
      <ul>
        <Entry
          to="/board"
          search={boardSearch(data, { group: 'overdue', view: 'table' })}
          label={t('已超期')}
          count={group.overdue ?? 0}
          tone="late"
        />
        <Entry
          to="/board"
          search={boardSearch(data, { group: 'thisWeek', view: 'table' })}
          label={t('本周到期')}
          count={group.thisWeek ?? 0}
        />
        <Entry
          to="/board"
          search={boardSearch(data, { group: 'awaiting', view: 'table' })}
          label={t('待核验销号')}
          count={group.awaiting ?? 0}
        />
        <Entry
          to={`/plans/${data.plan.id}/review`}
          search={{ show: 'unowned' }}
          label={t('没有落实责任')}
          count={unowned}
          tone="late"
        />
      </ul>
      <Lights data={data} />
    </Card>
  );
};

const Lights = ({ data, mine = false }: { data: Board; mine?: boolean }) => (
  <p className="yd-role-lights">
    {(['red', 'orange', 'yellow', 'green', 'grey'] as LightName[]).map((colour) => (
      <PageLink
        key={colour}
        to="/board"
        search={boardSearch(data, { light: colour, ...(mine ? { mine: 'true' } : {}) })}
      >
        <Light value={colour} note={String(data.counts.light[colour] ?? 0)} />
      </PageLink>
    ))}
  </p>
);

/** A section: its own commitments, the worst first. */
const SectionCard = () => {
  const { data, error, refetch } = useCall(board, { query: { mine: 'true' } }, { staleTime: 30_000 });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data?.plan) return null;
  const rank = { red: 0, orange: 1, yellow: 2, grey: 3, green: 4 } as const;
  const rows = [...data.rows]
    .filter(({ state }) => state !== 'closed')
    .sort(
      (one, other) =>
        rank[one.light.colour] - rank[other.light.colour] || (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'),
    );
  return (
    <Card
      title={t('本单位的承诺事项')}
      extra={
        <PageLink to="/board" search={boardSearch(data, { mine: 'true' })}>
          {t('全部 {n} 项', { n: data.counts.total })}
        </PageLink>
      }
    >
      <Lights data={data} mine />
      <ul className="yd-role-rows">
        {rows.slice(0, 10).map((row) => (
          <li key={row.id}>
            <Light value={row.light.colour} />
            <PageLink to={`/commitments/${row.id}`}>{row.title}</PageLink>
            <span className={row.group === 'overdue' ? 'yd-num yd-overdue' : 'yd-num yd-muted'}>
              {row.dueOn ?? ''}
              {row.group === 'overdue' && ` ${t('超期')}`}
            </span>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="yd-muted">{t('没有在办的承诺事项。')}</p>}
    </Card>
  );
};

const BulletinCard = () => {
  const { data, error } = useCall(bulletinsOwed, { query: {} }, { staleTime: 60_000 });
  if (error || !data) return null;
  const owed = data.series.filter((one) => one.owed > 0);
  return (
    <Card title={t('通报')}>
      {owed.length === 0 ? (
        <p className="yd-muted">{t('没有欠发的通报。')}</p>
      ) : (
        <ul>
          {owed.map(({ series, owed: count, overdue }) => (
            <Entry
              key={series.id}
              to="/bulletins"
              search={{ series: series.id }}
              label={`${series.title}${overdue > 0 ? t('，{overdue} 期已超期', { overdue }) : ''}`}
              count={count}
              {...(overdue > 0 ? { tone: 'late' as const } : {})}
            />
          ))}
        </ul>
      )}
    </Card>
  );
};

/** What the first screen adds to one's tasks, by role. */
export const RoleCards = () => {
  const { role } = useSession().post;
  const bulletins = useDefinition('bulletin');
  if (role === 'office')
    return (
      <>
        <OfficeCard />
        {bulletins && <BulletinCard />}
      </>
    );
  return role === 'section' || role === 'inspector' ? <SectionCard /> : null;
};
