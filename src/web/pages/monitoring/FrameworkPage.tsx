import { App, Button } from 'antd';
import { nextYearFramework } from '#contract/modernisation';
import { useDefinition, useDefinitions } from '../../api/definitions.ts';
import { useAct } from '../../api/hooks.ts';
import { RecordDetail } from '../../components/detail/RecordDetail.tsx';
import { relatedTabs } from '../../components/detail/related.tsx';
import { t } from '../../shell/language/index.ts';
import { useGo, useParam } from '../../shell/navigation.tsx';

/** The next year begins as a copy: most of a framework stays, what changed is then corrected in the new one. */
const NextYear = ({ id, title }: { id: string; title: string }) => {
  const go = useGo();
  const { message, modal } = App.useApp();
  const copy = useAct(nextYearFramework, {
    onDone: (made) => {
      message.success(t('已建立“{title}”，共{items}项', { title: made.title, items: made.items }));
      go(`/indicators/frameworks/${made.id}`);
    },
  });
  const ask = () =>
    modal.confirm({
      title: t('建立下一年度版本'),
      content: t('按“{title}”复制全部指标和权重，作为下一年度的草稿，再按新文件修改。', { title }),
      okText: t('建立'),
      cancelText: t('不办'),
      onOk: () => copy.mutate({ params: { id } }),
    });
  return (
    <Button loading={copy.isPending} onClick={ask}>
      {t('建立下一年度版本')}
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
      back={{ to: '/records/indicator-frameworks', label: t('指标体系') }}
      tabs={definition ? relatedTabs(definition, definitions) : []}
      extra={({ row }) =>
        definition?.may.create && row.state !== 'draft' && <NextYear id={row.id} title={String(row.title)} />
      }
    />
  );
}
