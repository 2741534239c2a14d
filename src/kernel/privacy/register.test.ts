import { expect, it } from 'vitest';
import { DefinitionError, type PersonalData, record, registryOf, text } from '#kernel/definition';
import { parameterRegistry } from '#kernel/time';
import { checkRetention } from './register.ts';

const personal: PersonalData = {
  subjects: '家长',
  purpose: '联系家长',
  basis: '个人信息保护法第十三条第三项',
  sources: '家长提供',
  retention: { parameter: 'parentYears', begins: '孩子离校之日', on: (column) => column('createdAt') },
};

const parent = (given: object) =>
  record({
    name: 'parent',
    label: '家长',
    path: 'parents',
    module: 'test',
    title: 'name',
    fields: { name: text({ label: '姓名', max: 50 }), phone: text({ label: '电话', max: 20, sensitivity: 'L3' }) },
    permissions: {},
    ...given,
  });

it('starts no house whose personal fields have no purpose, basis or retention', () => {
  expect(() => registryOf([parent({})])).toThrow(/records\.parent\.personal.*phone/s);
  expect(() => registryOf([parent({ personal: { ...personal, purpose: ' ' } })])).toThrow(/personal\.purpose/);
  const vague = { ...personal, retention: { ...personal.retention, begins: '' } };
  expect(() => registryOf([parent({ personal: vague })])).toThrow(/personal\.begins/);
  expect(registryOf([parent({ personal })]).records).toHaveLength(1);
  expect(registryOf([parent({ personal: { notPersonal: '机构总机' } })]).records).toHaveLength(1);
});

it('starts no house whose retention names a parameter that there is not', () => {
  const parts = { registry: registryOf([parent({ personal })]), parameters: parameterRegistry([]), receivers: [] };
  expect(() => checkRetention(parts)).toThrow(DefinitionError);
  expect(() => checkRetention(parts)).toThrow(/parentYears/);
});
