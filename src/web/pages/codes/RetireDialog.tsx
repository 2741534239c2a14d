import { DatePicker, Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { listRecords, updateRecord } from '#contract/records';
import { useAct, useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import type { Code } from './codeTree.ts';

/** The row behind a code: lists of codes come without ids. */
export const useCodeRow = (list: string, code: string) => {
  const filter = JSON.stringify({ list, code });
  const answer = useCall(listRecords, { params: { path: 'code-items' }, query: { filter, limit: 1 } });
  return { ...answer, row: answer.data?.rows[0] };
};

/** Takes a code out of use from a day on, or back into use; nothing is ever deleted. */
export const RetireDialog = ({ list, code, onClose }: { list: string; code: Code; onClose: () => void }) => {
  const retired = code.to !== null;
  const [day, setDay] = useState<Dayjs | null>(dayjs(today()));
  const { row, error } = useCodeRow(list, code.code);
  const save = useAct(updateRecord, {
    success: retired ? t('已恢复') : t('已停用'),
    errors: 'inline',
    onDone: onClose,
  });
  const validTo = retired ? null : (day?.format('YYYY-MM-DD') ?? null);
  const verb = retired ? t('恢复') : t('停用');
  return (
    <Modal
      open
      title={t('{verb}“{code} {label}”', { verb, code: code.code, label: code.label })}
      okText={verb}
      cancelText={t('取消')}
      onCancel={onClose}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: !row || (!retired && !day) }}
      onOk={() =>
        row &&
        save.mutate({
          params: { path: 'code-items', id: row.id },
          body: { version: row.version, validTo },
        })
      }
    >
      {retired ? (
        <p>{t('它自 {day} 起停用。恢复后又可以选用。', { day: code.to ?? '' })}</p>
      ) : (
        <Form layout="vertical">
          <p>{t('停用后，新的登记不能再选它；已经登记的保留原样，照常显示名称，其他内容照常修改。')}</p>
          <Form.Item label={t('停用日期')} extra={t('当日起不再选用')}>
            <DatePicker value={day} onChange={setDay} placeholder={t('选择日期')} aria-label={t('停用日期')} />
          </Form.Item>
        </Form>
      )}
      {(error || save.error) && <ErrorNotice error={error ?? save.error} />}
    </Modal>
  );
};
