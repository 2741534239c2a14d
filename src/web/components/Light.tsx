import { t } from '../shell/language/index.ts';
/** Shape, word and colour together: told apart in greyscale and by ear (ux.md §4). */
export const LIGHTS = {
  green: { shape: '●', word: t('绿'), colour: '#1a7f37' },
  yellow: { shape: '▲', word: t('黄'), colour: '#8a6100' },
  orange: { shape: '◆', word: t('橙'), colour: '#b54708' },
  red: { shape: '■', word: t('红'), colour: '#b42318' },
  grey: { shape: '○', word: t('灰'), colour: '#5f6b7a' },
} as const;
export type LightName = keyof typeof LIGHTS;

export const isLight = (value: unknown): value is LightName => typeof value === 'string' && value in LIGHTS;

/** `<Light value="orange" />`; `note` follows in plain text, e.g. 差15. */
export const Light = ({ value, note }: { value: LightName; note?: string }) => {
  const { shape, word, colour } = LIGHTS[value];
  return (
    <span className="yd-light" style={{ color: colour }}>
      <span aria-hidden="true">{shape}</span>
      {word}
      {note && <span className="yd-light-note">{note}</span>}
    </span>
  );
};
