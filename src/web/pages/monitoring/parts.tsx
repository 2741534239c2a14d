import { DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { listRecords } from '#contract/records';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import './monitoring.css';
import { t } from '../../shell/language/index.ts';

export type Verdict = 'met' | 'notMet' | 'unknown';
const VERDICTS = {
  met: { shape: '●', word: t('达标'), colour: '#1A7F37' },
  notMet: { shape: '■', word: t('未达标'), colour: '#B42318' },
  unknown: { shape: '○', word: t('无法计算'), colour: '#5F6B7A' },
} as const;

type MarkProps = { verdict: Verdict; why?: readonly string[]; unknown?: string };
/** Met, not met, or cannot be computed: shape, word and colour. */
export const VerdictMark = ({ verdict, why = [], unknown = VERDICTS.unknown.word }: MarkProps) => {
  const { shape, colour } = VERDICTS[verdict];
  const word = verdict === 'unknown' ? unknown : VERDICTS[verdict].word;
  return (
    <span className="yd-monitor-verdict" style={{ color: colour }} title={why.join('；')}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
};

/** Unknown is —; a value keeps the places it is shown with. */
export const fixed = (value: number | null, places = 2): string => (value === null ? '—' : value.toFixed(places));
export const percent = (value: number | null): string => (value === null ? '—' : `${(value * 100).toFixed(1)}%`);

/** The statistical day is 1 September: the year whose day has come last. */
const lastYear = (): number => {
  const [year, month] = today().split('-').map(Number) as [number, number];
  return month >= 9 ? year : year - 1;
};

/** The district that is evaluated, and the year in the address. */
export const useDistrict = () => {
  const query = { filter: JSON.stringify({ kind: 'bureau' }), limit: 1 };
  const { data } = useCall(listRecords, { params: { path: 'organisations' }, query }, { staleTime: 300_000 });
  const { year = String(lastYear()) } = useAddress<{ year: string }>();
  return { id: data?.rows[0]?.id as string | undefined, year: String(year) };
};

export const YearSelect = ({ year }: { year: string }) => {
  const setAddress = useSetAddress();
  const years = Array.from({ length: 5 }, (_, back) => String(lastYear() - back));
  return (
    <Select
      aria-label={t('年度')}
      value={year}
      options={years.map((value) => ({ value, label: t('{year}年（9月1日数据）', { year: value }) }))}
      onChange={(value) => setAddress({ year: value })}
    />
  );
};

type FreezeProps = { pending: boolean; onSend: (reason: string) => void; onClose: () => void };
/** Asks why an evaluation is frozen. */
export const FreezeDialog = ({ pending, onSend, onClose }: FreezeProps) => {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={t('定稿评估结果')}
      okText={t('定稿')}
      cancelText={t('取消')}
      confirmLoading={pending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{t('按现在的记录留存一份结果，以后更正记录不影响它。')}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => onSend(reason)}>
        <Form.Item name="reason" label={t('事由')} rules={[{ required: true, message: t('请填写事由') }]}>
          <Input maxLength={200} placeholder={t('县级自评')} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

type DueProps = { title: string; pending: boolean; onSend: (dueOn: string) => void; onClose: () => void };
/** Asks until when a gap is to be closed. */
export const DueDialog = ({ title, pending, onSend, onClose }: DueProps) => {
  const [form] = Form.useForm<{ dueOn: Dayjs }>();
  return (
    <Modal
      open
      title={t('建立改进事项')}
      okText={t('建立')}
      cancelText={t('取消')}
      confirmLoading={pending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{title}</p>
      <Form form={form} layout="vertical" onFinish={({ dueOn }) => onSend(dueOn.format('YYYY-MM-DD'))}>
        <Form.Item name="dueOn" label={t('完成时限')} rules={[{ required: true, message: t('请选择日期') }]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

type Kept = { id: string; title: string; at: string; reason: string; hash: string };
/** Evaluations that were frozen, newest first. */
export const Snapshots = ({ snapshots }: { snapshots: readonly Kept[] }) => (
  <ul className="yd-monitor-items">
    {snapshots.map((one) => (
      <li key={one.id}>
        <span>
          {one.title}（{one.reason}）
        </span>
        <span className="yd-muted yd-num">
          {t('{day}　校验值{hash}', { day: one.at.slice(0, 10), hash: one.hash.slice(0, 12) })}
        </span>
      </li>
    ))}
  </ul>
);
