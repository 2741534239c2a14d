import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { formerPupils } from '#contract/pupils';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { locale, t } from '../../shell/language/index.ts';
import { RollViews } from './RollViews.tsx';
import './pupils.css';

const YEARS_BACK = 12;
const years = (): { value: number; label: string }[] => {
  const now = Number(today().slice(0, 4));
  return Array.from({ length: YEARS_BACK }, (_, n) => ({ value: now - n, label: t('{year}年', { year: now - n }) }));
};

/** Those who left the school, with what a certificate of attendance needs. */
export default function FormerPupilsPage() {
  const [year, setYear] = useState<number>();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const after = trail.at(-1);
  const query = { ...(year ? { year } : {}), ...(after ? { after } : {}) };
  const { data, error, isPending, refetch } = useCall(formerPupils, { query }, { keepPrevious: true });
  const choose = (chosen: number | undefined): void => {
    setYear(chosen);
    setTrail([]);
  };
  return (
    <Page title={t('学生与学籍')} subtitle={t('曾在本校就读、已经离开的学生，只列姓名、班级、起止和离开原因。')}>
      <RollViews />
      <Panel>
        <p className="yd-tools">
          <Select
            aria-label={t('离开年份')}
            placeholder={t('离开年份')}
            allowClear
            value={year}
            options={years()}
            onChange={choose}
            style={{ width: 140 }}
          />
          {data && <span className="yd-muted">{t('共 {n} 条', { n: data.total.toLocaleString(locale) })}</span>}
        </p>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active={false} title={false} />}
        {data?.rows.length === 0 && (
          <Empty title={year ? t('{year}年没有学生离开', { year }) : t('还没有离开的学生')}>
            {t('毕业、转出等异动生效后会列在这里。')}
          </Empty>
        )}
        {data && data.rows.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
          <section className="yd-scroll" tabIndex={0} aria-label={t('离校学生')}>
            <table className="yd-plain">
              <thead>
                <tr>
                  {[t('姓名'), t('学段'), t('班级'), t('自'), t('至'), t('离开原因')].map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the rows carry no id, by intent, and are replaced whole
                  <tr key={n}>
                    <td>{row.name}</td>
                    <td>{row.stage}</td>
                    <td>{row.classGroup}</td>
                    <td className="yd-num">{row.fromOn}</td>
                    <td className="yd-num">{row.toOn}</td>
                    <td>{row.endReason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <p className="yd-tools">
          <Button disabled={trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
            {t('上一页')}
          </Button>
          <Button disabled={!data?.next} onClick={() => data?.next && setTrail([...trail, data.next])}>
            {t('下一页')}
          </Button>
        </p>
      </Panel>
    </Page>
  );
}
