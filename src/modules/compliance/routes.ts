import { minorsAuditPack } from '#contract/compliance';
import { answerWriting, type BoundRoute } from '#kernel/http';
import { markExport, type RegisterParts } from '#kernel/privacy';
import { PACK, packFile } from './files.ts';
import { packOf } from './pack.ts';
import { minorsAudit } from './records.ts';

export const complianceRoutes = (parts: RegisterParts): readonly BoundRoute[] => [
  answerWriting(minorsAuditPack, async ({ tx, params, query }) => {
    const { id, year } = await tx.get(minorsAudit, params.id);
    const pack = await packOf(tx, parts, year);
    const about = { format: query.format };
    const mark = await markExport(tx, { record: minorsAudit.name, id, scope: `${year}年度${PACK}`, about });
    return packFile(tx, { pack, mark, format: query.format });
  }),
];
