/** The shell: menu, bars, search, notices, person menu. */
export const SHELL = {
  要点: 'Yaodian',
} as const;
