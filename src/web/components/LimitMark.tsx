import type { LimitView } from '#contract/records';
import { t } from '../shell/language/index.ts';
import { LIGHTS } from './Light.tsx';

type LimitLight = LimitView['light'];

const MARKS: Readonly<Record<LimitLight, { readonly of: keyof typeof LIGHTS; readonly word: string }>> = {
  ahead: { of: 'green', word: t('尚未到期') },
  soon: { of: 'yellow', word: t('快到期') },
  overdue: { of: 'red', word: t('已超期') },
  unknown: { of: 'grey', word: t('期限待定') },
  stopped: { of: 'grey', word: t('停止计时') },
};

export const isLimitLight = (value: unknown): value is LimitLight => typeof value === 'string' && value in MARKS;

/** How near a time limit is: shape, word and colour together. */
export const LimitMark = ({ value }: { value: LimitLight }) => {
  const { of, word } = MARKS[value];
  const { shape, colour } = LIGHTS[of];
  return (
    <span className="yd-light" style={{ color: colour }}>
      <span aria-hidden="true">{shape}</span>
      {word}
    </span>
  );
};
