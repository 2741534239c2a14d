/**
 * Cells copied from Excel, as text: rows of cells. A quoted cell may hold line breaks and tabs; `""` is a quote. Empty
 * rows keep their place: what is laid over a page would else slip upwards, onto other people's rows.
 */
export const cellsOf = (text: string): string[][] => {
  if (text === '') return [];
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  // Excel ends the last row, too.
  return rows.length > 1 && rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows;
};

/** Whether anything stands in a row. */
export const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell !== '');
