import { Button } from 'antd';
import { useState } from 'react';
import { filingState } from '#contract/data-requests';
import { useAct } from '../../api/hooks.ts';
import type { Answer } from '../../api/index.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { PageLink } from '../../shell/navigation.tsx';
import { Lines, Portal, StepHeading } from './Portal.tsx';
import { Question } from './Question.tsx';

/** What the applicant does next, by where it stands. */
const nextOf = ({ visitBy, answeredOn, declined }: Answer<typeof filingState>): string => {
  if (visitBy) return `请在${visitBy}前带本人身份证件和证明监护关系的材料到学校核验身份。`;
  if (declined) return '有异议的，可以带材料到学校说明，也可以向主管教育局反映；情况变化后可以重新提出。';
  if (answeredOn) return '请向学校或者主管教育局领取答复书。';
  return '不需要您再办理什么，答复后学校或者主管教育局会与您联系。';
};

const State = ({ found, onAgain }: { found: Answer<typeof filingState>; onAgain: () => void }) => (
  <>
    <StepHeading>{found.stateLabel}</StepHeading>
    <p className="yd-portal-hint">{nextOf(found)}</p>
    <Lines
      lines={[
        { label: '受理编号', value: found.number },
        { label: '请求事项', value: found.kind },
        { label: '学校', value: found.school },
        { label: '提出日期', value: found.filedOn },
        found.answeredOn ? { label: '答复日期', value: found.answeredOn } : { label: '答复期限', value: found.dueOn },
        ...(found.declined ? [{ label: '不予受理的情形', value: found.declined }] : []),
      ]}
    />
    <Button size="large" block onClick={onAgain}>
      查另一项请求
    </Button>
  </>
);

/** Where a request stands, by the number and the secret that were given when it was filed. */
export default function RequestProgressPage() {
  const [number, setNumber] = useState('');
  const [secret, setSecret] = useState('');
  const find = useAct(filingState, { errors: 'inline' });
  const again = () => {
    setNumber('');
    setSecret('');
    find.reset();
  };
  return (
    <Portal title="办理进展" service="个人信息请求">
      {find.data && <State found={find.data} onAgain={again} />}
      {!find.data && !number && (
        <Question
          key="number"
          asked={{ title: '受理编号是多少？', hint: '提交后给出，以GX开头。' }}
          answer={number}
          onNext={setNumber}
        />
      )}
      {!find.data && number && (
        <Question
          key="secret"
          asked={{ title: '查询码是多少？', hint: '与受理编号一起给出的12位查询码。' }}
          answer={secret}
          onNext={(answer) => {
            setSecret(answer);
            find.mutate({ body: { number, secret: answer } });
          }}
          onBack={again}
        />
      )}
      <ErrorNotice error={find.error} />
      <p className="yd-portal-foot">
        <PageLink to="/data-requests">提出新的请求</PageLink>
      </p>
    </Portal>
  );
}
