/** The decomposer: from an annual plan's text to clauses, targets, commitments and findings. */
export { decompose } from './decompose.ts';
export { findSecrecyMark, type SecrecyMark } from './secrecy.ts';
export type {
  Clause,
  Commitment,
  CommitmentType,
  DecomposeOptions,
  Decomposition,
  Finding,
  Meta,
  Operator,
  Target,
  TargetType,
} from './types.ts';
export { OPERATORS, TARGET_TYPES } from './types.ts';
