import { Button } from 'antd';
import { useState } from 'react';
import { reportRollError } from '#contract/pupils';
import { useAct } from '../../api/hooks.ts';
import type { Answer, Args } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Lines, StepHeading } from './Portal.tsx';
import { ChoiceQuestion, Question } from './Question.tsx';

type Field = Args<typeof reportRollError>['body']['field'];
type Fields = readonly { readonly code: string; readonly label: string }[];

/** The number is shown this once; nobody can look it up again. */
const Receipt = ({ answer, onEnd }: { answer: Answer<typeof reportRollError>; onEnd: () => void }) => (
  <>
    <StepHeading>已提交给学校</StepHeading>
    <p className="yd-portal-hint">
      {answer.school}将在{answer.dueOn}前核实答复。请记下查询号，用它查看进展：
    </p>
    <p className="yd-portal-number">{answer.number}</p>
    <Button type="primary" size="large" block onClick={onEnd}>
      记好了，结束
    </Button>
  </>
);

/** Which item, what it should be, how to be reached; a check; the private number. */
export const Report = ({
  token,
  fields,
  phone,
  onEnd,
}: {
  token: string;
  fields: Fields;
  phone: string;
  onEnd: () => void;
}) => {
  const [field, setField] = useState<Field>();
  const [says, setSays] = useState('');
  const [contact, setContact] = useState(phone);
  const [at, setAt] = useState<'field' | 'says' | 'contact' | 'check'>('field');
  const report = useAct(reportRollError, { errors: 'inline' });
  if (report.data) return <Receipt answer={report.data} onEnd={onEnd} />;
  if (at === 'field' || !field)
    return (
      <ChoiceQuestion
        asked={{ title: '哪一项有误？', label: '有误的一项' }}
        choices={fields}
        answer={field}
        onNext={(chosen) => {
          setField(chosen as Field);
          setAt(says ? 'check' : 'says');
        }}
      />
    );
  const label = fields.find((one) => one.code === field)?.label ?? '';
  if (at === 'says')
    return (
      <Question
        key="says"
        asked={{
          title: `${label}应当是什么？`,
          hint: '写明正确的内容和依据，如“户口簿上是……”。',
          multiline: true,
          maxLength: 500,
          check: (answer) => (answer.length < 2 ? '请再写明白一些。' : null),
        }}
        answer={says}
        onNext={(answer) => {
          setSays(answer);
          setAt('contact');
        }}
        onBack={() => setAt('field')}
      />
    );
  if (at === 'contact')
    return (
      <Question
        key="contact"
        asked={{
          title: '学校怎样联系您？',
          hint: '可以不填；不填时凭查询号查看答复。',
          inputMode: 'tel',
          maxLength: 20,
          optional: true,
        }}
        answer={contact}
        onNext={(answer) => {
          setContact(answer);
          setAt('check');
        }}
        onBack={() => setAt('says')}
      />
    );
  return (
    <>
      <StepHeading>请核对</StepHeading>
      <Lines
        lines={[
          { label: '有误的一项', value: label, onChange: () => setAt('field') },
          { label: '说明', value: says, onChange: () => setAt('says') },
          { label: '联系电话', value: contact || '不填', onChange: () => setAt('contact') },
        ]}
      />
      <ErrorNotice error={report.error} />
      <Button
        type="primary"
        size="large"
        block
        loading={report.isPending}
        onClick={() => report.mutate({ body: { token, field, says, ...(contact ? { contact } : {}) } })}
      >
        提交
      </Button>
    </>
  );
};
