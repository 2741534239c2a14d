import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { StepHeading } from './Portal.tsx';

export type Schools = readonly {
  readonly id: string;
  readonly name: string;
  readonly stages?: readonly string[];
}[];
/** So many are shown at once; further letters narrow them down. */
const SHOWN = 12;

/** Which school: a few letters of its name, then the school. */
export const SchoolQuestion = ({
  schools,
  error,
  answer,
  onNext,
  onBack,
}: {
  schools: Schools | undefined;
  error: unknown;
  answer: string;
  onNext: (id: string) => void;
  onBack: () => void;
}) => {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(answer);
  const id = useId();
  const found = (schools ?? []).filter(({ name }) => name.includes(words.trim()));
  const shown = found.slice(0, SHOWN);
  const taken = shown.some((one) => one.id === chosen);
  return (
    <>
      <StepHeading>孩子在哪所学校？</StepHeading>
      <p className="yd-portal-hint">已毕业或者离校的，选最后就读的学校。</p>
      <label htmlFor={id}>学校名称</label>
      <Input
        id={id}
        size="large"
        value={words}
        placeholder="输入几个字查找"
        maxLength={50}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      <ErrorNotice error={error} />
      <Radio.Group
        className="yd-portal-choices"
        name="school"
        aria-label="学校"
        value={chosen}
        onChange={(event) => setChosen(String(event.target.value))}
      >
        {shown.map((one) => (
          <Radio key={one.id} value={one.id}>
            {one.name}
          </Radio>
        ))}
      </Radio.Group>
      <p className="yd-portal-hint" role="status">
        {schools && found.length === 0 && '没有名称相符的学校，请换几个字。'}
        {found.length > SHOWN && `还有${found.length - SHOWN}所，请再输入几个字。`}
      </p>
      <Button type="primary" size="large" block disabled={!taken} onClick={() => onNext(chosen)}>
        下一步
      </Button>
      <Button type="link" size="large" block onClick={onBack}>
        上一步
      </Button>
    </>
  );
};
