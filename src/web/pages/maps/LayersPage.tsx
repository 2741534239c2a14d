import { Button, DatePicker, Form, Input, Select, Skeleton, Upload } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { listLayers, uploadLayer } from '#contract/maps';
import { useCall } from '../../api/hooks.ts';
import { type Answer, upload } from '../../api/index.ts';
import { today } from '../../components/china.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import './maps.css';

type View = Answer<typeof listLayers>;
type Values = { kind: string; source: string; fromOn: Dayjs };

const Bring = ({ kinds, onDone }: { kinds: View['kinds']; onDone: () => void }) => {
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const send = async ({ kind, source, fromOn }: Values) => {
    setSending(true);
    setError(undefined);
    try {
      const fields = { kind, source, fromOn: fromOn.format('YYYY-MM-DD') };
      await upload(uploadLayer, {}, file ? [file] : [], { fields });
      setFile(undefined);
      form.resetFields();
      onDone();
    } catch (caught) {
      setError(caught);
    } finally {
      setSending(false);
    }
  };
  return (
    <Panel title="上传新版本">
      <p className="yd-muted">
        GeoJSON，CGCS2000经纬度（EPSG:4490），不超过8MB。起用日期相同的替换，不同的并存，按日期取用。
      </p>
      <ErrorNotice error={error} />
      <Form
        className="yd-map-form"
        form={form}
        layout="vertical"
        initialValues={{ fromOn: dayjs(today()) }}
        onFinish={(given) => void send(given)}
      >
        <Form.Item name="kind" label="图层" rules={[{ required: true, message: '请选择图层' }]}>
          <Select options={kinds.map(({ kind, label }) => ({ value: kind, label }))} />
        </Form.Item>
        <Form.Item name="source" label="数据来源" rules={[{ required: true, message: '请填写数据来源' }]}>
          <Input maxLength={200} placeholder="测绘成果名称、年份" />
        </Form.Item>
        <Form.Item name="fromOn" label="起用日期" rules={[{ required: true, message: '请选择日期' }]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <div className="yd-map-bar">
          <Upload
            accept=".geojson,.json"
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
          >
            <Button>{file ? file.name : '选择文件'}</Button>
          </Upload>
          <Button type="primary" htmlType="submit" loading={isSending} disabled={!file}>
            上传
          </Button>
        </div>
      </Form>
    </Panel>
  );
};

const Versions = ({ layers }: { layers: View['layers'] }) => (
  <Panel title={`版本（${layers.length}）`}>
    {layers.length === 0 && <Empty title="还没有底图">上传后，教育地图和施教区核对就会使用。</Empty>}
    {layers.length > 0 && (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard
      <section className="yd-map-scroll" aria-label="底图的版本" tabIndex={0}>
        <table className="yd-plain">
          <thead>
            <tr>
              <th scope="col">图层</th>
              <th scope="col">起用</th>
              <th scope="col">要素</th>
              <th scope="col">数据来源</th>
              <th scope="col">文件</th>
            </tr>
          </thead>
          <tbody>
            {layers.map(({ id, label, fromOn, isCurrent, features, source, file }) => (
              <tr key={id}>
                <td>{label}</td>
                <td>
                  {fromOn}
                  {isCurrent && '（现用）'}
                </td>
                <td>{features}个</td>
                <td>{source}</td>
                <td>
                  <FileLink id={file} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </Panel>
);

/** 地图底图: dated versions of the bureau’s own layers. */
export default function LayersPage() {
  const { data, error, refetch } = useCall(listLayers, {});
  return (
    <Page
      title="地图底图"
      back={{ to: '/map', label: '教育地图' }}
      subtitle="本局自己的界线、街道、水系和道路；不向外部请求地图。"
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 6 }} />}
      {data && (
        <>
          {data.may && <Bring kinds={data.kinds} onDone={() => void refetch()} />}
          <Versions layers={data.layers} />
        </>
      )}
    </Page>
  );
}
