import { Skeleton } from 'antd';
import { supervisionSlipDraft } from '#contract/bulletin';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { useAddress, useGo, useSetAddress } from '../../shell/navigation.tsx';

const SECTIONS = [
  {
    title: '督办单',
    fields: ['rung', 'organCode', 'basis', 'matter', 'host', 'supporting', 'demand', 'dueOn', 'contact', 'phone'],
  },
];

const Prefilled = ({ commitment }: { commitment: string }) => {
  const definition = useDefinition('supervisionSlip');
  const go = useGo();
  const { data, error, refetch } = useCall(supervisionSlipDraft, { params: { id: commitment } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !definition) return <Skeleton active={false} />;
  return (
    <Panel title="督办单">
      <p className="yd-muted yd-prefilled">依据、事项、单位和要求已按要点原文和亮灯情况填好，请核对。</p>
      <RecordForm
        key={commitment}
        definition={definition}
        sections={SECTIONS}
        initial={data}
        fixed={{ commitment }}
        draftKey={commitment}
        submitLabel="保存督办单"
        onDone={({ id }) => go(`/supervision-slips/${id}`)}
      />
    </Panel>
  );
};

/** A slip is about one commitment: choose it, the rest comes filled in. */
export default function NewSlipPage() {
  const { commitment } = useAddress<{ commitment: string }>();
  const setAddress = useSetAddress();
  return (
    <Page title="新建督办单" back={{ to: '/supervision-slips', label: '全部督办单' }}>
      <Panel>
        <label className="yd-slip-pick" htmlFor="slip-commitment">
          督办哪项承诺
        </label>
        <RecordPicker
          id="slip-commitment"
          record="commitment"
          value={commitment ?? null}
          onChange={(id) => setAddress({ commitment: id ?? undefined })}
          placeholder="输入几个字查找承诺事项"
        />
      </Panel>
      {commitment && <Prefilled commitment={commitment} />}
    </Page>
  );
}
