import type { DefinitionView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';
import { mainPath } from './mainPath.ts';

const classOf = (name: string, { path, state }: { path: readonly string[]; state: string }): string => {
  if (name === state) return path.includes(name) ? 'is-current' : 'is-current is-aside';
  return path.indexOf(name) < path.indexOf(state) ? 'is-past' : '';
};

type Props = {
  readonly definition: DefinitionView;
  readonly state: unknown;
  /** States that this row does not pass. */
  readonly skips?: readonly string[];
};

/** Where a row stands in its life; a state off the main path stands apart at the end, as no step of the way. */
export const StateStrip = ({ definition, state, skips = [] }: Props) => {
  const states = definition.states;
  if (!states || typeof state !== 'string') return null;
  const path = mainPath(states).filter((one) => one === state || !skips.includes(one));
  const shown = path.includes(state) ? path : [...path, state];
  const label = (name: string): string => states.states.find((each) => each.state === name)?.label ?? name;
  return (
    <ol className="yd-strip" aria-label={t('办理进程')}>
      {shown.map((name) => (
        <li key={name} className={classOf(name, { path, state })} aria-current={name === state ? 'step' : undefined}>
          {label(name)}
        </li>
      ))}
    </ol>
  );
};
