import { expect, it } from 'vitest';
import usual from './aliases.json' with { type: 'json' };
import { exists, plain } from './held.ts';

it.each([
  ['是否留守儿童', '留守儿童'],
  ['学生是否为随迁子女？', '随迁子女'],
  ['残疾情况（有证）', '残疾'],
  ['贵校的 学校名称：', '学校名称'],
  ['有无校医室', '校医室'],
])('takes “%s” for “%s”', (asked, held) => {
  expect(plain(asked)).toBe(plain(held));
});

it('leaves of a question what tells it from others', () => {
  expect(plain('情况')).toBe('情况');
  expect(plain('是否')).toBe('是否');
  expect(plain('信息化经费')).toBe('信息化经费');
});

it('means a field or a figure by every usual name', () => {
  for (const { label, target } of usual) {
    const [record = '', field = ''] = target.split('.');
    expect(exists({ record, field }), label).toBe(true);
  }
});
