import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { checkNeverAskTwice } from '#contract/dataquality';
import type { Answer } from '../../api/call.ts';
import { useAct } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { RecordPicker } from '../../components/RecordPicker.tsx';
import './dataquality.css';

type Found = Answer<typeof checkNeverAskTwice>;
type Question = Found['answers'][number];
type Place = Question['places'][number];

/** As the form has them: a line each, or cells pasted from a head row. */
const questionsIn = (text: string): { label: string }[] =>
  text
    .split(/[\n\t]/)
    .map((line) => line.replace(/^\s*\d+[.、．)）]\s*/, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ label: line.slice(0, 200) }));

const MOST = 300;

const valueText = ({ value, filled }: Place): string => {
  if (value === null || value === undefined) return filled > 0 ? `已登记${filled}条` : '还没有登记';
  return typeof value === 'object' ? `已登记${filled}条` : String(value);
};

const Line = ({ question, asked }: { question: Question; asked: boolean }) => (
  <tr>
    <th scope="row">{question.label}</th>
    <td>{question.verdict === 'held' ? <b>已有，不必再问</b> : '没有'}</td>
    <td>
      {question.places.map((place) => (
        <div key={`${place.record}-${place.field}`}>
          {place.label} <span className="yd-muted">{place.owner}</span>
          {asked && (
            <span className="yd-muted">
              {' '}
              {valueText(place)}
              {place.freshAt && (
                <>
                  ，更新于 <DateText value={place.freshAt} />
                </>
              )}
            </span>
          )}
        </div>
      ))}
    </td>
  </tr>
);

const Answers = ({ found, asked }: { found: Found; asked: boolean }) => (
  <Panel title={`${found.answers.length}个问题中，${found.held}个系统里已有`}>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1) */}
    <section className="yd-scroll" aria-label="核对结果" tabIndex={0}>
      <table className="yd-changes">
        <thead>
          <tr>
            <th scope="col">问题</th>
            <th scope="col">结论</th>
            <th scope="col">在哪里</th>
          </tr>
        </thead>
        <tbody>
          {found.answers.map((question, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a form may ask the same twice; its place tells the questions apart
            <Line key={at} question={question} asked={asked} />
          ))}
        </tbody>
      </table>
    </section>
  </Panel>
);

type Values = { questions: string; organisation?: string | null };

/** 不重复采集: which questions of a form the data centre answers already, before anybody is asked. */
export default function NeverTwicePage() {
  const { post } = useSession();
  const [asked, setAsked] = useState(false);
  const check = useAct(checkNeverAskTwice, { errors: 'inline' });
  const submit = ({ questions, organisation }: Values): void => {
    setAsked(Boolean(organisation));
    check.mutate({ body: { questions: questionsIn(questions), ...(organisation ? { organisation } : {}) } });
  };
  return (
    <Page
      title="不重复采集核对"
      subtitle="发出或者接到一张表以前，先看哪些内容系统里已有；已有的不得再向学校和教师采集。"
      back={{ to: '/quality/collections', label: '数据采集' }}
    >
      <Panel>
        <Form<Values>
          name="never-twice"
          layout="vertical"
          requiredMark={false}
          onFinish={submit}
          initialValues={{ questions: '', organisation: post.role === 'school' ? post.organisation.id : null }}
        >
          <Form.Item
            name="questions"
            label="表里的问题"
            extra="一行一个，也可以从Excel的表头直接粘贴。"
            rules={[
              { required: true, whitespace: true, message: '请填写或者粘贴表里的问题。' },
              {
                validator: (_, text) =>
                  questionsIn(String(text ?? '')).length > MOST
                    ? Promise.reject(new Error(`一次最多核对${MOST}个问题，请分几次。`))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
          </Form.Item>
          <Form.Item name="organisation" label="向哪个单位问（选填）" extra="选了单位，同时列出它已登记的内容。">
            <RecordPicker record="organisation" />
          </Form.Item>
          <ErrorNotice error={check.error} />
          <Button type="primary" htmlType="submit" loading={check.isPending}>
            核对
          </Button>
        </Form>
      </Panel>
      {check.data && <Answers found={check.data} asked={asked} />}
    </Page>
  );
}
