import { z } from 'zod';
import { DefinitionError } from '#kernel/definition';
import dangerGrade from './seeds/danger-grade.json' with { type: 'json' };
import degree from './seeds/degree.json' with { type: 'json' };
import disabilityKind from './seeds/disability-kind.json' with { type: 'json' };
import division from './seeds/division.json' with { type: 'json' };
import educationLevel from './seeds/education-level.json' with { type: 'json' };
import employmentKind from './seeds/employment-kind.json' with { type: 'json' };
import equipmentCategory from './seeds/equipment-category.json' with { type: 'json' };
import ethnicGroup from './seeds/ethnic-group.json' with { type: 'json' };
import gender from './seeds/gender.json' with { type: 'json' };
import identityDocument from './seeds/identity-document.json' with { type: 'json' };
import politicalStatus from './seeds/political-status.json' with { type: 'json' };
import professionalTitle from './seeds/professional-title.json' with { type: 'json' };
import pupilStatus from './seeds/pupil-status.json' with { type: 'json' };
import schoolClass from './seeds/school-class.json' with { type: 'json' };
import schoolKind from './seeds/school-kind.json' with { type: 'json' };
import sponsor from './seeds/sponsor.json' with { type: 'json' };
import subject from './seeds/subject.json' with { type: 'json' };
import teacherTitle from './seeds/teacher-title.json' with { type: 'json' };
import urbanRural from './seeds/urban-rural.json' with { type: 'json' };

const day = z.iso.date();
const certainty = z.enum(['sure', 'likely', 'check']);

const seedSchema = z.strictObject({
  name: z.string(),
  label: z.string().min(1),
  en: z.string().min(1),
  standard: z.string().min(1),
  version: z.string().min(1),
  source: z.string().min(1),
  lastCheckedOn: day,
  certainty,
  items: z.array(
    z.strictObject({
      code: z.string(),
      label: z.string().min(1),
      /** Left out where a name is its own in every language. */
      en: z.string().min(1).optional(),
      parent: z.string().optional(),
      heading: z.boolean().optional(),
      from: day.optional(),
      to: day.optional(),
      note: z.string().optional(),
      certainty: certainty.optional(),
      /** Place in the list; the place in the file unless told. */
      order: z.number().int().optional(),
    }),
  ),
});

/** A list that the product brings along, as its file in `seeds/` says. `to` is the first day out of use. */
export type CodeListSeed = z.infer<typeof seedSchema>;

/**
 * Checks a list that the product brings along.
 * @throws DefinitionError naming the list, the code, and the remedy
 */
export const codeListSeed = (given: unknown): CodeListSeed => {
  const seed = seedSchema.parse(given);
  const codes = new Set(seed.items.map((item) => item.code));
  if (codes.size < seed.items.length)
    throw new DefinitionError(`codes.${seed.name}`, 'a code twice', 'each code once', 'Take one out.');
  for (const item of seed.items) {
    const at = `codes.${seed.name}.${item.code}`;
    if (item.parent && !codes.has(item.parent))
      throw new DefinitionError(`${at}.parent`, item.parent, 'a code of the list', 'Add it or correct it.');
    if (item.from && item.to && item.to <= item.from)
      throw new DefinitionError(at, `${item.from} to ${item.to}`, 'days in order', 'Correct the dates.');
  }
  return seed;
};

type Item = CodeListSeed['items'][number];

/** Divisions stand in the order of their codes, whichever of them come. */
const byCode = <T extends { readonly code: string }>(items: readonly T[]) =>
  items.map((item) => ({ ...item, order: Number(item.code) }));

/** Every list that the kernel brings along, checked; of the divisions the provinces, Jiangsu and Zhejiang. */
export const codeSeeds: readonly CodeListSeed[] = [
  gender,
  ethnicGroup,
  politicalStatus,
  identityDocument,
  educationLevel,
  degree,
  professionalTitle,
  teacherTitle,
  employmentKind,
  subject,
  schoolClass,
  schoolKind,
  sponsor,
  urbanRural,
  { ...division, items: byCode(division.items) },
  pupilStatus,
  disabilityKind,
  dangerGrade,
  equipmentCategory,
].map(codeListSeed);

/** A line `code|label|from|to` of the other provinces' divisions. Days that are only roughly known say so. */
const elsewhere = (line: string): Item => {
  const [code = '', label = '', from, to] = line.split('|');
  const rough = from === '2019-05-01' || to === '2024-01-01';
  return {
    code,
    label,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(rough ? { certainty: 'check' as const } : {}),
  };
};

/** The prefecture above a county, or the province where there is none. */
const parentIn = (codes: ReadonlySet<string>, code: string): string => {
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && codes.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
};

/**
 * The lists with the divisions of the whole country, some 6,600 since 1980: pupils come from everywhere, and their
 * identity numbers from earlier years. Read when asked for, since tests and small tools do without.
 */
export const wholeCodeSeeds = async (): Promise<CodeListSeed[]> => {
  const { default: file } = await import('./seeds/division-elsewhere.json', { with: { type: 'json' } });
  return codeSeeds.map((seed) => {
    if (seed.name !== 'division') return seed;
    const items = [...seed.items, ...byCode(file.rows.map(elsewhere))];
    const codes = new Set(items.map((item) => item.code));
    const placed = items.map((item) =>
      item.parent || item.code.endsWith('0000') ? item : { ...item, parent: parentIn(codes, item.code) },
    );
    return codeListSeed({ ...seed, items: placed });
  });
};
