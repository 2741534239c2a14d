import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDefinition } from '../../api/definitions.ts';
import { Page } from '../../components/Page.tsx';
import { RecordTable } from '../../components/table/RecordTable.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { useGo, useParam } from '../../shell/navigation.tsx';

export default function RegisterPage() {
  const path = useParam('path');
  const definition = useDefinition(path);
  const { day } = useAsOf();
  const go = useGo();
  if (!definition) return <NotFoundPage />;
  const { importable, label, may, name } = definition;
  const actions = !day && (
    <>
      {importable && (
        <Button icon={<UploadOutlined aria-hidden />} onClick={() => go(`/imports/new?record=${name}`)}>
          {t('导入')}
        </Button>
      )}
      {may.create && (
        <Button type="primary" onClick={() => go(`/records/${path}/new`)}>
          {t('登记{label}', { label })}
        </Button>
      )}
    </>
  );
  return (
    <Page title={label} actions={actions}>
      <RecordTable record={path} whole />
    </Page>
  );
}
