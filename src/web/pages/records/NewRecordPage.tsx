import { pageOf, useDefinition } from '../../api/definitions.ts';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { ForbiddenPage, NotFoundPage } from '../../shell/Fallbacks.tsx';
import { useGo, useParam } from '../../shell/navigation.tsx';

export default function NewRecordPage() {
  const path = useParam('path');
  const definition = useDefinition(path);
  const go = useGo();
  if (!definition) return <NotFoundPage />;
  if (!definition.may.create) return <ForbiddenPage right={`登记${definition.label}`} />;
  const list = { to: `/records/${path}`, label: definition.label };
  return (
    <Page title={`登记${definition.label}`} back={list}>
      <Panel>
        <RecordForm
          definition={definition}
          submitLabel="登记"
          onDone={(row) => go(pageOf(definition, row.id), { replace: true })}
          onCancel={() => go(list.to)}
        />
      </Panel>
    </Page>
  );
}
