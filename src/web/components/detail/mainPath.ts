import type { DefinitionView } from '../../api/definitions.ts';

export type States = Pick<NonNullable<DefinitionView['states']>, 'initial' | 'states'> & {
  readonly transitions: readonly {
    readonly verb: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
};

/** Verbs that take back what was done: whoever has come so far is at the end of the way all the same. */
const TAKING_BACK = ['undo', 'revoke', 'reopen'];
export const takesBack = (verb: string): boolean => TAKING_BACK.includes(verb);

/** Verbs that end a row's life early, take back what was done or tell of an exception: they lead to no stage of the way. */
const ENDING = [
  ...TAKING_BACK,
  ...['void', 'withdraw', 'abandon', 'drop', 'recall', 'exempt', 'cancel', 'decline', 'return'],
  ...['refuse', 'miss', 'startLeave', 'depart'],
];

/** The states a row normally passes: from the initial one always to the next state in order that a step forward leads to. */
export const mainPath = ({ initial, states, transitions }: States): string[] => {
  const order = states.map(({ state }) => state);
  const path = [initial];
  for (let at = initial; ; ) {
    const next = transitions
      .filter(({ verb, from }) => !ENDING.includes(verb) && from.includes(at))
      .flatMap(({ to }) => to)
      .filter((to) => !path.includes(to) && order.indexOf(to) > order.indexOf(at))
      .sort((one, other) => order.indexOf(one) - order.indexOf(other))[0];
    if (!next) return path;
    path.push(next);
    at = next;
  }
};
