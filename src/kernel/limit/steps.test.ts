import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/time';
import { escalation, type StepFacts, stepsNow, unitsAfter } from './steps.ts';

const facts = (change: Partial<StepFacts> = {}): StepFacts => ({
  dueOn: '2026-09-30',
  warnOn: '2026-09-28',
  escalations: [
    { after: 1, on: '2026-10-08' },
    { after: 3, on: '2026-10-10' },
  ],
  done: new Set(),
  ...change,
});
const hour = (on: string, until = on) => ({ on, until });

describe('what is said of a limit', () => {
  it.each([
    ['before the reminder', '2026-09-27', []],
    ['from the day of the reminder on', '2026-09-28', ['warn']],
    ['on the last day', '2026-09-30', ['due']],
    ['the day after', '2026-10-01', ['overdue']],
    ['when it goes up', '2026-10-08', ['overdue', 'escalate1']],
    [
      'late by days: what was missed of reminders is let go, of escalations it is not',
      '2027-01-04',
      ['overdue', 'escalate1', 'escalate3'],
    ],
  ])('%s', (_, on, steps) => expect(stepsNow(facts(), hour(on))).toEqual(steps));

  it('on the workday before, where the day is off', () => {
    expect(stepsNow(facts({ warnOn: '2026-10-03', dueOn: '2026-10-08' }), hour('2026-09-30', '2026-10-07'))).toEqual([
      'warn',
    ]);
    expect(stepsNow(facts({ dueOn: '2026-10-05' }), hour('2026-09-30', '2026-10-07'))).toEqual(['due']);
  });

  it('never of an escalation whose day no calendar gives', () => {
    const unknown = facts({ escalations: [{ after: 3, on: null }] });
    expect(stepsNow(unknown, hour('2027-01-04'))).toEqual(['overdue']);
  });

  it('once, on whatever days one asks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (offsets) => {
        const done = new Set<string>();
        for (const offset of offsets.sort((a, b) => a - b)) {
          const steps = stepsNow(facts({ done }), hour(addDays('2026-09-20', offset)));
          for (const step of steps) {
            expect(done.has(step)).toBe(false);
            done.add(step);
          }
          // Asked again within the hour there is nothing left.
          expect(stepsNow(facts({ done }), hour(addDays('2026-09-20', offset)))).toEqual([]);
        }
      }),
    );
  });

  it('names its steps', () => {
    expect(unitsAfter(escalation(3))).toBe(3);
    expect(unitsAfter('overdue')).toBeNull();
  });
});
