import { useDefinitions } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { RegisterActions } from '../../components/table/RegisterActions.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { usePathname } from '../../shell/navigation.tsx';
import { pages } from '../../shell/registry.ts';
import { RollViews } from './RollViews.tsx';

/** One register of the roll, and the way to the others. */
export default function RollRegisterPage() {
  const here = usePathname();
  const definitions = useDefinitions();
  const record = pages.find(({ path }) => path === here)?.record;
  const definition = definitions.find(({ name }) => name === record);
  if (!definition) return <NotFoundPage />;
  return (
    <Page title={t('学生与学籍')} actions={<RegisterActions definition={definition} />}>
      <RollViews />
      <RecordTable key={definition.path} record={definition.path} whole />
    </Page>
  );
}
