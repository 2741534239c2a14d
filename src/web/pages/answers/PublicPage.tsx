import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { publicIndicators } from '#contract/answers';
import { useCall } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useLargePrint } from '../../shell/preferences.ts';
import { PublicTable } from './PublicTable.tsx';
import './answers.css';

/** What the bureau makes public of its indicators, for everybody, without sign-in. */
export default function PublicPage() {
  const { data, error, refetch } = useCall(publicIndicators);
  const [large, setLarge] = useLargePrint();
  useEffect(() => {
    document.title = '公开指标';
  }, []);
  return (
    <div className="yd-public">
      <header className="yd-public-top">
        <span>{data?.bureau}</span>
        <button type="button" className="yd-link" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? '标准版' : '大字版'}
        </button>
      </header>
      <main>
        <h1>公开指标</h1>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton active={false} />}
        {data?.publications.length === 0 && <Empty title="还没有公开的指标">公开后显示在这里。</Empty>}
        {data?.publications.map((one) => (
          <section key={one.id} className="yd-public-one">
            <h2>{one.title}</h2>
            <p className="yd-muted">
              统计日期{one.on}，{one.publishedOn}公开
            </p>
            {one.note && <p>{one.note}</p>}
            <PublicTable of={one} />
          </section>
        ))}
      </main>
    </div>
  );
}
