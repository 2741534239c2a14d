import { Button, Skeleton } from 'antd';
import { changePreview } from '#contract/institutions';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useCall } from '../../api/hooks.ts';
import { isStatus } from '../../api/problem.ts';
import { ActionBar, BlockedReasons } from '../../components/detail/ActionBar.tsx';
import { History } from '../../components/detail/History.tsx';
import { Facts, useDetail } from '../../components/detail/RecordDetail.tsx';
import { StateStrip } from '../../components/detail/StateStrip.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { NotFoundPage, PageTrouble } from '../../shell/Fallbacks.tsx';
import { PageLink, useGo, useParam } from '../../shell/navigation.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { Effects } from './parts.tsx';

const FACTS = [
  'decisionNumber',
  'papers',
  'lateReason',
  'submittedBy',
  'submittedAt',
  'confirmedBy',
  'confirmedAt',
  'effectiveAt',
];

const held = (row: RowView): string[] =>
  FACTS.filter((name) => ![null, undefined, ''].includes(row[name] as null) && String(row[name]) !== '');

/** One change: what it will do or did, on what paper, and whose move it is. */
export default function ChangePage() {
  const id = useParam('id');
  const go = useGo();
  const definition = useDefinition('organisationChange');
  const detail = useDetail('organisation-changes', id);
  const preview = useCall(changePreview, { params: { id } });
  if (isStatus(detail.error, 404)) return <NotFoundPage />;
  const error = detail.error ?? preview.error;
  if (error) return <PageTrouble error={error} onRetry={() => void detail.refetch()} />;
  if (!detail.data || !preview.data || !definition) return <Skeleton active={false} paragraph={{ rows: 10 }} />;
  const { titles, actions, editable } = detail.data;
  const row = detail.data.row as RowView;
  const { change } = preview.data;
  const done = row.state === 'effective';
  const confirm = actions.find(({ verb }) => verb === 'confirm');
  return (
    <Page
      title={change.title}
      back={{ to: '/institutions?view=changes', label: '机构调整' }}
      subtitle={`${change.kindLabel}，${change.effectiveOn}${done ? '起生效' : '生效'}`}
      actions={
        <>
          {editable && definition.may.update && (
            <Button onClick={() => go(`/institutions/changes/new?draft=${row.id}`)}>修改</Button>
          )}
          <ActionBar
            definition={definition}
            row={row}
            titles={titles}
            actions={actions.filter(({ verb }) => verb !== 'confirm' && verb !== 'takeEffect')}
          />
          {confirm && <ConfirmButton row={row} action={confirm} />}
        </>
      }
    >
      <StateStrip definition={definition} state={row.state} />
      {row.problem ? (
        <div className="yd-warning" role="alert">
          到了生效日，没有生效：{String(row.problem)}
        </div>
      ) : null}
      <BlockedReasons actions={actions.filter(({ verb }) => verb !== 'takeEffect')} />
      <Panel title={done ? '调整内容' : row.state === 'revoked' ? '原拟调整' : '生效后将会'}>
        <Effects preview={preview.data} />
        {done && (
          <p>
            <PageLink to="/institutions" search={{ on: change.effectiveOn, view: 'report' }}>
              查看生效当日的学校与班级
            </PageLink>
          </p>
        )}
      </Panel>
      <Panel title="依据与办理">
        <Facts definition={definition} row={row} titles={titles} names={held(row)} />
      </Panel>
      <Panel title="历史">
        <History id={id} definition={definition} titles={titles} />
      </Panel>
    </Page>
  );
}
