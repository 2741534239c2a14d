import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { draftOfPlan } from '#contract/plan-drafting';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { ContentTabs } from '../../components/detail/ContentTabs.tsx';
import { History } from '../../components/detail/History.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { RowActions } from '../../components/detail/RowActions.tsx';
import { Empty } from '../../components/Empty.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { useNarrow } from '../../shell/useNarrow.ts';
import { Comments } from './Comments.tsx';
import { Consultations } from './Consultations.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { LifeStrip } from './LifeStrip.tsx';
import { Outline } from './Outline.tsx';
import { commentsOn, type Draft, isOpen, WHOLE } from './parts.ts';
import { Versions } from './Versions.tsx';
import './drafting.css';

const ITEM_FIELDS = [{ title: '条目', fields: ['heading', 'level', 'author', 'coAuthors', 'body'] }];
const PLAN_FIELDS = [
  { title: '要点', fields: ['title', 'planYear', 'kind', 'leadOffice', 'region', 'docNumber', 'signedOn', 'issuedOn'] },
];
const SECTIONS = { author: { kind: 'section' }, coAuthors: { kind: 'section' } };
/** 登记 is for plans that were issued on paper; the decision has a form of its own. */
const ELSEWHERE = ['register', 'decide'];

const Acts = ({ detail }: { detail: Detail }) => {
  const definition = useDefinition('plan');
  const { day } = useAsOf();
  const [open, setOpen] = useState<'edit' | 'decide'>();
  const { row, titles, actions } = detail;
  if (!definition || day) return null;
  const decide = actions.find(({ verb }) => verb === 'decide');
  return (
    <>
      {detail.editable && <Button onClick={() => setOpen('edit')}>修改要点信息</Button>}
      <ActionBar
        definition={definition}
        row={row}
        titles={titles}
        actions={actions.filter(({ verb }) => !ELSEWHERE.includes(verb))}
      />
      {decide && (
        <Button type="primary" onClick={() => setOpen('decide')}>
          {decide.label}
        </Button>
      )}
      {open === 'edit' && (
        <RecordDrawer
          record="plan"
          id={row.id}
          title="修改要点信息"
          sections={PLAN_FIELDS}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'decide' && (
        <DecideDialog
          plan={{ id: row.id, version: row.version, title: String(row.title) }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
};

/** The organisation that was asked finishes its reply here. */
const OwnReply = ({ draft }: { draft: Draft }) => {
  const { post } = useSession();
  const own = draft.consultations.find(({ organisation }) => organisation === post.organisation.id);
  if (!own || post.role === 'office' || own.state === 'replied' || draft.plan.state !== 'consulting') return null;
  const said = own.comments > 0 ? `已提 ${own.comments} 条意见` : '逐条提出意见，没有意见的直接反馈';
  return (
    <Alert
      type="info"
      title={`请${post.organisation.name}${own.dueOn ? `在 ${own.dueOn} 前` : ''}反馈：${said}，然后办理“反馈完毕”。`}
      action={<RowActions record="consultation" id={own.id} />}
    />
  );
};

const Items = ({ draft }: { draft: Draft }) => {
  const { item } = useAddress<{ item: string }>();
  const setAddress = useSetAddress();
  const narrow = useNarrow();
  const [adding, setAdding] = useState(false);
  const waiting = draft.items.find(({ id }) => commentsOn(draft, id).some(isOpen));
  const chosen =
    item ??
    (narrow
      ? undefined
      : ((draft.may.answer && waiting) || draft.items.find(({ editable }) => editable) || draft.items[0])?.id);
  const shown = draft.items.find(({ id }) => id === chosen);
  const choose = (id: string | undefined): void => setAddress({ item: id });
  const after = shown ?? draft.items.at(-1);
  const add = (
    <RecordDrawer
      record="draftItem"
      title="添加条目"
      sections={ITEM_FIELDS}
      fixed={{ plan: draft.plan.id, order: draft.items.length }}
      initial={{ level: after?.level ?? 1 }}
      pickFrom={SECTIONS}
      draftKey={draft.plan.id}
      onClose={() => setAdding(false)}
      onDone={({ id }) => choose(id)}
    />
  );
  if (draft.items.length === 0 && !draft.may.comment)
    return (
      <Panel>
        <Empty title="还没有条目" action={draft.may.edit && <Button onClick={() => setAdding(true)}>添加条目</Button>}>
          {draft.plan.origin === 'imported'
            ? '这份要点的文本来自文件，条目在“拆解审核”里。'
            : '先列出条目，再分给科室撰写。'}
        </Empty>
        {adding && add}
      </Panel>
    );
  const outline = (
    <Panel flush>
      <Outline draft={draft} chosen={chosen} onChoose={choose} onAdd={() => setAdding(true)} />
    </Panel>
  );
  return (
    <div className={chosen ? 'yd-draft' : 'yd-draft is-list'}>
      {narrow && chosen ? (
        <button type="button" className="yd-link yd-draft-back" onClick={() => choose(undefined)}>
          ‹ 全部条目
        </button>
      ) : (
        outline
      )}
      {shown && <ItemEditor draft={draft} item={shown} />}
      {chosen && (shown || chosen === WHOLE) && (
        <div className={chosen === WHOLE ? 'yd-draft-whole' : ''}>
          <Comments draft={draft} item={chosen} />
        </div>
      )}
      {adding && add}
    </div>
  );
};

const FullText = ({ text }: { text: string | null }) => (
  <Panel>
    {text ? (
      <div className="yd-draft-text">{text}</div>
    ) : (
      <Empty title="还没有文本">写好条目后，这里是印发时的全文。</Empty>
    )}
  </Panel>
);

const Past = ({ detail }: { detail: Detail }) => {
  const definition = useDefinition('plan');
  return definition ? (
    <Panel>
      <History definition={definition} id={detail.row.id} titles={detail.titles} />
    </Panel>
  ) : null;
};

type Tab = { key: string; label: ReactNode; children: ReactNode };

const tabsOf = (draft: Draft, detail: Detail): Tab[] => {
  const { counts } = draft;
  const items = `条目 ${counts.items > 0 ? `${counts.accepted}/${counts.items}` : ''}`;
  const bureau = draft.consultations.length > 1 || draft.may.invite || draft.may.edit || draft.may.answer;
  return [
    { key: 'items', label: items, children: <Items draft={draft} /> },
    ...(bureau
      ? [
          {
            key: 'asked',
            label: `征求意见 ${counts.asked > 0 ? `${counts.replied}/${counts.asked}` : ''}`,
            children: <Consultations draft={draft} />,
          },
        ]
      : []),
    { key: 'text', label: '全文', children: <FullText text={draft.text} /> },
    ...(detail.editable || draft.versions.length > 0
      ? [{ key: 'versions', label: '版本', children: <Versions draft={draft} /> }]
      : []),
    { key: 'history', label: '历史', children: <Past detail={detail} /> },
  ];
};

const BUREAU = ['office', 'section', 'leader', 'auditor'];
const ISSUED = ['issued', 'dispatched', 'archived'];

const subtitleOf = ({ plan, counts }: Draft): string =>
  [
    `${plan.planYear}年度`,
    plan.docNumber,
    counts.items > 0 ? `${counts.items} 个条目，已采用 ${counts.accepted} 个` : null,
    counts.openComments > 0 ? `${counts.openComments} 条意见待答复` : null,
  ]
    .filter(Boolean)
    .join('，');

const Loaded = ({ draft, detail }: { draft: Draft; detail: Detail }) => {
  const { tab } = useAddress<{ tab: string }>();
  const setAddress = useSetAddress();
  const { post } = useSession();
  const tabs = tabsOf(draft, detail);
  const blocked = detail.actions.filter(({ verb }) => !ELSEWHERE.includes(verb));
  return (
    <Page
      title={draft.plan.title}
      back={BUREAU.includes(post.role) ? { to: '/drafting', label: '全部起草' } : { to: '/', label: '首页' }}
      subtitle={subtitleOf(draft)}
      actions={<Acts detail={detail} />}
    >
      <section className="yd-panel yd-life-panel">
        <LifeStrip row={detail.row as RowView} titles={detail.titles} />
        <BlockedReasons actions={blocked} />
        {ISSUED.includes(draft.plan.state) && (
          <p className="yd-life-next">
            <PageLink to={`/plans/${draft.plan.id}/review`}>拆解审核</PageLink>
            <PageLink to={`/plans/${draft.plan.id}/receipts`}>签收情况</PageLink>
          </p>
        )}
      </section>
      <div className="yd-own-reply">
        <OwnReply draft={draft} />
      </div>
      <div className="yd-draft-tabs">
        <ContentTabs
          active={tabs.some(({ key }) => key === tab) ? String(tab) : 'items'}
          onChange={(key) => setAddress({ tab: key })}
          items={tabs}
        />
      </div>
    </Page>
  );
};

export default function DraftPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(draftOfPlan, { params: { id } });
  const detail = useDetail('plans', id);
  const failure = error ?? detail.error;
  if (failure) return <PageTrouble error={failure} onRetry={() => void refetch()} />;
  if (!data || !detail.data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded draft={data} detail={detail.data as Detail} />;
}
