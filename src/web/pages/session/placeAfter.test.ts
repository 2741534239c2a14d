import { expect, it } from 'vitest';
import { placeAfter } from './placeAfter.ts';

const HERE = 'https://yaodian.example';

it.each(['/', '/tasks', '/records/pupils?filter=%7B%7D#top', '/plans/1/review'])('goes on to %s', (next) =>
  expect(placeAfter(next)).toBe(next),
);

it('leads nowhere but inside this client (OWASP ASVS 5.0.0 V3.7.2)', () => {
  const away = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '',
    null,
    undefined,
    ['//evil.example'],
    { toString: () => '//evil.example' },
  ];
  for (const next of away) {
    expect([next, new URL(placeAfter(next), HERE).href]).toEqual([next, `${HERE}/`]);
    expect(placeAfter(next, '/account')).toBe('/account');
  }
});
