/** Built-in number formats that show dates or times. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
/** The East Asian ones of the same list. */
const EAST_ASIAN = new Set([27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a cell format shows its number as a date or time. */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return BUILT_IN.has(id) || EAST_ASIAN.has(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[ymdhs]/i.test(bare) && !/^general$/i.test(bare) && !/[#0?]/.test(bare.replace(/[.]0+/g, ''));
};

const DAY = 86_400_000;

/**
 * Excel's day number as `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM:SS`; a time alone `HH:MM:SS`. Excel counts a
 * 29 February 1900 that was not, so days before 1 March 1900 stand one off and are answered as the number they are.
 */
export const dateOfSerial = (serial: number, date1904: boolean): string => {
  const days = date1904 ? serial + 1462 : serial;
  if (days < 0 || days >= 2_958_466) return String(serial);
  const seconds = Math.round(days * 86_400);
  const at = new Date(Date.UTC(1899, 11, 30) + seconds * 1_000).toISOString();
  if (seconds < 86_400) return at.slice(11, 19);
  if (seconds < 61 * 86_400) return String(serial);
  return (seconds * 1_000) % DAY === 0 ? at.slice(0, 10) : at.slice(0, 19);
};
