import { accessParameters, accessRecords, forgetOldAttempts, roles } from '#kernel/access';
import { approvalParameters, approvalRecords, endApprovals } from '#kernel/approval';
import { bulkJob, bulkRecords } from '#kernel/bulk';
import { channelParameters, channelRecords, deliverNotice, noticeRound } from '#kernel/channel';
import { codeRecords } from '#kernel/code';
import { backupJobs, continuityJobs, continuityParameters, shelfOf, usualTarget } from '#kernel/continuity';
import { type Registry, registryOf } from '#kernel/definition';
import { deskRecords } from '#kernel/desk';
import { emergencyParameters, emergencyRecords } from '#kernel/emergency';
import { carryErasures, erasureParameters, erasureRecords, executeApproved, findDue } from '#kernel/erasure';
import { fileRecords } from '#kernel/file';
import { freezeRecords } from '#kernel/freeze';
import { importJobs, importRecords } from '#kernel/import';
import { type JobKinds, jobKinds, jobRecords } from '#kernel/job';
import { limitJobs, limitRecords } from '#kernel/limit';
import { foldTotals, type IndicatorRegistry, indicatorRegistry } from '#kernel/measure';
import { noticeRecords } from '#kernel/notice';
import { privacyParameters } from '#kernel/privacy';
import { releaseParameters, releaseRecords } from '#kernel/release';
import { sealParameters, sealTurn, sendHeads, verification } from '#kernel/seal';
import { type ParameterRegistry, parameterRegistry, timeParameters, timeRecords } from '#kernel/time';
import { deliverWebhook, packWebhook, webhookRecords } from '#kernel/webhook';
import { alignmentRecords } from '#modules/alignment';
import { answersParameters, answersRecords, snapshotJob } from '#modules/answers';
import { bindingJobs, bindingRecords } from '#modules/binding';
import { bulletinParameters, bulletinRecords } from '#modules/bulletin';
import { complianceJobs, complianceParameters, complianceRecords } from '#modules/compliance';
import {
  constructionFollows,
  constructionJobs,
  constructionMeasures,
  constructionParameters,
  constructionRecords,
} from '#modules/construction';
import { coordinationRecords } from '#modules/coordination';
import { dataQualityJobs, dataQualityKinds, dataQualityParameters, dataQualityRecords } from '#modules/dataquality';
import { dataRequestParameters, dataRequestRecords } from '#modules/datarequests';
import { deliveryJobs, deliveryParameters, deliveryRecords } from '#modules/delivery';
import {
  estateFigures,
  estateFollows,
  estateIndicators,
  estateMeasures,
  estateParameters,
  estateRecords,
} from '#modules/estate';
import { exchangeCalendar, exchangeJob, exchangeParameters, exchangeRecords } from '#modules/exchange';
import { forecastParameters, forecastRecords } from '#modules/forecast';
import { handoverRecords } from '#modules/handover';
import {
  catalogueIndicators,
  indicatorMeasures,
  indicatorParameters,
  indicatorRecords,
  nationalIndicators,
} from '#modules/indicators';
import { type InstitutionParts, institutionJobs, institutionMeasures, institutionRecords } from '#modules/institutions';
import { longTermParameters, longTermRecords } from '#modules/longterm';
import { mapParameters, mapRecords } from '#modules/maps';
import { planParameters, planRecords } from '#modules/plan';
import { projectParameters, projectRecords } from '#modules/projects';
import {
  pupilFigures,
  pupilIndicators,
  pupilJobs,
  pupilMeasures,
  pupilParameters,
  pupilRecords,
  pupilsFollow,
} from '#modules/pupils';
import {
  retentionIndicators,
  retentionJobs,
  retentionMeasures,
  retentionParameters,
  retentionRecords,
} from '#modules/retention';
import { schoolPlanRecords } from '#modules/schoolplans';
import { staffFigures, staffFollow, staffJobs, staffMeasures, staffParameters, staffRecords } from '#modules/staff';
import { taskforceRecords } from '#modules/taskforce';
import { taskParameters, taskRecords, tasksFollowLimits } from '#modules/tasks';
import { type CalendarWork, calendarTurn } from './calendar.ts';
import { dueSources } from './due-items.ts';

/** Every total that the write path keeps. */
const measures = [
  ...institutionMeasures,
  ...pupilMeasures,
  ...staffMeasures,
  ...estateMeasures,
  ...constructionMeasures,
  ...indicatorMeasures,
  ...retentionMeasures,
];

/** Every record of the product. A module is part of it by standing here. */
export const registry: Registry = registryOf(
  [
    ...accessRecords,
    ...timeRecords,
    ...codeRecords,
    ...fileRecords,
    ...noticeRecords,
    ...limitRecords,
    ...jobRecords,
    ...importRecords,
    ...bulkRecords,
    ...deskRecords,
    ...emergencyRecords,
    ...approvalRecords,
    ...releaseRecords,
    ...erasureRecords,
    ...webhookRecords,
    ...channelRecords,
    ...planRecords,
    ...bindingRecords,
    ...alignmentRecords,
    ...deliveryRecords,
    ...taskRecords,
    ...handoverRecords,
    ...staffRecords,
    ...estateRecords,
    ...taskforceRecords,
    ...projectRecords,
    ...schoolPlanRecords,
    ...longTermRecords,
    ...coordinationRecords,
    ...bulletinRecords,
    ...institutionRecords,
    ...pupilRecords,
    ...freezeRecords,
    ...dataQualityRecords,
    ...exchangeRecords,
    ...answersRecords,
    ...constructionRecords,
    ...forecastRecords,
    ...indicatorRecords,
    ...retentionRecords,
    ...mapRecords,
    ...dataRequestRecords,
    ...complianceRecords,
  ],
  { roles, measures },
);

/** Every figure above them. */
export const indicators: IndicatorRegistry = indicatorRegistry(
  [...pupilIndicators, ...estateIndicators, ...retentionIndicators, ...catalogueIndicators, ...nationalIndicators],
  measures,
  registry.records,
);

/** Every dated parameter, with the values that the product brings along. */
export const parameters: ParameterRegistry = parameterRegistry([
  ...accessParameters,
  ...emergencyParameters,
  ...approvalParameters,
  ...releaseParameters,
  ...erasureParameters,
  ...privacyParameters,
  ...timeParameters,
  ...channelParameters,
  ...continuityParameters,
  ...sealParameters,
  ...planParameters,
  ...taskParameters,
  ...deliveryParameters,
  ...projectParameters,
  ...staffParameters,
  ...estateParameters,
  ...bulletinParameters,
  ...pupilParameters,
  ...dataQualityParameters,
  ...exchangeParameters,
  ...answersParameters,
  ...constructionParameters,
  ...forecastParameters,
  ...indicatorParameters,
  ...longTermParameters,
  ...retentionParameters,
  ...mapParameters,
  ...dataRequestParameters,
  ...complianceParameters,
]);

/** What other modules do when organisations change, and what they count in the report by organisation. */
export const institutionParts: InstitutionParts = {
  handlers: [pupilsFollow, staffFollow, estateFollows, constructionFollows],
  figures: [...pupilFigures, ...staffFigures, ...estateFigures],
};

/** Backups, their verification and drills, and when the calendar asks for them. */
export const backups = backupJobs(measures);

/** What the calendar asks for, hour by hour. */
export const calendar: readonly CalendarWork[] = [
  { name: '清理登录尝试', run: (house) => forgetOldAttempts(house.database) },
  { name: '合并统计量', run: foldTotals },
  ...continuityJobs,
  ...backups.calendar,
  ...bindingJobs,
  ...deliveryJobs,
  ...staffJobs(registry),
  ...pupilJobs,
  ...dataQualityJobs,
  ...institutionJobs(institutionParts.handlers),
  ...exchangeCalendar(exchangeJob),
  ...limitJobs(registry, [tasksFollowLimits]),
  ...constructionJobs,
  ...retentionJobs,
  ...complianceJobs,
  { name: '查阅批准到期', run: (house, tenantId) => endApprovals(house, tenantId) },
  { name: '到期数据销毁清单', run: (house, tenantId) => findDue(house, tenantId, { registry, parameters }) },
  {
    name: '执行销毁清单',
    run: async (house, tenantId) => {
      await executeApproved(house, tenantId, { registry, parameters });
      carryErasures(house.folder, shelfOf(usualTarget(house.folder), house.folder));
    },
  },
];

/** The long work of imports into any register. */
export const imports = importJobs(registry);
/** One change of many rows of any register. */
export const bulk = bulkJob(registry);

/** Freezing of many figures. */
export const freezing = snapshotJob(indicators);

/** Every kind of long work that people start, and every errand that the house runs by itself. */
export const kinds: JobKinds = jobKinds(
  [...Object.values(imports), ...backups.kinds, exchangeJob, bulk, freezing, verification, ...dataQualityKinds],
  [
    calendarTurn(calendar),
    packWebhook(registry),
    deliverWebhook(registry),
    noticeRound(dueSources),
    deliverNotice,
    sealTurn,
    sendHeads,
  ],
);
