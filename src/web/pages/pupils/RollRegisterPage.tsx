import { useDefinitions } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { RegisterActions } from '../../components/table/RegisterActions.tsx';
import { ViewSwitch } from '../../components/ViewSwitch.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t, translated } from '../../shell/language/index.ts';
import { usePathname } from '../../shell/navigation.tsx';
import { routes } from './routes.ts';

/** One register of the roll, and the way to the others. */
export default function RollRegisterPage() {
  const here = usePathname();
  const definitions = useDefinitions();
  const record = routes.find(({ path }) => path === here)?.record;
  const definition = definitions.find(({ name }) => name === record);
  if (!definition) return <NotFoundPage />;
  const views = routes.flatMap(({ path, record: name }) => {
    const label = definitions.find((each) => each.name === name)?.label;
    return name && label ? [{ path, label, record: name }] : [];
  });
  return (
    <Page title={translated('学生与学籍')} actions={<RegisterActions definition={definition} />}>
      <ViewSwitch label={t('看哪一册')} views={views} />
      <RecordTable key={definition.path} record={definition.path} whole />
    </Page>
  );
}
