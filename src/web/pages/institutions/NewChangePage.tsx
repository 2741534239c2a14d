import { App, Button, Skeleton, Steps } from 'antd';
import { useState } from 'react';
import { changePreview } from '#contract/institutions';
import { actOnRecord, createRecord, listRecords, type RowView, updateRecord } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { useDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { type DraftState, useDraft } from '../../components/form/drafts.ts';
import { RisingFiles, useRisingFiles } from '../../components/form/rising.ts';
import { Page, Panel } from '../../components/Page.tsx';
import { ForbiddenPage, NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { useAddress, useGo } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { bodyOf, type Draft, draftOf, EMPTY, lacksUnits, rekeyed } from './draft.ts';
import { Effects, Reasons } from './parts.tsx';
import { AssignStep, DateStep, KindStep, UnitsStep } from './steps.tsx';

const PATH = 'organisation-changes';
type StepName = 'kind' | 'units' | 'date' | 'assign' | 'preview';
const TITLES: Readonly<Record<StepName, string>> = {
  kind: '调整方式',
  units: '单位',
  date: '日期与依据',
  assign: '班级与岗位去向',
  preview: '预览并提交',
};
const stepsOf = ({ kind }: Draft): StepName[] =>
  kind === 'split' ? ['kind', 'units', 'date', 'assign', 'preview'] : ['kind', 'units', 'date', 'preview'];

/** What is missing before the next step. */
const lacking = (step: StepName, draft: Draft): string[] => {
  if (step === 'kind') return draft.kind ? [] : ['请选择调整方式。'];
  if (step === 'units') return lacksUnits(draft);
  return step === 'date' && !draft.effectiveOn ? ['请选择生效日期。'] : [];
};

/** Names of the units chosen so far. */
const useNames = (ids: readonly string[]): Readonly<Record<string, string>> => {
  const filter = JSON.stringify({ id: { op: 'in', value: ids } });
  const { data } = useCall(
    listRecords,
    { params: { path: 'organisations' }, query: { filter, limit: 100 } },
    { enabled: ids.length > 0, keepPrevious: true },
  );
  return Object.fromEntries((data?.rows ?? []).map((row) => [row.id, String((row as RowView).name)]));
};

const Preview = ({
  row,
  onSubmit,
  busy,
}: {
  row: { readonly id: string };
  onSubmit: (version: number) => void;
  busy: boolean;
}) => {
  const { data, error, refetch } = useCall(changePreview, { params: { id: row.id } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} paragraph={{ rows: 8 }} />;
  return (
    <>
      <h3 className="yd-h3">
        {data.change.title}，{data.change.effectiveOn}生效
      </h3>
      <Reasons preview={data} />
      <Effects preview={data} />
      <p className="yd-muted">提交后由另一人审核；审核通过的，到生效日自动办理。</p>
      <Button
        type="primary"
        disabled={data.reasons.length > 0}
        loading={busy}
        onClick={() => onSubmit(data.change.version)}
      >
        提交审核
      </Button>
    </>
  );
};

/** Where one is; on the phone in one line. */
const Progress = ({ steps, at }: { steps: readonly StepName[]; at: number }) => {
  const narrow = useNarrow();
  const name = steps[at] ?? 'kind';
  if (narrow)
    return (
      <p className="yd-muted">
        第{at + 1}步，共{steps.length}步：{TITLES[name]}
      </p>
    );
  return <Steps className="yd-steps" size="small" current={at} items={steps.map((one) => ({ title: TITLES[one] }))} />;
};

/** What rests on the server until it is submitted: how far one has come, and the row once there is one. */
type Rest = { readonly draft: Draft; readonly at: number; readonly saved?: Pick<RowView, 'id' | 'version'> };

type WizardProps = { readonly begun?: RowView };

/** Kind, units, date, preview: a change of organisations, saved as a draft before its effects are shown. */
const Wizard = ({ begun }: WizardProps) => {
  const rest = useDraft('organisationChange', begun?.id ?? 'new', begun?.version ?? null);
  const [round, setRound] = useState(0);
  if (!rest.ready) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 8 }} />;
  const afresh = (): void => {
    rest.drop();
    setRound(round + 1);
  };
  return (
    <Steered
      key={round}
      rest={round === 0 ? rest : { ...rest, initial: undefined }}
      onAfresh={afresh}
      {...(begun ? { begun } : {})}
    />
  );
};

const Steered = ({ begun, rest, onAfresh }: WizardProps & { rest: DraftState; onAfresh: () => void }) => {
  const before = rest.initial as Rest | undefined;
  const definition = useDefinition('organisationChange');
  const go = useGo();
  const { message } = App.useApp();
  const [draft, setDraft] = useState<Draft>(() => (before ? rekeyed(before.draft) : begun ? draftOf(begun) : EMPTY));
  const [at, setAt] = useState(before?.at ?? 0);
  const [saved, setSaved] = useState<Rest['saved']>(before?.saved ?? begun);
  const [said, setSaid] = useState<readonly string[]>([]);
  const { rising, count } = useRisingFiles();
  const names = useNames(draft.from);
  const steps = stepsOf(draft);
  const step = steps[at] ?? 'kind';
  const turnTo = (next: number, row = saved): void => {
    setAt(next);
    rest.keep({ draft, at: next, ...(row ? { saved: row } : {}) });
  };
  const keep = ({ id, version }: { id: string; version: number }): void => {
    setSaved({ id, version });
    turnTo(steps.length - 1, { id, version });
  };
  const create = useAct(createRecord, { errors: 'inline', onDone: keep });
  const update = useAct(updateRecord, { errors: 'inline', onDone: keep });
  const submit = useAct(actOnRecord, {
    onDone: (row) => {
      rest.drop();
      message.success('已提交审核');
      go(`/institutions/changes/${row.id}`, { replace: true });
    },
  });
  if (!definition) return <NotFoundPage />;
  if (!definition.may.create) return <ForbiddenPage right="登记机构调整" />;
  const save = () => {
    const body = bodyOf(draft);
    if (!saved) return create.mutate({ params: { path: PATH }, body });
    update.mutate({ params: { path: PATH, id: saved.id }, body: { ...body, version: saved.version } });
  };
  const next = () => {
    const missing = lacking(step, draft);
    setSaid(missing);
    if (missing.length > 0) return;
    if (steps[at + 1] === 'preview') save();
    else turnTo(at + 1);
  };
  const change = (value: Draft) => {
    setSaid([]);
    setDraft(value);
    rest.keep({ draft: value, at, ...(saved ? { saved } : {}) });
  };
  const props = { draft, onChange: change, names };
  return (
    <Page
      title={begun ? '修改机构调整' : '登记机构调整'}
      back={{ to: '/institutions', label: '机构与学校' }}
      subtitle="从生效日起改变，之前的统计不受影响。"
    >
      <Panel>
        <Progress steps={steps} at={at} />
        <div className="yd-change-step">
          {step === 'kind' && <KindStep {...props} />}
          {step === 'units' && <UnitsStep {...props} />}
          {step === 'date' && (
            <RisingFiles value={count}>
              <DateStep {...props} />
            </RisingFiles>
          )}
          {step === 'assign' && <AssignStep {...props} />}
          {step === 'preview' && saved && (
            <Preview
              row={saved}
              busy={submit.isPending}
              onSubmit={(version) =>
                submit.mutate({ params: { path: PATH, id: saved.id, verb: 'submit' }, body: { version } })
              }
            />
          )}
        </div>
        <ErrorNotice error={create.error ?? update.error} />
        {said.length > 0 && (
          <p className="yd-warning" role="alert">
            {said.join('')}
          </p>
        )}
        <div className="yd-step-buttons">
          {at > 0 && <Button onClick={() => turnTo(at - 1)}>上一步</Button>}
          {step !== 'preview' && (
            <Button type="primary" loading={create.isPending || update.isPending} disabled={rising} onClick={next}>
              下一步
            </Button>
          )}
          {before && (
            <span className="yd-muted" role="status">
              已恢复上次没有提交的内容
              <button type="button" className="yd-link yd-draft-drop" onClick={onAfresh}>
                重新填写
              </button>
            </span>
          )}
        </div>
      </Panel>
    </Page>
  );
};

/** Goes on with a draft that was left, or sent back. */
const Continued = ({ id }: { id: string }) => {
  const { data, error } = useDetail(PATH, id);
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Skeleton active={false} paragraph={{ rows: 8 }} />;
  return data.editable ? <Wizard begun={data.row as RowView} /> : <NotFoundPage />;
};

export default function NewChangePage() {
  const { draft } = useAddress<{ draft: string }>();
  return draft ? <Continued key={draft} id={String(draft)} /> : <Wizard />;
}
