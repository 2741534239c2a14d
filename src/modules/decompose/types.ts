/**
 * What one plan says, clause by clause: the decomposition contract.
 * All offsets are UTF-16 units into `Decomposition.text`; spans are half-open [start, end).
 */

/** How a target compares: `all` and `zero` are absolutes, `by` is a bare date, `per` a bare frequency. */
export const OPERATORS = [
  'eq',
  'gte',
  'lte',
  'gt',
  'lt',
  'range',
  'approx',
  'increase_by',
  'decrease_by',
  'all',
  'zero',
  'by',
  'per',
] as const;
export type Operator = (typeof OPERATORS)[number];

export const TARGET_TYPES = [
  'quantity',
  'ratio',
  'date',
  'change',
  'accreditation',
  'zero',
  'list',
  'range',
  'frequency',
] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

/** A commitment that carries no target is a `duty`, a `list` (papers to issue) or an `accreditation`. */
export type CommitmentType = TargetType | 'duty';

export type Meta = {
  title: string | null;
  issuers: string[];
  /** 发文字号 with 〔〕 brackets; null when none is printed. */
  docNumber: string | null;
  planYear: number | null;
  /** ISO date; null when none is printed. */
  issuedOn: string | null;
  region: string | null;
};

export type Clause = {
  /** Bare numerals of the ancestors and its own, joined by `/`: 二/七/17. Unique unless the document repeats itself. */
  path: string;
  /** 1 is the outermost. */
  level: number;
  /** The numeral as printed, with its marks: （一）, 18．, 第三章. */
  label: string;
  /** The heading phrase, without its numeral and final full stop. */
  title: string;
  start: number;
  /** A parent's span includes its children's. */
  end: number;
  responsible: string[];
  lead: string[];
};

export type Target = {
  id: string;
  /** Path of the innermost clause; `-` is the preamble. */
  clause: string;
  quote: string;
  start: number;
  end: number;
  subject: string;
  op: Operator;
  /** Plain number in `unit`; `all` is 100, `zero` 0, `by` null. */
  value: number | null;
  /** Upper end of a range, else null. */
  valueMax: number | null;
  unit: string | null;
  scope: string | null;
  /** ISO date, `2020-autumn`, `2020-spring` or `2020`. */
  deadline: string | null;
  /** Id of the target that this one is a part of. */
  parent: string | null;
  type: TargetType;
  /** On increase_by and decrease_by where the text says 以上. */
  bound?: 'gte';
  /** Units printed behind this very sentence, where they differ from the clause's. */
  responsible?: string[];
};

export type Commitment = {
  clause: string;
  start: number;
  end: number;
  text: string;
  type: CommitmentType;
  /** Ids of the targets inside this span. */
  targets: string[];
};

export type Finding = {
  kind: 'sum' | 'conflict';
  message: string;
  targets: string[];
  ok: boolean;
};

export type Decomposition = {
  meta: Meta;
  clauses: Clause[];
  targets: Target[];
  commitments: Commitment[];
  findings: Finding[];
  /** The document as read: noise removed, characters otherwise as printed. */
  text: string;
};

export type DecomposeOptions = {
  /** Helps to tell the title and the year where the document does not print them. */
  fileName?: string;
};
