import { pageOf, useDefinition } from '../../api/definitions.ts';
import { useSession } from '../../api/session.ts';
import { RecordForm } from '../../components/form/RecordForm.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { ForbiddenPage, NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { useAddress, useGo, useParam } from '../../shell/navigation.tsx';

export default function NewRecordPage() {
  const path = useParam('path');
  const definition = useDefinition(path);
  const go = useGo();
  const { draft } = useAddress<{ draft: string }>();
  const { post } = useSession();
  if (!definition) return <NotFoundPage />;
  if (!definition.may.create) return <ForbiddenPage right={t('登记{label}', { label: definition.label })} />;
  // A school's clerk registers for the school; whoever stands above it chooses.
  const own =
    definition.belongsTo && post.role === 'school' ? { [definition.belongsTo]: post.organisation.id } : undefined;
  const list = { to: `/records/${path}`, label: definition.label };
  return (
    <Page title={t('登记{label}', { label: definition.label })} back={list}>
      <Panel>
        <RecordForm
          definition={definition}
          {...(own ? { initial: own } : {})}
          {...(draft ? { draftKey: draft } : {})}
          submitLabel={t('登记')}
          onDone={(row) => go(pageOf(definition, row.id), { replace: true })}
          onCancel={() => go(list.to)}
        />
      </Panel>
    </Page>
  );
}
