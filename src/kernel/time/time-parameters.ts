import { schoolCalendarBoundaries } from './school-calendar.ts';
import { schoolTerms } from './school-days.ts';
import { statutoryHolidays, workdayArrangement } from './workdays.ts';

/** The kernel's own parameters, to be registered with those of the modules. */
export const timeParameters = [workdayArrangement, statutoryHolidays, schoolCalendarBoundaries, schoolTerms] as const;
