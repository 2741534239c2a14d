import { Button, Skeleton } from 'antd';
import { pupilRoll } from '#contract/pupils';
import { useDefinition, useDefinitions } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { relatedTabs } from '../../components/detail/related.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { PageLink, useGo, useParam } from '../../shell/navigation.tsx';
import './pupils.css';

/** Where the child has been: spells in schools and what happened to the roll, the latest first. */
const Way = ({ id }: { id: string }) => {
  const { data, error, refetch } = useCall(pupilRoll, { params: { id } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} title={false} />;
  return (
    <>
      <p>
        {data.status}
        {data.grade && `${comma}${data.grade}`}
      </p>
      {data.spells.length === 0 ? (
        <Empty title={t('还没有在籍经历')}>{t('入学注册核准生效后，从这里可以看到该生在哪些学校就读过。')}</Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
        <section className="yd-scroll" tabIndex={0} aria-label={t('在籍经历')}>
          <table className="yd-plain">
            <thead>
              <tr>
                <th scope="col">{t('学校')}</th>
                <th scope="col">{t('学段')}</th>
                <th scope="col">{t('班级')}</th>
                <th scope="col">{t('自')}</th>
                <th scope="col">{t('至')}</th>
                <th scope="col">{t('离开原因')}</th>
              </tr>
            </thead>
            <tbody>
              {data.spells.map((spell) => (
                <tr key={`${spell.school.id}-${spell.fromOn}-${spell.classGroup}`}>
                  <td>{spell.school.name}</td>
                  <td>{spell.stage}</td>
                  <td>{spell.classGroup}</td>
                  <td className="yd-num">{spell.fromOn}</td>
                  <td className="yd-num">{spell.toOn ? t('{day}（不含）', { day: spell.toOn }) : t('今')}</td>
                  <td>{spell.endReason ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data.events.length > 0 && (
        <ul className="yd-pupil-events" aria-label={t('学籍异动')}>
          {data.events.map((event) => (
            <li key={event.id}>
              <span className="yd-num">{event.effectiveOn}</span>
              <PageLink to={`/records/enrolment-events/${event.id}`}>{event.kind}</PageLink>
              <span className="yd-muted">
                {event.state}
                {event.toSchool && t('，转入{school}', { school: event.toSchool.name })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** One pupil: the facts, the way through the schools, guardians and what else refers to the child. */
export default function PupilPage() {
  const id = useParam('id');
  const go = useGo();
  const definition = useDefinition('pupil');
  const definitions = useDefinitions();
  const mayApply = useDefinition('enrolmentEvent')?.may.create ?? false;
  const others = definition ? relatedTabs(definition, definitions, ['enrolment', 'enrolmentEvent']) : [];
  return (
    <RecordDetail
      record="pupil"
      id={id}
      back={{ to: '/pupils', label: t('学生与学籍') }}
      tabs={[{ key: 'way', label: t('在籍经历'), render: ({ row }) => <Way id={row.id} /> }]}
      further={others}
      extra={({ row }) =>
        mayApply && (
          <Button onClick={() => go('/records/enrolment-events/new', { search: { of: `pupil:${row.id}` } })}>
            {t('办理学籍异动')}
          </Button>
        )
      }
    />
  );
}
