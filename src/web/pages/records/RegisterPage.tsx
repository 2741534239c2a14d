import { Button } from 'antd';
import { useDefinition } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
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
  return (
    <Page title={definition.label} actions={create}>
      <RecordTable record={path} />
    </Page>
  );
}
