import type { House } from '#kernel/http';
import { askForDueReports } from './due-reports.ts';

export {
  type BoardFilter,
  boardOf,
  boardRowsOf,
  groupOf,
  lightCounts,
  planForBoard,
  presentRows,
} from './board.ts';
export { type Colour, LIGHTS, type Light, lightOf } from './light-rule.ts';
export { type AsOf, dayOf, figureText, lightsOf, recordFactsOf, ruleInForce } from './lights.ts';
export { deliveryParameters } from './parameters.ts';
export * from './records.ts';
export { deliveryRoutes } from './routes.ts';

/** What the calendar asks of this module. */
export const deliveryJobs = [
  { name: '周期任务', run: (house: House, tenantId: string) => askForDueReports(house, tenantId) },
] as const;
