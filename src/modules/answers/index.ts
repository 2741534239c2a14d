import { indicatorBoard } from './board/records.ts';
import { indicatorPublication } from './publication/records.ts';
import { figureSnapshot, frozenFigure } from './snapshot/records.ts';

export { answersParameters } from './parameters.ts';
export { answersRoutes } from './routes.ts';
export { isIntact, revisionsOf as figureRevisions } from './snapshot/revisions.ts';
export { snapshotJob } from './snapshot/take.ts';
export { figureSnapshot, frozenFigure, indicatorBoard, indicatorPublication };
export const answersRecords = [figureSnapshot, frozenFigure, indicatorBoard, indicatorPublication] as const;
