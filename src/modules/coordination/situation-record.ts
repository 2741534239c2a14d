import { sql } from 'kysely';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  files,
  instant,
  longText,
  record,
  reference,
  references,
  relation,
  states,
  text,
} from '#kernel/definition';
import { RESPONSE_LEVELS, SITUATION_KINDS, SITUATION_STATES } from './response-levels.ts';
import { hasEntries, levelChanged, mayChangeLevel, prepareSituation, tellParticipants } from './situation-rules.ts';

const hosted = own('host');
const takesPart = relation(
  'takesPart',
  '本单位或本人参加',
  ({ actor, column }) =>
    sql`(${column('host')} = ${actor.organisationId}::uuid or ${actor.organisationId}::uuid = any(${column('organisations')})
      or ${actor.personId}::uuid = any(${column('persons')}))`,
);

/** A joint judgement (形势研判) or an emergency response (应急响应), with who took part and what came of it. */
export const situationLog = record({
  name: 'situationLog',
  label: '形势研判与应急响应',
  path: 'situation-logs',
  importable: false,
  module: 'coordination',
  title: 'title',
  page: '/situations/:id',
  search: ['title', 'judgement', 'actions'],
  sort: '-occurredAt',
  indexes: [['kind', 'state']],
  fields: {
    kind: choice({ label: '类别', codes: SITUATION_KINDS, immutable: true }),
    title: text({ label: '事由', max: 200 }),
    host: reference('organisation', { label: '牵头单位', immutable: true }),
    organisations: references('organisation', { label: '参加单位' }),
    persons: references('person', { label: '参加人员' }),
    occurredAt: instant({ label: '时间', immutable: true }),
    place: text({ label: '地点', max: 200, optional: true }),
    /** Changed by `changeLevel` only. */
    level: choice({ label: '响应等级', codes: RESPONSE_LEVELS, optional: true, immutable: true }),
    judgement: longText({ label: '研判意见', max: 10_000, optional: true }),
    actions: longText({ label: '措施', max: 10_000, optional: true }),
    files: files({ label: '材料' }),
    coordination: reference('coordination', { label: '协同事项', optional: true }),
    state: choice({ label: '状态', codes: SITUATION_STATES, system: true, fallback: 'started' }),
    conclusion: longText({ label: '结论', max: 10_000, optional: true, system: true }),
    endedBy: reference('person', { label: '结束人', optional: true, system: true }),
    endedAt: instant({ label: '结束时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'started',
    states: SITUATION_STATES,
    final: ['ended'],
    editableIn: ['started'],
    transitions: [
      {
        verb: 'changeLevel',
        label: '调整响应等级',
        from: ['started'],
        to: 'started',
        input: ['level'],
        required: ['level'],
        needsReason: true,
        guard: mayChangeLevel,
        effect: levelChanged,
      },
      {
        verb: 'end',
        label: '结束',
        from: ['started'],
        to: 'ended',
        input: ['conclusion'],
        required: ['conclusion'],
        stamp: { by: 'endedBy', at: 'endedAt' },
        guard: hasEntries,
        irreversible: true,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: takesPart }),
    grant(['section', 'inspector', 'leader'], { create: hosted, update: hosted, changeLevel: hosted, end: hosted }),
    grant(['office'], { create: all, update: all, changeLevel: all, end: all }),
  ),
  prepare: prepareSituation,
  effect: tellParticipants,
});
