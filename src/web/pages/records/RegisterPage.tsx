import { Button } from 'antd';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
import { BatchActions } from '../../components/table/BatchActions.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

export default function RegisterPage() {
  const path = useParam('path');
  const definition = useDefinition(path);
  const { day } = useAsOf();
  const go = useGo();
  if (!definition) return <NotFoundPage />;
  const create = definition.may.create && !day && (
    <Button type="primary" onClick={() => go(`/records/${path}/new`)}>
      登记{definition.label}
    </Button>
  );
  const hasBatch = definition.states?.transitions.some(({ batchable }) => batchable) ?? false;
  const batch = (rows: readonly RowView[], clear: () => void) => (
    <BatchActions record={path} rows={rows} onDone={clear} />
  );
  return (
    <Page title={definition.label} actions={create}>
      <RecordTable record={path} {...(hasBatch && !day ? { batch } : {})} />
    </Page>
  );
}
