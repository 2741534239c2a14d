/** What must not compile of time limits; see src/kernel/definition/definition.test-d.ts. */
import { z } from 'zod';
import { parameter } from '#kernel/time';
import { timeLimit } from './index.ts';

const holder = { label: '承办人', person: 'clerk' };
const days = parameter({ name: 'days', label: '时限', module: 'test', schema: z.number(), seeds: [] });
const words = parameter({ name: 'words', label: '措辞', module: 'test', schema: z.string(), seeds: [] });

export const whole = [
  timeLimit({ days: 10, unit: 'workday', holder }),
  timeLimit({ days, unit: 'schoolDay', warn: 2, holder: [holder, { label: '办公室', role: 'office', of: 'school' }] }),
  timeLimit({ until: 'dueOn', unit: 'calendarDay', holder, escalate: [{ after: 3, to: holder }] }),
];

// @ts-expect-error a limit without an end
timeLimit({ unit: 'workday', holder });
// @ts-expect-error two ends
timeLimit({ days: 10, until: 'dueOn', unit: 'workday', holder });
// @ts-expect-error a unit that no calendar knows
timeLimit({ days: 10, unit: 'hour', holder });
// @ts-expect-error nobody's turn
timeLimit({ days: 10, unit: 'workday' });
// @ts-expect-error people without a name for them
timeLimit({ days: 10, unit: 'workday', holder: { person: 'clerk' } });
// @ts-expect-error people who are nobody
timeLimit({ days: 10, unit: 'workday', holder: { label: '承办人' } });
// @ts-expect-error a parameter that holds no number
timeLimit({ days: words, unit: 'workday', holder });
// @ts-expect-error an escalation without a day
timeLimit({ days: 10, unit: 'workday', holder, escalate: [{ to: holder }] });
