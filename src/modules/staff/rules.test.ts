import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Checked, type Hours, mayBeHired, registrationDueOn, trainingStanding, yearlyCheck } from './rules.ts';

type Case = { title: string; [name: string]: any };
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Record<string, Case[]>;
const of = (rule: string): Case[] => cases[rule] ?? [];

describe('the cases that an official can sign', () => {
  it.each(of('mayBeHired'))('hires: $title', ({ joinedOn, checks, answer }) =>
    expect(mayBeHired(joinedOn, checks as Checked[])).toBe(answer),
  );
  it.each(of('yearlyCheck'))('asks every year: $title', ({ last, on, answer }) =>
    expect(yearlyCheck(last, on)).toBe(answer),
  );
  it.each(of('registrationDueOn'))('registers: $title', ({ registeredOn, due }) =>
    expect(registrationDueOn(registeredOn)).toBe(due),
  );
  it.each(of('trainingStanding'))('counts hours: $title', ({ joinedOn, entries, hours, met, forecast }) => {
    const given = { joinedOn, on: '2026-11-22', years: 5, required: 360 };
    const standing = trainingStanding(entries as Hours[], given);
    expect([standing.hours, standing.met]).toEqual([hours, met]);
    if (forecast) expect(Math.round(standing.forecast)).toBe(forecast);
  });
  it('has a case for each rule', () => {
    for (const rule of ['mayBeHired', 'yearlyCheck', 'registrationDueOn', 'trainingStanding'])
      expect(of(rule).length, rule).toBeGreaterThan(2);
  });
});

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
const iso = (at: Date): string => at.toISOString().slice(0, 10);

it('never hires anybody about whom something was found, whatever else was asked', () => {
  const checks = fc.array(
    fc.record({ askedOn: day.map(iso), result: fc.constantFrom<'none' | 'found'>('none', 'found') }),
  );
  fc.assert(
    fc.property(day.map(iso), checks, (joinedOn, asked) => {
      const found = asked.some((one) => one.result === 'found');
      expect(mayBeHired(joinedOn, asked) === 'notMet').toBe(found);
    }),
  );
});
