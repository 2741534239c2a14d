import { record } from '#kernel/definition';
import { amenity } from './amenity-record.ts';
import { seatArea } from './area-record.ts';
import { projectBlocker } from './blocker-record.ts';
import { schoolDefect } from './defect-record.ts';
import { followProject } from './follow-project.ts';
import { improvementProject, improvementWork } from './improvement-records.ts';
import { changeOrder, workPayment } from './money-records.ts';
import { projectPlaces } from './places-record.ts';
import { buildingProgramme, programmePart } from './programme-records.ts';
import { projectDefinition } from './project-record.ts';
import { plannedSite } from './site-record.ts';
import { projectStage } from './stage-record.ts';

export const constructionProject = record({ ...projectDefinition, effect: followProject });

export {
  amenity,
  buildingProgramme,
  changeOrder,
  improvementProject,
  improvementWork,
  plannedSite,
  programmePart,
  projectBlocker,
  projectPlaces,
  projectStage,
  schoolDefect,
  seatArea,
  workPayment,
};

export const constructionRecords = [
  seatArea,
  plannedSite,
  buildingProgramme,
  programmePart,
  constructionProject,
  projectStage,
  projectPlaces,
  projectBlocker,
  schoolDefect,
  improvementProject,
  improvementWork,
  changeOrder,
  workPayment,
  amenity,
] as const;
