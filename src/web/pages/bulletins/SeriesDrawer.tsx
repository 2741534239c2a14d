import { Button, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import { createRecord, type RowView, updateRecord } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { thisYear } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';

const required = (label: string) => [{ required: true, message: `请填写${label}。` }];
const KINDS = [
  { value: 'progress', label: '通报（落实情况）' },
  { value: 'projects', label: '动态（重点项目）' },
];
const FREQUENCIES = [
  { value: 'month', label: '每月一期' },
  { value: 'quarter', label: '每季度一期' },
];

/** Who issues it, to whom, how often, under which organ code. */
export const SeriesDrawer = ({ row, onClose }: { row?: RowView | undefined; onClose: () => void }) => {
  const { bureau } = useSession();
  const [form] = Form.useForm();
  const options = { errors: 'inline', success: '已保存', onDone: onClose } as const;
  const create = useAct(createRecord, options);
  const update = useAct(updateRecord, options);
  const year = thisYear();
  const submit = (values: Record<string, unknown>): void => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
    if (!row) {
      create.mutate({ params: { path: 'bulletin-series' }, body: given });
      return;
    }
    const { plan: _plan, kind: _kind, year: _year, ...changes } = given;
    update.mutate({ params: { path: 'bulletin-series', id: row.id }, body: { ...changes, version: row.version } });
  };
  const fresh = {
    kind: 'progress',
    frequency: 'month',
    year,
    issuer: bureau.name,
    title: `${year}年教育工作要点落实情况通报`,
    addressees: [],
    copyTo: [],
  };
  return (
    <Drawer open onClose={onClose} title={row ? '修改系列' : '新建系列'} size={640} mask={{ closable: false }}>
      <ErrorNotice error={create.error ?? update.error} />
      <Form
        form={form}
        layout="vertical"
        name="series"
        initialValues={row ?? fresh}
        onFinish={submit}
        requiredMark={false}
      >
        <div className="yd-form-grid">
          <Form.Item name="title" label="名称" rules={required('名称')} className="is-wide">
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="plan" label="要点" rules={required('要点')} className="is-wide">
            <RecordPicker record="plan" disabled={Boolean(row)} />
          </Form.Item>
          <Form.Item name="kind" label="种类">
            <Radio.Group aria-label="种类" options={KINDS} disabled={Boolean(row)} />
          </Form.Item>
          <Form.Item name="frequency" label="频次">
            <Radio.Group aria-label="频次" options={FREQUENCIES} />
          </Form.Item>
          <Form.Item name="year" label="年度" rules={required('年度')}>
            <InputNumber precision={0} disabled={Boolean(row)} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="organCode" label="机关代字" rules={required('机关代字')} extra="只写代字，例如：澜教督">
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item name="issuer" label="发文机关" rules={required('发文机关')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="host" label="主办科室">
            <RecordPicker record="organisation" filter={{ kind: 'section' }} />
          </Form.Item>
          <Form.Item name="addressees" label="主送机关" className="is-wide" extra="逐个输入，回车确认">
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
          </Form.Item>
          <Form.Item name="copyTo" label="抄送机关（选填）" className="is-wide">
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
          </Form.Item>
          <Form.Item name="printedBy" label="印发机关（选填）">
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="note" label="附注（选填）">
            <Input maxLength={60} placeholder="例如：此件公开发布" />
          </Form.Item>
        </div>
        <div className="yd-form-foot">
          <Button type="primary" htmlType="submit" loading={create.isPending || update.isPending}>
            保存
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </Drawer>
  );
};
