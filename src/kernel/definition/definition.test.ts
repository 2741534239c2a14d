import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  all,
  choice,
  code,
  computed,
  date,
  type Fields,
  integer,
  type NewRowOf,
  number,
  type RecordDefinition,
  type RowOf,
  record,
  reference,
  references,
  registryOf,
  type States,
  sealed,
  stateDiagram,
  states,
  type Transition,
  text,
  validateCreate,
  validatePatch,
  yesNo,
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
    final: ['closed'],
    transitions: [{ verb: 'close', label: '销号', from: ['open'], to: 'closed' }],
  }),
  permissions: { office: { read: all, create: all, close: all } },
});
const changed = (change: Partial<RecordDefinition<any>>) => () =>
  registryOf([{ ...matter, ...change } as RecordDefinition<any>], { roles: ['office'] });
/** The record with fields added or put in place of its own. */
const withFields = (fields: Fields) => changed({ fields: { ...matter.fields, ...fields } });
const person = record({
  name: 'person',
  label: '人员',
  path: 'people',
  module: 'test',
  title: 'name',
  fields: { name: text({ label: '姓名' }) },
  permissions: {},
});
const seenBy = (notBy: string[]) => ({
  states: { ...(matter.states as States), transitions: [{ ...(matter.states?.transitions[0] as Transition), notBy }] },
});
/** The record with its one transition changed. */
const withTransition = (change: Partial<Transition>, fields: Fields = {}) =>
  changed({
    fields: { ...matter.fields, ...fields },
    states: {
      ...(matter.states as States),
      transitions: [{ ...(matter.states?.transitions[0] as Transition), ...change }],
    },
  });

describe('definitions', () => {
  it.each([
    [
      'a concern with a verb that there is not',
      changed({ concerns: [{ record: 'matter', verb: 'fly', guard: () => [] }] }),
      'records.matter.concerns: received matter.fly',
    ],
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
      changed({
        fields: {
          ...matter.fields,
          state: choice({ label: '状态', codes: { ...codes, lost: '失' }, fallback: 'open' }),
        },
        states: { ...(matter.states as States), states: { ...codes, lost: '失' }, final: ['closed', 'lost'] },
      }),
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
    ['a label that is missing', changed({ label: '' }), 'records.matter.label: received nothing'],
    ['a path that no address takes', changed({ path: 'Matters list' }), 'records.matter.path: received Matters list'],
    [
      'an unknown field in search',
      changed({ search: ['nothing'] }),
      'records.matter.search: received the unknown field',
    ],
    [
      'an unknown field in sort',
      changed({ sort: '-nothing' }),
      'records.matter.sort: received the unknown field nothing',
    ],
    ['an unknown field as title', changed({ title: 'nothing' }), 'records.matter.title: received the unknown field'],
    [
      'an order that would tell what is covered',
      changed({ fields: { ...matter.fields, name: text({ label: '姓名', sensitivity: 'L3' }) }, sort: 'name' }),
      'records.matter.sort: received the covered field name',
    ],
    [
      'a dependence on a field that is not there',
      withFields({ extra: text({ label: '补充', optional: true, applies: { field: 'nothing', is: ['open'] } }) }),
      'records.matter.fields.extra.applies.field: received nothing',
    ],
    [
      'sheets that ask for an unknown field',
      withFields({
        extra: text({ label: '补充', optional: true, sheet: { while: { field: 'state', is: ['gone'] } } }),
      }),
      'records.matter.fields.extra.sheet.while.is: received gone',
    ],
    [
      'a dependence on a code that the other field lacks',
      withFields({ extra: text({ label: '补充', optional: true, applies: { field: 'state', is: ['gone'] } }) }),
      'records.matter.fields.extra.applies.is: received gone',
    ],
    [
      'a dependence on no value',
      withFields({ extra: text({ label: '补充', optional: true, applies: { field: 'state', is: [] } }) }),
      'records.matter.fields.extra.applies.is: received no value',
    ],
    [
      'a dependence on a word where the other field says yes or no',
      withFields({
        urgent: yesNo({ label: '紧急', fallback: false }),
        extra: text({ label: '补充', optional: true, applies: { field: 'urgent', is: ['yes'] } }),
      }),
      'records.matter.fields.extra.applies.is: received yes',
    ],
    [
      'a dependent field that must hold something',
      withFields({ extra: text({ label: '补充', applies: { field: 'state', is: ['open'] } }) }),
      'records.matter.fields.extra.applies: received a field that must hold something',
    ],
    ['rows that belong to a field that is not there', changed({ belongsTo: 'nothing' }), 'records.matter.belongsTo'],
    [
      'rows that belong to no organisation',
      changed({ belongsTo: 'parent' }),
      'records.matter.belongsTo: received parent',
    ],
    ['freezing without an organisation', changed({ freezable: true }), 'records.matter.freezable: received true'],
    [
      'a business key that is not unique',
      changed({ businessKey: ['title'] }),
      'records.matter.businessKey: received title',
    ],
    [
      'a business key of an unknown field',
      changed({ businessKey: ['nothing'], unique: [['nothing']] }),
      'records.matter.unique: received the unknown field nothing',
    ],
    ...(['search', 'title', 'sort', 'indexes'] as const).map((place): [string, () => unknown, string] => [
      `a sealed field in ${place}`,
      changed({
        fields: { ...matter.fields, secret: sealed({ label: '证件号' }) },
        [place]: place === 'search' ? ['secret'] : place === 'indexes' ? [['secret']] : 'secret',
      }),
      `records.matter.fields.secret: received a sealed field as title or in search, sort, indexes (${place})`,
    ]),
    [
      'a computed field with writers',
      withFields({ sum: { ...computed(integer({ label: '合计', optional: true }), () => 1), writers: ['office'] } }),
      'records.matter.fields.sum.writers: received writers of a computed field',
    ],
    [
      'writers of what the system sets',
      withFields({ extra: text({ label: '补充', optional: true, system: true, writers: ['office'] }) }),
      'records.matter.fields.extra.writers: received writers of a system field',
    ],
    [
      'readers of a field that everybody reads',
      withFields({ extra: text({ label: '补充', readers: ['office'] }) }),
      'records.matter.fields.extra.readers: received readers of an L2 field',
    ],
    ...['admin', 'security'].map((role): [string, () => unknown, string] => [
      `${role} among the readers of a personal field`,
      withFields({ extra: text({ label: '补充', sensitivity: 'L3', readers: ['office', role] }) }),
      `records.matter.fields.extra.readers: received the administrators’ role ${role}`,
    ]),
    [
      'writers of an unknown role',
      withFields({ extra: text({ label: '补充', writers: ['clerk'] }) }),
      'records.matter.fields.extra.writers: received the unknown role clerk',
    ],
    [
      'states that differ from the codes of their field',
      withFields({ state: choice({ label: '状态', codes: { ...codes, lost: '失' }, fallback: 'open' }) }),
      'records.matter.states.states: received states that differ from the codes of state: lost',
    ],
    [
      'a state in a field of text',
      withFields({ state: text({ label: '状态' }) }),
      'records.matter.states.field: received state',
    ],
    [
      'an unknown state to begin in',
      changed({ states: { ...(matter.states as States), initial: 'gone' } }),
      'records.matter.states.initial: received the unknown state gone',
    ],
    [
      'an unknown final state',
      changed({ states: { ...(matter.states as States), final: ['gone'] } }),
      'records.matter.states.final: received the unknown state gone',
    ],
    [
      'a dead end',
      changed({ states: { ...(matter.states as States), final: [] } }),
      'records.matter.states: received states that nothing leaves and that are not final: closed',
    ],
    ...(['input', 'required', 'notBy'] as const).map((place): [string, () => unknown, string] => [
      `a transition with an unknown field in ${place}`,
      withTransition({ [place]: ['nothing'] }),
      `records.matter.states.transitions.close.${place}: received the unknown field nothing`,
    ]),
    [
      'a transition with an unknown field of evidence',
      withTransition({ evidence: 'nothing' }),
      'records.matter.states.transitions.close.evidence: received the unknown field nothing',
    ],
    [
      'evidence that is no file',
      withTransition({ evidence: 'title' }),
      'records.matter.states.transitions.close.evidence: received title, a text field',
    ],
    [
      'a transition that stamps an unknown field',
      withTransition({ stamp: { by: 'nothing' } }),
      'records.matter.states.transitions.close.stamp: received the unknown field nothing',
    ],
    [
      'four eyes of a field that names nobody',
      () => registryOf([{ ...matter, ...seenBy(['title']) } as RecordDefinition<any>, person]),
      'records.matter.states.transitions.close.notBy: received title',
    ],
    [
      'a computed field that a transition asks for',
      withTransition({ input: ['sum'] }, { sum: computed(integer({ label: '合计', optional: true }), () => 1) }),
      'records.matter.states.transitions.close.input: received the computed field sum',
    ],
    [
      'a verb that means something else',
      withTransition({ verb: 'update' }),
      'records.matter.states.transitions.update: received the verb update',
    ],
    [
      'a grant to an unknown role',
      changed({ permissions: { ...matter.permissions, clerk: { read: all } } }),
      'records.matter.permissions.clerk: received an unknown role; expected one of office',
    ],
    [
      'a grant on an unknown operation',
      changed({ permissions: { office: { ...matter.permissions.office, clsoe: all } } }),
      'records.matter.permissions.office.clsoe: received an unknown operation',
    ],
  ])('stop start-up at %s, path first', (_, build, message) => {
    expect(build).toThrow(message as string);
  });

  it('say what was received, what was expected and what to do', () => {
    expect(changed({ sort: '-nothing' })).toThrow(
      'records.matter.sort: received the unknown field nothing; expected a declared field. Declare it or correct the name.',
    );
  });

  it('may grant further operations where the record names them', () => {
    const further = { permissions: { office: { ...matter.permissions.office, plan: all } } };
    expect(changed({ ...further, operations: ['plan'] })).not.toThrow();
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
