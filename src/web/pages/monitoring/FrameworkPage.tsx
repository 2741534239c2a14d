import { App, Button } from 'antd';
import { nextYearFramework } from '#contract/modernisation';
import { useDefinition, useDefinitions } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { relatedTabs } from '../../components/detail/related.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** The next year begins as a copy: most of a framework stays, what changed is then corrected in the new one. */
const NextYear = ({ id, title }: { id: string; title: string }) => {
  const go = useGo();
  const { message, modal } = App.useApp();
  const copy = useAct(nextYearFramework, {
    onDone: (made) => {
      message.success(`已建立“${made.title}”，共${made.items}项`);
      go(`/indicators/frameworks/${made.id}`);
    },
  });
  const ask = () =>
    modal.confirm({
      title: '建立下一年度版本',
      content: `按“${title}”复制全部指标和权重，作为下一年度的草稿，再按新文件修改。`,
      okText: '建立',
      cancelText: '不办',
      onOk: () => copy.mutate({ params: { id } }),
    });
  return (
    <Button loading={copy.isPending} onClick={ask}>
      建立下一年度版本
    </Button>
  );
};

/** One framework of indicators: its items and reports, and the way to its next year once it is in force. */
export default function FrameworkPage() {
  const definition = useDefinition('indicatorFramework');
  const definitions = useDefinitions();
  return (
    <RecordDetail
      record="indicatorFramework"
      id={useParam('id')}
      back={{ to: '/records/indicator-frameworks', label: '指标体系' }}
      tabs={definition ? relatedTabs(definition, definitions) : []}
      extra={({ row }) =>
        definition?.may.create && row.state !== 'draft' && <NextYear id={row.id} title={String(row.title)} />
      }
    />
  );
}
