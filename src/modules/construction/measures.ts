import { measure } from '#kernel/definition';
import { constructionProject, projectPlaces } from './records.ts';

/** 计划新增学位: of projects that are not stopped, by the year of the promised opening. */
export const plannedPlaces = measure({
  name: 'plannedPlaces',
  label: '计划新增学位',
  en: 'Planned places',
  unit: '个',
  of: projectPlaces,
  sum: 'places',
  where: { stopped: false },
  organisation: 'district',
  by: ['stage', 'plannedYear'],
});

/** 新增学位: delivered, that is with pupils in place, by the year of the opening. */
export const deliveredPlaces = measure({
  name: 'deliveredPlaces',
  label: '新增学位',
  en: 'New places',
  unit: '个',
  of: projectPlaces,
  sum: 'places',
  where: { deliveredYear: { op: 'gt', value: 0 } },
  organisation: 'district',
  by: ['stage', 'deliveredYear'],
});

/** 学校建设项目 by state; what plans count as 开工 is started, completed and opened together. */
export const buildingProjects = measure({
  name: 'buildingProjects',
  label: '学校建设项目',
  en: 'Construction projects',
  unit: '个',
  of: constructionProject,
  organisation: 'district',
  by: ['state', 'kind'],
});

export const constructionMeasures = [plannedPlaces, deliveredPlaces, buildingProjects];
