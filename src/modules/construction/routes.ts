import {
  amenitiesReport,
  constructionOverview,
  constructionPage,
  improvementsReport,
  openParking,
  placesReport,
  programmeCheck,
  seatMap,
} from '#contract/seats';
import { answerReading, type BoundRoute } from '#kernel/http';
import { amenitiesOf, openParkingOf } from './amenities-report.ts';
import { improvementsOf } from './improvements-report.ts';
import { placesOfYear } from './places-report.ts';
import { checkProgramme } from './programme-check.ts';
import { projectsOf } from './project-lines.ts';
import { projectPageOf } from './project-page.ts';
import { seatMapOf } from './seat-map.ts';

export const constructionRoutes: readonly BoundRoute[] = [
  answerReading(constructionPage, ({ tx, params }) => projectPageOf(tx, params.id)),
  answerReading(constructionOverview, ({ tx, query }) => projectsOf(tx, query)),
  answerReading(programmeCheck, ({ tx, params }) => checkProgramme(tx, params.id)),
  answerReading(placesReport, ({ tx, query }) => placesOfYear(tx, query)),
  answerReading(improvementsReport, ({ tx, query }) => improvementsOf(tx, query)),
  answerReading(amenitiesReport, ({ tx }) => amenitiesOf(tx)),
  answerReading(openParking, ({ tx }) => openParkingOf(tx)),
  answerReading(seatMap, ({ tx }) => seatMapOf(tx)),
];
