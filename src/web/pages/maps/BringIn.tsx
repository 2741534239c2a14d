import { Button, Drawer, Form, Input, InputNumber, Upload } from 'antd';
import { useState } from 'react';
import { importCatchments, previewCatchments } from '#contract/maps';
import { useAct } from '../../api/hooks.ts';
import { type Answer, upload } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import './maps.css';

type Preview = Answer<typeof previewCatchments>;
type Values = { fromYear: number; source: string };

const Lines = ({ lines }: Pick<Preview, 'lines'>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll has to be reachable by keyboard
  <section className="yd-map-scroll" aria-label="文件里的施教区" tabIndex={0}>
    <table className="yd-plain">
      <thead>
        <tr>
          <th scope="col">施教区</th>
          <th scope="col">学校</th>
          <th scope="col">学段</th>
          <th scope="col">问题</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, name, schoolName, stageLabel, problems }) => (
          <tr key={at}>
            <td>{name}</td>
            <td>{schoolName || '—'}</td>
            <td>{stageLabel || '—'}</td>
            <td className={problems.length > 0 ? 'yd-map-problem' : ''}>{problems.join('；') || '可以导入'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

type Props = { readonly year: number; readonly onClose: () => void; readonly onDone: () => void };

/** Catchments from a file: chosen, looked at, then written as drafts. */
export const BringIn = ({ year, onClose, onDone }: Props) => {
  const [seen, setSeen] = useState<Preview>();
  const [error, setError] = useState<unknown>();
  const [isReading, setReading] = useState(false);
  const bring = useAct(importCatchments, {
    success: '已导入为草稿，请逐个提交',
    errors: 'inline',
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const read = async (file: File) => {
    setReading(true);
    setError(undefined);
    try {
      setSeen(await upload(previewCatchments, {}, [file]));
    } catch (caught) {
      setSeen(undefined);
      setError(caught);
    } finally {
      setReading(false);
    }
  };
  const sound = seen?.lines.filter(({ problems }) => problems.length === 0).length ?? 0;
  return (
    <Drawer open onClose={onClose} title="用GeoJSON导入施教区" size={720} mask={{ closable: false }}>
      <p className="yd-muted">
        每个面一条，属性写明“学校标识码”或“学校”，以及“学段”“名称”“文字范围”；多校共用的写“多校划片名称”。属性表也可以在登记簿里用Excel导入。
      </p>
      <Upload
        accept=".geojson,.json"
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file);
          return false;
        }}
      >
        <Button loading={isReading}>选择文件</Button>
      </Upload>
      <ErrorNotice error={error ?? bring.error} />
      {seen && (
        <>
          <p>
            {seen.lines.length}个要素，{sound}个可以导入。
          </p>
          <Lines lines={seen.lines} />
          <Form<Values>
            layout="vertical"
            initialValues={{ fromYear: year }}
            onFinish={(given) => bring.mutate({ body: { file: seen.file, ...given } })}
          >
            <Form.Item name="fromYear" label="起始学年" rules={[{ required: true, message: '请填写学年' }]}>
              <InputNumber min={1990} max={2100} />
            </Form.Item>
            <Form.Item name="source" label="依据文件" rules={[{ required: true, message: '请填写文件名和文号' }]}>
              <Input maxLength={200} placeholder="文件名和文号" />
            </Form.Item>
            <Button type="primary" htmlType="submit" disabled={sound === 0} loading={bring.isPending}>
              导入{sound}个草稿
            </Button>
          </Form>
        </>
      )}
    </Drawer>
  );
};
