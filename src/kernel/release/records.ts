import { z } from 'zod';
import { grant, organisation, own, permissions, ROLES, roles, self } from '#kernel/access';
import {
  all,
  choice,
  instant,
  integer,
  json,
  record,
  recordNamed,
  reference,
  states,
  type TransitionContext,
  text,
  yesNo,
} from '#kernel/definition';
import { tellsPersons } from '#kernel/privacy';
import type { Reason } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { tellApplicant } from './tell.ts';

export const RELEASE_STATES = {
  waiting: '待放行',
  released: '已放行，待取',
  declined: '未放行',
  fetched: '已取走',
} as const;

type Context = TransitionContext<WriteTransaction>;

/** Whoever releases is entitled to the data: reads them in clear in their own post, or leads the bureau. */
const isEntitled = ({ row, actor }: Context): Reason[] => {
  const definition = recordNamed(organisation, String(row.record));
  if (actor.role === 'leader' || (definition && tellsPersons(definition, actor))) return [];
  return [
    {
      detail: '您的岗位不能查看这些信息，不能放行',
      remedy: '请由有权查看的同事或局领导放行。',
      facts: { code: 'not-entitled' },
    },
  ];
};

const tell =
  (outcome: string) =>
  ({ tx, row }: Context): Promise<void> =>
    tellApplicant(tx, row, outcome);

const decision = { from: ['waiting'], notBy: ['applicant'], stamp: { by: 'decidedBy', at: 'decidedAt' } } as const;
const RELEASERS = ['section', 'office', 'school', 'town', 'inspector', 'department'] as const;

/** 导出放行: an export that waits for a second person, and is fetched once by its applicant after. */
export const exportRelease = record({
  name: 'exportRelease',
  label: '导出放行',
  en: 'Export release',
  path: 'export-releases',
  module: 'release',
  title: 'scope',
  sort: '-createdAt',
  derived: true,
  indexes: [['applicant', 'state'], ['state']],
  verbs: { fetch: '取走' },
  fields: {
    scope: text({ label: '导出内容', en: 'Export', max: 200 }),
    record: text({ label: '登记表代号', en: 'Register', max: 60 }),
    persons: integer({ label: '涉及人数', en: 'Persons', unit: '人', min: 0 }),
    sensitive: yesNo({ label: '含敏感信息原文', en: 'Sensitive data in clear', fallback: false }),
    applicant: reference('person', { label: '申请人', en: 'Applicant', system: true }),
    role: choice({ label: '申请岗位', en: 'Role', codes: ROLES }),
    organisation: reference('organisation', { label: '申请人单位', en: 'Organisation', optional: true }),
    query: json(z.record(z.string(), z.unknown()), { label: '查询条件', en: 'Query' }),
    /** Of register, query and format: what was released is what is fetched. */
    digest: text({ label: '内容摘要', en: 'Digest', max: 64 }),
    state: choice({ label: '状态', en: 'State', codes: RELEASE_STATES, system: true, fallback: 'waiting' }),
    decidedBy: reference('person', { label: '放行人', en: 'Decided by', optional: true, system: true }),
    decidedAt: instant({ label: '放行时间', en: 'Decided at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'waiting',
    states: RELEASE_STATES,
    final: ['declined', 'fetched'],
    editableIn: [],
    transitions: [
      {
        ...decision,
        verb: 'release',
        label: '放行',
        to: 'released',
        guard: isEntitled,
        effect: tell('已放行，请在期限内取走'),
      },
      {
        ...decision,
        verb: 'decline',
        label: '不放行',
        to: 'declined',
        needsReason: true,
        effect: tell('未放行'),
      },
      { verb: 'fetch', label: '取走', from: ['released'], to: 'fetched' },
    ],
  }),
  permissions: permissions(
    grant(roles, { read: self('applicant') }),
    grant(RELEASERS, { read: own('organisation'), release: own('organisation'), decline: own('organisation') }),
    grant(['leader'], { read: all, release: all, decline: all }),
    grant(['auditor'], { read: all }),
    { system: { fetch: all } },
  ),
});

export const releaseRecords = [exportRelease] as const;
