/** The decomposer: from an annual plan's text to clauses, targets, commitments and findings. */
export {
  compareDecompositions,
  type DecompositionDifference,
  type Difference,
  type Match,
  type MatchKind,
} from './compare.ts';
export { decompose } from './decompose.ts';
export { type ModelEndpoint, type Proposal, type Proposals, proposeTargets } from './proposals.ts';
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
