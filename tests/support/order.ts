import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, longest first, on a quiet machine of two cores. These begin first, so that in the end no worker
 * waits for the other's long file; all others follow in Vitest's own order. Nothing depends on the order but the time.
 */
const LONGEST = [
  'tests/journeys/every-page.test.ts',
  'tests/journeys/main-job.test.ts',
  'tests/journeys/register.test.ts',
  'tests/journeys/english.test.ts',
  'tests/journeys/import.test.ts',
  'tests/journeys/handover.test.ts',
  'tests/api/demo.test.ts',
  'tests/api/plan-import.test.ts',
  'tests/security/R1-imports.test.ts',
  'tests/tools/new-module.test.ts',
  'tests/security/A2-matrix.test.ts',
  'tests/security/R1-durability.test.ts',
  'tests/security/F1-bad-input.test.ts',
  'tests/security/R6-backup.test.ts',
  'src/kernel/store/embedded/launcher.test.ts',
  'src/kernel/document/hostile.test.ts',
  'tests/architecture/borders.test.ts',
  'tests/api/imports.test.ts',
  'tests/security/A2-probe.test.ts',
  'tests/api/bulletin-command.test.ts',
  'tests/api/plan-import-command.test.ts',
  'tests/rows/indicators.academic.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(relative(project.config.root, moduleId));
      return at < 0 ? LONGEST.length : at;
    };
    // A worker serves one project: those of a project stay together.
    const projects = new Map<string, TestSpecification[]>();
    for (const spec of await super.sort(specs))
      projects.set(spec.project.name, [...(projects.get(spec.project.name) ?? []), spec]);
    return [...projects.values()].flatMap((own) => own.toSorted((a, b) => rank(a) - rank(b)));
  }
}
