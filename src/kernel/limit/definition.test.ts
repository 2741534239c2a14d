import { describe, expect, it } from 'vitest';
import {
  all,
  choice,
  DefinitionError,
  date,
  type Fields,
  LIMIT_LIGHT,
  limitLightOf,
  type RecordDefinition,
  record,
  reference,
  registryOf,
  stateDiagram,
  states,
  type TimeLimit,
  text,
} from '#kernel/definition';
import { timeLimit } from './index.ts';

const STATES = { draft: '起草', asked: '待答复', held: '补正', done: '已办结' } as const;
const holder = { label: '承办人', person: 'clerk' };
const limit = timeLimit({ days: 10, unit: 'workday', holder });
const organisation = record({
  name: 'organisation',
  label: '组织',
  path: 'organisations',
  module: 'test',
  title: 'name',
  fields: { name: text({ label: '名称' }) },
  permissions: {},
});
const person = record({ ...organisation, name: 'person', label: '人员', path: 'people' });

const letterWith = (limits: Record<string, TimeLimit>, fields: Fields = {}): RecordDefinition<any> =>
  record({
    name: 'letter',
    label: '来信',
    path: 'letters',
    module: 'test',
    title: 'title',
    fields: {
      title: text({ label: '标题' }),
      clerk: reference('person', { label: '承办人', optional: true }),
      office: reference('organisation', { label: '承办单位', optional: true }),
      promisedOn: date({ label: '承诺日期', optional: true }),
      state: choice({ label: '状态', codes: STATES, fallback: 'draft' }),
      ...fields,
    },
    states: states({
      field: 'state',
      initial: 'draft',
      states: STATES,
      final: ['done'],
      limits,
      transitions: [
        { verb: 'ask', label: '交办', from: ['draft'], to: 'asked' },
        { verb: 'hold', label: '要求补正', from: ['asked'], to: 'held' },
        { verb: 'goOn', label: '补正完毕', from: ['held'], to: 'asked' },
        { verb: 'close', label: '办结', from: ['asked'], to: 'done' },
      ],
    }),
    permissions: { office: { read: all, ask: all, hold: all, goOn: all, close: all }, school: {} },
  });
const roles = ['office', 'school'];
const registered = (limits: Record<string, unknown>, fields: Fields = {}) =>
  registryOf([organisation, person, letterWith(limits as Record<string, TimeLimit>, fields)], { roles });
const at = 'records.letter.states.limits';

describe('a declared time limit', () => {
  it('gives its record the columns, once however often it is declared', () => {
    const letter = letterWith({ asked: limit });
    expect(Object.keys(letter.fields).slice(-3)).toEqual(['limitSince', 'limitWarnOn', 'limitDueOn']);
    expect(record({ ...letter }).indexes).toEqual([['limitDueOn']]);
    expect(Object.keys(letterWith({}).fields)).not.toContain('limitDueOn');
  });

  it.each([
    ['a state that there is not', { gone: limit }, {}, `${at}.gone: received the unknown state gone`],
    ['a state in which nothing is left', { done: limit }, {}, `${at}.done: received a limit of a state`],
    [
      'a rule that nobody reckons',
      { asked: { days: 10, unit: 'workday', holder } },
      {},
      `${at}.asked: received a limit`,
    ],
    ['no days', { asked: { ...limit, days: 0 } }, {}, `${at}.asked.days: received 0`],
    ['neither days nor a field', { asked: { ...limit, days: undefined } }, {}, `${at}.asked: received days and until`],
    ['both', { asked: { ...limit, until: 'promisedOn' } }, {}, `${at}.asked: received days and until`],
    [
      'a last day in a text',
      { asked: { ...limit, days: undefined, until: 'title' } },
      {},
      `${at}.asked.until: received title`,
    ],
    ['a unit of its own', { asked: { ...limit, unit: 'hour' } }, {}, `${at}.asked.unit: received hour`],
    ['a reminder before it begins', { asked: { ...limit, warn: 10 } }, {}, `${at}.asked.warn: received 10`],
    ['nobody to remind', { asked: { ...limit, holder: [] } }, {}, `${at}.asked.holder: received nobody`],
    [
      'people without a name',
      { asked: { ...limit, holder: { label: '', person: 'clerk' } } },
      {},
      `${at}.asked.holder.label`,
    ],
    [
      'an organisation as a person',
      { asked: { ...limit, holder: { label: '人', person: 'office' } } },
      {},
      `${at}.asked.holder: received office`,
    ],
    [
      'a new beginning by no field',
      { asked: { ...limit, anew: 'turn' } },
      {},
      `${at}.asked.anew: received the unknown field turn`,
    ],
    [
      'escalations out of order',
      {
        asked: {
          ...limit,
          escalate: [
            { after: 3, to: holder },
            { after: 3, to: holder },
          ],
        },
      },
      {},
      `${at}.asked.escalate.1.after: received 3`,
    ],
    [
      'a stop in no state',
      { asked: { ...limit, pausedIn: ['gone'] } },
      {},
      `${at}.asked.pausedIn: received the unknown`,
    ],
    [
      'a stop where all is over',
      { asked: { ...limit, pausedIn: ['done'] } },
      {},
      `${at}.asked.pausedIn: received done`,
    ],
    [
      'a stop before a day that stands fast',
      { asked: { ...limit, days: undefined, until: 'promisedOn', pausedIn: ['draft'] } },
      {},
      `${at}.asked.pausedIn: received a clock`,
    ],
    [
      'two clocks in one state',
      { asked: { ...limit, pausedIn: ['held'] }, draft: { ...limit, pausedIn: ['held'] } },
      {},
      `${at}.asked.pausedIn: received held, in which the clock of draft stands`,
    ],
    [
      'a role that there is not',
      { asked: { ...limit, escalate: [{ after: 1, to: { label: '局长', role: 'boss' } }] } },
      {},
      `${at}.asked.escalate.0.to.role: received the unknown role boss`,
    ],
    [
      'a role that could not open it',
      { asked: { ...limit, escalate: [{ after: 1, to: { label: '学校', role: 'school' } }] } },
      {},
      `${at}.asked.escalate.0.to.role: received school, who may not read it`,
    ],
    [
      'a field that the kernel keeps',
      { asked: limit },
      { limitDueOn: date({ label: '期限' }) },
      'records.letter.fields.limitDueOn: received a field of this name',
    ],
  ])('is refused at start-up with %s', (_, limits, fields, message) => {
    const start = () => registered(limits, fields);
    expect(start).toThrow(DefinitionError);
    expect(start).toThrow(message);
  });

  it('is printed in the state diagram', () => {
    const { states: life, fields } = letterWith({
      asked: timeLimit({
        until: 'promisedOn',
        unit: 'workday',
        warn: 2,
        holder,
        escalate: [{ after: 3, to: { label: '办公室', role: 'office' } }],
      }),
    });
    expect(stateDiagram(life as never, fields)).toContain(
      'note right of 待答复: 时限至“承诺日期”，提前2个工作日提醒，催办承办人，超期3个工作日报办公室',
    );
  });

  it('prints where the clock stands and by which rule it runs', () => {
    const basis = '《样例办法》第二十条：受理之日起十个工作日内办结，补正材料的时间不计算在内';
    const { states: life, fields } = letterWith({
      asked: timeLimit({ days: 10, unit: 'workday', holder, pausedIn: ['held'], basis }),
    });
    expect(Object.keys(fields).slice(-4)).toEqual(['limitSince', 'limitWarnOn', 'limitDueOn', 'limitRuns']);
    expect(stateDiagram(life as never, fields)).toContain(`，补正期间停止计时，依据${basis}`);
  });

  it.each([
    [{ limitSince: null }, null],
    [{ limitSince: null, limitRuns: [{ from: '2026-10-08', to: '2026-10-08' }] }, 'stopped'],
    [{ limitSince: 'x', limitDueOn: null }, 'unknown'],
    [{ limitSince: 'x', limitDueOn: '2026-10-10', limitWarnOn: '2026-10-08' }, 'soon'],
    [{ limitSince: 'x', limitDueOn: '2026-10-10', limitWarnOn: '2026-10-09' }, 'ahead'],
    [{ limitSince: 'x', limitDueOn: '2026-10-08', limitWarnOn: null }, 'ahead'],
    [{ limitSince: 'x', limitDueOn: '2026-10-07', limitWarnOn: null }, 'overdue'],
  ])('shows on 2026-10-08 for %o the light %s', (row, light) => {
    expect([LIMIT_LIGHT, limitLightOf(row, '2026-10-08')]).toEqual(['limitLight', light]);
  });
});
