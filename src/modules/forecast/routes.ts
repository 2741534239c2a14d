import { forecastPage, publishedForecast, takeRolls } from '#contract/seat-forecast';
import { answerReading, answerWriting, type BoundRoute } from '#kernel/http';
import { runPageOf } from './page.ts';
import { publishedOf } from './publish.ts';
import { takeRollsOf } from './take-rolls.ts';

export const forecastRoutes: readonly BoundRoute[] = [
  answerReading(forecastPage, ({ tx, params }) => runPageOf(tx, params.id)),
  answerReading(publishedForecast, ({ tx, params }) => publishedOf(tx, params.id)),
  answerWriting(takeRolls, ({ tx, body }) => takeRollsOf(tx, body.schoolYear)),
];
