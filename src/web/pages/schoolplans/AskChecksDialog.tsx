import { App, DatePicker, Form, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { askForSchoolPlanChecks } from '#contract/school-plans';
import { useAct } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { begunYears, type RoundView } from './parts.tsx';

type Values = { year: number; dueOn: dayjs.Dayjs };

/** 通知自查: every school with an approved plan that has not handed in that year's check. */
export const AskChecksDialog = ({ view, onClose }: { view: RoundView; onClose: () => void }) => {
  const [form] = Form.useForm<Values>();
  const year = Form.useWatch('year', form);
  const { message } = App.useApp();
  const { round, checks } = view;
  const years = begunYears(round.fromYear, round.toYear);
  const ask = useAct(askForSchoolPlanChecks, {
    errors: 'inline',
    onDone: ({ asked }) => {
      message.success(`已通知 ${asked.length} 所学校`);
      onClose();
    },
  });
  const waiting = checks.find((one) => one.year === year)?.missing ?? [];
  return (
    <Modal
      open
      title="通知年度自查"
      okText="通知"
      cancelText="取消"
      confirmLoading={ask.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ErrorNotice error={ask.error} />
      <Form
        form={form}
        name="ask-checks"
        layout="vertical"
        requiredMark={false}
        initialValues={{ year: years[years.length - 1], dueOn: dayjs().add(20, 'day') }}
        onFinish={(values) =>
          ask.mutate({
            params: { id: round.id },
            body: { year: values.year, dueOn: values.dueOn.format('YYYY-MM-DD') },
          })
        }
      >
        <Form.Item name="year" label="自查年度" rules={[{ required: true, message: '请选择年度。' }]}>
          <Select options={years.map((value) => ({ value, label: `${value}年` }))} />
        </Form.Item>
        <Form.Item name="dueOn" label="报送截止" rules={[{ required: true, message: '请选择报送截止日期。' }]}>
          <DatePicker minDate={dayjs()} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      <p className="yd-muted">
        {waiting.length > 0
          ? `会通知已批准规划、还没有报送的 ${waiting.length} 所：${waiting.map(({ name }) => name).join('、')}。`
          : '已批准规划的学校都已报送这一年的自查，没有需要通知的学校。'}
      </p>
    </Modal>
  );
};
