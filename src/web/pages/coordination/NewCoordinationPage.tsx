import { Button, DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { addressCoordination } from '#contract/coordination';
import { actOnRecord, createRecord, getRecord } from '#contract/records';
import { call } from '../../api/call.ts';
import { useDefinition } from '../../api/definitions.ts';
import { queryClient } from '../../api/queryClient.ts';
import { useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { RisingFiles, useRisingFiles } from '../../components/form/rising.ts';
import { OrganisationChooser } from '../../components/OrganisationChooser.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { ForbiddenPage, NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo } from '../../shell/navigation.tsx';
import { addressable } from './levels.ts';

type Values = {
  title: string;
  body: string;
  dueOn: Dayjs;
  urgency: string;
  commitment?: string | null;
  files?: string[];
};

const PATH = 'coordinations';
const URGENCIES = [
  { value: 'ordinary', label: '平件' },
  { value: 'urgent', label: '加急' },
  { value: 'mostUrgent', label: '特急' },
];
const required = (message: string) => [{ required: true, message }];

/** What of it is written already: a second press after a refusal goes on from there and writes nothing twice. */
type Written = { id?: string; addressed?: boolean };

/** 发起协同: what, until when, to whom by level; kept as a draft or sent at once. */
export default function NewCoordinationPage() {
  const definition = useDefinition('coordination');
  const { organisation } = useSession().post;
  const go = useGo();
  const [form] = Form.useForm<Values>();
  const [organisations, setOrganisations] = useState<string[]>([]);
  const [written, setWritten] = useState<Written>({});
  const [sends, setSends] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { rising, count } = useRisingFiles();
  if (!definition) return <NotFoundPage />;
  if (!definition.may.create) return <ForbiddenPage right="发起协同" />;

  const createTask = async (values: Values): Promise<string> => {
    if (written.id) return written.id;
    const body = {
      ...values,
      dueOn: values.dueOn.format('YYYY-MM-DD'),
      commitment: values.commitment ?? null,
      files: values.files ?? [],
      sender: organisation.id,
    };
    const { id } = await call(createRecord, { params: { path: PATH }, body });
    setWritten({ id });
    return id;
  };
  const sendTask = async (id: string): Promise<void> => {
    const { row } = await call(getRecord, { params: { path: PATH, id } });
    await call(actOnRecord, { params: { path: PATH, id, verb: 'send' }, body: { version: row.version } });
  };
  const submit = async (values: Values): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const id = await createTask(values);
      if (organisations.length > 0 && !written.addressed) {
        await call(addressCoordination, { params: { id }, body: { organisations } });
        setWritten({ id, addressed: true });
      }
      if (sends) await sendTask(id);
      await queryClient.invalidateQueries();
      go(`/coordinations/${id}`, { replace: true });
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  const press = (send: boolean) => {
    setSends(send);
    form.submit();
  };
  const fixed = written.id !== undefined;
  return (
    <Page
      title="发起协同"
      back={{ to: '/coordinations', label: '协同联动' }}
      subtitle={`由${organisation.name}发起；发出后每个单位收到一项待办，先签收，再反馈。`}
    >
      <ErrorNotice error={error} />
      {fixed && <p className="yd-warning">事项已存为拟稿，按上面的提示改好承办单位后再发出；正文可在事项页修改。</p>}
      <div className="yd-columns">
        <Panel title="事项">
          <Form
            form={form}
            layout="vertical"
            name="coordination"
            requiredMark={false}
            disabled={fixed}
            initialValues={{ urgency: 'ordinary', files: [] }}
            onFinish={(values) => void submit(values)}
          >
            <Form.Item name="title" label="事项" rules={required('请填写事项。')}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="body" label="内容与要求" rules={required('请写明内容与要求。')}>
              <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={10_000} />
            </Form.Item>
            <div className="yd-form-grid">
              <Form.Item name="dueOn" label="时限" rules={required('请选择时限。')}>
                <DatePicker minDate={dayjs()} placeholder="选择日期" style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="urgency" label="紧急程度">
                <Radio.Group aria-label="紧急程度" optionType="button" options={URGENCIES} />
              </Form.Item>
            </div>
            <Form.Item name="commitment" label="对应承诺事项（选填）">
              <RecordPicker record="commitment" />
            </Form.Item>
            <RisingFiles value={count}>
              <Form.Item name="files" label="附件（选填）">
                <FileField />
              </Form.Item>
            </RisingFiles>
          </Form>
        </Panel>
        <Panel title="承办单位">
          <OrganisationChooser
            value={organisations}
            onChange={setOrganisations}
            kinds={addressable(organisation.kind)}
            without={[organisation.id]}
          />
        </Panel>
      </div>
      <div className="yd-form-foot yd-coordination-foot">
        <Button
          type="primary"
          disabled={rising || organisations.length === 0}
          loading={busy && sends}
          onClick={() => press(true)}
        >
          发出{organisations.length > 0 && `（${organisations.length} 个单位）`}
        </Button>
        <Button loading={busy && !sends} disabled={rising} onClick={() => press(false)}>
          存为拟稿
        </Button>
      </div>
    </Page>
  );
}
