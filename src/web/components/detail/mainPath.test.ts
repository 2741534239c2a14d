import { expect, it } from 'vitest';
import { mainPath } from './mainPath.ts';

const states = ['draft', 'reviewing', 'approved', 'effective', 'returned'].map((state) => ({ state, label: state }));
const step = (verb: string, from: string, ...to: string[]) => ({ verb, from: [from], to });

it('goes on where a step leads to one of several states, and leaves out what ends a life early', () => {
  const transitions = [
    step('submit', 'draft', 'reviewing'),
    step('approve', 'reviewing', 'reviewing', 'approved', 'effective'),
    step('return', 'reviewing', 'returned'),
    step('takeEffect', 'approved', 'effective'),
    step('undo', 'effective', 'returned'),
  ];
  expect(mainPath({ initial: 'draft', states, transitions })).toEqual(['draft', 'reviewing', 'approved', 'effective']);
});

it('ends with what is done: what takes it back again is no further stage', () => {
  const turned = ['prepared', 'done', 'undone'].map((state) => ({ state, label: state }));
  const transitions = [step('run', 'prepared', 'done'), step('undo', 'done', 'undone')];
  expect(mainPath({ initial: 'prepared', states: turned, transitions })).toEqual(['prepared', 'done']);
});
