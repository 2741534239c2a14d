import { updateRecord } from '#contract/records';
import { useAct } from '../../api/hooks.ts';
import { Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import type { BulletinPage } from './parts.ts';

/** Which frozen figures the issue cites indicators from; who froze them and why stands on their own page. */
export const SnapshotChoice = ({ page, editable }: { page: BulletinPage; editable: boolean }) => {
  const { snapshot, bulletin, facts } = page;
  const update = useAct(updateRecord, { success: '已保存，请更新数据后从数据列表插入指标' });
  const used = facts?.snapshot;
  if (!editable && !used) return null;
  return (
    <Panel title="引用的指标">
      {editable && (
        <RecordPicker
          record="figureSnapshot"
          aria-label="引用的指标取自哪次固定"
          placeholder="选择固定的指标（指标 › 固定）"
          value={snapshot?.id ?? null}
          titles={snapshot ? { figureSnapshot: { [snapshot.id]: snapshot.label } } : {}}
          onChange={(next) =>
            update.mutate({
              params: { path: 'bulletins', id: bulletin.id },
              body: { version: bulletin.version, snapshot: next },
            })
          }
        />
      )}
      {used && (
        <p className="yd-muted">
          <PageLink to={`/indicators/snapshots/${used.id}`}>{used.label}</PageLink>，统计日期 {used.on}，{used.takenBy}
          固定：{used.reason}
        </p>
      )}
      {editable && snapshot?.id !== used?.id && <p>更新数据以后，这次选择才会生效。</p>}
    </Panel>
  );
};
