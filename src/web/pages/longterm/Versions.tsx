import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { addLongTermVersion, longTermDifference, longTermVersionText } from '#contract/long-term';
import { useCall } from '../../api/hooks.ts';
import { upload } from '../../api/upload.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import type { TabProps } from './LongTermPlanPage.tsx';

const STAGES = [
  { value: 'draft', label: '讨论稿' },
  { value: 'consultation', label: '征求意见稿' },
  { value: 'review', label: '送审稿' },
  { value: 'final', label: '印发稿' },
];
const OPEN = ['drafting', 'consulting', 'reviewing'];

/** Choosing the file sends it: stage and note are told before. */
const Upload = ({ plan }: { plan: string }) => {
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [stage, setStage] = useState('draft');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setError(undefined);
    try {
      await upload(addLongTermVersion, { params: { id: plan } }, [file], { fields: { stage, note } });
      setNote('');
      await queryClient.invalidateQueries();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="yd-row-actions yd-longterm-upload">
        <Select aria-label="文本阶段" value={stage} options={STAGES} onChange={setStage} style={{ width: 130 }} />
        <Input
          aria-label="这一稿的说明"
          placeholder="改了什么"
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept=".docx,.doc,.pdf,.html,.txt,.md"
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
          上传文本
        </Button>
      </div>
      <ErrorNotice error={error} />
    </>
  );
};

const KINDS = { same: '相同', changed: '改写', moved: '移位', added: '新增', removed: '删去' } as const;

/** What changed between two versions, clause by clause. */
const Difference = ({ plan, numbers }: { plan: string; numbers: readonly number[] }) => {
  const address = useAddress<{ from: string; to: string }>();
  const setAddress = useSetAddress();
  const query = {
    ...(address.from ? { from: Number(address.from) } : {}),
    ...(address.to ? { to: Number(address.to) } : {}),
  };
  const { data, error } = useCall(longTermDifference, { params: { id: plan }, query });
  const options = numbers.map((value) => ({ value, label: `第${value}稿` }));
  const changes = data?.changes.filter(({ kind }) => kind !== 'same') ?? [];
  return (
    <section className="yd-longterm-round">
      <div className="yd-longterm-row">
        <h2>稿次比对</h2>
      </div>
      <div className="yd-row-actions">
        <Select
          aria-label="比对的前一稿"
          value={data?.from.number ?? null}
          options={options}
          onChange={(from) => setAddress({ from: String(from) })}
        />
        <Select
          aria-label="比对的后一稿"
          value={data?.to.number ?? null}
          options={options}
          onChange={(to) => setAddress({ to: String(to) })}
        />
      </div>
      <ErrorNotice error={error} />
      {data && (
        <p className="yd-muted">
          改写{data.counts.changed}条，移位{data.counts.moved}条，新增{data.counts.added}条，删去{data.counts.removed}
          条。
        </p>
      )}
      <ul className="yd-longterm-list">
        {changes.map(({ kind, before, after }) => (
          <li key={`${before?.path ?? ''} ${after?.path ?? ''} ${kind}`}>
            <span className="yd-state">{KINDS[kind]}</span>
            {before && kind !== 'moved' && <del className="yd-paragraphs">{before.text}</del>}
            {after && <ins className="yd-paragraphs">{after.text}</ins>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Text = ({ id }: { id: string }) => {
  const { data, error } = useCall(longTermVersionText, { params: { id } });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Skeleton active={false} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
    <section className="yd-longterm-text" aria-label={`第${data.number}稿正文`} tabIndex={0}>
      {data.text}
    </section>
  );
};

/** Every version that was kept, what changed between them, and the words of one. */
export const Versions = ({ view, detail }: TabProps) => {
  const { day } = useAsOf();
  const [shown, setShown] = useState<string>();
  const { id, state } = detail.row;
  const may = OPEN.includes(String(state)) && detail.editable && !day;
  return (
    <>
      {may && <Upload plan={id} />}
      {view.versions.length === 0 ? (
        <Empty title="还没有文本">上传 Word、PDF 或文本文件，系统读出正文，以后逐稿比对。</Empty>
      ) : (
        <ul className="yd-longterm-list">
          {view.versions.map((one) => (
            <li key={one.id}>
              <div className="yd-longterm-row">
                <b className="yd-num">第{one.number}稿</b>
                <span className="yd-state">{one.stageLabel}</span>
                <span>{one.note}</span>
                <span className="yd-muted">
                  {one.uploadedBy?.name} <DateText value={one.createdAt} withTime />，{one.length}字
                </span>
                <FileLink id={one.file} />
                <Button size="small" onClick={() => setShown(shown === one.id ? undefined : one.id)}>
                  {shown === one.id ? '收起正文' : '看正文'}
                </Button>
              </div>
              {shown === one.id && <Text id={one.id} />}
            </li>
          ))}
        </ul>
      )}
      {view.versions.length > 1 && <Difference plan={id} numbers={view.versions.map(({ number }) => number)} />}
    </>
  );
};
