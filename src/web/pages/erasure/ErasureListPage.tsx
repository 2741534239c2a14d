import { App, Button } from 'antd';
import { erasureSheet } from '#contract/erasure';
import type { RowView } from '#contract/records';
import { useDefinitions } from '../../api/definitions.ts';
import { download } from '../../api/download.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useParam } from '../../shell/navigation.tsx';

type Item = { id: string; on: string | null };
type Kept = { id: string; why: string };
const itemsOf = ({ items }: RowView): Item[] => (Array.isArray(items) ? (items as Item[]) : []);
const keptOf = ({ kept }: RowView): Kept[] => (Array.isArray(kept) ? (kept as Kept[]) : []);
const countsOf = ({ counts }: RowView): [string, number][] => Object.entries((counts ?? {}) as Record<string, number>);

/** How many rows stand on the page; the workbook has all. */
const SHOWN = 50;

/** A row to look at before it goes; by number only where the post may not read the register, or where it is gone. */
const RowLink = ({ row, id }: { row: RowView; id: string }) => {
  const definition = useDefinitions().find(({ name }) => name === row.dataset);
  if (!definition || row.state === 'executed') return <code>{id}</code>;
  return <PageLink to={`/records/${definition.path}/${id}`}>{id}</PageLink>;
};

const Rows = ({ row }: { row: RowView }) => {
  const items = itemsOf(row);
  const title = row.state === 'executed' ? t('已销毁的记录') : t('拟销毁的记录');
  if (items.length === 0) return null;
  return (
    <Panel title={title}>
      {items.length > SHOWN && (
        <p className="yd-muted">
          {t('共{n}条，这里只列前{shown}条；全部见清单文件。', { n: items.length, shown: SHOWN })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="yd-scroll" aria-label={title} tabIndex={0}>
        <table className="yd-changes">
          <thead>
            <tr>
              <th scope="col">{t('记录的编号')}</th>
              <th scope="col">{t('起算日')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, SHOWN).map(({ id, on }) => (
              <tr key={id}>
                <td>
                  <RowLink row={row} id={id} />
                </td>
                <td>{on ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
};

const KeptBack = ({ row }: { row: RowView }) => {
  const kept = keptOf(row);
  if (kept.length === 0) return null;
  return (
    <Panel title={t('暂不销毁的记录')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="yd-scroll" aria-label={t('暂不销毁的记录')} tabIndex={0}>
        <table className="yd-changes">
          <thead>
            <tr>
              <th scope="col">{t('记录的编号')}</th>
              <th scope="col">{t('原因')}</th>
            </tr>
          </thead>
          <tbody>
            {kept.slice(0, SHOWN).map(({ id, why }) => (
              <tr key={id}>
                <td>
                  <code>{id}</code>
                </td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
};

/** What it is about, in words: the register, and the request or the earlier list that it answers. */
const About = ({ row }: { row: RowView }) => {
  const definition = useDefinitions().find(({ name }) => name === row.dataset);
  const to = row.origin === 'request' ? '/records/data-requests' : '/admin/retention';
  return (
    <Panel>
      <dl className="yd-facts">
        <div>
          <dt>{t('数据集')}</dt>
          <dd>{definition?.label ?? String(row.dataset)}</dd>
        </div>
        {row.about !== null && row.about !== undefined && (
          <div>
            <dt>{t('请求或原清单')}</dt>
            <dd>
              <PageLink to={`${to}/${String(row.about)}`}>{t('打开')}</PageLink>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
};

/** Every fact of the steps, done and to come; `About` says the others in words. */
const FACTS = [
  ...['origin', 'count', 'held', 'erased', 'proposedBy', 'proposedAt', 'approvedBy', 'approvedAt', 'executedAt'],
  'basis',
];

/** What went with the rows, by kind. */
const Gone = ({ row }: { row: RowView }) => {
  const counts = countsOf(row);
  if (counts.length === 0) return null;
  return (
    <Panel title={t('销毁数目')}>
      <dl className="yd-facts">
        {counts.map(([label, n]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="yd-num">{n}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};

const Sheet = ({ id }: { id: string }) => {
  const { notification } = App.useApp();
  const take = () =>
    void download(erasureSheet, { params: { id } }).catch((error: Error) =>
      notification.error({ title: t('没有下载成'), description: error.message }),
    );
  return <Button onClick={take}>{t('下载清单')}</Button>;
};

/** 销毁清单: what would go, what stays and why, who agreed; the steps are those of its state table. */
export default function ErasureListPage() {
  return (
    <RecordDetail
      record="erasureList"
      id={useParam('id')}
      facts={FACTS}
      back={{ to: '/admin/retention', label: t('保存期限与销毁') }}
      extra={({ row }) => <Sheet id={row.id} />}
      lead={({ row }) => (
        <>
          <About row={row} />
          <Gone row={row} />
          <Rows row={row} />
          <KeptBack row={row} />
        </>
      )}
    />
  );
}
