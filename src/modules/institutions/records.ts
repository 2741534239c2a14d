export { CHANGE_KINDS, CHANGE_STATES, type ChangeKind, organisationChange } from './change-record.ts';
export { CLASS_KINDS, classGroup, classGroupSpell } from './class-records.ts';
export { GROUP_KINDS, GROUP_ROLES, schoolGroup, schoolGroupMember } from './group-records.ts';
export { OWNERSHIPS, PARTY_ORGANISATIONS, school } from './school-record.ts';
export { organisationSpell } from './spell-record.ts';
export { campus, schoolStage } from './stage-records.ts';

import { organisationChange } from './change-record.ts';
import { classGroup, classGroupSpell } from './class-records.ts';
import { schoolGroup, schoolGroupMember } from './group-records.ts';
import { school } from './school-record.ts';
import { organisationSpell } from './spell-record.ts';
import { campus, schoolStage } from './stage-records.ts';

export const institutionRecords = [
  school,
  schoolStage,
  campus,
  schoolGroup,
  schoolGroupMember,
  classGroup,
  classGroupSpell,
  organisationSpell,
  organisationChange,
] as const;
