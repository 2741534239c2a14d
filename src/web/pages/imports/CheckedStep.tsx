import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Radio } from 'antd';
import { useState } from 'react';
import { type ImportView, importWorkbook, runImport } from '#contract/imports';
import { download } from '../../api/download.ts';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
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
        title={`核对了 ${counts.total} 行`}
        extra={
          <>
            <Button onClick={() => setMatching(true)}>重新对应列</Button>
            <Button onClick={() => go(`/imports/new?record=${view.record}`)}>换一个文件</Button>
          </>
        }
      >
        <Counts counts={counts} />
        <Decision view={view} />
      </Panel>
      {bad && (
        <Panel title={`${counts.refused} 行有问题`} extra={<Returned view={view} />}>
          <Kinds view={view} />
          <ProblemGrid view={view} />
        </Panel>
      )}
    </>
  );
};

const sentence = ({ new: added, changed, unchanged, refused }: NonNullable<ImportView['counts']>): string =>
  [
    added > 0 ? `新增 ${added} 条` : '',
    changed > 0 ? `修改 ${changed} 条` : '',
    unchanged > 0 ? `${unchanged} 条与系统一致，不改动` : '',
    refused > 0 ? `${refused} 行有问题，不写入` : '',
  ]
    .filter(Boolean)
    .join('；');

const Decision = ({ view }: { view: ImportView }) => {
  const counts = view.counts as NonNullable<ImportView['counts']>;
  const [policy, setPolicy] = useState<'good' | 'all'>(view.policy);
  const run = useAct(runImport, { errors: 'inline' });
  const nothing = counts.new + counts.changed === 0;
  const blocked = policy === 'all' && counts.refused > 0;
  return (
    <>
      <ErrorNotice error={run.error} />
      <p>导入后将{sentence(counts)}。</p>
      {counts.refused > 0 && (
        <Radio.Group
          aria-label="有问题的行"
          value={policy}
          onChange={(event) => setPolicy(event.target.value)}
          options={[
            { value: 'good', label: '先导入没有问题的行' },
            { value: 'all', label: '全部没有问题才导入' },
          ]}
        />
      )}
      {blocked && <p className="yd-warning">还有 {counts.refused} 行有问题，请在下面改正，或先导入没有问题的行。</p>}
      {nothing && <Alert type="info" showIcon title="没有需要写入的行。" />}
      <div className="yd-form-foot">
        <Button
          type="primary"
          disabled={nothing || blocked}
          loading={run.isPending}
          onClick={() => run.mutate({ params: { id: view.id }, body: { version: view.version, policy } })}
        >
          导入 {counts.new + counts.changed} 条
        </Button>
        <span className="yd-muted">导入后可以整批撤销</span>
      </div>
    </>
  );
};

/** The same workbook with a column 问题. */
export const Returned = ({ view }: { view: ImportView }) => {
  const { notification } = App.useApp();
  const get = (): Promise<void> =>
    download(importWorkbook, { params: { id: view.id } }, { name: '问题.xlsx' }).catch((error: Error) =>
      notification.error({ title: `没有下载：${error.message}` }),
    );
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void get()}>
      下载标注了问题的原表
    </Button>
  );
};

const Kinds = ({ view }: { view: ImportView }) => (
  <ul className="yd-kinds" aria-label="问题归类">
    {view.kinds.map(({ detail, count, line }) => (
      <li key={detail}>
        <b className="yd-num">{count}</b> 行：{detail}
        <span className="yd-muted">（如第 {line} 行）</span>
      </li>
    ))}
  </ul>
);
