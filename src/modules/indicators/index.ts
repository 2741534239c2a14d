import { academicParameters } from './academic/parameters.ts';
import { balancedParameters } from './balanced/parameters.ts';

export { bandOf, oversizeShare } from './access/class-size.ts';
export { disabledEnrolment, enrolmentRates } from './access/shares.ts';
export { payRatio } from './balanced/checklist.ts';
export { findingsOf } from './evidence/read.ts';
export { fundingRate, fundsDue, neverLess } from './funding/funding.ts';
export { sumOf } from './ledger/ledger.ts';
export { indicatorMeasures } from './measures.ts';
export { certifiedShare, classesWithin, pupilsPerTeacher, spaceVerdict } from './preschool/coverage.ts';
export { preschoolItems } from './preschool/items.ts';
export { indicatorRecords } from './records.ts';
export { indicatorRoutes } from './routes.ts';
export { refuseUnlessFreezing } from './snapshot/freeze.ts';

export const indicatorParameters = [...academicParameters, ...balancedParameters] as const;
