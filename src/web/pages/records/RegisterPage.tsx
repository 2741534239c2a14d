import { useDefinition } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { RegisterActions } from '../../components/table/RegisterActions.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useParam } from '../../shell/navigation.tsx';

export default function RegisterPage() {
  const path = useParam('path');
  const definition = useDefinition(path);
  if (!definition) return <NotFoundPage />;
  return (
    <Page title={definition.label} actions={<RegisterActions definition={definition} />}>
      <RecordTable record={path} whole />
    </Page>
  );
}
