import { Alert, Button, Input, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { type DuplicateSides, duplicateSides } from '#contract/dataquality';
import { actOnRecord, type RowView } from '#contract/records';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { type Action, ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { History } from '../../components/detail/History.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import type { Titles } from '../../components/FieldValue.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { PageLink, useParam } from '../../shell/navigation.tsx';
import './dataquality.css';

type Side = 'first' | 'second';
const SIDES: readonly Side[] = ['first', 'second'];
const WORDS = { first: '第一条', second: '第二条' } as const;
const PATHS: Readonly<Record<string, string>> = { pupil: 'pupils', teacher: 'teachers', school: 'schools' };

const Heads = ({ sides }: { sides: DuplicateSides }) => (
  <tr>
    <th>项目</th>
    {SIDES.map((side) => (
      <th key={side}>
        {WORDS[side]}
        <br />
        {sides[side].title ? (
          <PageLink to={`/records/${PATHS[sides.record]}/${sides[side].id}`}>{sides[side].title}</PageLink>
        ) : (
          <span className="yd-muted">不在您的职责范围内</span>
        )}
        <br />
        <span className="yd-muted">{sides[side].school.name}</span>
        {sides[side].changedAt && (
          <>
            <br />
            <span className="yd-muted">
              更新于
              <DateText value={sides[side].changedAt} />
            </span>
          </>
        )}
      </th>
    ))}
  </tr>
);

type Choosing = {
  readonly sides: DuplicateSides;
  readonly choices: Readonly<Record<string, Side>>;
  readonly choose: ((name: string, side: Side) => void) | null;
};

const Comparison = ({ sides, choices, choose }: Choosing) => {
  const [all, setAll] = useState(false);
  const shown = sides.fields.filter((field) => all || field.differs);
  // A school reads its own row alone, and nothing is compared for it.
  const compared = SIDES.every((side) => sides[side].title !== null);
  return (
    <Panel
      title={compared ? `不同之处（${sides.fields.filter((field) => field.differs).length}项）` : '两条记录'}
      extra={
        <Button type="link" onClick={() => setAll(!all)}>
          {all ? (compared ? '只看不同' : '收起') : compared ? '全部对照' : '看本校的一条'}
        </Button>
      }
    >
      <div className="yd-scroll">
        <table className="yd-plain yd-pair-table">
          <thead>
            <Heads sides={sides} />
          </thead>
          <tbody>
            {shown.map((field) => {
              const chosen = choices[field.name] ?? field.usual;
              return (
                <tr key={field.name} className={field.differs ? '' : 'is-same'}>
                  <td>{field.label}</td>
                  {SIDES.map((side) => (
                    <td key={side} className={field.differs && chosen === side ? 'is-chosen' : ''}>
                      {choose && field.usual ? (
                        <label>
                          <input
                            type="radio"
                            name={field.name}
                            checked={chosen === side}
                            onChange={() => choose(field.name, side)}
                          />{' '}
                          {field[side] ?? '（空）'}
                        </label>
                      ) : (
                        (field[side] ?? <span className="yd-muted">—</span>)
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            {sides.belongings.map((one) => (
              <tr key={one.label}>
                <td>{one.label}</td>
                <td className="yd-num">{one.first}条</td>
                <td className="yd-num">{one.second}条</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!compared && <p className="yd-muted">另一条不在您的职责范围内，不逐项对照；请按依据核对本校的一条。</p>}
      {sides.belongings.length > 0 && <p className="yd-muted">合并后，两条名下的记录都归保留的一条。</p>}
    </Panel>
  );
};

type FormProps = {
  readonly id: string;
  readonly version: number;
  readonly verb: 'decide' | 'propose';
  readonly choices: Readonly<Record<string, Side>>;
};

const Decision = ({ id, version, verb, choices }: FormProps) => {
  const [verdict, setVerdict] = useState<'same' | 'different'>();
  const [master, setMaster] = useState<Side>();
  const [note, setNote] = useState('');
  const act = useAct(actOnRecord, { success: verb === 'decide' ? '已认定' : '已提出，等待他人认定', errors: 'inline' });
  const send = () =>
    act.mutate({
      params: { path: 'duplicate-pairs', id, verb },
      body: { version, input: { verdict, note, ...(verdict === 'same' ? { master, choices } : {}) } },
    });
  return (
    <Panel title={verb === 'decide' ? '认定' : '提出认定'}>
      <div className="yd-pair-form">
        {verb === 'propose' && <p className="yd-muted">两条记录不在同一所学校，由另一人认定后才合并。</p>}
        <Radio.Group
          aria-label="是不是同一个"
          value={verdict}
          onChange={({ target }) => setVerdict(target.value)}
          options={[
            { value: 'same', label: '是同一个，合并' },
            { value: 'different', label: '不是同一个' },
          ]}
        />
        {verdict === 'same' && (
          <Radio.Group
            aria-label="保留哪一条"
            value={master}
            onChange={({ target }) => setMaster(target.value)}
            options={SIDES.map((side) => ({ value: side, label: `保留${WORDS[side]}` }))}
          />
        )}
        <Input.TextArea
          aria-label="依据说明"
          placeholder="依据说明，如：核对户口簿，确为同一学生"
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <ErrorNotice error={act.error} />
        <div>
          <Button
            type="primary"
            loading={act.isPending}
            disabled={!verdict || !note.trim() || (verdict === 'same' && !master)}
            onClick={send}
          >
            {verb === 'decide' ? '认定' : '提出'}
          </Button>
        </div>
      </div>
    </Panel>
  );
};

const FACTS = ['verdict', 'master', 'note', 'proposedBy', 'proposedAt', 'decidedBy', 'decidedAt'];
/** Ids of the rows and fields by their identifiers: the comparison says both. */
const UNSAID = ['first', 'second', 'choices'];

type StandingProps = {
  readonly definition: DefinitionView;
  readonly row: RowView;
  readonly titles: Titles;
  readonly actions: readonly Action[];
};

/** What was proposed or decided, by whom and on what grounds: what the second person answers for. */
const Standing = ({ definition, row, titles, actions }: StandingProps) => {
  if (!['proposed', 'same', 'different'].includes(String(row.state))) return null;
  return (
    <Panel title={row.state === 'proposed' ? '提出的认定' : '认定结果'}>
      <BlockedReasons actions={actions} />
      <Facts definition={definition} row={row} names={FACTS.filter((name) => row[name] !== null)} titles={titles} />
    </Panel>
  );
};

/** Two rows side by side: what agrees, what differs, which value stays, and who decides. */
export default function PairPage() {
  const id = useParam('id');
  const definition = useDefinition('duplicatePair');
  const { data, error } = useDetail('duplicate-pairs', id);
  const { data: sides, error: hidden, refetch } = useCall(duplicateSides, { params: { id } });
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const verb = (['decide', 'propose'] as const).find((one) =>
    data?.actions.some((action) => action.verb === one && !(one === 'decide' && spans(data.row))),
  );
  const rest = data?.actions.filter((action) => !['decide', 'propose'].includes(action.verb)) ?? [];
  return (
    <Page
      title={sides ? `疑似重复：${sides.recordLabel}` : '疑似重复'}
      subtitle={
        data && definition ? (
          <>
            <StateTag definition={definition} state={data.row.state} /> 相似分{String(data.row.score)}：
            {(data.row.reasons as string[]).join('；')}
          </>
        ) : undefined
      }
      back={{ to: '/quality/duplicates', label: '疑似重复' }}
      actions={
        data && definition && <ActionBar definition={definition} row={data.row} titles={data.titles} actions={rest} />
      }
    >
      <ErrorNotice error={error ?? hidden} onRetry={() => void refetch()} />
      {!sides && !hidden && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {sides && sides.conflicts.length > 0 && (
        <Alert
          type="warning"
          title={`撤销合并时，有${sides.conflicts.length}项在合并后又改过，保留现值：${sides.conflicts.map(({ label }) => label).join('、')}`}
          style={{ marginBlockEnd: 12 }}
        />
      )}
      {data && definition && <Standing definition={definition} row={data.row} titles={data.titles} actions={rest} />}
      {sides && (
        <Comparison
          sides={sides}
          choices={verb ? choices : ((data?.row.choices ?? {}) as Record<string, Side>)}
          choose={verb ? (name, side) => setChoices({ ...choices, [name]: side }) : null}
        />
      )}
      {data && verb && <Decision id={id} version={data.row.version} verb={verb} choices={choices} />}
      {data && definition && (
        <Panel title="办理经过">
          <History definition={definition} id={id} titles={data.titles} without={UNSAID} />
        </Panel>
      )}
    </Page>
  );
}

const spans = (row: Readonly<Record<string, unknown>>): boolean => row.firstSchool !== row.secondSchool;
