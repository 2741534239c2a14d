import { Button, DatePicker, Form, Input, Select, Skeleton } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { leakOverview, leakReport, processingRegister } from '#contract/privacy';
import { listRecords } from '#contract/records';
import type { Answer, Args } from '../../api/call.ts';
import { download } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { instantOf } from '../../components/wallClock.ts';
import { comma, t } from '../../shell/language/index.ts';

type Question = Args<typeof leakOverview>['query'];
type Leak = Answer<typeof leakOverview>;
type Given = { record: string; from: Dayjs; to: Dayjs; organisation?: string; row?: string; foundAt?: Dayjs };

const questionOf = ({ record, from, to, organisation, row, foundAt }: Given): Question => ({
  ...{ record, from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') },
  ...(organisation ? { organisation } : {}),
  ...(row?.trim() ? { row: row.trim() } : {}),
  ...(foundAt ? { foundAt: instantOf(foundAt) } : {}),
});

const Ask = ({ onAsk }: { onAsk: (question: Question) => void }) => {
  const registers = useCall(processingRegister, {}, { staleTime: 300_000 });
  const organisations = useCall(
    listRecords,
    { params: { path: 'organisations' }, query: { limit: 500, sort: 'code' } },
    { staleTime: 300_000 },
  );
  const schools = (organisations.data?.rows ?? []) as unknown as { id: string; name: string }[];
  return (
    <Panel title={t('查什么')}>
      <Form<Given> layout="vertical" onFinish={(given) => onAsk(questionOf(given))} style={{ maxWidth: 640 }}>
        <Form.Item name="record" label={t('登记表')} rules={[{ required: true, message: t('请选择登记表') }]}>
          <Select
            options={(registers.data?.activities ?? []).map((one) => ({ value: one.record, label: one.recordLabel }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="from" label={t('可能泄露的第一天')} rules={[{ required: true, message: t('请选择日期。') }]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('可能泄露的最后一天')}
          extra={t('两端的日期都算在内，按北京时间')}
          rules={[{ required: true, message: t('请选择日期。') }]}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="foundAt" label={t('发现的时间')} extra={t('填写后算出最迟报告的时间')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="organisation" label={t('只查一个单位及其下属')}>
          <Select
            allowClear
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item
          name="row"
          label={t('只查一条记录')}
          extra={t('填写记录编号')}
          rules={[{ pattern: /^\s*[0-9a-f-]{36}\s*$/i, message: t('记录编号是36位，请从记录的网址复制') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <ErrorNotice error={registers.error ?? organisations.error} />
        <Button type="primary" htmlType="submit">
          {t('生成报告')}
        </Button>
      </Form>
    </Panel>
  );
};

const Facts = ({ leak }: { leak: Leak }) => {
  const none = t('无');
  const rows: readonly (readonly [string, string])[] = [
    [
      t('可能涉及的个人'),
      t('{subjects}，{n} 条，{places} 个单位', { subjects: leak.subjects, n: leak.total, places: leak.placeCount }),
    ],
    [t('不满十四周岁的未成年人'), leak.minors ? t('有') : none],
    [t('个人信息（L3）'), leak.fields.L3.join(comma) || none],
    [t('敏感信息（L4）'), leak.fields.L4.join(comma) || none],
    [t('对外提供'), leak.receivers.join(comma) || none],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
    <section className="yd-scroll" aria-label={t('概况')} tabIndex={0}>
      <table className="yd-changes">
        <tbody>
          {leak.dueAt && (
            <tr>
              <th scope="row">{t('最迟报告时间')}</th>
              <td>
                <b>
                  <DateText value={leak.dueAt} withTime />
                </b>
              </td>
            </tr>
          )}
          {rows.map(([label, text]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Places = ({ leak }: { leak: Leak }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={t('涉及的单位')} tabIndex={0}>
    <table className="yd-changes">
      <tbody>
        {leak.places.map(({ organisation, persons }) => (
          <tr key={organisation}>
            <th scope="row">{organisation || t('不属于任何单位')}</th>
            <td className="yd-num">{persons}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Acts = ({ leak }: { leak: Leak }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={t('谁查看和导出')} tabIndex={0}>
    <table className="yd-changes">
      <thead>
        <tr>
          <th scope="col">{t('时间')}</th>
          <th scope="col">{t('人员')}</th>
          <th scope="col">{t('行为')}</th>
          <th scope="col">{t('内容')}</th>
          <th scope="col">{t('原因或导出编号')}</th>
        </tr>
      </thead>
      <tbody>
        {leak.acts.map(({ at, person, organisation, act, what, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id here, and the list never changes
          <tr key={index}>
            <td>
              <DateText value={at} withTime />
            </td>
            <td>{[person, organisation].filter(Boolean).join(' · ')}</td>
            <td>{act}</td>
            <td>{what || '—'}</td>
            <td>{reason || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Report = ({ question }: { question: Question }) => {
  const { data, error, isPending, refetch } = useCall(leakOverview, { query: question });
  const [failed, setFailed] = useState<unknown>(null);
  const take = (format: 'xlsx' | 'docx') =>
    void download(leakReport, { query: { ...question, format } }).catch(setFailed);
  return (
    <>
      <ErrorNotice error={error ?? failed} onRetry={() => void refetch()} />
      {isPending && <Skeleton active={false} />}
      {data && (
        <>
          <Panel
            title={data.recordLabel}
            extra={
              <span>
                <Button onClick={() => take('xlsx')}>{t('下载明细（Excel）')}</Button>{' '}
                <Button type="primary" onClick={() => take('docx')}>
                  {t('下载报告（Word）')}
                </Button>
              </span>
            }
          >
            <Facts leak={data} />
            {data.cut && <p>{t('数量超过五万，明细只列出五万条；请缩小范围分次生成。')}</p>}
          </Panel>
          <Panel title={t('涉及的单位')}>
            {data.places.length > 0 ? <Places leak={data} /> : <p>{t('这段时间没有这些人的记录。')}</p>}
            {data.placeCount > data.places.length && <p className="yd-muted">{t('其余单位见明细。')}</p>}
          </Panel>
          <Panel title={t('谁查看和导出')}>
            {data.acts.length > 0 ? <Acts leak={data} /> : <p>{t('这段时间没有人查看敏感内容、导出或打印。')}</p>}
            {data.actCount > data.acts.length && (
              <p className="yd-muted">
                {t('共 {n} 次，这里列出最近 {shown} 次。', { n: data.actCount, shown: data.acts.length })}
              </p>
            )}
          </Panel>
        </>
      )}
    </>
  );
};

/** Whose data may have leaked, which, since when, and who read or took them out: for a notice that is due within hours. */
export default function LeakPage() {
  const [question, setQuestion] = useState<Question>();
  return (
    <Page
      title={t('泄露影响报告')}
      subtitle={t(
        '发现个人信息可能泄露时，按日志和定义列出涉及谁、哪些内容、谁看过和导出过；不写姓名，原因和补救由调查人填写。',
      )}
    >
      <Ask onAsk={setQuestion} />
      {question && <Report question={question} />}
    </Page>
  );
}
