import { Alert, App, Button, Dropdown, Skeleton, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { bulletinDocx, bulletinPage, bulletinPdf, bulletinRevisions } from '#contract/bulletin';
import { actOnRecord } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { download } from '../../api/download.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { isVersionConflict } from '../../api/problem.ts';
import { DateText, dateText } from '../../components/DateText.tsx';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { History } from '../../components/detail/History.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { useKeys } from '../../shell/keys.ts';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { Blocks } from './Blocks.tsx';
import { Comparison } from './Comparison.tsx';
import { PdfPages } from './PdfPages.tsx';
import { type BulletinPage, formsOf } from './parts.ts';
import { Revisions } from './Revisions.tsx';
import { SnapshotChoice } from './SnapshotChoice.tsx';
import { Subjects } from './Subjects.tsx';
import { useBlocks } from './useBlocks.ts';
import './bulletins.css';

const FROZEN = ['frozen', 'firstSigned', 'issued', 'published', 'voided'];

const Downloads = ({ page }: { page: BulletinPage }) => {
  const { notification } = App.useApp();
  const { id, title, state } = page.bulletin;
  const { data: revisions } = useCall(bulletinRevisions, { params: { id } }, { enabled: FROZEN.includes(state) });
  const take = async (key: string): Promise<void> => {
    const [format, revised] = key.split(':');
    const contract = format === 'pdf' ? bulletinPdf : bulletinDocx;
    const query = revised ? { revisions: 'true' as const } : {};
    try {
      await download(contract, { params: { id }, query }, { name: `${title}.${format}` });
    } catch (error) {
      notification.error({ title: error instanceof Error ? error.message : '没有下载', duration: 0 });
    }
  };
  return (
    <Dropdown trigger={['click']} menu={{ items: formsOf(revisions), onClick: ({ key }) => void take(key) }}>
      <Button disabled={!page.facts}>下载</Button>
    </Dropdown>
  );
};

/** 编制 reads the records as of now; asking for an instant would only invite old figures. */
const Compile = ({ page }: { page: BulletinPage }) => {
  const { id, version, compiledAt } = page.bulletin;
  const act = useAct(actOnRecord, { success: '已按现在的数据编制' });
  return (
    <Button
      loading={act.isPending}
      type={compiledAt ? 'default' : 'primary'}
      onClick={() => act.mutate({ params: { path: 'bulletins', id, verb: 'compile' }, body: { version, input: {} } })}
    >
      {compiledAt ? '更新数据' : '编制'}
    </Button>
  );
};

const Figures = ({ page }: { page: BulletinPage }) => (
  <table className="yd-changes yd-figures">
    <thead>
      <tr>
        <th scope="col">数据</th>
        <th scope="col">本期</th>
        <th scope="col">上期</th>
      </tr>
    </thead>
    <tbody>
      {page.figures.map(({ key, label, text, previous, href }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td>{href ? <PageLink to={href}>{text}</PageLink> : text || '—'}</td>
          <td className="yd-num">{previous ?? '—'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Editor = ({ page }: { page: BulletinPage }) => {
  const { day } = useAsOf();
  const draft = useBlocks(page);
  const editable = page.bulletin.editable && !day;
  useKeys({ 'ctrl+enter': draft.save });
  const stamp = `${page.bulletin.version}`;
  return (
    <div className="yd-composer">
      <div className="yd-composer-left">
        {page.series.kind === 'projects' && <Subjects page={page} editable={editable} />}
        <SnapshotChoice page={page} editable={editable} />
        {editable && (
          <div className="yd-composer-save" role="status">
            <span className="yd-muted">
              {draft.saving
                ? '正在保存'
                : draft.changed
                  ? '有修改，3秒后自动保存'
                  : draft.savedAt
                    ? `已自动保存 ${draft.savedAt}，版面已更新`
                    : '修改会自动保存，版面随之更新'}
            </span>
            {draft.changed && (
              <Button size="small" onClick={draft.save} loading={draft.saving}>
                现在保存
              </Button>
            )}
          </div>
        )}
        {isVersionConflict(draft.error) ? (
          <Alert
            type="warning"
            title="有人同时修改了这一期，您的修改还在。"
            action={
              <span className="yd-row-actions">
                <Button size="small" onClick={draft.overwrite}>
                  保存我的
                </Button>
                <Button size="small" onClick={draft.discard}>
                  用现在的
                </Button>
              </span>
            }
          />
        ) : (
          <ErrorNotice error={draft.error} />
        )}
        <Blocks
          blocks={draft.blocks}
          figures={page.figures}
          facts={page.facts}
          editable={editable}
          onChange={draft.change}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: pages that scroll must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="yd-composer-right" aria-label="版面" tabIndex={0}>
        {page.facts ? (
          <PdfPages id={page.bulletin.id} stamp={stamp} />
        ) : (
          <Empty title="还没有编制">编制会读取要点各事项现在的亮灯和进展，生成正文、表和附件，再在左侧修改文字。</Empty>
        )}
      </section>
    </div>
  );
};

const Signed = ({ page: { bulletin, series } }: { page: BulletinPage }) => {
  const facts: [string, ReactNode][] = [
    ['系列', series.title],
    ['期间', bulletin.periodLabel],
    ['期号', bulletin.issueNumber === null ? '—' : `第${bulletin.issueNumber}期`],
    ['文号', bulletin.docNumber ?? '—'],
    ['数据截至', <DateText key="asOf" value={bulletin.asOf} withTime />],
    ['冻结', bulletin.frozenBy ? <Who key="frozen" name={bulletin.frozenBy.name} at={bulletin.frozenAt} /> : '—'],
    [
      '核稿',
      bulletin.firstSigner ? <Who key="first" name={bulletin.firstSigner.name} at={bulletin.firstSignedAt} /> : '—',
    ],
    ['签发', bulletin.signer ? <Who key="signer" name={bulletin.signer.name} at={bulletin.issuedAt} /> : '—'],
  ];
  return (
    <dl className="yd-signed">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Who = ({ name, at }: { name: string; at: string | null }) => (
  <>
    {name} <DateText value={at} withTime />
  </>
);

const Past = ({ detail }: { detail: Detail }) => {
  const definition = useDefinition('bulletin');
  return definition ? (
    <Panel>
      <History definition={definition} id={detail.row.id} titles={detail.titles} />
    </Panel>
  ) : null;
};

const Loaded = ({ page, detail }: { page: BulletinPage; detail: Detail }) => {
  const { tab } = useAddress<{ tab: string }>();
  const setAddress = useSetAddress();
  const definition = useDefinition('bulletin');
  const { day } = useAsOf();
  const [open, setOpen] = useState(page.bulletin.state !== 'draft');
  const { bulletin } = page;
  const actions = detail.actions.filter(({ verb }) => verb !== 'compile');
  const mayCompile = detail.actions.some(({ verb }) => verb === 'compile');
  const tabs = [
    { key: 'pages', label: '版面', children: <Editor page={page} /> },
    { key: 'comparison', label: '与上期比较', children: <Comparison facts={page.facts} /> },
    {
      key: 'figures',
      label: '数据',
      children: (
        <Panel>
          <Figures page={page} />
        </Panel>
      ),
    },
    ...(FROZEN.includes(bulletin.state)
      ? [{ key: 'revisions', label: '更正', children: <Revisions id={bulletin.id} /> }]
      : []),
    { key: 'history', label: '历史', children: <Past detail={detail} /> },
  ];
  return (
    <Page
      title={bulletin.title}
      back={{ to: '/bulletins', label: '通报与动态' }}
      subtitle={subtitleOf(page)}
      actions={
        !day &&
        definition && (
          <>
            <Downloads page={page} />
            {mayCompile && <Compile page={page} />}
            <ActionBar definition={definition} row={detail.row} titles={detail.titles} actions={actions} />
          </>
        )
      }
    >
      <section className="yd-panel yd-composer-head">
        {definition && <StateStrip definition={definition} state={bulletin.state} />}
        <button type="button" className="yd-link yd-composer-more" onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? '收起' : '期号、文号和签署'}
        </button>
        {open && <Signed page={page} />}
        {!day && <BlockedReasons actions={actions} />}
      </section>
      <Tabs
        className="yd-draft-tabs"
        activeKey={tabs.some(({ key }) => key === tab) ? String(tab) : 'pages'}
        onChange={(key) => setAddress({ tab: key })}
        items={tabs}
        destroyOnHidden
      />
    </Page>
  );
};

const subtitleOf = ({ bulletin, series, changedSince }: BulletinPage): string =>
  [
    series.title,
    bulletin.docNumber,
    bulletin.asOf ? `数据截至 ${dateText(bulletin.asOf, true)}` : '还没有编制',
    changedSince > 0 && bulletin.state === 'draft' ? `编制以后有 ${changedSince} 条记录变动` : null,
  ]
    .filter(Boolean)
    .join('，');

/** The composer: blocks left, the true pages right; frozen issues read as they were signed. */
export default function ComposerPage() {
  const id = useParam('id');
  const { data, error, refetch } = useCall(bulletinPage, { params: { id } });
  const detail = useDetail('bulletins', id);
  const failure = error ?? detail.error;
  if (failure) return <PageTrouble error={failure} onRetry={() => void refetch()} />;
  if (!data || !detail.data) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 14 }} />;
  return <Loaded page={data} detail={detail.data as Detail} />;
}
