import { Input, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { updateRecord } from '#contract/records';
import { schoolPlanPage } from '#contract/school-plans';
import { useDefinition } from '../../api/definitions.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { DateText, dateText } from '../../components/DateText.tsx';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { useParam } from '../../shell/navigation.tsx';
import { type Check, type Goal, RATING_ORDER, RATINGS, RatingLine, RatingMark } from './parts.tsx';
import './schoolplans.css';

type Item = Check['items'][number];
type LineProps = {
  readonly item: Item;
  readonly goal: Goal | undefined;
  readonly at: number;
  readonly editable: boolean;
  readonly onSaved: () => void;
};

const OPTIONS = RATING_ORDER.map((value) => ({ value, label: RATINGS[value].word }));

/** One goal: what was promised, then rating and account; each is kept as soon as it is given. */
const Line = ({ item, goal, at, editable, onSaved }: LineProps) => {
  const [account, setAccount] = useState(item.account ?? '');
  const save = useAct(updateRecord, { errors: 'inline', onDone: onSaved });
  const send = (change: Record<string, unknown>) =>
    save.mutate({
      params: { path: 'school-plan-check-items', id: item.id },
      body: { ...change, version: item.version },
    });
  const keep = () => {
    const text = account.trim();
    if (text !== (item.account ?? '')) send({ account: text || null });
  };
  return (
    <li className="yd-check-line">
      <h3>
        <span className="yd-num">{at}.</span> {item.goal.title}
      </h3>
      {goal && (
        <p className="yd-muted">
          达成标志：{goal.proof}
          {goal.dueYear && `（${goal.dueYear}年达成）`}
        </p>
      )}
      <ErrorNotice error={save.error} />
      {editable ? (
        <>
          <Radio.Group
            aria-label={`“${item.goal.title}”的评定`}
            value={item.rating}
            options={OPTIONS}
            disabled={save.isPending}
            onChange={(event) => send({ rating: event.target.value, account: account.trim() || null })}
          />
          <Input.TextArea
            aria-label={`“${item.goal.title}”的说明`}
            placeholder="用数据和事实说明做到了什么、还差什么"
            autoSize={{ minRows: 2, maxRows: 10 }}
            maxLength={4000}
            value={account}
            onChange={(event) => setAccount(event.target.value)}
            onBlur={keep}
          />
        </>
      ) : (
        <>
          <RatingMark value={item.rating} />
          <p className="yd-paragraphs">{item.account ?? '没有说明。'}</p>
        </>
      )}
    </li>
  );
};

const Files = ({ check, editable, onSaved }: { check: Check; editable: boolean; onSaved: () => void }) => {
  const save = useAct(updateRecord, { errors: 'inline', onDone: onSaved });
  return (
    <Panel title="附件">
      <ErrorNotice error={save.error} />
      {editable ? (
        <FileField
          value={check.files}
          label="自查附件"
          onChange={(files) =>
            save.mutate({
              params: { path: 'school-plan-checks', id: check.id },
              body: { files, version: check.version },
            })
          }
        />
      ) : (
        <span className="yd-files">
          {check.files.length === 0 && <span className="yd-muted">没有附件。</span>}
          {check.files.map((id) => (
            <FileLink key={id} id={id} />
          ))}
        </span>
      )}
    </Panel>
  );
};

type LoadedProps = {
  readonly check: Check;
  readonly goals: readonly Goal[];
  readonly detail: Detail;
  readonly title: string;
};

const Loaded = ({ check, goals, detail, title, plan }: LoadedProps & { plan: string }) => {
  const definition = useDefinition('schoolPlanCheck');
  const { day } = useAsOf();
  const [savedAt, setSavedAt] = useState<string>();
  const editable = detail.editable && Boolean(definition?.may.update) && !day;
  const saved = () => setSavedAt(new Date().toISOString());
  const rated = check.items.filter(({ rating, account }) => rating && account).length;
  return (
    <Page
      title={`${check.year}年度自查`}
      back={{ to: `/school-plans/${plan}`, label: title }}
      subtitle={
        check.submittedAt ? (
          <>
            <DateText value={check.submittedAt} withTime /> 报送
          </>
        ) : (
          `${rated}/${check.items.length} 个目标已填写，选好和写好就自动保存${savedAt ? `（已保存 ${dateText(savedAt, true).slice(11)}）` : ''}`
        )
      }
      actions={
        definition &&
        !day && <ActionBar definition={definition} row={detail.row} titles={detail.titles} actions={detail.actions} />
      }
    >
      <Panel>
        {!day && <BlockedReasons actions={detail.actions} />}
        {check.items.some(({ rating }) => rating) && <RatingLine ratings={check.ratings} />}
        {check.summary && <p className="yd-paragraphs yd-check-summary">{check.summary}</p>}
        <ol className="yd-check-lines">
          {check.items.map((item, index) => (
            <Line
              key={item.id}
              item={item}
              at={index + 1}
              goal={goals.find(({ id }) => id === item.goal.id)}
              editable={editable}
              onSaved={saved}
            />
          ))}
        </ol>
      </Panel>
      <Files check={check} editable={editable} onSaved={saved} />
    </Page>
  );
};

const WithDetail = (props: Omit<LoadedProps, 'detail'> & { plan: string }) => {
  const { data, error, refetch } = useDetail('school-plan-checks', props.check.id);
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded {...props} detail={data as Detail} />;
};

/** 年度自查: every goal of the approved plan with its rating and account, handed in when all are answered. */
export default function CheckPage() {
  const id = useParam('id');
  const year = Number(useParam('year'));
  const { data, error, refetch } = useCall(schoolPlanPage, { params: { id } });
  const check = data?.checks.find((one) => one.year === year);
  if (isStatus(error, 404) || (data && !check)) return <NotFoundPage />;
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data || !check) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <WithDetail check={check} goals={data.goals} title={data.plan.title} plan={id} />;
}
