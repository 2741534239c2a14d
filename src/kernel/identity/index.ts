export type { RuleAnswer } from './answer.ts';
export { creditCheckOf, creditCode } from './credit-code.ts';
export {
  checkOf,
  type IdentityFacts,
  type IdentityQuestion,
  identityFacts,
  identityNumber,
} from './identity-number.ts';
export { mobileDigits, mobileNumber } from './mobile-number.ts';
export { rollNumber } from './roll-number.ts';
export { classFitsKind, schoolIdentifier } from './school-identifier.ts';
export { isScientific } from './spreadsheet.ts';
