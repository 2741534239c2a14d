import type {
  BulletinBlock,
  BulletinFacts,
  BulletinFigure,
  BulletinPage,
  BulletinRevisions,
  TextPart,
} from '#contract/bulletin';

export type { BulletinBlock, BulletinFacts, BulletinFigure, BulletinPage, TextPart };
export type ListBlock = Extract<BulletinBlock, { type: 'list' }>;
export type TextBlock = Extract<BulletinBlock, { type: 'text' }>;

export const LISTS = {
  good: '进展较好的事项',
  late: '滞后事项',
  demands: '下步要求',
  changes: '与上期比较',
  progress: '逐项进展',
} as const;
export const TABLES = {
  lights: '亮灯统计表',
  sections: '各科室亮灯表',
  late: '滞后事项表',
  progress: '进展情况表',
} as const;

export const kindOf = (block: BulletinBlock): string => {
  if (block.type === 'heading') return '标题';
  if (block.type === 'text') return '段落';
  return block.type === 'list' ? LISTS[block.source] : TABLES[block.source];
};

/** Words with figures in brackets by their label: 共【事项总数】项. */
export const writtenOf = (parts: readonly TextPart[], figures: readonly BulletinFigure[]): string =>
  parts
    .map((part) =>
      'text' in part ? part.text : `【${figures.find(({ key }) => key === part.figure)?.label ?? part.figure}】`,
    )
    .join('');

/** Back to parts; notes on figures that are still there stay. Brackets around anything else are plain words. */
export const partsOf = (
  written: string,
  figures: readonly BulletinFigure[],
  before: readonly TextPart[],
): { parts: TextPart[]; unknown: string[] } => {
  const unknown: string[] = [];
  const notes = new Map(before.flatMap((part) => ('figure' in part && part.note ? [[part.figure, part.note]] : [])));
  const parts = written
    .split(/(【[^【】]*】)/)
    .filter((piece) => piece !== '')
    .map((piece): TextPart => {
      const label = /^【(.*)】$/.exec(piece)?.[1];
      if (label === undefined) return { text: piece };
      const figure = figures.find((one) => one.label === label)?.key;
      if (!figure) {
        unknown.push(label);
        return { text: piece };
      }
      const note = notes.get(figure);
      return note ? { figure, note } : { figure };
    });
  return { parts, unknown };
};

/** The forms in which an issue can be had; with its corrections only once there are some. */
export const formsOf = (revisions: Pick<BulletinRevisions, 'items' | 'indicators'> | undefined) => {
  const corrected = (revisions?.items.length ?? 0) + (revisions?.indicators.length ?? 0) > 0;
  return [
    { key: 'docx', label: 'Word' },
    { key: 'pdf', label: 'PDF' },
    ...(corrected
      ? [
          { key: 'docx:revised', label: 'Word，附更正' },
          { key: 'pdf:revised', label: 'PDF，附更正' },
        ]
      : []),
  ];
};
