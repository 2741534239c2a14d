import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { actOnRecord, listRecords } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { download, MEDIA } from '../../api/download.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';

const PATH = 'export-releases';

type Release = {
  id: string;
  version: number;
  scope: string;
  record: string;
  persons: number;
  sensitive: boolean;
  applicant: string;
  query: { kind?: 'csv' | 'xlsx'; query?: string } & Record<string, unknown>;
  state: string;
  createdAt: string;
};

/** A list's export is asked for again as it was; other exports are taken where they were begun. */
const isList = ({ query }: Release): boolean => query.kind === 'csv' || query.kind === 'xlsx';

const Line = ({ one, onError }: { one: Release; onError: (error: unknown) => void }) => {
  const { person } = useSession();
  const definition = useDefinition('exportRelease');
  const register = useDefinition(one.record);
  const act = useAct(actOnRecord, { success: t('已办理') });
  const { kind, ...query } = one.query;
  const own = one.applicant === person.id;
  return (
    <article aria-label={one.scope} className="yd-entry">
      <h3>
        <PageLink to={`/records/${PATH}/${one.id}`}>{one.scope}</PageLink>
      </h3>
      <p>
        {definition && <StateTag definition={definition} state={one.state} />} {t('{n}人', { n: one.persons })}{' '}
        {one.sensitive && t('含敏感信息原文')} <DateText value={one.createdAt} withTime />
      </p>
      <div className="yd-entry-do">
        {own && one.state === 'released' && isList(one) && register && (
          <Button
            size="small"
            type="primary"
            aria-label={t('取走 {title}', { title: one.scope })}
            onClick={() =>
              void download(
                listRecords,
                { params: { path: register.path }, query: query as never },
                { accept: MEDIA[kind ?? 'xlsx'] },
              ).catch(onError)
            }
          >
            {t('取走')}
          </Button>
        )}
        {!own && one.state === 'waiting' && (
          <Button
            size="small"
            type="primary"
            aria-label={t('放行 {title}', { title: one.scope })}
            loading={act.isPending}
            onClick={() =>
              act.mutate({ params: { path: PATH, id: one.id, verb: 'release' }, body: { version: one.version } })
            }
          >
            {t('放行')}
          </Button>
        )}
      </div>
    </article>
  );
};

/** 导出放行: exports of many persons that wait for a second person, one's own and those one may release. */
export const Releases = () => {
  const [failed, setFailed] = useState<unknown>(null);
  const query = { filter: JSON.stringify({ state: ['waiting', 'released'] }), limit: 20 };
  const { data, error, isPending, refetch } = useCall(listRecords, { params: { path: PATH }, query });
  const rows = (data?.rows ?? []) as unknown as Release[];
  return (
    <Panel title={t('导出放行')}>
      <ErrorNotice error={error ?? failed} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && rows.length === 0 && (
        <Empty title={t('没有等待放行的导出')}>{t('人数多的导出须由第二人放行，放行后限时取走一次。')}</Empty>
      )}
      {rows.map((one) => (
        <Line key={one.id} one={one} onError={setFailed} />
      ))}
    </Panel>
  );
};
