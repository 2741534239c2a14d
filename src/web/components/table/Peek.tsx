import { Button, Drawer, Skeleton } from 'antd';
import { type DefinitionView, pageOf } from '../../api/definitions.ts';
import { useKeys } from '../../shell/keys.ts';
import { t } from '../../shell/language/index.ts';
import { useGo } from '../../shell/navigation.tsx';
import { Facts, filledFields } from '../detail/Facts.tsx';
import { useDetail } from '../detail/RecordDetail.tsx';
import { titleText } from '../FieldValue.tsx';

/** A row beside its list, without leaving it: Space opens and closes it. */
export const Peek = ({ definition, id, onClose }: { definition: DefinitionView; id: string; onClose: () => void }) => {
  const { data } = useDetail(definition.path, id);
  const go = useGo();
  useKeys({ ' ': onClose });
  return (
    <Drawer
      open
      mask={false}
      size={480}
      onClose={onClose}
      title={(data && titleText(definition, data.row, data.titles)) || definition.label}
      extra={<Button onClick={() => go(pageOf(definition, id))}>{t('打开')}</Button>}
    >
      {data ? (
        <Facts definition={definition} row={data.row} names={filledFields(definition, data.row)} titles={data.titles} />
      ) : (
        <Skeleton active={false} />
      )}
    </Drawer>
  );
};
