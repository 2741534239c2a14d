/** Words of school construction. Source: domain handbook 04 §5; the plans' clauses named in README.md. */
import { STAGES, type Stage } from '#modules/institutions';

export const PROJECT_KINDS = {
  newBuild: '新建学校',
  extension: '改扩建',
  relocation: '迁建',
  enlargement: '扩容',
} as const;

/** 项目推进阶段 in their lawful order, each with the evidence that proves it. */
export const BUILDING_STAGES = {
  approval: '立项',
  feasibility: '可研',
  land: '用地',
  design: '规划与初设概算',
  tender: '招标',
  start: '开工',
  foundation: '基础完成',
  topping: '主体封顶',
  completion: '竣工',
  acceptance: '专项验收',
  opening: '移交投用',
} as const;
export type BuildingStage = keyof typeof BUILDING_STAGES;
export const buildingStages = Object.keys(BUILDING_STAGES) as BuildingStage[];

export const STAGE_EVIDENCE: Readonly<Record<BuildingStage, string>> = {
  approval: '项目建议书批复、项目代码',
  feasibility: '可研批复（含投资）',
  land: '预审选址、划拨或用地批准',
  design: '工程规划许可、概算批复',
  tender: '中标通知书、合同',
  start: '施工许可证、开工令',
  foundation: '分部验收记录',
  topping: '主体验收记录',
  completion: '五方竣工验收',
  acceptance: '消防、规划、人防、室内空气验收',
  opening: '资产移交，首批学生到校',
};

/** Words that plans count by. They are nested: what is opened is completed, started and carried out as well. */
export const PROJECT_STATES = {
  preparing: '储备',
  carriedOut: '实施',
  started: '开工',
  completed: '竣工',
  opened: '投用',
  stopped: '中止',
} as const;
export type ProjectState = keyof typeof PROJECT_STATES;

/** Stages of schooling for which plans promise places. */
export const PLACE_STAGES = {
  preschool: STAGES.preschool,
  primary: STAGES.primary,
  juniorMiddle: STAGES.juniorMiddle,
  seniorMiddle: STAGES.seniorMiddle,
} as const satisfies Partial<Record<Stage, string>>;
export type PlaceStage = keyof typeof PLACE_STAGES;
export const placeStages = Object.keys(PLACE_STAGES) as PlaceStage[];
