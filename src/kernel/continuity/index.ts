/** What keeps the house from losing anything: submits done once, backups proved by restoring. See README.md. */
export { backUp, findBackup, usualTarget } from './backup/desk.ts';
export { drill } from './backup/drill.ts';
export { backupKey } from './backup/key.ts';
export { loadDump } from './backup/logical.ts';
export { backUpFiles, shipLog } from './backup/physical.ts';
export { noteProof } from './backup/proofs.ts';
export { restoreDump, restoreFiles } from './backup/restore.ts';
export { SealBroken } from './backup/sealed-stream.ts';
export { backupsIn, forgetBackups, type Kept, shelfOf, takenAt, verifyBackup } from './backup/shelf.ts';
export { continuityJobs } from './calendar.ts';
export { type BackupJobs, backupJobs, drillInWords, tendLog, verifiedInWords } from './jobs.ts';
export { continuityAges, continuityParameters } from './parameters.ts';
export { backupRoutes } from './routes.ts';
export { type BackupStanding, backupStanding } from './standing.ts';
