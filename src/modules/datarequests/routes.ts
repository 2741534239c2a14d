import { childCopy, fileDataRequest, filingState, requestReply, requestSchools } from '#contract/data-requests';
import type { Registry } from '#kernel/definition';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import { dataFileAbout } from '#kernel/privacy';
import { refuse } from '#kernel/refusal';
import { pupil } from '#modules/pupils';
import { file, publicSchools, stateOfFiling } from './filing.ts';
import { dataRequest } from './records.ts';
import { replyFile } from './reply.ts';

/** What guardians file online; and the two papers of a request: the copy that a guardian takes along, and the answer. */
export const dataRequestRoutes = (registry: Registry): readonly BoundRoute[] => [
  answer(requestSchools, ({ house }) => publicSchools(house)),
  answer(fileDataRequest, ({ house, body, request }) => file(house, body, request.address)),
  answer(filingState, ({ house, body, request }) => stateOfFiling(house, body, request.address)),
  answerWriting(childCopy, async ({ tx, params, query }) => {
    const row = await tx.get(dataRequest, params.id);
    if (row.kind !== 'copy' || row.state !== 'granted' || !row.pupil)
      throw refuse(
        'not-granted',
        '没有生成副本',
        '只有已同意、还没有答复的查阅复制请求可以生成副本',
        '请先决定这条请求。',
      );
    const file = await dataFileAbout(tx, registry, { definition: pupil, id: row.pupil, format: query.format });
    await tx.system.update(dataRequest, row.id, { copiedAt: new Date().toISOString() }, { verb: 'copy' });
    return file;
  }),
  answerWriting(requestReply, async ({ tx, params }) => {
    const row = await tx.get(dataRequest, params.id);
    if (row.state !== 'answered')
      throw refuse('not-answered', '没有生成答复书', '这条请求还没有答复', '请先点“答复”，再下载。');
    return replyFile(tx, row);
  }),
];
