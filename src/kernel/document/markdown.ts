/**
 * Markdown to the text that a reader sees. Only marks are taken away: numerals, bullets' words and line breaks stay.
 * CommonMark 0.31: headings 4.2–4.3, fences 4.5, quotes 5.1, bullets 5.2, emphasis 6.2, links 6.3; GFM tables.
 */
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

// Every repetition is bounded or stops at its own delimiter: hostile lines cost linear time.
const inline = (line: string): string =>
  line
    .replace(/!\[[^[\]\n]{0,300}\]\([^()\n]{0,1000}\)/g, '')
    .replace(/\[([^[\]\n]{1,1000})\]\([^()\n]{0,1000}\)/g, '$1')
    .replace(/<(https?:[^<>\s]{1,1000})>/g, '$1')
    .replace(/<\/?(?:b|i|u|em|strong|span|font|sub|sup|br|p|div|center|a|img|mark)\b[^<>\n]{0,500}>/gi, '')
    .replace(/(\*{1,3})(?=\S)([^*\n]+)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]+)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/(?<!`)(`{1,3})([^`\n]+)\1(?!`)/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

const heading = (line: string): string => {
  const mark = /^ {0,3}#{1,6}[ \t]+/.exec(line);
  if (!mark) return line;
  const words = line.slice(mark[0].length).trimEnd();
  const closing = /(?<=[ \t])#{1,10}$/.exec(words);
  return closing ? words.slice(0, closing.index).trimEnd() : words;
};

const block = (line: string): string =>
  heading(line.replace(/^ {0,3}(?:>[ \t]?)+/, '')).replace(/^([ \t]*)[-+*][ \t]+(?:\[[ xX]\][ \t]+)?/, '$1');

const tableRow = (line: string): string =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');

const plainLine = (line: string): string =>
  /^ {0,3}\|.*\|[ \t]*$/.test(line) ? inline(tableRow(line)) : inline(block(line));

/** Front matter (--- … ---) is about the file, not in it. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^---[ \t]*\r?\n(?:[\w-]+:[^\n]*\r?\n|[ \t]+[^\n]*\r?\n)*---[ \t]*(?:\r?\n|$)/, '');

const withoutComments = (text: string): string => {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    kept += text.slice(from, at);
    from = end + 3;
  }
  return kept + text.slice(from);
};

/** The visible text of a Markdown document, line by line. */
export const markdownText = (source: string): string => {
  const text = withoutComments(withoutFrontMatter(source));
  let fenced = false;
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (FENCE.test(line)) fenced = !fenced;
    else if (fenced) lines.push(line);
    else if (!RULE.test(line) && !(TABLE_RULE.test(line) && line.includes('-'))) lines.push(plainLine(line));
  }
  return lines.join('\n');
};
