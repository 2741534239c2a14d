import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { DefinitionView } from '../../api/definitions.ts';
import { useAsOf } from '../../shell/asOf.ts';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';

/** What the head of a register offers besides its table: its way of work, rows out of a workbook, and a new one by hand. */
export const RegisterActions = ({ definition }: { definition: DefinitionView }) => {
  const { day } = useAsOf();
  const go = useGo();
  if (day) return null;
  const { importable, label, may, name, path, states } = definition;
  return (
    <>
      {states && <Button onClick={() => go(`/records/${path}/states`)}>{t('办理流程图')}</Button>}
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
};
