import { classClearance } from './clearance-record.ts';
import { dropoutCase, dropoutVisit } from './dropout-record.ts';
import { communityKindergarten } from './kindergarten-record.ts';

export { classClearance, communityKindergarten, dropoutCase, dropoutVisit };
export const retentionRecords = [dropoutCase, dropoutVisit, classClearance, communityKindergarten] as const;
