import { board, boardSheet, commitmentPage, leaderPage, setMilestones } from '#contract/delivery';
import { answer, answerLate, answerWriting, type BoundRoute } from '#kernel/http';
import { markExport } from '#kernel/privacy';
import { boardOf } from './board.ts';
import { boardWorkbook } from './board-sheet.ts';
import { commitmentPageOf } from './commitment-page.ts';
import { leaderPageOf } from './leader-page.ts';
import type { AsOf } from './lights.ts';
import { setMilestonesOf } from './milestones.ts';

const at = ({ asOf }: { asOf?: string | undefined }): AsOf => (asOf ? { asOf } : {});

export const deliveryRoutes: readonly BoundRoute[] = [
  answerLate(board, ({ tx, query }) => boardOf(tx, query)),
  answer(boardSheet, ({ house, actor, query }) =>
    house.database.write(actor, async (tx) => {
      const shown = await boardOf(tx, query);
      const scope = `${shown.plan?.title ?? '要点'}承诺事项`;
      const mark = await markExport(tx, { record: 'commitment', scope, about: { ...query, format: 'xlsx' } });
      return boardWorkbook(shown, mark);
    }),
  ),
  answer(commitmentPage, ({ house, actor, params, query }) =>
    house.database.read(actor, (tx) => commitmentPageOf(tx, params.id, at(query))),
  ),
  answerLate(leaderPage, ({ tx, query }) => leaderPageOf(tx, query.plan, at(query))),
  answerWriting(setMilestones, async ({ tx, params, body }) => {
    const rows = await setMilestonesOf(tx, params.id, body.milestones);
    return { milestones: rows.map(({ id, title, dueOn, weight }) => ({ id, title, dueOn, weight })) };
  }),
];
