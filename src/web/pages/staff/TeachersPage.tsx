import { Button } from 'antd';
import { type DefinitionView, useDefinition } from '../../api/definitions.ts';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { RegisterActions } from '../../components/table/RegisterActions.tsx';
import { translated } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';

const COLUMNS = [
  'name',
  'staffNumber',
  'school',
  'postKind',
  'subject',
  'title',
  'backboneLevel',
  'employment',
  'registrationDueOn',
  'status',
  'isFullTimeTeacher',
  'joinedOn',
];
const FILTERS = ['status', 'postKind', 'school', 'title', 'subject', 'backboneLevel', 'employment', 'stage'];

const Actions = ({ definition }: { definition: DefinitionView }) => {
  const go = useGo();
  const checks = useDefinition('backgroundCheck');
  return (
    <>
      {checks && <Button onClick={() => go('/staff/checks-due')}>违法犯罪记录查询待办</Button>}
      <RegisterActions definition={definition} />
    </>
  );
};

/** The register of staff: a row opens the person's professional file. */
export default function TeachersPage() {
  const definition = useDefinition('teacher');
  return (
    <Page title={translated('教职工')} actions={definition && <Actions definition={definition} />}>
      <RecordTable
        record="teacher"
        whole
        columns={COLUMNS}
        filters={FILTERS}
        rowPath={({ id }) => `/teachers/${id}`}
        empty={<Empty title="还没有登记教职工">登记后，培训、成果和荣誉会自动汇入本人的专业发展档案。</Empty>}
      />
    </Page>
  );
}
