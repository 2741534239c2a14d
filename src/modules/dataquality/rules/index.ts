import { codeRules } from './code-rules.ts';
import { pupilRules } from './pupil-rules.ts';
import type { QualityRule } from './rule.ts';
import { schoolRules } from './school-rules.ts';

export { type Asked, checkedBy, type Found, type QualityRule } from './rule.ts';

/** Every rule that judges rows. Q12 judges an order of acts and is a guard (`refuseWithoutSnapshot`). */
export const QUALITY_RULES: readonly QualityRule[] = [...pupilRules, ...schoolRules, ...codeRules];
