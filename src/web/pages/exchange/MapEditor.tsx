import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { type MapLine, sampleConnector, saveColumnMap, type showConnector } from '#contract/exchange';
import { useAct } from '../../api/hooks.ts';
import { type Answer, upload } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { MapRow } from './MapRow.tsx';

type Detail = Answer<typeof showConnector>;
type Shown = Answer<typeof sampleConnector>;
/** Lines with a key of their own, so that a line that is taken out takes its inputs along. */
type Keyed = { readonly key: number; readonly line: MapLine };

const keyed = (lines: readonly MapLine[]): Keyed[] => lines.map((line, key) => ({ key, line }));
const EMPTY: MapLine = { columns: [], field: '', how: 'text', policy: 'compare' };

const Samples = ({ id, format, onShow }: { id: string; format: string; onShow: (sample: Shown) => void }) => {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const show = async (files: readonly File[]) => {
    setError(undefined);
    try {
      onShow(await upload(sampleConnector, { params: { id } }, files));
    } catch (refused) {
      setError(refused);
    }
    await client.invalidateQueries({ refetchType: 'none' });
  };
  const service = format === 'serviceJson' || format === 'serviceCsv';
  return (
    <>
      <ErrorNotice error={error} />
      <div className="yd-tools">
        <Button onClick={() => void show([])}>{service ? '从接口取样例' : '看最近一份文件的样例'}</Button>
        {!service && (
          <Upload
            accept={format === 'csv' ? '.csv' : '.xlsx'}
            showUploadList={false}
            beforeUpload={(file) => {
              void show([file]);
              return false;
            }}
          >
            <Button>用一份文件作样例</Button>
          </Upload>
        )}
      </div>
    </>
  );
};

const unusedOf = (sample: Shown | undefined, lines: readonly Keyed[]): string[] => {
  const used = new Set(lines.flatMap(({ line }) => line.columns));
  return (sample?.heads ?? []).filter((head) => head && !used.has(head));
};

/** Outside columns beside our fields, with what stands in them. */
export const MapEditor = ({ detail }: { detail: Detail }) => {
  const { connector: of, map, mayEdit } = detail;
  const [lines, setLines] = useState<Keyed[]>(() => keyed(map.lines));
  const [next, setNext] = useState(map.lines.length);
  const [changed, setChanged] = useState(false);
  const [sample, setSample] = useState<Shown>();
  const save = useAct(saveColumnMap, {
    errors: 'inline',
    success: '已保存，自今天起使用',
    onDone: () => setChanged(false),
  });
  const change = (after: Keyed[]) => {
    setLines(after);
    setChanged(true);
  };
  const add = () => {
    change([...lines, { key: next, line: EMPTY }]);
    setNext(next + 1);
  };
  const unused = unusedOf(sample, lines);
  return (
    <Panel
      title={`列对应（${lines.length}项）`}
      extra={
        mayEdit && (
          <span className="yd-page-actions">
            <Button onClick={add}>增加一项</Button>
            <Button
              type="primary"
              disabled={!changed}
              loading={save.isPending}
              onClick={() => save.mutate({ params: { id: of.id }, body: { lines: lines.map(({ line }) => line) } })}
            >
              保存
            </Button>
          </span>
        )
      }
    >
      <ErrorNotice error={save.error} />
      {map.certainty === 'check' && (
        <Alert
          className="yd-exchange-warning"
          type="warning"
          showIcon
          title="这份列对应按通行版式给出，还没有与本地的实际文件核对。请用一份真实文件对照样例，改好后保存。"
        />
      )}
      {mayEdit && of.direction === 'in' && <Samples id={of.id} format={of.format} onShow={setSample} />}
      {sample && <p className="yd-muted yd-small">样例：{sample.from}</p>}
      <div className="yd-exchange-map">
        {lines.map(({ key, line }) => (
          <MapRow
            key={key}
            line={line}
            detail={detail}
            sample={sample}
            editable={mayEdit}
            onChange={(after) => change(lines.map((one) => (one.key === key ? { key, line: after } : one)))}
            onRemove={() => change(lines.filter((one) => one.key !== key))}
          />
        ))}
      </div>
      {unused.length > 0 && <p className="yd-muted">对方还有这些列，没有采用：{unused.join('、')}</p>}
      <p className="yd-muted yd-small">
        代码转换表：{detail.tables.map(({ name, codes }) => `${name}（${codes}项）`).join('、') || '还没有'}
      </p>
      <PageLink to="/records/code-translations">查看和修改代码转换表</PageLink>
    </Panel>
  );
};
