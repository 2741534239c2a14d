import { groupBy } from '#contract/group-by';
import type { intakePreview } from '#contract/pupils';
import type { Answer } from '../../api/call.ts';

/** What is found of one child of an intake. */
export type Found = Answer<typeof intakePreview>['people'][number];

/**
 * Children of whom the same is found stand together: a class above its limit is one problem, not forty. The same hint may
 * stop one and let another pass, whose school has given its reason.
 */
export const alike = (people: readonly Found[]): Found[][] => [
  ...groupBy(people, ({ ready, classGroup, findings }) =>
    JSON.stringify([ready, classGroup, findings.map(({ detail }) => detail)]),
  ).values(),
];
