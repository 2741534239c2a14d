import { useEffect, useRef } from 'react';
import { readEmergency } from '#contract/emergency';
import type { Answer } from '../../api/call.ts';
import { useAct } from '../../api/index.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';

type Line = Answer<typeof readEmergency>['fields'][number];

const wordsOf = ({ value, text }: Line): string => {
  if (text !== null) return text;
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return t(value ? '是' : '否');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** What an emergency opened. Each showing is one reading in the journal, so it is asked for once. */
export const OpenedRow = ({ id }: { id: string }) => {
  const read = useAct(readEmergency, { errors: 'inline' });
  const asked = useRef(false);
  const { mutate } = read;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate({ params: { id }, body: {} });
  }, [id, mutate]);
  const top = useRef<HTMLDivElement>(null);
  const opened = read.data !== undefined;
  // It stands below the form, on a phone out of sight.
  useEffect(() => {
    if (opened) top.current?.scrollIntoView({ block: 'start' });
  }, [opened]);
  return (
    <div ref={top} style={{ scrollMarginTop: 72 }}>
      <Panel title={read.data ? t('{label}的内容', { label: read.data.label }) : t('内容')}>
        <ErrorNotice error={read.error} />
        {read.data && (
          <>
            <p className="yd-muted">
              {t('有效至')} <DateText value={read.data.untilAt} withTime />
              {t('。这次查看已记入日志。')}
            </p>
            <dl className="yd-facts">
              {read.data.fields.map((line) => (
                <div key={line.name}>
                  <dt>{line.label}</dt>
                  <dd>
                    {wordsOf(line)}
                    {line.covered && <span className="yd-muted">{t('（未申请敏感信息）')}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Panel>
    </div>
  );
};
