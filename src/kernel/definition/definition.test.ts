import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  all,
  choice,
  code,
  date,
  integer,
  type NewRowOf,
  number,
  type RecordDefinition,
  type RowOf,
  record,
  reference,
  references,
  registryOf,
  stateDiagram,
  states,
  text,
  validateCreate,
  validatePatch,
} from '#kernel/definition';
import type { Refusal } from '#kernel/refusal';

const codes = { open: '未结', closed: '已结' } as const;
const matter = record({
  name: 'matter',
  label: '事项',
  path: 'matters',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '名称', max: 10 }),
    share: number({ label: '占比', unit: '%', min: 0, max: 100, optional: true }),
    places: integer({ label: '学位', optional: true }),
    dueOn: date({ label: '时限', optional: true }),
    state: choice({ label: '状态', codes, fallback: 'open' }),
    parent: reference('matter', { label: '上级', optional: true }),
    helpers: references('matter', { label: '配合' }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: codes,
    transitions: [{ verb: 'close', label: '销号', from: ['open'], to: 'closed' }],
  }),
  permissions: { office: { read: all, create: all, close: all } },
});
const changed = (change: Partial<RecordDefinition<any>>) => () =>
  registryOf([{ ...matter, ...change } as RecordDefinition<any>]);

describe('definitions', () => {
  it.each([
    ['a second record of one name', () => registryOf([matter, matter]), 'records.matter: received a second record'],
    ['a name that is no noun in camelCase', changed({ name: 'Matter-1' }), 'records.Matter-1: received Matter-1'],
    [
      'a reference to nothing',
      changed({ fields: { ...matter.fields, parent: reference('nothing', { label: '上级' }) } }),
      'records.matter.fields.parent.target: received nothing',
    ],
    [
      'a field without a label',
      changed({ fields: { ...matter.fields, extra: text({ label: '' }) } }),
      'records.matter.fields.extra.label',
    ],
    [
      'a code of no list',
      changed({ fields: { ...matter.fields, kind: code('', { label: '类型' }) } }),
      'records.matter.fields.kind.list',
    ],
    [
      'a code whose day is in no date field',
      changed({ fields: { ...matter.fields, kind: code('school-kind', { label: '类型', validOn: 'title' }) } }),
      'records.matter.fields.kind.validOn: received title',
    ],
    [
      'a field named like a base column',
      changed({ fields: { ...matter.fields, version: text({ label: '版本' }) } }),
      'a base column',
    ],
    ['an index on an unknown field', changed({ indexes: [['nothing']] }), 'the unknown field nothing'],
    [
      'a state that nothing reaches',
      changed({ states: { ...matter.states, states: { ...codes, lost: '失' } } as never }),
      'states that nothing reaches: lost',
    ],
    [
      'a transition to an unknown state',
      changed({
        states: {
          ...matter.states,
          transitions: [
            ...(matter.states?.transitions ?? []),
            { verb: 'close', label: '销号', from: ['open'], to: 'gone' },
          ],
        } as never,
      }),
      'the unknown state gone',
    ],
    [
      'a verb that no role may take',
      changed({ permissions: { office: { read: all } } }),
      'a verb that no role may take',
    ],
  ])('stop start-up at %s, path first', (_, build, message) => {
    expect(build).toThrow(message as string);
  });

  it('print their state table as a diagram', () => {
    expect(stateDiagram(matter.states as never)).toContain('未结 --> 已结: 销号');
  });
});

describe('validation', () => {
  const reasons = (work: () => unknown): string[] => {
    try {
      work();
    } catch (error) {
      return (error as Refusal).reasons.map((reason) => reason.detail);
    }
    throw new Error('nothing was refused');
  };

  it('fills in what has a fallback, and nothing else', () => {
    expect(validateCreate(matter, { title: ' 学位 ' })).toEqual({
      title: '学位',
      share: null,
      places: null,
      dueOn: null,
      state: 'open',
      parent: null,
      helpers: [],
    });
    expect(validatePatch(matter, { share: 0.5 })).toEqual({ share: 0.5 });
  });

  it('says everything that is wrong at once, in Chinese', () => {
    const wrong = {
      title: '',
      share: 101,
      places: 1.5,
      dueOn: '2026-02-30',
      state: 'nothing',
      parent: 'x',
      helpers: 'y',
      more: 1,
    };
    const said = reasons(() => validateCreate(matter, wrong));
    expect(said).toHaveLength(8);
    for (const text of said) expect(text).toMatch(/[\u4e00-\u9fff]/);
    expect(said.join()).toContain('占比：不能大于100');
  });

  it('takes no control characters', () => {
    expect(reasons(() => validateCreate(matter, { title: 'a\u0000b' }))[0]).toContain('控制字符');
  });
});

it('gives rows their types', () => {
  type Matter = RowOf<typeof matter>;
  expectTypeOf<Matter['title']>().toEqualTypeOf<string>();
  expectTypeOf<Matter['share']>().toEqualTypeOf<number | null>();
  expectTypeOf<Matter['state']>().toEqualTypeOf<'open' | 'closed'>();
  expectTypeOf<Matter['helpers']>().toEqualTypeOf<string[]>();
  // @ts-expect-error a code that the list does not have
  const state: NewRowOf<typeof matter> = { state: 'gone' };
  // @ts-expect-error a field that the record does not have
  const field: NewRowOf<typeof matter> = { nothing: 1 };
  // @ts-expect-error a number where text belongs
  const kind: NewRowOf<typeof matter> = { title: 1 };
  // @ts-expect-error a title that is no field
  record({ ...matter, title: 'nothing', fields: { name: text({ label: '名' }) } });
  expect([state, field, kind]).toHaveLength(3);
});
