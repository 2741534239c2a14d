import { Button } from 'antd';
import { useState } from 'react';
import { lookUpRoll } from '#contract/pupils';
import { useAct } from '../../api/hooks.ts';
import type { Answer } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { Lines, Portal, StepHeading } from './Portal.tsx';
import { type Asked, Question } from './Question.tsx';
import { Report } from './Report.tsx';

type Found = Answer<typeof lookUpRoll>;
const STEPS = ['number', 'name', 'phone'] as const;
type Step = (typeof STEPS)[number];
type Given = Record<Step, string>;

const ASKED: Readonly<Record<Step, Asked & { readonly label: string }>> = {
  number: {
    label: '学籍号或身份证号',
    title: '孩子的学籍号或身份证号是多少？',
    hint: '学籍号共19位，以G、J或L开头；不知道学籍号的，填身份证号。',
    check: (answer) => (answer.replace(/[\s-]/g, '').length < 5 ? '位数不够，请核对。' : null),
  },
  name: { label: '孩子姓名', title: '孩子的姓名是什么？', hint: '与学校登记的一致。', maxLength: 50 },
  phone: {
    label: '监护人手机号',
    title: '监护人的手机号是多少？',
    hint: '填在学校登记过的手机号。',
    inputMode: 'tel',
    maxLength: 20,
    check: (answer) => (/^1\d{10}$/.test(answer.replace(/[\s-]/g, '')) ? null : '手机号是11位数字，请核对。'),
  },
};

const factLines = ({ facts }: Found) => [
  { label: '姓名', value: facts.name },
  { label: '学校', value: facts.school },
  { label: '班级', value: facts.classGroup ?? '—' },
  { label: '年级', value: facts.grade ?? '—' },
  { label: '学籍状态', value: facts.status },
  { label: '注册日期', value: facts.registeredOn ?? '—' },
];

const Result = ({ found, onReport, onAgain }: { found: Found; onReport: () => void; onAgain: () => void }) => (
  <>
    <StepHeading>学籍信息</StepHeading>
    <Lines lines={factLines(found)} />
    <p className="yd-portal-hint">为保护孩子，这里只显示核对所需的几项，姓名只显示第一个字。</p>
    <Button type="primary" size="large" block onClick={onReport}>
      有误，报告错误
    </Button>
    <Button type="link" size="large" block onClick={onAgain}>
      没有错误，结束查询
    </Button>
  </>
);

const NOTHING: Given = { number: '', name: '', phone: '' };

/** Three questions, a check, the record. What is typed stays in this page and goes with it. */
export default function RollPage() {
  const [given, setGiven] = useState<Given>(NOTHING);
  const [at, setAt] = useState<Step | 'check' | 'result' | 'report'>('number');
  const [checking, setChecking] = useState(false);
  const find = useAct(lookUpRoll, { errors: 'inline', onDone: () => setAt('result') });
  const restart = () => {
    setGiven(NOTHING);
    setChecking(false);
    find.reset();
    setAt('number');
  };
  const take = (step: Step) => (answer: string) => {
    setGiven({ ...given, [step]: answer });
    const next = STEPS[STEPS.indexOf(step) + 1];
    setChecking(checking || !next);
    setAt(checking || !next ? 'check' : next);
  };
  const change = (step: Step) => () => {
    find.reset();
    setAt(step);
  };
  const before = (step: Step) => {
    const last = STEPS[STEPS.indexOf(step) - 1];
    return checking ? () => setAt('check') : last ? () => setAt(last) : undefined;
  };
  return (
    <Portal title="查询">
      {STEPS.includes(at as Step) && (
        <Question
          key={at}
          asked={ASKED[at as Step]}
          answer={given[at as Step]}
          onNext={take(at as Step)}
          onBack={before(at as Step)}
        />
      )}
      {at === 'number' && (
        <p className="yd-portal-foot">
          报告过错误？<PageLink to="/roll/progress">查看更正进展</PageLink>
        </p>
      )}
      {at === 'check' && (
        <>
          <StepHeading>请核对</StepHeading>
          <Lines
            lines={STEPS.map((step) => ({ label: ASKED[step].label, value: given[step], onChange: change(step) }))}
          />
          <ErrorNotice error={find.error} />
          <Button
            type="primary"
            size="large"
            block
            loading={find.isPending}
            onClick={() => find.mutate({ body: given })}
          >
            查询
          </Button>
        </>
      )}
      {at === 'result' && find.data && <Result found={find.data} onReport={() => setAt('report')} onAgain={restart} />}
      {at === 'report' && find.data && (
        <Report token={find.data.token} fields={find.data.fields} phone={given.phone} onEnd={restart} />
      )}
    </Portal>
  );
}
