import { App, Button } from 'antd';
import { useState } from 'react';
import { actOnRecord, listRecords } from '#contract/records';
import { call } from '../../api/call.ts';
import { ProblemError } from '../../api/problem.ts';
import { queryClient } from '../../api/queryClient.ts';
import { t } from '../../shell/language/index.ts';

type Props = {
  /** Rows whose open tasks are urged: receipts, consultations. */
  readonly about: readonly string[];
  readonly label?: string;
  readonly size?: 'small' | 'middle';
};

type Outcome = { urged: number; already: number };

/** Urges the open task about each row; once a workday is enough, so a second urge is counted, not an error. */
const urgeAll = async (about: readonly string[]): Promise<Outcome> => {
  const filter = JSON.stringify({ aboutId: { op: 'in', value: about }, state: 'open' });
  const { rows } = await call(listRecords, { params: { path: 'tasks' }, query: { filter, limit: 500 } });
  let urged = 0;
  for (const task of rows) {
    try {
      await call(actOnRecord, {
        params: { path: 'tasks', id: task.id, verb: 'urge' },
        body: { version: task.version },
      });
      urged += 1;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500) throw error;
    }
  }
  return { urged, already: rows.length - urged };
};

/** 催办: reminds whoever still has to act on these rows, and says how many were reminded. */
export const UrgeButton = ({ about, label = t('催办'), size = 'middle' }: Props) => {
  const { message, notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const urge = async (): Promise<void> => {
    setBusy(true);
    try {
      const { urged, already } = await urgeAll(about);
      const rest = already > 0 ? t('{already} 个今天已经催过', { already }) : '';
      message.info(
        [urged > 0 ? t('已催办 {urged} 个', { urged }) : '', rest].filter(Boolean).join(t('，')) || t('没有待办可催'),
      );
      await queryClient.invalidateQueries();
    } catch (error) {
      notification.error({ title: error instanceof Error ? error.message : t('没有催办'), duration: 0 });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size={size} loading={busy} onClick={() => void urge()}>
      {label}
    </Button>
  );
};
