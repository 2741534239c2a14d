import { Skeleton } from 'antd';
import { intakePreview } from '#contract/pupils';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import { alike, type Found } from './found.ts';
import './pupils.css';

type Preview = Answer<typeof intakePreview>;

const Classes = ({ classes }: Pick<Preview, 'classes'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" tabIndex={0} aria-label={t('各班注册后的人数')}>
    <table className="yd-plain">
      <thead>
        <tr>
          <th scope="col">{t('班级')}</th>
          <th scope="col" className="is-right">
            {t('已有')}
          </th>
          <th scope="col" className="is-right">
            {t('可注册')}
          </th>
          <th scope="col" className="is-right">
            {t('注册后')}
          </th>
          <th scope="col" className="is-right">
            {t('班额上限')}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((row) => (
          <tr key={row.id}>
            <td>{row.label}</td>
            <td className="is-right yd-num">{row.members}</td>
            <td className="is-right yd-num">{row.entering}</td>
            <td className="is-right yd-num">{row.after}</td>
            <td className="is-right yd-num">{row.limit ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Names = ({ people }: { readonly people: Preview['unplaced'] }) => {
  const hidden = people.filter(({ pupil }) => pupil === null);
  return (
    <p className="yd-intake-names">
      {people.map(
        ({ pupil, name }) =>
          pupil && (
            <PageLink key={pupil} to={`/records/pupils/${pupil}`}>
              {name}
            </PageLink>
          ),
      )}
      {hidden.length > 0 && <span className="yd-muted">{t('{n}名学生您无权查看', { n: hidden.length })}</span>}
    </p>
  );
};

const Findings = ({ people }: Pick<Preview, 'people'>) => (
  <ul className="yd-intake-found" aria-label={t('有问题或要留意的学生')}>
    {alike(people).map((group) => {
      const [{ ready, classGroup, findings } = group[0] as Found] = group;
      return (
        <li key={[ready, classGroup, ...findings.map(({ detail }) => detail)].join('·')}>
          <b className={ready ? 'yd-muted' : 'yd-intake-blocked'}>{ready ? t('留意') : t('不能注册')}</b>
          <div>
            {findings.map(({ detail, remedy }) => (
              <p key={detail}>
                {detail}。<span className="yd-muted">{remedy}</span>
              </p>
            ))}
            <p className="yd-muted">{t('{name}，{n}人', { name: classGroup, n: group.length })}</p>
            <Names people={group} />
          </div>
        </li>
      );
    })}
  </ul>
);

const Unplaced = ({ unplaced, total }: Pick<Preview, 'unplaced'> & { readonly total: number }) => (
  <details>
    <summary>{t('还有{n}名待注册学生没有拟编班级，不在这一批', { n: total })}</summary>
    <p className="yd-muted">{t('请在学生信息里填写拟编班级；也可以在学生登记册里勾选后批量填写，或随名单导入。')}</p>
    <Names people={unplaced} />
  </details>
);

const Ahead = ({ totals, classes, people, unplaced }: Preview) => (
  <>
    {totals.candidates === 0 ? (
      <Empty title={t('没有可以注册的学生')}>
        {t('请先在学生登记册里登记或导入新生，填写拟编班级；已经提出或注册的不会重复办理。')}
      </Empty>
    ) : (
      <>
        <p>
          {totals.blocked > 0
            ? t('共{n}人，其中{ready}人可以注册，{blocked}人有问题。', {
                n: totals.candidates,
                ready: totals.ready,
                blocked: totals.blocked,
              })
            : t('共{n}人，都可以注册。', { n: totals.candidates })}
        </p>
        <Classes classes={classes} />
      </>
    )}
    {people.length > 0 && <Findings people={people} />}
    {totals.unplaced > 0 && <Unplaced unplaced={unplaced} total={totals.unplaced} />}
  </>
);

/** The events that were handed in, by state; each opens its list. */
const HandedIn = ({ id, handedIn }: Pick<Preview, 'handedIn'> & { readonly id: string }) => (
  <p>
    {handedIn.map(({ state, label, count }) => (
      <PageLink key={state} to="/pupils/events" search={{ filter: { intake: id, state } }} className="yd-intake-state">
        {t('{name} {n}人', { name: label, n: count })}
      </PageLink>
    ))}
  </p>
);

const Children = ({ id, state }: { readonly id: string; readonly state: string }) => {
  const { data, error, isPending, refetch } = useCall(intakePreview, { params: { id } });
  const open = ['prepared', 'returned'].includes(state);
  return (
    <>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} title={false} />}
      {data && data.handedIn.length > 0 && (
        <Panel title={t('这一批的入学注册')}>
          <HandedIn id={id} handedIn={data.handedIn} />
        </Panel>
      )}
      {data && (open || data.totals.candidates > 0) && (
        <Panel title={open ? t('提出以前先核对') : t('还没有提出的新生')}>
          <Ahead {...data} />
        </Panel>
      )}
    </>
  );
};

/** The newcomers of a school, stage and year: who can be registered and who cannot, then what became of them. */
export default function IntakePage() {
  return (
    <RecordDetail
      record="intake"
      id={useParam('id')}
      back={{ to: '/pupils/intakes', label: t('新生入学注册') }}
      lead={({ row }) => <Children id={row.id} state={String(row.state)} />}
    />
  );
}
