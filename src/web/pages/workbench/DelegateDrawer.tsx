import { Button, Drawer, Popconfirm } from 'antd';
import { listRecords, type RowView, updateRecord } from '#contract/records';
import { useAct, useCall, useDefinition, useSession } from '../../api/index.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { useNarrow } from '../../shell/useNarrow.ts';

const SECTIONS = [{ title: t('委托'), fields: ['to', 'fromOn', 'untilOn', 'note'] }];
/** Somebody carries one's tasks while one is away. */
export const DelegateDrawer = ({ onClose }: { onClose: () => void }) => {
  const { person, delegations } = useSession();
  const narrow = useNarrow();
  const definition = useDefinition('delegation');
  const query = { filter: JSON.stringify({ from: person.id }), sort: '-fromOn', limit: 20 };
  const { data, error } = useCall(listRecords, { params: { path: 'delegations' }, query });
  const end = useAct(updateRecord, { success: t('委托已提前结束') });
  const standing = (data?.rows ?? []).filter((row) => !row.revokedOn && String(row.untilOn) >= today());
  const revoke = (row: RowView): void =>
    end.mutate({ params: { path: 'delegations', id: row.id }, body: { version: row.version, revokedOn: today() } });
  return (
    <Drawer open onClose={onClose} title={t('委托他人代办')} size={narrow ? window.innerWidth : 520}>
      <ErrorNotice error={error} />
      {delegations.length > 0 && (
        <p className="yd-quote">
          {t('您正受托代办：')}
          {delegations.map(({ from, until }) => t('{from}（至 {until}）', { from, until })).join(comma)}
        </p>
      )}
      {standing.map((row) => (
        <div key={row.id} className="yd-delegation">
          <span>
            {t('已委托')} <b>{data?.titles.person?.[String(row.to)] ?? ''}</b>{' '}
            <span className="yd-num">
              {String(row.fromOn)} {t('至')} {String(row.untilOn)}
            </span>
            <span className="yd-muted"> {String(row.note)}</span>
          </span>
          <Popconfirm
            title={t('今天起结束这项委托？')}
            okText={t('提前结束')}
            cancelText={t('取消')}
            onConfirm={() => revoke(row as RowView)}
          >
            <Button size="small">{t('提前结束')}</Button>
          </Popconfirm>
        </div>
      ))}
      <p className="yd-muted yd-delegate-note">
        {t('受托人在这段时间能看到并办理您的待办，每一步记在受托人名下。核验仍须由报告人以外的人办理。')}
      </p>
      {definition && (
        <RecordForm
          definition={definition}
          sections={SECTIONS}
          fixed={{ from: person.id }}
          initial={{ fromOn: today() }}
          submitLabel={t('委托')}
          onDone={onClose}
          onCancel={onClose}
        />
      )}
    </Drawer>
  );
};
