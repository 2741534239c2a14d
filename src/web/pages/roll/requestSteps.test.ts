import { expect, it } from 'vitest';
import { NOTHING, stepsOf, withFittingGrade } from './requestSteps.ts';

const gradesOf = (stages: readonly string[]): string => {
  const asked = stepsOf('copy', stages).find(({ step }) => step === 'grade');
  return asked && 'choices' in asked ? asked.choices.map(({ code }) => code).join(' ') : '';
};

it('asks for the grades that the school has, and for all where its stages are not known', () => {
  expect(gradesOf(['primary'])).toBe('p1 p2 p3 p4 p5 p6 left');
  expect(gradesOf(['primary', 'juniorMiddle'])).toBe('p1 p2 p3 p4 p5 p6 j1 j2 j3 left');
  expect(gradesOf(['preschool'])).toBe('k1 k2 k3 left');
  expect(gradesOf([]).split(' ')).toHaveLength(16);
});

it('asks for the grade again where another school was chosen that does not have it', () => {
  const given = { ...NOTHING, grade: 'k2' };
  expect(withFittingGrade(given, ['primary']).grade).toBe('');
  expect(withFittingGrade(given, ['preschool', 'primary']).grade).toBe('k2');
});
