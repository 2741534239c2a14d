import { expect, it } from 'vitest';
import { alike, type Found } from './found.ts';

const child = (pupil: string, ready: boolean, detail: string, classGroup = '1班'): Found => ({
  pupil,
  name: pupil,
  classGroup,
  ready,
  findings: [{ detail, remedy: '' }],
});

it('puts those together of whom the same is found, in a class, with the same outcome', () => {
  const full = '超过班额上限40人';
  const people = [
    child('甲', false, full),
    child('乙', false, full),
    child('丙', false, full, '2班'),
    child('丁', true, full),
    child('戊', false, '未满6周岁'),
  ];
  const names = alike(people).map((group) => group.map(({ name }) => name).join(''));
  expect(names).toEqual(['甲乙', '丙', '丁', '戊']);
});
