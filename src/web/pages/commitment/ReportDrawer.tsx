import { App, Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CommitmentPage } from '#contract/delivery';
import { actOnRecord, createRecord, type RowView, updateRecord } from '#contract/records';
import { call, isVersionConflict, queryClient, useDefinition } from '../../api/index.ts';
import { nowInChina } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ConflictDialog } from '../../components/form/ConflictDialog.tsx';
import { useDraft } from '../../components/form/drafts.ts';
import { FileField } from '../../components/form/FileField.tsx';
import { type Conflict, conflictOf, mergeOf } from '../../components/form/merge.ts';
import { RisingFiles, useRisingFiles } from '../../components/form/rising.ts';
import { useKeys } from '../../shell/keys.ts';
import { useNarrow } from '../../shell/useNarrow.ts';
import { Returned } from './parts.tsx';

type Values = {
  period: string;
  progress: string;
  problems?: string | null;
  next?: string | null;
  claims?: Record<string, number | null | undefined>;
  evidence?: string[];
};

/** A draft that is carried on. */
export type DraftReport = { readonly id: string; readonly version: number; readonly row: RowView };

const currentPeriods = (): { value: string; label: string }[] => {
  const now = nowInChina();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const monthText = (y: number, m: number): string => `${y}-${String(m).padStart(2, '0')}`;
  const before = month === 1 ? { y: year - 1, m: 12 } : { y: year, m: month - 1 };
  const quarter = Math.ceil(month / 3);
  return [
    { value: monthText(year, month), label: `${year}年${month}月` },
    { value: monthText(before.y, before.m), label: `${before.y}年${before.m}月` },
    { value: `${year}-Q${quarter}`, label: `${year}年第${quarter}季度` },
    { value: String(year), label: `${year}年` },
  ];
};

type Claim = { target: string; value: number };

const startOf = (draft: DraftReport | undefined, period: string): Values => {
  if (!draft) return { period, progress: '', claims: {}, evidence: [] };
  const { row } = draft;
  return {
    period: String(row.period),
    progress: String(row.progress ?? ''),
    problems: (row.problems as string | null) ?? null,
    next: (row.next as string | null) ?? null,
    claims: Object.fromEntries(((row.claims as Claim[] | null) ?? []).map(({ target, value }) => [target, value])),
    evidence: (row.evidence as string[] | null) ?? [],
  };
};

const bodyOf = (values: Values): Record<string, unknown> => ({
  period: values.period,
  progress: values.progress.trim(),
  problems: values.problems?.trim() || null,
  next: values.next?.trim() || null,
  evidence: values.evidence ?? [],
  claims: Object.entries(values.claims ?? {}).flatMap(([target, value]) =>
    value === null || value === undefined ? [] : [{ target, value }],
  ),
});

/** 进展、问题、下步、申报数值、佐证: saved as a draft at any time, handed on when it is done. */
export const ReportDrawer = ({
  data,
  duty,
  draft,
  onClose,
}: {
  data: CommitmentPage;
  /** The owed period that this report answers. */
  duty: string | undefined;
  draft: DraftReport | undefined;
  onClose: () => void;
}) => {
  const narrow = useNarrow();
  const { message } = App.useApp();
  const definition = useDefinition('report');
  const [form] = Form.useForm<Values>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState<'save' | 'submit'>();
  const [conflict, setConflict] = useState<Conflict>();
  const owed = data.occurrences.find(({ id }) => id === duty);
  const periods = currentPeriods();
  const kept = useDraft('report', draft?.id ?? `new.${data.row.id}.${duty ?? ''}`, draft?.version ?? null);
  useEffect(() => {
    if (kept.initial) form.setFieldsValue(kept.initial as Partial<Values>);
  }, [form, kept.initial]);
  const start = { ...startOf(draft, owed?.period ?? periods[0]?.value ?? ''), ...(kept.initial as Partial<Values>) };
  const options = owed ? [{ value: owed.period, label: owed.periodLabel }] : withCurrent(periods, start.period);

  // Once stored the report is changed, not made again, whatever becomes of its submission.
  const stored = useRef<{ id: string; version: number } | undefined>(draft);

  const store = async (): Promise<RowView> => {
    const body = bodyOf(form.getFieldsValue(true));
    if (stored.current) {
      const { period: _period, ...change } = body;
      return (await call(updateRecord, {
        params: { path: 'reports', id: stored.current.id },
        body: { ...change, version: stored.current.version },
      })) as RowView;
    }
    return (await call(createRecord, {
      params: { path: 'reports' },
      body: { ...body, commitment: data.row.id, ...(duty ? { duty } : {}) },
    })) as RowView;
  };
  const finish = async (submit: boolean): Promise<void> => {
    setError(undefined);
    try {
      await form.validateFields();
    } catch {
      return;
    }
    setBusy(submit ? 'submit' : 'save');
    try {
      const row = await store();
      stored.current = { id: row.id, version: row.version };
      kept.drop();
      if (submit)
        await call(actOnRecord, {
          params: { path: 'reports', id: row.id, verb: 'submit' },
          body: { version: row.version },
        });
      message.success(submit ? '已报送，等待核验' : '已存为草稿');
      onClose();
    } catch (problem) {
      if (isVersionConflict(problem)) setConflict(conflictOf(problem, bodyOf(form.getFieldsValue(true))));
      else setError(problem);
    }
    setBusy(undefined);
    await queryClient.invalidateQueries();
  };
  const resolve = async (change: Readonly<Record<string, unknown>>, version: number): Promise<void> => {
    if (!stored.current) return;
    try {
      await call(updateRecord, { params: { path: 'reports', id: stored.current.id }, body: { ...change, version } });
      kept.drop();
      message.success('已按选择保存为草稿');
      onClose();
    } catch (problem) {
      setError(problem);
      setConflict(undefined);
    }
    await queryClient.invalidateQueries();
  };
  const { rising, count } = useRisingFiles();
  useKeys({ 'ctrl+enter': () => !rising && void finish(true) });
  const numeric = data.row.targets.filter(({ value, unit, record }) => !record && (value !== null || unit !== null));
  const decided = data.row.targets.filter(({ record }) => record);
  return (
    <Drawer
      open
      onClose={onClose}
      title={draft ? '继续填写进展报告' : owed ? `报告：${owed.title}` : '报告进展'}
      size={narrow ? window.innerWidth : 640}
      mask={{ closable: false }}
      footer={
        <div className="yd-drawer-foot">
          <span className="yd-muted yd-report-kept" role="status">
            {kept.savedAt ? `已自动保存 ${kept.savedAt}` : ''}
          </span>
          <Button loading={busy === 'save'} disabled={rising || busy !== undefined} onClick={() => void finish(false)}>
            存草稿
          </Button>
          <Button
            type="primary"
            loading={busy === 'submit'}
            disabled={rising || busy !== undefined}
            onClick={() => void finish(true)}
          >
            报送
          </Button>
        </div>
      }
    >
      <p className="yd-quote">{data.text}</p>
      {draft && <Returned returns={data.returns} about={draft.id} />}
      <ErrorNotice error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onValuesChange={(_change, values) => kept.keep(values)}
        onBlur={kept.flush}
        name="report"
      >
        <Form.Item name="period" label="期间">
          <Select options={options} disabled={owed !== undefined || draft !== undefined} />
        </Form.Item>
        <Form.Item name="progress" label="进展" rules={[{ required: true, whitespace: true, message: '请写明进展。' }]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
        </Form.Item>
        {decided.length > 0 && (
          <p className="yd-muted">{decided.map(({ text }) => text).join('；')}：由登记册的记录计算，不用填报数值。</p>
        )}
        {numeric.length > 0 && (
          <fieldset className="yd-claims">
            <legend>申报数值</legend>
            <p className="yd-muted">没有变化的可不填。核验之后才计入记录。</p>
            {numeric.map((target) => (
              <Form.Item
                key={target.id}
                name={['claims', target.id]}
                label={target.text}
                extra={
                  target.confirmedValue === null
                    ? '还没有核验过的记录'
                    : `现有记录 ${target.confirmedValue}${target.unit ?? ''}`
                }
              >
                <InputNumber
                  {...(target.unit ? { suffix: target.unit } : {})}
                  inputMode="decimal"
                  style={{ width: '100%' }}
                />
              </Form.Item>
            ))}
          </fieldset>
        )}
        <Form.Item name="problems" label="问题（没有可不填）">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="next" label="下步打算（可不填）">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
        <RisingFiles value={count}>
          <Form.Item name="evidence" label="佐证材料">
            <FileField label="佐证材料" />
          </Form.Item>
        </RisingFiles>
      </Form>
      {conflict && definition && mergeOf(conflict) && (
        <ConflictDialog
          conflict={conflict}
          definition={definition}
          titles={{}}
          busy={false}
          onCancel={() => setConflict(undefined)}
          onResolve={(change, version) => void resolve(change, version)}
        />
      )}
    </Drawer>
  );
};

const withCurrent = (options: { value: string; label: string }[], value: string): { value: string; label: string }[] =>
  options.some((one) => one.value === value) || value === '' ? options : [{ value, label: value }, ...options];
