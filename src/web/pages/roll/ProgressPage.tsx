import { Button } from 'antd';
import { useState } from 'react';
import { rollCorrectionState } from '#contract/pupils';
import { useAct } from '../../api/hooks.ts';
import type { Answer } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { Lines, Portal, StepHeading } from './Portal.tsx';
import { Question } from './Question.tsx';

const day = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

const State = ({ found, onAgain }: { found: Answer<typeof rollCorrectionState>; onAgain: () => void }) => (
  <>
    <StepHeading>{found.stateLabel}</StepHeading>
    <Lines
      lines={[
        { label: '有误的一项', value: found.field },
        { label: '学校', value: found.school },
        { label: '提交日期', value: day(found.reportedAt) },
        ...(found.answeredAt
          ? [{ label: '答复日期', value: day(found.answeredAt) }]
          : [{ label: '答复时限', value: found.dueOn ?? '—' }]),
        ...(found.answer ? [{ label: '学校答复', value: found.answer }] : []),
      ]}
    />
    <Button size="large" block onClick={onAgain}>
      查另一个查询号
    </Button>
  </>
);

/** Where a report stands, by the number that was given when it was handed in. */
export default function ProgressPage() {
  const [number, setNumber] = useState('');
  const find = useAct(rollCorrectionState, { errors: 'inline' });
  if (find.data)
    return (
      <Portal title="更正进展">
        <State
          found={find.data}
          onAgain={() => {
            setNumber('');
            find.reset();
          }}
        />
      </Portal>
    );
  return (
    <Portal title="更正进展">
      <Question
        key="number"
        asked={{ title: '查询号是多少？', hint: '报告错误后给出的12位查询号。' }}
        answer={number}
        onNext={(answer) => {
          setNumber(answer);
          find.mutate({ body: { number: answer } });
        }}
      />
      <ErrorNotice error={find.error} />
      <p className="yd-portal-foot">
        <PageLink to="/roll">查询学籍</PageLink>
      </p>
    </Portal>
  );
}
