import { useDefinition } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { RegisterActions } from '../../components/table/RegisterActions.tsx';
import { t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';

const COLUMNS = ['title', 'framework', 'host', 'state', 'submittedAt', 'frozenAt'];

/** Yearly reports on frameworks of indicators. */
export default function ReportsPage() {
  const definition = useDefinition('frameworkReport');
  const actions = (
    <>
      <PageLink to="/records/indicator-frameworks">{t('指标体系')}</PageLink>
      {definition && <RegisterActions definition={definition} />}
    </>
  );
  return (
    <Page
      title={t('教育现代化监测')}
      subtitle={t('各年度指标体系的自评、审核和定稿；能由记录算出的指标不用填报。')}
      actions={actions}
    >
      <RecordTable record="frameworkReport" columns={COLUMNS} />
    </Page>
  );
}
