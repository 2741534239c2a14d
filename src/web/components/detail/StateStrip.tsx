import type { DefinitionView } from '../../api/definitions.ts';
import { t } from '../../shell/language/index.ts';

type States = NonNullable<DefinitionView['states']>;

/** Verbs that end a row's life early: what they lead to is no stage of the way. */
const ENDING = ['void', 'revoke', 'withdraw', 'abandon', 'drop', 'recall', 'exempt', 'cancel', 'decline', 'return'];

/** The states a row normally passes, from the initial one along each state's first transition forward. */
const mainPath = (states: States): string[] => {
  const order = states.states.map(({ state }) => state);
  const path = [states.initial];
  for (let at = states.initial; ; ) {
    const next = states.transitions
      .filter(
        ({ verb, from, to }) =>
          !ENDING.includes(verb) && from.includes(at) && !path.includes(to) && order.indexOf(to) > order.indexOf(at),
      )
      .sort((one, other) => order.indexOf(one.to) - order.indexOf(other.to))[0];
    if (!next) return path;
    path.push(next.to);
    at = next.to;
  }
};

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
