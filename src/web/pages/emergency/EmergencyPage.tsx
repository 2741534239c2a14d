import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { askEmergency, emergencyChoices } from '#contract/emergency';
import { actOnRecord, listRecords } from '#contract/records';
import { useAct, useCall } from '../../api/index.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { OpenedRow } from './OpenedRow.tsx';

type Given = { record: string; key: string; reason: string; sensitive?: boolean };

const PATH = 'emergency-accesses';

const Ask = ({ onOpened }: { onOpened: (id: string) => void }) => {
  const [form] = Form.useForm<Given>();
  const { data } = useCall(emergencyChoices, {}, { staleTime: 300_000 });
  const ask = useAct(askEmergency, {
    errors: 'inline',
    success: t('已打开，负责人和审计岗位已收到通知'),
    onDone: ({ id }) => {
      form.resetFields();
      onOpened(id);
    },
  });
  const record = Form.useWatch('record', form);
  const keys = data?.records.find((one) => one.record === record)?.keys ?? [];
  return (
    <Panel title={t('申请')}>
      <Form form={form} layout="vertical" onFinish={(body) => ask.mutate({ body })} style={{ maxWidth: 640 }}>
        <Form.Item name="record" label={t('登记表')} rules={[{ required: true, message: t('请选择登记表') }]}>
          <Select
            options={(data?.records ?? []).map((one) => ({ value: one.record, label: one.label }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item
          name="key"
          label={t('哪一条')}
          extra={
            record ? t('填写其中一项：{keys}', { keys: [...keys, t('记录编号')].join(comma) }) : t('请先选择登记表')
          }
          rules={[{ required: true, message: t('请填写记录的编号或证件号码') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('紧急情况和用途')}
          rules={[{ required: true, min: 10, message: t('请写明紧急情况和用途，至少10个字') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="sensitive" valuePropName="checked">
          <Checkbox>{t('同时申请敏感信息（证件号码、健康、家庭困难等）')}</Checkbox>
        </Form.Item>
        <ErrorNotice error={ask.error} />
        {data && (
          <p className="yd-muted" style={{ marginBottom: 12 }}>
            {t(
              '打开{minutes}分钟，每天最多{times}次。记录所属单位负责人和审计岗位立即收到通知，每次查看记入日志，须由他人复核。',
              { minutes: data.minutes, times: data.perDay },
            )}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('打开')}
        </Button>
      </Form>
    </Panel>
  );
};

type Access = { id: string; version: number; matter: string; untilAt: string; endedAt: string | null; state: string };

const isOpen = ({ state, endedAt, untilAt }: Access): boolean =>
  state === 'open' && !endedAt && untilAt > new Date().toISOString();

const Own = ({ shown, onShow }: { shown: string | undefined; onShow: (id: string | undefined) => void }) => {
  const { person } = useSession();
  const query = { filter: JSON.stringify({ person: person.id }), limit: 10 };
  const { data, error, refetch } = useCall(listRecords, { params: { path: PATH }, query });
  const end = useAct(actOnRecord, { success: t('已结束') });
  const rows = (data?.rows ?? []) as unknown as Access[];
  return (
    <Panel title={t('我的紧急查看')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && rows.length === 0 && <Empty title={t('还没有申请过')}>{t('只在来不及请有权限的人查看时使用。')}</Empty>}
      <ul className="yd-plain-list">
        {rows.map((one) => (
          <li key={one.id} style={{ marginBottom: 8 }}>
            <PageLink to={`/records/${PATH}/${one.id}`}>{one.matter}</PageLink> {t('有效至')}{' '}
            <DateText value={one.untilAt} withTime />{' '}
            {isOpen(one) ? (
              <>
                <Button size="small" onClick={() => onShow(shown === one.id ? undefined : one.id)}>
                  {t(shown === one.id ? '收起' : '查看内容')}
                </Button>{' '}
                <Button
                  size="small"
                  loading={end.isPending}
                  onClick={() => {
                    onShow(undefined);
                    end.mutate({
                      params: { path: PATH, id: one.id, verb: 'end' },
                      body: { version: one.version },
                    });
                  }}
                >
                  {t('结束')}
                </Button>
              </>
            ) : (
              <span className="yd-muted">{t(one.state === 'open' ? '已结束，待复核' : '已复核')}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

export default function EmergencyPage() {
  const [shown, setShown] = useState<string>();
  return (
    <Page
      title={t('紧急查看')}
      subtitle={t('来不及请有权限的人时，凭书面理由短时查看一条平时看不到的记录；只能查看，不能改动。')}
    >
      <Ask onOpened={setShown} />
      <Own shown={shown} onShow={setShown} />
      {shown && <OpenedRow key={shown} id={shown} />}
    </Page>
  );
}
