import { useDefinition } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { RegisterActions } from '../../components/table/RegisterActions.tsx';
import { t } from '../../shell/language/index.ts';

const COLUMNS = ['title', 'schoolYear', 'stage', 'grade', 'testedOn', 'state'];

/** Academic monitorings, newest first. */
export default function MonitoringsPage() {
  const definition = useDefinition('academicMonitoring');
  return (
    <Page
      title={t('学业质量监测')}
      subtitle={t('抽样测试，看学校和城区、城郊、农村三类的分布；不对学生排名。')}
      actions={definition && <RegisterActions definition={definition} />}
    >
      <RecordTable record="academicMonitoring" columns={COLUMNS} />
    </Page>
  );
}
