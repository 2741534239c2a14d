import { Drawer, Skeleton } from 'antd';
import type { RowView } from '#contract/records';
import { useDefinition } from '../../api/definitions.ts';
import { useDetail } from '../detail/RecordDetail.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';

type Props = Omit<RecordFormProps, 'definition' | 'row' | 'onDone'> & {
  /** Record by name: `taskBookItem`. */
  readonly record: string;
  readonly title: string;
  /** The row to change; a new one without it. */
  readonly id?: string | undefined;
  readonly onClose: () => void;
  readonly onDone?: (row: RowView) => void;
};

/** A row's form in a drawer: the page behind it stays. Mount it to open it. */
export const RecordDrawer = ({ record, title, id, onClose, onDone, ...form }: Props) => (
  <Drawer open onClose={onClose} title={title} size={640} mask={{ closable: false }}>
    <DrawerForm
      {...form}
      record={record}
      id={id}
      onCancel={onClose}
      onDone={(row) => {
        onClose();
        onDone?.(row);
      }}
    />
  </Drawer>
);

const DrawerForm = ({
  record,
  id,
  ...form
}: Omit<Props, 'title' | 'onClose' | 'onDone'> & Pick<RecordFormProps, 'onDone'>) => {
  const definition = useDefinition(record);
  const { data, error } = useDetail(id ? (definition?.path ?? '') : '', id ?? '');
  if (error) return <ErrorNotice error={error} />;
  if (!definition || (id && !data)) return <Skeleton active={false} />;
  return (
    <RecordForm
      {...form}
      definition={definition}
      {...(data ? { row: data.row as RowView, titles: data.titles } : {})}
    />
  );
};
