import type { DefinitionView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { mainPath } from './mainPath.ts';

/** Where a row stands in its life; a state off the main path stands at the end by itself. */
export const StateStrip = ({ definition, state }: { definition: DefinitionView; state: unknown }) => {
  const states = definition.states;
  if (!states || typeof state !== 'string') return null;
  const path = mainPath(states);
  const shown = path.includes(state) ? path : [...path, state];
  const at = path.includes(state) ? path.indexOf(state) : -1;
  const label = (name: string): string => states.states.find((each) => each.state === name)?.label ?? name;
  return (
    <ol className="yd-strip" aria-label={t('办理进程')}>
      {shown.map((name, index) => (
        <li
          key={name}
          className={name === state ? 'is-current' : index < at ? 'is-past' : ''}
          aria-current={name === state ? 'step' : undefined}
        >
          {label(name)}
        </li>
      ))}
    </ol>
  );
};
