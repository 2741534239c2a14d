import { Button, Input, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { StepHeading } from './Portal.tsx';

export type Asked = {
  readonly title: string;
  readonly hint?: string;
  readonly inputMode?: 'text' | 'tel' | 'numeric';
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly optional?: boolean;
  /** Why the answer cannot be taken; null when it can. */
  readonly check?: (answer: string) => string | null;
};

/** One question on a page of its own. */
export const Question = ({
  asked,
  answer,
  onNext,
  onBack,
}: {
  asked: Asked;
  answer: string;
  onNext: (answer: string) => void;
  onBack?: (() => void) | undefined;
}) => {
  const [value, setValue] = useState(answer);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const next = (event: FormEvent) => {
    event.preventDefault();
    const given = value.trim();
    const why = given === '' && !asked.optional ? '请先填写。' : given === '' ? null : (asked.check?.(given) ?? null);
    setFault(why);
    if (!why) onNext(given);
  };
  const shared = {
    id,
    value,
    size: 'large' as const,
    maxLength: asked.maxLength ?? 40,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': fault !== null,
    autoComplete: 'off',
  };
  return (
    <form onSubmit={next} noValidate>
      <StepHeading>
        <label htmlFor={id}>{asked.title}</label>
      </StepHeading>
      <p id={`${id}-hint`} className="yd-portal-hint">
        {asked.hint}
      </p>
      {asked.multiline ? (
        <Input.TextArea {...shared} rows={4} onChange={(event) => setValue(event.target.value)} />
      ) : (
        <Input {...shared} inputMode={asked.inputMode} onChange={(event) => setValue(event.target.value)} />
      )}
      <p role="alert" className="yd-portal-fault">
        {fault}
      </p>
      <Button type="primary" htmlType="submit" size="large" block>
        下一步
      </Button>
      {onBack && (
        <Button type="link" size="large" block onClick={onBack}>
          上一步
        </Button>
      )}
    </form>
  );
};

export type Choice = { readonly code: string; readonly label: string };

/** One question with its answers to choose from, on a page of its own. */
export const ChoiceQuestion = ({
  asked,
  choices,
  answer,
  onNext,
  onBack,
}: {
  asked: { readonly title: string; readonly label: string; readonly hint?: string };
  choices: readonly Choice[];
  answer?: string | undefined;
  onNext: (answer: string) => void;
  onBack?: (() => void) | undefined;
}) => {
  const [chosen, setChosen] = useState(answer);
  return (
    <>
      <StepHeading>{asked.title}</StepHeading>
      {asked.hint && <p className="yd-portal-hint">{asked.hint}</p>}
      <Radio.Group
        className="yd-portal-choices"
        name="choice"
        aria-label={asked.label}
        value={chosen}
        onChange={(event) => setChosen(String(event.target.value))}
      >
        {choices.map(({ code, label }) => (
          <Radio key={code} value={code}>
            {label}
          </Radio>
        ))}
      </Radio.Group>
      <Button type="primary" size="large" block disabled={!chosen} onClick={() => chosen && onNext(chosen)}>
        下一步
      </Button>
      {onBack && (
        <Button type="link" size="large" block onClick={onBack}>
          上一步
        </Button>
      )}
    </>
  );
};
