/** What a file that leaves the house carries on its face and in its properties (#kernel/privacy). */
export type FileMark = {
  /** Number of the export's entry in the journal. */
  readonly serial: string;
  readonly person: string;
  /** Instant, ISO. */
  readonly at: string;
  /** One line for reading: who, when (Beijing time), what, number. */
  readonly line: string;
};

// Excel takes 255 characters for a whole footer, its codes included.
const LONGEST_FOOTER = 180;

/** The mark in a page's footer: `&` begins a code there. */
export const footerOf = (mark: FileMark | undefined): string => {
  if (!mark) return '&C第&P页　共&N页';
  const beijing = new Date(new Date(mark.at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const text = `${mark.person}　${beijing}　编号${mark.serial}`.slice(0, LONGEST_FOOTER);
  // A digit behind the code of the side would be read as a size.
  return `&L ${text.replaceAll('&', '&&')}&R第&P页　共&N页`;
};

/** The line over a table, the mark behind what it says itself. */
export const markedLine = (headLine: string | undefined, { line }: FileMark): string =>
  headLine ? `${headLine}；${line}` : line;
