import { Button } from 'antd';
import { useState } from 'react';
import { fileDataRequest, requestSchools } from '#contract/data-requests';
import { useAct, useCall } from '../../api/hooks.ts';
import type { Answer, Args } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { Lines, Portal, StepHeading } from './Portal.tsx';
import { ChoiceQuestion, Question } from './Question.tsx';
import { type Given, NOTHING, plainPhone, type Step, type StepOf, stepsOf, withFittingGrade } from './requestSteps.ts';
import { SchoolQuestion, type Schools } from './SchoolQuestion.tsx';

const SERVICE = '个人信息请求';
type Body = Args<typeof fileDataRequest>['body'];

const bodyOf = ({ wrongField, phone, ...given }: Given): Body => {
  const corrected = given.kind === 'correct' ? { wrongField } : {};
  return { ...given, ...corrected, phone: plainPhone(phone) } as Body;
};

/** Number and secret are shown this once; nobody can look the secret up again. */
const Receipt = ({ answer, onEnd }: { answer: Answer<typeof fileDataRequest>; onEnd: () => void }) => (
  <>
    <StepHeading>已提交给{answer.school}</StepHeading>
    <p className="yd-portal-hint">请记下受理编号和查询码，用它们查看办理进展。查询码只显示这一次：</p>
    <Lines
      lines={[
        { label: '受理编号', value: answer.number },
        { label: '查询码', value: answer.secret },
        { label: '提出日期', value: answer.filedOn },
        { label: '到校核验期限', value: answer.visitBy },
        { label: '答复期限', value: answer.dueOn },
      ]}
    />
    <p className="yd-portal-hint">
      请在{answer.visitBy}前带本人身份证件和证明监护关系的材料（户口簿、出生医学证明或者判决书）到学校核验身份。
    </p>
    <Button type="primary" size="large" block onClick={onEnd}>
      记好了，结束
    </Button>
  </>
);

const shownValue = (one: StepOf, given: Given, schools: Schools): string => {
  const value = given[one.step];
  if ('school' in one) return schools.find(({ id }) => id === value)?.name ?? '';
  return 'choices' in one ? (one.choices.find(({ code }) => code === value)?.label ?? '') : value;
};

const stagesAt = (school: string, schools: Schools | undefined): readonly string[] =>
  schools?.find(({ id }) => id === school)?.stages ?? [];

const Check = ({ given, schools, onChange, onFiled }: CheckProps) => {
  const send = useAct(fileDataRequest, { errors: 'inline', onDone: onFiled });
  return (
    <>
      <StepHeading>请核对</StepHeading>
      <Lines
        lines={stepsOf(given.kind, stagesAt(given.school, schools)).map((one) => ({
          label: one.label,
          value: shownValue(one, given, schools),
          onChange: () => onChange(one.step),
        }))}
      />
      <p className="yd-portal-hint">
        所填内容只用于核验身份、办理和答复这项请求，办结后按规定的期限保存。提交即表示所填内容属实。
      </p>
      <ErrorNotice error={send.error} />
      <Button
        type="primary"
        size="large"
        block
        loading={send.isPending}
        onClick={() => send.mutate({ body: bodyOf(given) })}
      >
        提交
      </Button>
    </>
  );
};
type CheckProps = {
  given: Given;
  schools: Schools;
  onChange: (step: Step) => void;
  onFiled: (answer: Answer<typeof fileDataRequest>) => void;
};

/** A guardian's request, question by question. What is typed stays in this page and goes with it. */
export default function RequestPage() {
  const [given, setGiven] = useState<Given>(NOTHING);
  const [at, setAt] = useState<Step | 'check'>('kind');
  const [filed, setFiled] = useState<Answer<typeof fileDataRequest> | null>(null);
  const { data, error } = useCall(requestSchools, {}, { staleTime: 600_000 });
  const stepsFor = ({ kind, school }: Given) => stepsOf(kind, stagesAt(school, data?.schools));
  const steps = stepsFor(given);
  const place = steps.findIndex(({ step }) => step === at);
  const one = steps[place];
  const take = (answer: string) => {
    const answered = { ...given, [at]: answer };
    const next = withFittingGrade(answered, stagesAt(answered.school, data?.schools));
    setGiven(next);
    setAt(stepsFor(next).find(({ step }) => !next[step])?.step ?? 'check');
  };
  const done = steps.every(({ step }) => given[step]);
  const back = done ? () => setAt('check') : place > 0 ? () => setAt(steps[place - 1]?.step ?? 'kind') : undefined;
  const restart = () => {
    setGiven(NOTHING);
    setFiled(null);
    setAt('kind');
  };
  const shared = { answer: given[at as Step] ?? '', onNext: take, onBack: back };
  return (
    <Portal title="提出请求" service={SERVICE}>
      {filed && <Receipt answer={filed} onEnd={restart} />}
      {!filed && one && 'text' in one && <Question key={at} asked={one.text} {...shared} />}
      {!filed && one && 'choices' in one && (
        <ChoiceQuestion key={at} asked={one.choose} choices={one.choices} {...shared} />
      )}
      {!filed && one && 'school' in one && (
        <SchoolQuestion schools={data?.schools} error={error} {...shared} onBack={back ?? restart} />
      )}
      {!filed && at === 'check' && (
        <Check given={given} schools={data?.schools ?? []} onChange={setAt} onFiled={setFiled} />
      )}
      {!filed && at === 'kind' && (
        <p className="yd-portal-foot">
          提出过请求？<PageLink to="/data-requests/progress">查看办理进展</PageLink>。只想核对学籍，请用
          <PageLink to="/roll">学籍掌上查</PageLink>。
        </p>
      )}
    </Portal>
  );
}
