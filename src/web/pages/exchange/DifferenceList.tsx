import { Alert, App, Button, Checkbox, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { type DifferenceView, decideDifferences, listDifferences } from '#contract/exchange';
import { useAct, useCall } from '../../api/hooks.ts';
import type { Answer, Args } from '../../api/index.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { KINDS, STATES, sideText } from './words.ts';

type Verb = Args<typeof decideDifferences>['body']['verb'];
type Outcome = Answer<typeof decideDifferences>;

const PAGE = 100;

const Filters = ({ state, kind }: { state: string; kind: string | undefined }) => {
  const setAddress = useSetAddress();
  return (
    <div className="yd-tools">
      <Select
        aria-label="状态"
        value={state}
        style={{ width: 180 }}
        onChange={(next) => setAddress({ state: next })}
        options={[...STATES]}
      />
      <Select
        aria-label="类别"
        value={kind ?? ''}
        style={{ width: 180 }}
        onChange={(next) => setAddress({ kind: next || undefined })}
        options={[{ value: '', label: '全部类别' }, ...KINDS]}
      />
    </div>
  );
};

const Row = ({
  one,
  chosen,
  onChoose,
}: {
  one: DifferenceView;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}) => (
  <tr className={chosen ? 'is-chosen' : ''}>
    <td>
      {one.verbs.length > 0 && (
        <Checkbox
          aria-label={`选择${one.row?.title ?? one.organisation}的${one.fieldLabel}`}
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
    </td>
    <td>
      {one.row ? <PageLink to={one.row.path}>{one.row.title}</PageLink> : <span className="yd-muted">—</span>}
      <div className="yd-muted yd-small">{one.organisation}</div>
    </td>
    <td data-label="项目">{one.fieldLabel}</td>
    <td data-label="我方">{sideText(one, one.ours, one.kind === 'onlyTheirs' ? '没有' : '有')}</td>
    <td data-label="对方">{sideText(one, one.theirs, one.kind === 'onlyOurs' ? '没有' : '有')}</td>
    <td data-label="状态">
      {one.stateLabel}
      {one.note && <div className="yd-muted yd-small">{one.note}</div>}
    </td>
  </tr>
);

const Told = ({ outcome }: { outcome: Outcome | undefined }) => {
  const [first] = outcome?.refused ?? [];
  if (!outcome || !first) return null;
  const more = outcome.refused.length > 1 ? `等${outcome.refused.length}项` : '';
  return (
    <Alert
      type="warning"
      showIcon
      title={`已处理${outcome.done}项，另有${outcome.refused.length}项没有处理`}
      description={`${first.detail}${more}。${first.remedy}`}
    />
  );
};

const verbsOf = (rows: readonly DifferenceView[]): { verb: string; label: string }[] => {
  const verbs = new Map(rows.flatMap((row) => row.verbs.map((one) => [one.verb, one])));
  return [...verbs.values()];
};

/** Differences, decided one by one or many alike. */
export const DifferenceList = ({ connector, run }: { connector?: string; run?: string }) => {
  const { state = 'open,asked', kind } = useAddress<{ state: string; kind: string }>();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = {
    state,
    limit: PAGE,
    ...(kind ? { kind } : {}),
    ...(connector ? { connector } : {}),
    ...(run ? { run } : {}),
  };
  const { data, error, refetch } = useCall(listDifferences, { query }, { keepPrevious: true });
  const decide = useAct(decideDifferences, {
    errors: 'inline',
    onDone: ({ done }) => {
      setChosen(new Set());
      if (done > 0) message.success(`已处理${done}项`);
    },
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} />;
  const rows = data.differences;
  const open = rows.filter(({ verbs }) => verbs.length > 0);
  const picked = rows.filter(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <Panel title={`差异（${data.total}）`}>
      <Filters state={state} kind={kind} />
      <ErrorNotice error={decide.error} />
      <Told outcome={decide.data} />
      {open.length > 0 && (
        <div className="yd-tools">
          <Checkbox
            checked={picked.length > 0 && picked.length === open.length}
            indeterminate={picked.length > 0 && picked.length < open.length}
            onChange={(event) => setChosen(new Set(event.target.checked ? open.map(({ id }) => id) : []))}
          >
            选择本页{open.length}项
          </Checkbox>
          {verbsOf(picked).map(({ verb, label }) => (
            <Button
              key={verb}
              loading={decide.isPending}
              onClick={() => decide.mutate({ body: { ids: picked.map(({ id }) => id), verb: verb as Verb } })}
            >
              {label}（{picked.length}）
            </Button>
          ))}
        </div>
      )}
      {rows.length === 0 ? (
        <Empty title="没有这样的差异" />
      ) : (
        <div className="yd-scroll">
          <table className="yd-exchange-table yd-exchange-differences">
            <thead>
              <tr>
                <th scope="col" className="is-narrow-column">
                  <span className="yd-sr">选择</span>
                </th>
                <th scope="col">记录</th>
                <th scope="col">项目</th>
                <th scope="col">我方</th>
                <th scope="col">对方</th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <Row key={one.id} one={one} chosen={chosen.has(one.id)} onChoose={(on) => toggle(one.id, on)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.next && <p className="yd-muted">只列出前{rows.length}项；处理后继续显示其余的。</p>}
    </Panel>
  );
};
