/** The yearly audit of what is done with minors' data, and impact assessments. See README.md. */
export { complianceJobs, openYear } from './jobs.ts';
export { complianceParameters } from './parameters.ts';
export { complianceRecords, impactAssessment, minorsAudit } from './records.ts';
export { complianceRoutes } from './routes.ts';
