import type { BulletinBlock, TextPart } from '#contract/bulletin';
import { parsePeriod, periodName } from '#kernel/time';

type SeriesHead = { readonly title: string; readonly kind: string; readonly issuer: string; readonly year: number };

/** A name without book-title marks and without the year that the period says. */
const withoutYear = (name: string, year: number): string =>
  name.replace(/[《》]/g, '').replace(new RegExp(`^${year}年?(?:度)?`), '');

/** 重点项目建设动态: what a series of project bulletins carries as its head. */
export const seriesMark = ({ title, year }: Pick<SeriesHead, 'title' | 'year'>): string =>
  withoutYear(title, year) || title;

/**
 * 发文机关＋关于＋事由＋的＋文种 (GB/T 9704-2012 7.3.1); the year is not said twice.
 * @example 澜溪区教育局关于2026年11月教育工作要点落实情况的通报; 2026年11月重点项目建设动态
 */
export const defaultTitle = (series: SeriesHead, planTitle: string, periodText: string): string => {
  const name = periodName(parsePeriod(periodText));
  if (series.kind === 'projects') return `${name}${seriesMark(series)}`;
  const bare = planTitle.replace(/[《》]/g, '');
  const own = bare.startsWith(series.issuer) ? bare.slice(series.issuer.length).replace(/^关于/, '') : bare;
  return `${series.issuer}关于${name}${withoutYear(own, series.year) || '工作要点'}落实情况的通报`;
};

const pieces = (words: string, when?: string): TextPart[] =>
  words
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      ...(/^\{\w+\}$/.test(piece) ? { figure: piece.slice(1, -1) } : { text: piece }),
      ...(when ? { when } : {}),
    }));

/** Words with figures in braces; what stands in brackets is said only where its first figure is not nought. */
const parts = (sentence: string): TextPart[] =>
  sentence
    .split(/(\[[^\]]*\])/)
    .filter((piece) => piece !== '')
    .flatMap((piece) =>
      piece.startsWith('[') ? pieces(piece.slice(1, -1), /\{(\w+)\}/.exec(piece)?.[1]) : pieces(piece),
    );

const said = (id: string, sentence: string): BulletinBlock => ({ id, type: 'text', parts: parts(sentence) });
const heading = (id: string, text: string): BulletinBlock => ({ id, type: 'heading', text });

const PROGRESS: readonly BulletinBlock[] = [
  said('opening', '现将{period}{plan}{planNumber}落实情况通报如下。'),
  heading('overall', '总体情况'),
  said(
    'counts',
    '截至{asOfDay}，要点共分解承诺事项{total}项，已销号{closed}项[，待核验{awaiting}项][，推进中{running}项][，未启动{notStarted}项][，调整和中止{aside}项]。' +
      '按亮灯规则，绿灯{green}项，黄灯{yellow}项，橙灯{orange}项，红灯{red}项[；另有{grey}项不亮灯（尚无到期节点，或正在调整、中止）]。',
  ),
  { id: 'changes', type: 'list', source: 'changes' },
  said('sectionsSaid', '各牵头科室承担事项的亮灯情况如下。'),
  { id: 'sections', type: 'table', source: 'sections' },
  heading('goodHeading', '进展较好'),
  { id: 'good', type: 'list', source: 'good' },
  heading('lateHeading', '滞后事项'),
  said('lateSaid', '[滞后事项共{late}项，其中红灯{red}项，橙灯{orange}项，按亮灯和差距大小列示如下。]'),
  { id: 'late', type: 'table', source: 'late' },
  heading('demandsHeading', '下步要求'),
  { id: 'demands', type: 'list', source: 'demands' },
];

const PROJECTS: readonly BulletinBlock[] = [
  said('opening', '现将{period}重点项目（事项）进展情况编发如下。'),
  heading('overall', '总体进展'),
  said(
    'counts',
    '截至{asOfDay}，本期所列{total}项中，已销号{closed}项[，待核验{awaiting}项][，推进中{running}项][，未启动{notStarted}项][，调整和中止{aside}项]。绿灯{green}项，黄灯{yellow}项，橙灯{orange}项，红灯{red}项[，不亮灯{grey}项]。',
  ),
  { id: 'changes', type: 'list', source: 'changes' },
  heading('progressHeading', '项目进展'),
  { id: 'progress', type: 'list', source: 'progress' },
  heading('lateHeading', '存在问题'),
  { id: 'late', type: 'table', source: 'late' },
  heading('demandsHeading', '下步安排'),
  { id: 'demands', type: 'list', source: 'demands' },
];

/** The blocks that a new issue starts with; the office edits them as it likes. */
export const defaultBlocks = (kind: string): BulletinBlock[] =>
  structuredClone([...(kind === 'projects' ? PROJECTS : PROGRESS)]);
