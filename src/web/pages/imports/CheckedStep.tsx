import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { type ImportView, importWorkbook, runImport } from '#contract/imports';
import { useDefinition } from '../../api/definitions.ts';
import { download } from '../../api/download.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { Counts } from './Counts.tsx';
import { MatchStep } from './MatchStep.tsx';
import { ProblemGrid } from './ProblemGrid.tsx';

/** What the check found: effect in numbers and words, problems by kind and by row, then the decision. */
export const CheckedStep = ({ view }: { view: ImportView }) => {
  const [matching, setMatching] = useState(false);
  const go = useGo();
  const counts = view.counts;
  if (!counts) return null;
  if (matching) return <MatchStep view={view} />;
  const bad = counts.refused > 0;
  return (
    <>
      <Panel
        title={t('核对了 {total} 行', { total: counts.total })}
        extra={
          <Space>
            {view.state === 'checked' && <Button onClick={() => setMatching(true)}>{t('重新对应列')}</Button>}
            <Button onClick={() => go(`/imports/new?record=${view.record}`)}>{t('换一个文件')}</Button>
          </Space>
        }
      >
        <Counts counts={counts} />
        <Decision view={view} />
      </Panel>
      {bad && (
        <Panel
          title={t('{refused} 行有问题', { refused: counts.refused })}
          extra={view.own && <Returned view={view} />}
        >
          <Kinds view={view} />
          {view.own ? <ProblemGrid view={view} /> : <p className="yd-muted">{t('表中各行只给上传的人看。')}</p>}
        </Panel>
      )}
    </>
  );
};

const sentence = ({ new: added, changed, unchanged, refused }: NonNullable<ImportView['counts']>): string =>
  [
    added > 0 ? t('新增 {added} 条', { added }) : '',
    changed > 0 ? t('修改 {changed} 条', { changed }) : '',
    unchanged > 0 ? t('{unchanged} 条与系统一致，不改动', { unchanged }) : '',
    refused > 0 ? t('{refused} 行有问题，不写入', { refused }) : '',
  ]
    .filter(Boolean)
    .join(t('；'));

const Decision = ({ view }: { view: ImportView }) => {
  const counts = view.counts as NonNullable<ImportView['counts']>;
  const [policy, setPolicy] = useState<'good' | 'all'>(view.policy);
  const run = useAct(runImport, { errors: 'inline' });
  const nothing = counts.new + counts.changed === 0;
  // Whether such a line says what stands is told to nobody (decisions/0044).
  const fields = useDefinition(view.record)?.fields ?? [];
  const unseen = fields.some(({ name, masked }) => masked && name in view.mapping);
  const blocked = policy === 'all' && counts.refused > 0;
  return (
    <>
      <ErrorNotice error={run.error} />
      <p>
        {t('导入后将')}
        {sentence(counts)}
        {t('。')}
        {counts.changed > 0 && unseen && (
          <span className="yd-muted"> {t('含有对您遮盖的内容的行，不论与系统是否一致，都按修改计。')}</span>
        )}
      </p>
      {counts.refused > 0 && (
        <Radio.Group
          aria-label={t('有问题的行')}
          value={policy}
          onChange={(event) => setPolicy(event.target.value)}
          options={[
            { value: 'good', label: t('先导入没有问题的行') },
            { value: 'all', label: t('全部没有问题才导入') },
          ]}
        />
      )}
      {blocked && (
        <p className="yd-warning">
          {t('还有')} {counts.refused} {t('行有问题，请在下面改正，或先导入没有问题的行。')}
        </p>
      )}
      {nothing && <Alert type="info" showIcon title={t('没有需要写入的行。')} />}
      <div className="yd-form-foot">
        <Button
          type="primary"
          disabled={nothing || blocked}
          loading={run.isPending}
          onClick={() => run.mutate({ params: { id: view.id }, body: { version: view.version, policy } })}
        >
          {t('导入 {n} 条', { n: counts.new + counts.changed })}
        </Button>
        <span className="yd-muted">{t('导入后可以整批撤销')}</span>
      </div>
    </>
  );
};

/** The same workbook with a column 问题. */
export const Returned = ({ view }: { view: ImportView }) => {
  const { notification } = App.useApp();
  const get = (): Promise<void> =>
    download(importWorkbook, { params: { id: view.id } }, { name: t('问题.xlsx') }).catch((error: Error) =>
      notification.error({ title: t('没有下载：{message}', { message: error.message }) }),
    );
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void get()}>
      {t('下载标注了问题的原表')}
    </Button>
  );
};

const Kinds = ({ view }: { view: ImportView }) => (
  <ul className="yd-kinds" aria-label={t('问题归类')}>
    {view.kinds.map(({ detail, count, line }) => (
      <li key={detail}>
        <b className="yd-num">{count}</b> {t('行：')}
        {detail}
        <span className="yd-muted">
          {t('（如第')} {line} {t('行）')}
        </span>
      </li>
    ))}
  </ul>
);
