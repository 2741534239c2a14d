import {
  findPupils,
  formerPupils,
  intakePreview,
  lookUpRoll,
  pupilRoll,
  reportRollError,
  rollCorrectionState,
  rollOverPreview,
} from '#contract/pupils';
import { answer, answerReading, type BoundRoute } from '#kernel/http';
import { noteLook } from '#kernel/privacy';
import { intakePage } from './intake-page.ts';
import { lookUp, report, stateOf } from './lookup.ts';
import { findByName, formerOf, previewPage, rollOf } from './pages.ts';
import { pupil } from './pupil-records.ts';

export const pupilRoutes: readonly BoundRoute[] = [
  answer(lookUpRoll, ({ house, body, request }) => lookUp(house, body, request.address)),
  answer(reportRollError, ({ house, body }) => report(house, body)),
  answer(rollCorrectionState, ({ house, body, request }) => stateOf(house, body, request.address)),
  answerReading(findPupils, async (context) => {
    const found = await findByName(context.tx, context.body.name);
    noteLook(context, { definition: pupil, ids: found.pupils.map(({ id }) => id), scope: '按姓名查找学生' });
    return found;
  }),
  answerReading(formerPupils, (context) =>
    formerOf(context.tx, context.query, (ids) => noteLook(context, { definition: pupil, ids, scope: '离校学生' })),
  ),
  answerReading(pupilRoll, async (context) => {
    const roll = await rollOf(context.tx, context.params.id);
    noteLook(context, { definition: pupil, ids: [context.params.id], scope: '学籍经历', detail: true });
    return roll;
  }),
  answerReading(intakePreview, async (context) => {
    const { page, shown } = await intakePage(context.tx, context.params.id);
    noteLook(context, { definition: pupil, ids: shown, scope: '新生入学注册的预览' });
    return page;
  }),
  answer(rollOverPreview, ({ house, actor, params }) => house.database.read(actor, (tx) => previewPage(tx, params.id))),
];
