import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { projectPage } from '#contract/projects';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { History } from '../../components/detail/History.tsx';
import { type Detail, useDetail } from '../../components/detail/RecordDetail.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { FileLink } from '../../components/FileLinks.tsx';
import { RecordDrawer } from '../../components/form/RecordDrawer.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { CarryOverDialog } from './CarryOverDialog.tsx';
import { Matrix } from './Matrix.tsx';
import { MilestoneDrawer } from './MilestoneDrawer.tsx';
import { type ProjectView, type ProjectYear, periodText } from './parts.tsx';
import './projects.css';

const Links = ({ page, files }: { page: ProjectView; files: readonly string[] }) => (
  <Panel title="来源与依据">
    <dl className="yd-project-links">
      <dt>要点</dt>
      <dd>{page.plan ? <PageLink to={`/plans/${page.plan.id}`}>{page.plan.title}</PageLink> : '—'}</dd>
      <dt>对应承诺</dt>
      <dd>
        {page.commitments.length === 0 && '—'}
        {page.commitments.map(({ id, code, title }) => (
          <PageLink key={id} to={`/commitments/${id}`}>
            {code} {title}
          </PageLink>
        ))}
      </dd>
      {page.decisions.length > 0 && (
        <>
          <dt>会议决定</dt>
          <dd>
            {page.decisions.map(({ id, title, heldOn, use }) => (
              <span key={`${use}-${id}`}>
                {use}：<PageLink to={`/records/decisions/${id}`}>{title}</PageLink> <DateText value={heldOn} />
              </span>
            ))}
          </dd>
        </>
      )}
      {files.length > 0 && (
        <>
          <dt>依据文件</dt>
          <dd>
            {files.map((id) => (
              <FileLink key={id} id={id} />
            ))}
          </dd>
        </>
      )}
    </dl>
  </Panel>
);

const Goal = ({ page: { project } }: { page: ProjectView }) => (
  <Panel title="目标">
    <p className="yd-paragraphs">{project.goal}</p>
    <p className="yd-muted yd-project-support">
      配合单位：{project.supporting.map(({ name }) => name).join('、') || '没有'}
    </p>
    {project.conclusion && (
      <>
        <h3 className="yd-h3">总结</h3>
        <p className="yd-paragraphs">{project.conclusion}</p>
      </>
    )}
  </Panel>
);

type Dialog = { kind: 'edit' } | { kind: 'add'; year: number } | { kind: 'carry'; held: ProjectYear };

const Dialogs = ({ page, dialog, onClose }: { page: ProjectView; dialog: Dialog; onClose: () => void }) => {
  const { id } = page.project;
  if (dialog.kind === 'edit') return <RecordDrawer record="project" id={id} title="修改项目" onClose={onClose} />;
  if (dialog.kind === 'carry') return <CarryOverDialog project={id} held={dialog.held} onClose={onClose} />;
  return (
    <RecordDrawer
      record="projectMilestone"
      title={`添加${dialog.year}年节点`}
      fixed={{ project: id, year: dialog.year }}
      initial={{ dueOn: `${dialog.year}-12-31` }}
      draftKey={`${id}-${dialog.year}`}
      onClose={onClose}
    />
  );
};

type LoadedProps = { page: ProjectView; definition: DefinitionView; detail: Detail };

const Loaded = ({ page, definition, detail }: LoadedProps) => {
  const { project, may } = page;
  const { milestone } = useAddress<{ milestone: string }>();
  const setAddress = useSetAddress();
  const { day } = useAsOf();
  const [dialog, setDialog] = useState<Dialog>();
  const open = (id: string | undefined) => setAddress({ milestone: id });
  const chosen = page.years.flatMap(({ milestones }) => milestones).find(({ id }) => id === milestone);
  const period = periodText(project.fromYear, project.toYear);
  return (
    <Page
      title={project.name}
      back={{ to: '/projects', label: '项目与专项计划' }}
      subtitle={`${project.kindLabel}，${period}，${project.leader.name}牵头，${project.leadSection.name}`}
      actions={
        !day && (
          <>
            {may.edit && <Button onClick={() => setDialog({ kind: 'edit' })}>修改</Button>}
            <ActionBar definition={definition} row={detail.row} titles={detail.titles} actions={detail.actions} />
          </>
        )
      }
    >
      <Panel>
        <StateStrip definition={definition} state={project.state} />
        {!day && <BlockedReasons actions={detail.actions} />}
        <Matrix
          page={page}
          onOpen={open}
          onAdd={(year) => setDialog({ kind: 'add', year })}
          onCarry={(held) => setDialog({ kind: 'carry', held })}
        />
      </Panel>
      <div className="yd-columns yd-project-below">
        <Goal page={page} />
        <Links page={page} files={(detail.row.papers ?? []) as string[]} />
      </div>
      <Panel title="历史">
        <History definition={definition} id={project.id} titles={detail.titles} />
      </Panel>
      {dialog && <Dialogs page={page} dialog={dialog} onClose={() => setDialog(undefined)} />}
      {chosen && <MilestoneDrawer key={chosen.id} row={chosen} onOpen={open} onClose={() => open(undefined)} />}
    </Page>
  );
};

/** One project: milestones by year, what may be done with each, where it comes from. */
export default function ProjectPage() {
  const id = useParam('id');
  const definition = useDefinition('project');
  const { data, error, refetch } = useCall(projectPage, { params: { id } });
  const detail = useDetail(definition?.path ?? '', id);
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (!data || !detail.data || !definition)
    return <Skeleton active={false} className="yd-page" paragraph={{ rows: 12 }} />;
  return <Loaded page={data} definition={definition} detail={detail.data as Detail} />;
}
