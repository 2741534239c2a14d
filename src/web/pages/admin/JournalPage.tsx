import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { exportJournal, type JournalEntry, operationsLog, searchJournal } from '#contract/journal';
import { useDefinition, useDefinitions } from '../../api/definitions.ts';
import { download } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Changes } from '../../components/detail/History.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink, useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { JournalEntryProof } from './JournalEntryProof.tsx';
import { SealPanel } from './SealPanel.tsx';

type Search = Record<
  'record' | 'verb' | 'from' | 'to' | 'after' | 'recordId' | 'personId' | 'purpose' | 'reads',
  string
>;

const instants = ({ from, to }: Partial<Search>) => ({
  ...(from ? { from: `${from}T00:00:00.000+08:00` } : {}),
  ...(to ? { to: `${to}T23:59:59.999+08:00` } : {}),
});

type Of = { entry: JournalEntry; audit: boolean };

const Details = ({ entry, audit }: Of) => {
  const definition = useDefinition(entry.record ?? '');
  return (
    <>
      {entry.changes === null && <p className="yd-muted">{t('内容已按期删除，留有时间、人员和动作。')}</p>}
      {entry.changes && entry.changes.length > 0 && <Changes definition={definition} changes={entry.changes} />}
      <p className="yd-muted">
        {entry.organisation ?? ''}
        {entry.requestId && t(' 请求编号 {requestId}', { requestId: entry.requestId })}
        {definition && entry.recordId && (
          <>
            {' '}
            <PageLink to={`/records/${definition.path}/${entry.recordId}`}>{t('打开记录')}</PageLink>
          </>
        )}
      </p>
      {audit && entry.actorId && (
        <PageLink to={`/admin/journal?personId=${entry.actorId}`}>{t('只看此人的日志')}</PageLink>
      )}
      {audit && entry.recordId && (
        <>
          {' '}
          <PageLink to={`/admin/journal?recordId=${entry.recordId}`}>{t('只看这条记录的日志')}</PageLink>
        </>
      )}
      {audit && <JournalEntryProof id={entry.id} />}
    </>
  );
};

const Line = ({ entry, audit }: Of) => {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <button type="button" className="yd-journal-line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <DateText value={entry.at} withTime />
        <span className="yd-journal-who">
          {entry.actor}
          {entry.post && <span className="yd-muted"> {entry.post}</span>}
        </span>
        <span>{entry.verbLabel}</span>
        <span className="yd-journal-what">
          {entry.recordLabel && <span className="yd-muted">{entry.recordLabel} </span>}
          {entry.title ?? ''}
          {entry.reason && (
            <span className="yd-muted">
              {' '}
              {t('原因：')}
              {entry.reason}
            </span>
          )}
        </span>
      </button>
      {open && (
        <div className="yd-journal-more">
          <Details entry={entry} audit={audit} />
        </div>
      )}
    </li>
  );
};

/** Lines of the journal with their filters: all of it for auditors, what concerns operations for administrators. */
export const JournalLines = ({ audit }: { audit: boolean }) => {
  const address = useAddress<Search>();
  const setAddress = useSetAddress();
  const definitions = useDefinitions();
  // A name never goes into the address.
  const [person, setPerson] = useState('');
  const [serial, setSerial] = useState('');
  const { record, verb, after, recordId, personId, purpose, reads } = address;
  const set = (change: Partial<Record<keyof Search, string | undefined>>): void =>
    setAddress({ ...change, after: undefined });
  const query = {
    ...(person ? { person } : {}),
    ...(personId ? { personId } : {}),
    ...(purpose ? { purpose } : {}),
    ...(record ? { record } : {}),
    ...(recordId ? { recordId } : {}),
    ...(verb ? { verb } : {}),
    ...instants(address),
  };
  const audited = {
    ...query,
    ...(serial ? { serial } : {}),
    ...(reads === 'all' || reads === 'L4' ? { reads: reads as 'all' | 'L4' } : {}),
  };
  const paged = { limit: 50, ...(after ? { after } : {}) };
  const all = useCall(searchJournal, { query: { ...audited, ...paged } }, { keepPrevious: true, enabled: audit });
  const own = useCall(operationsLog, { query: { ...query, ...paged } }, { keepPrevious: true, enabled: !audit });
  const { data, error, isPending, refetch } = audit ? all : own;
  const taking = useMutation({ mutationFn: () => download(exportJournal, { query: audited }) });
  return (
    <>
      <SealPanel />
      <div className="yd-table">
        <div className="yd-table-tools">
          <search className="yd-filters" aria-label={t('筛选')}>
            <Input.Search
              placeholder={t('人员姓名')}
              aria-label={t('按人员筛选')}
              allowClear
              style={{ width: 180 }}
              onSearch={(text) => {
                setPerson(text.trim());
                set({});
              }}
            />
            <Input.Search
              key={purpose ?? ''}
              defaultValue={purpose ?? ''}
              placeholder={t('原因或用途')}
              aria-label={t('按原因或用途筛选')}
              allowClear
              maxLength={100}
              style={{ width: 180 }}
              onSearch={(text) => set({ purpose: text.trim() || undefined })}
            />
            {audit && (
              <Select
                value={reads ?? null}
                onChange={(next) => set({ reads: next ?? undefined })}
                options={[
                  { value: 'all', label: t('查看敏感内容') },
                  { value: 'L4', label: t('查看敏感内容（L4）') },
                ]}
                placeholder={t('是否查看敏感内容')}
                aria-label={t('按查看敏感内容筛选')}
                allowClear
                style={{ width: 180 }}
              />
            )}
            {audit && (
              <Input.Search
                placeholder={t('导出编号')}
                aria-label={t('按导出编号查')}
                allowClear
                maxLength={40}
                style={{ width: 240 }}
                onSearch={(text) => {
                  setSerial(text.trim());
                  set({});
                }}
              />
            )}
            <Select
              value={record ?? null}
              onChange={(next) => set({ record: next ?? undefined, recordId: undefined })}
              options={definitions.map(({ name, label }) => ({ value: name, label }))}
              placeholder={t('全部事项')}
              aria-label={t('按事项筛选')}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              style={{ width: 160 }}
            />
            <Select
              value={verb ?? null}
              onChange={(next) => set({ verb: next ?? undefined })}
              options={(data?.verbs ?? []).map((each) => ({ value: each.verb, label: each.label }))}
              placeholder={t('全部动作')}
              aria-label={t('按动作筛选')}
              allowClear
              style={{ width: 140 }}
            />
            <DatePicker.RangePicker
              value={[address.from ? dayjs(address.from) : null, address.to ? dayjs(address.to) : null]}
              onChange={(range) =>
                set({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })
              }
              allowEmpty={[true, true]}
              aria-label={t('按日期筛选')}
              placeholder={[t('自'), t('至')]}
            />
            {personId && (
              <Button type="link" onClick={() => set({ personId: undefined })}>
                {t('只看此人，点此取消')}
              </Button>
            )}
            {recordId && (
              <Button type="link" onClick={() => set({ recordId: undefined })}>
                {t('只看这条记录，点此取消')}
              </Button>
            )}
          </search>
          {audit && (
            <Button onClick={() => void taking.mutate()} loading={taking.isPending}>
              {t('导出')}
            </Button>
          )}
        </div>
        <ErrorNotice error={taking.error ?? error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active={false} title={false} paragraph={{ rows: 10 }} />}
        {data?.entries.length === 0 && <Empty title={t('没有符合条件的日志')}>{t('可以放宽人员、事项或日期。')}</Empty>}
        <ol className="yd-journal">
          {data?.entries.map((entry) => (
            <Line key={entry.id} entry={entry} audit={audit} />
          ))}
        </ol>
        {(after || data?.next) && (
          <nav className="yd-pager" aria-label={t('翻页')}>
            <Button disabled={!after} onClick={() => set({})}>
              {t('回到最新')}
            </Button>
            <Button
              disabled={!data?.next}
              onClick={() => setAddress({ after: data?.next ?? undefined }, { push: true })}
            >
              {t('更早')}
            </Button>
          </nav>
        )}
      </div>
    </>
  );
};

export default function JournalPage() {
  return (
    <Page
      title={t('日志')}
      subtitle={t('谁在什么时候对什么做了什么，改动前后各是什么。只能查看；每次查询本身也会记录。')}
    >
      <JournalLines audit />
    </Page>
  );
}
