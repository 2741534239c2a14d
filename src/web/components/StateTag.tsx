import type { DefinitionView } from '../api/definitions.ts';
import { stateLabel } from '../api/definitions.ts';
import { takesBack } from './detail/mainPath.ts';

type Tone = 'start' | 'going' | 'waiting' | 'done' | 'aside';

const toneOf = (definition: DefinitionView | undefined, state: string): Tone => {
  const states = definition?.states;
  if (!states) return 'aside';
  if (state === states.initial) return 'start';
  const leaves = states.transitions.some(({ verb, from }) => from.includes(state) && !takesBack(verb));
  if (!leaves) return 'done';
  return states.states.findIndex((each) => each.state === state) > 1 ? 'waiting' : 'going';
};

/** A row's state by its label, framed by how far it has come: not begun, going on, waiting, nothing left. */
export const StateTag = ({ definition, state }: { definition: DefinitionView | undefined; state: unknown }) =>
  typeof state === 'string' ? (
    <span className={`yd-state is-${toneOf(definition, state)}`}>{stateLabel(definition, state)}</span>
  ) : (
    <span>—</span>
  );
