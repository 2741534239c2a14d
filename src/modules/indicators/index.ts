import { academicParameters } from './academic/parameters.ts';
import { balancedParameters } from './balanced/parameters.ts';
import { balanceIndicators } from './figures/balance.ts';
import { preschoolIndicators } from './figures/preschool.ts';
import { personalParameters } from './personal.ts';
import { preschoolParameters } from './preschool/parameters.ts';

export { bandOf, oversizeShare } from './access/class-size.ts';
export { disabledEnrolment, enrolmentRates } from './access/shares.ts';
export { catalogueIndicators } from './catalogue.ts';
export { fundingRate, fundsDue, neverLess } from './funding/funding.ts';
export { indicatorMeasures } from './measures.ts';
export { spaceVerdict } from './preschool/coverage.ts';
export { indicatorRecords } from './records.ts';
export { indicatorRoutes } from './routes.ts';
export { standardCheck, standardItem } from './standards/records.ts';

export const indicatorParameters = [
  ...academicParameters,
  ...balancedParameters,
  ...preschoolParameters,
  ...personalParameters,
] as const;

/** Balance and preschool coverage, as the catalogue, boards and bindings know them. */
export const nationalIndicators = [...balanceIndicators, ...preschoolIndicators] as const;
