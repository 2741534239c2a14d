import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  FileExcelOutlined,
  PrinterOutlined,
} from '@ant-design/icons';
import { Button, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { indicatorBoardSheet } from '#contract/answers';
import { removeRecord, updateRecord } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { download, MEDIA } from '../../api/download.ts';
import { useAct } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { today } from '../../components/china.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { useAddress, useGo, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { type TileOf, Tiles } from './Tile.tsx';
import { useIndicatorOptions, useUnitOptions } from './useIndicators.ts';
import './answers.css';

type Board = {
  readonly id: string;
  readonly version: number;
  title: string;
  sharing: string;
  tiles: readonly TileOf[];
};

/** The same list with the line at a place moved by one. */
const moved = (tiles: readonly TileOf[], at: number, by: -1 | 1): TileOf[] => {
  const next = [...tiles];
  const [one] = next.splice(at, 1);
  if (one) next.splice(at + by, 0, one);
  return next;
};

const Chosen = ({ tiles, onChange }: { tiles: readonly TileOf[]; onChange: (tiles: TileOf[]) => void }) => {
  const labels = new Map(useIndicatorOptions().map(({ value, label }) => [value, label]));
  const units = new Map(useUnitOptions().map(({ value, label }) => [value, label]));
  return (
    <ol className="yd-lines yd-chosen">
      {tiles.map((tile, at) => {
        const name = labels.get(tile.indicator) ?? tile.indicator;
        return (
          <li key={`${tile.indicator} ${tile.unit}`}>
            <span>
              {name}
              <span className="yd-muted"> {tile.unit ? (units.get(tile.unit) ?? '') : '看的人自己的单位'}</span>
            </span>
            <span className="yd-chosen-tools">
              <Button
                size="small"
                aria-label={`上移${name}`}
                disabled={at === 0}
                icon={<ArrowUpOutlined aria-hidden />}
                onClick={() => onChange(moved(tiles, at, -1))}
              />
              <Button
                size="small"
                aria-label={`下移${name}`}
                disabled={at === tiles.length - 1}
                icon={<ArrowDownOutlined aria-hidden />}
                onClick={() => onChange(moved(tiles, at, 1))}
              />
              <Button
                size="small"
                aria-label={`去掉${name}`}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => onChange(tiles.filter((_, each) => each !== at))}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
};

const Adder = ({ tiles, onChange }: { tiles: readonly TileOf[]; onChange: (tiles: TileOf[]) => void }) => {
  const [indicator, setIndicator] = useState<string>();
  const [unit, setUnit] = useState<string>();
  const indicators = useIndicatorOptions();
  const units = useUnitOptions();
  const add = () => {
    const tile = { indicator: String(indicator), unit: unit ?? null };
    const has = tiles.some((one) => one.indicator === tile.indicator && one.unit === tile.unit);
    if (!has) onChange([...tiles, tile]);
    setIndicator(undefined);
  };
  return (
    <div className="yd-asked">
      <Select
        aria-label="添加的指标"
        placeholder="选一项指标"
        showSearch={{ optionFilterProp: 'label' }}
        value={indicator ?? null}
        options={indicators}
        onChange={(next) => setIndicator(next ?? undefined)}
      />
      <Select
        aria-label="添加的单位"
        placeholder="看的人自己的单位"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={unit ?? null}
        options={units}
        onChange={(next) => setUnit(next ?? undefined)}
      />
      <Button disabled={!indicator || tiles.length >= 24} onClick={add}>
        添加
      </Button>
    </div>
  );
};

const Editor = ({ board }: { board: Board }) => {
  const [tiles, setTiles] = useState(board.tiles);
  const setAddress = useSetAddress();
  const go = useGo();
  const office = useSession().post?.role === 'office';
  const save = useAct(updateRecord, {
    success: '已保存',
    errors: 'inline',
    onDone: () => setAddress({ edit: undefined }),
  });
  const remove = useAct(removeRecord, { success: '已删除', onDone: () => go('/indicators/boards') });
  const params = { path: 'indicator-boards', id: board.id };
  const sharings = useDefinition('indicatorBoard')?.fields.find(({ name }) => name === 'sharing')?.codes ?? [];
  const offered = sharings.filter(({ code }) => code !== 'bureau' || office);
  const send = (values: { title: string; sharing: string }) =>
    save.mutate({ params, body: { ...values, tiles, version: board.version } });
  return (
    <Panel title="编辑看板">
      <Form layout="vertical" initialValues={{ title: board.title, sharing: board.sharing }} onFinish={send}>
        <Form.Item name="title" label="名称" rules={[{ required: true, message: '请填写名称' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="sharing" label="谁可以看">
          <Select options={offered.map(({ code, label }) => ({ value: code, label }))} />
        </Form.Item>
        <Chosen tiles={tiles} onChange={setTiles} />
        <Adder tiles={tiles} onChange={setTiles} />
        <ErrorNotice error={save.error} />
        <div className="yd-form-foot">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
          <Button onClick={() => setAddress({ edit: undefined })}>取消</Button>
          <Button danger type="text" onClick={() => remove.mutate({ params, query: { version: board.version } })}>
            删除看板
          </Button>
        </div>
      </Form>
    </Panel>
  );
};

/** A board: each tile an indicator that leads to its page. Whoever made it changes it. */
export default function BoardPage() {
  const id = useParam('id');
  const { edit } = useAddress<{ edit: string }>();
  const setAddress = useSetAddress();
  const session = useSession();
  const { day, instant } = useAsOf();
  const { data, error } = useDetail('indicator-boards', id);
  const board = data?.row as unknown as (Board & { owner: string }) | undefined;
  const mine = board !== undefined && board.owner === session.person.id;
  return (
    <Page
      title={board?.title ?? '指标看板'}
      back={{ to: '/indicators/boards', label: '指标看板' }}
      subtitle={`统计日期${day ?? today()}，数字由记录自动算出，点开看怎么算。`}
      actions={
        <>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
          {board && board.tiles.length > 0 && (
            <Button
              icon={<FileExcelOutlined aria-hidden />}
              onClick={() =>
                void download(
                  indicatorBoardSheet,
                  { params: { id }, query: { on: day ?? today(), ...(instant ? { asOf: instant } : {}) } },
                  { accept: MEDIA.xlsx },
                )
              }
            >
              导出Excel
            </Button>
          )}
          {mine && !edit && (
            <Button type="primary" onClick={() => setAddress({ edit: 'yes' })}>
              编辑
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={error} />
      {!board && !error && <Skeleton active={false} />}
      {board && mine && edit && <Editor key={board.version} board={board} />}
      {board && !edit && board.tiles.length === 0 && (
        <Empty title="看板上还没有指标">{mine ? '点编辑，选几项常看的指标。' : '请建立人添加指标。'}</Empty>
      )}
      {board && !edit && <Tiles tiles={board.tiles} />}
    </Page>
  );
}
