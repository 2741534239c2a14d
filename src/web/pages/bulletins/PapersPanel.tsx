import { App, Button, Select } from 'antd';
import { useState } from 'react';
import {
  progressLedgerDocx,
  progressLedgerXlsx,
  responsibilityTableDocx,
  responsibilityTableXlsx,
} from '#contract/bulletin';
import { listRecords } from '#contract/records';
import { download } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';

const PAPERS = [
  { name: '责任分解表', xlsx: responsibilityTableXlsx, docx: responsibilityTableDocx, query: {} },
  { name: '进展台账', xlsx: progressLedgerXlsx, docx: progressLedgerDocx, query: {} },
  {
    name: '整改台账（只列滞后）',
    xlsx: progressLedgerXlsx,
    docx: progressLedgerDocx,
    query: { late: 'true' as const },
  },
];

const ISSUED = JSON.stringify({ state: { op: 'in', value: ['issued', 'dispatched', 'archived'] } });

/** 责任分解表 and ledgers of a plan, as Excel and Word. */
export const PapersPanel = () => {
  const { instant } = useAsOf();
  const { notification } = App.useApp();
  const { data } = useCall(listRecords, {
    params: { path: 'plans' },
    query: { filter: ISSUED, sort: '-planYear', limit: 50 },
  });
  const [chosen, setChosen] = useState<string>();
  const [busy, setBusy] = useState<string>();
  // The plan that the bureau carries out comes before one that was only taken in, as the city's.
  const plan = chosen ?? (data?.rows.find(({ state }) => state === 'dispatched') ?? data?.rows[0])?.id;
  if (!plan) return null;
  const take = async (paper: (typeof PAPERS)[number], format: 'xlsx' | 'docx'): Promise<void> => {
    setBusy(`${paper.name}${format}`);
    try {
      const query = { ...paper.query, ...(instant ? { asOf: instant } : {}) };
      await download(paper[format], { params: { id: plan }, query }, { name: `${paper.name}.${format}` });
    } catch (error) {
      notification.error({ title: error instanceof Error ? error.message : '没有下载', duration: 0 });
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <Panel title="表册">
      <Select
        aria-label="要点"
        value={plan}
        onChange={setChosen}
        options={data?.rows.map(({ id, title }) => ({ value: id, label: String(title) })) ?? []}
        style={{ width: '100%' }}
      />
      <ul className="yd-papers">
        {PAPERS.map((paper) => (
          <li key={paper.name}>
            <span>{paper.name}</span>
            <span className="yd-row-actions">
              {(['xlsx', 'docx'] as const).map((format) => (
                <Button
                  key={format}
                  size="small"
                  loading={busy === `${paper.name}${format}`}
                  aria-label={`${paper.name} ${format === 'xlsx' ? 'Excel' : 'Word'}`}
                  onClick={() => void take(paper, format)}
                >
                  {format === 'xlsx' ? 'Excel' : 'Word'}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
