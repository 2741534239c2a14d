import { accessRoutes, serviceTokenRoutes } from '#kernel/access';
import { approvalRoutes } from '#kernel/approval';
import { bulkRoutes } from '#kernel/bulk';
import { channelAdminRoutes, ownChannelRoutes } from '#kernel/channel';
import { codeRoutes } from '#kernel/code';
import { backupRoutes } from '#kernel/continuity';
import { deskRoutes } from '#kernel/desk';
import { emergencyRoutes } from '#kernel/emergency';
import { erasureRoutes } from '#kernel/erasure';
import { fileRoutes } from '#kernel/file';
import type { BoundRoute } from '#kernel/http';
import { importRoutes } from '#kernel/import';
import { jobRoutes } from '#kernel/job';
import { journalRoutes } from '#kernel/journal';
import { measureRoutes } from '#kernel/measure';
import { noticeRoutes } from '#kernel/notice';
import { privacyRoutes } from '#kernel/privacy';
import { recoveryRoutes } from '#kernel/recovery';
import { sealRoutes } from '#kernel/seal';
import { searchRoutes } from '#kernel/search';
import { sightRoutes } from '#kernel/sight';
import { parameterRoutes } from '#kernel/time';
import { webhookRoutes } from '#kernel/webhook';
import { alignmentRoutes } from '#modules/alignment';
import { answersRoutes } from '#modules/answers';
import { bindingRoutes, proposeBindings } from '#modules/binding';
import { bulletinRoutes } from '#modules/bulletin';
import { complianceRoutes } from '#modules/compliance';
import { constructionRoutes } from '#modules/construction';
import { coordinationRoutes } from '#modules/coordination';
import { dataQualityRoutes } from '#modules/dataquality';
import { dataRequestRoutes } from '#modules/datarequests';
import { deliveryRoutes } from '#modules/delivery';
import { exchangeJob, exchangeRoutes } from '#modules/exchange';
import { forecastRoutes } from '#modules/forecast';
import { handoverRoutes } from '#modules/handover';
import { indicatorRoutes } from '#modules/indicators';
import { institutionRoutes } from '#modules/institutions';
import { longTermRoutes } from '#modules/longterm';
import { mapRoutes } from '#modules/maps';
import { planRoutes } from '#modules/plan';
import { projectRoutes } from '#modules/projects';
import { pupilRoutes } from '#modules/pupils';
import { retentionRoutes } from '#modules/retention';
import { schoolPlanRoutes } from '#modules/schoolplans';
import { OWN_DRAFTS, staffRoutes } from '#modules/staff';
import { taskforceRoutes } from '#modules/taskforce';
import { taskRoutes } from '#modules/tasks';
import {
  backups,
  bulk,
  freezing,
  imports,
  indicators,
  institutionParts,
  kinds,
  parameters,
  registry,
} from './composition.ts';
import { dueSources } from './due-items.ts';
import { titlesOf } from './http/present.ts';
import { parameterReportRoute } from './http/report.ts';
import { operationsRoutes } from './operations/routes.ts';
import { receiverSources } from './receivers.ts';

/** Every route that is not derived from a record. They come first; a derived route of the same address gives way. */
export const bespokeRoutes: readonly BoundRoute[] = [
  ...accessRoutes,
  ...recoveryRoutes,
  ...serviceTokenRoutes(registry),
  ...sightRoutes(registry),
  ...emergencyRoutes(registry),
  ...approvalRoutes(registry),
  ...parameterRoutes(parameters),
  parameterReportRoute(parameters),
  ...codeRoutes,
  ...noticeRoutes,
  ...jobRoutes(kinds),
  ...operationsRoutes(kinds),
  ...backupRoutes(backups),
  ...importRoutes(registry, imports),
  ...bulkRoutes(registry, bulk, (tx, definition, rows) => titlesOf(tx, registry, definition, rows)),
  ...deskRoutes(registry),
  ...webhookRoutes(registry),
  ...ownChannelRoutes(dueSources),
  ...channelAdminRoutes,
  ...fileRoutes(registry),
  ...searchRoutes(registry),
  ...journalRoutes(registry),
  ...sealRoutes(parameters),
  ...privacyRoutes({ registry, parameters, receivers: receiverSources }),
  ...erasureRoutes({ registry, parameters }),
  ...measureRoutes(registry, indicators),
  ...answersRoutes(indicators, freezing),
  ...taskRoutes,
  ...handoverRoutes(registry, OWN_DRAFTS),
  ...staffRoutes(registry),
  ...taskforceRoutes,
  ...projectRoutes,
  ...pupilRoutes,
  ...dataQualityRoutes,
  ...dataRequestRoutes(registry),
  ...complianceRoutes({ registry, parameters, receivers: receiverSources }),
  ...institutionRoutes(registry, institutionParts),
  ...exchangeRoutes(registry, exchangeJob),
  ...schoolPlanRoutes,
  ...longTermRoutes,
  ...coordinationRoutes,
  ...constructionRoutes,
  ...retentionRoutes,
  ...forecastRoutes,
  ...planRoutes([proposeBindings]),
  ...bindingRoutes(registry),
  ...alignmentRoutes,
  ...deliveryRoutes,
  ...bulletinRoutes,
  ...indicatorRoutes,
  ...mapRoutes(registry),
];
