import { organisation } from '#kernel/access';
import { refuse } from '#kernel/refusal';
import { type ReadTransaction, reachOf } from '#kernel/store';

/** For reports about all below an organisation: a part would be taken for the whole. @throws Refusal `beyond-reach` */
export const refuseBeyondReach = async (tx: ReadTransaction, id: string): Promise<void> => {
  const reach = reachOf(tx.actor);
  const path = (await tx.peek(organisation, id))?.path;
  if (reach === '*' || path?.startsWith(reach)) return;
  throw refuse('beyond-reach', '不能查看', '这个单位不在您的职责范围内', '请选择本单位，或联系教育局业务科室。', {
    status: 403,
  });
};
