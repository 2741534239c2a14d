import { type Actor, SYSTEM_ROLE } from './actor.ts';
import type { Field } from './field.ts';
import { isPersonal } from './personal-data.ts';
import type { RecordDefinition, Row } from './record.ts';

/** Who looks, as far as covering asks: the post's role and what it was approved to read (`Actor`). */
export type Viewer = Pick<Actor, 'role' | 'approvals'>;
/** What covering asks of a record. */
type Held = Pick<RecordDefinition<any>, 'name' | 'module' | 'fields' | 'personal'>;

/** How a field is told to a post, and why so. */
export type Coverage = {
  /** `masked`: of a long number both ends are shown; `hidden`: only that something is there. */
  readonly kind: 'shown' | 'masked' | 'hidden';
  /**
   * `open`: L1, L2; `system`: the house's own work; `duty`: among its readers; `directory`: administrators' own; else it
   * is covered: `unapproved` where the duty is there and the approval is not, or as `personal` (L3) or `sensitive` (L4).
   */
  readonly why: 'open' | 'system' | 'duty' | 'directory' | 'unapproved' | 'personal' | 'sensitive';
};

/** Has no post and no approval: whoever sees as nobody has every personal field covered. */
export const NOBODY: Viewer = { role: '' };
/** The house's own work, which sees everything. */
export const SYSTEM_VIEWER: Viewer = { role: SYSTEM_ROLE };

/** Roles that keep the directory (`DIRECTORY_KEEPERS` of #kernel/role, which stands on this room). */
export const KEEPS_DIRECTORY: readonly string[] = ['admin', 'security'];
/** The directory's module: people, posts, organisations. */
const DIRECTORY = 'access';

export const isSensitive = (field: Pick<Field, 'sensitivity'> | undefined): boolean =>
  field?.sensitivity === 'L3' || field?.sensitivity === 'L4';

const fieldOf = ({ fields }: Held, name: string): Field | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/**
 * Whether staff read the field only under a prior approval (security.md M3): every personal field of a record about
 * minors. It follows from the definition alone, so that nothing new can be left out.
 */
export const needsApproval = (definition: Held, name: string): boolean =>
  isSensitive(fieldOf(definition, name)) && isPersonal(definition.personal) && (definition.personal.minors ?? false);

/** What an approval opens: all fields of a record's class, or one field. */
export const approvalKey = (record: string, part: string): string => `${record}.${part}`;

/** Whether the field needs no approval, or the viewer has one. Says nothing of duty: see `mayReveal`. */
export const isApproved = (definition: Held, name: string, { approvals = [] }: Viewer): boolean =>
  !needsApproval(definition, name) ||
  approvals.includes(approvalKey(definition.name, fieldOf(definition, name)?.sensitivity ?? '')) ||
  approvals.includes(approvalKey(definition.name, name));

/** Why the duty of a role covers the field; null where it does not, whatever is approved. */
const dutyOf = (definition: Held, name: string, role: string): 'duty' | 'directory' | null => {
  const readers = fieldOf(definition, name)?.readers;
  if (readers) return readers.includes(role) ? 'duty' : null;
  return definition.module === DIRECTORY && KEEPS_DIRECTORY.includes(role) ? 'directory' : null;
};

/** Whether the role is among those who work with a personal field, approved or not. */
export const isOnDuty = (definition: Held, name: string, role: string): boolean =>
  dutyOf(definition, name, role) !== null;

/**
 * How a field is told to the post: personal ones (L3) are covered unless its duty covers them, sensitive ones (L4)
 * always; those of minors besides unless an approval in force names them. Administrators keep the directory, whose
 * personal fields name no readers, and nothing else. The system's own work sees everything.
 */
export const coverageOf = (definition: Held, name: string, viewer: Viewer): Coverage => {
  const field = fieldOf(definition, name);
  if (viewer.role === SYSTEM_ROLE) return { kind: 'shown', why: 'system' };
  if (!field || !isSensitive(field)) return { kind: 'shown', why: 'open' };
  const duty = dutyOf(definition, name, viewer.role);
  const approved = isApproved(definition, name, viewer);
  if (duty && approved && field.sensitivity === 'L3') return { kind: 'shown', why: duty };
  const kind = PARTLY.includes(field.kind) ? 'masked' : 'hidden';
  if (duty && !approved) return { kind, why: 'unapproved' };
  return { kind, why: field.sensitivity === 'L4' ? 'sensitive' : 'personal' };
};

/** Whether a field is covered for the post. See `coverageOf`. */
export const isCovered = (definition: Held, name: string, viewer: Viewer): boolean =>
  coverageOf(definition, name, viewer).kind !== 'shown';

/**
 * Whether the post may ask for a covered field, with a reason: its duty covers it and, where the field is a minor's, an
 * approval in force names it. Administrators, who define what others may see, only in the directory (security.md A4).
 */
export const mayReveal = (definition: Held, name: string, viewer: Viewer): boolean =>
  isOnDuty(definition, name, viewer.role) && isApproved(definition, name, viewer);

/** Stands for a covered value of which nothing is told but that it is there. */
export const COVER = '****';

/**
 * Kinds of which a part may be shown; of a code or a day the rest could be guessed. Only of long numbers, at that: of a
 * name of five characters the two ends are the whole.
 */
const PARTLY: readonly string[] = ['text', 'sealed'];
const LONG_NUMBER = /^[A-Z]?\d{8,}[\dX]$/i;

/**
 * How a covered value looks: the kind of thing is told, not the thing.
 * @example cover(text({ label: '手机' }), '13900001234') // '139****34'
 */
export const cover = ({ kind }: Pick<Field, 'kind'>, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (!PARTLY.includes(kind) || typeof value !== 'string' || !LONG_NUMBER.test(value)) return COVER;
  // An identity number shows its division and its last four (domain handbook 02 §10).
  return value.length >= 15
    ? `${value.slice(0, 6)}${COVER}${value.slice(-4)}`
    : `${value.slice(0, 3)}${COVER}${value.slice(-2)}`;
};

/** Fields covered for whom; an actor lives as long as a request, and so does what is known of it. */
const known = new WeakMap<Viewer, Map<Held, readonly string[]>>();

/** Names of the fields that are covered for the viewer. */
export const coveredFields = (definition: Held, viewer: Viewer): readonly string[] => {
  const ofViewer = known.get(viewer) ?? new Map<Held, readonly string[]>();
  known.set(viewer, ofViewer);
  const found =
    ofViewer.get(definition) ?? Object.keys(definition.fields).filter((name) => isCovered(definition, name, viewer));
  ofViewer.set(definition, found);
  return found;
};

type Values = Readonly<Record<string, unknown>>;
const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/**
 * Which of the given values stand for a field that is covered to who gives them: whether one equals what stands is told
 * to nobody, for else it could be guessed by giving it (decisions/0044). That nothing is there is told by the cover too.
 */
export const givenUnseen = (definition: Held, viewer: Viewer, before: Values, given: Values): string[] =>
  coveredFields(definition, viewer).filter(
    (name) => given[name] !== undefined && (isThere(given[name]) || isThere(before[name])),
  );

/** Fields that hold something covered to the viewer, which the given values do not replace. */
export const standingUnseen = (
  definition: Held,
  viewer: Viewer,
  before: Values | null,
  given: Values,
): ReadonlySet<string> =>
  new Set(
    coveredFields(definition, viewer).filter((name) => given[name] === undefined && isThere(before?.[name] ?? null)),
  );

/** A row as the post may see it. */
export const coverRow = <R extends Row>(definition: Held, row: R, viewer: Viewer): R => {
  const covered = coveredFields(definition, viewer);
  if (covered.length === 0) return row;
  const fields = definition.fields as Readonly<Record<string, Field>>;
  const seen: Record<string, unknown> = { ...row };
  for (const name of covered) seen[name] = cover(fields[name] as Field, row[name]);
  return seen as R;
};
