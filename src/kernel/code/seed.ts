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
      en: z.string().min(1),
      parent: z.string().optional(),
      heading: z.boolean().optional(),
      from: day.optional(),
      to: day.optional(),
      note: z.string().optional(),
      certainty: certainty.optional(),
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

/** Every list that the kernel brings along, checked. */
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
  division,
  pupilStatus,
  disabilityKind,
  dangerGrade,
  equipmentCategory,
].map(codeListSeed);
