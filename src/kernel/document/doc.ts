import WordExtractor from 'word-extractor';
import { trimLines } from './decode-text.ts';
import { documentRefusal } from './refusals.ts';

/** The file information block opens the WordDocument stream: [MS-DOC] 2.5.2; offsets from its magic number 0xA5EC. */
const FIB_MAGIC = Buffer.from([0xec, 0xa5]);
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;
/** Length of the list table (plfLst, [MS-DOC] 2.5.6): more than its count means that the file has automatic lists. */
const LIST_LENGTH_AT = 0x02e6;

const informationBlock = (bytes: Buffer): number => {
  // Streams start at sector boundaries; the block is at the start of its stream.
  for (let at = 512; at + LIST_LENGTH_AT + 4 <= bytes.length; at += 512) {
    if (bytes.subarray(at, at + 2).equals(FIB_MAGIC)) return at;
  }
  return -1;
};

const unreadable = () => documentRefusal('file-unreadable', { actual: ' Word 97-2003 文档' });

const extract = async (bytes: Buffer): Promise<string> => {
  try {
    const document = await new WordExtractor().extract(bytes);
    return document.getBody({ filterUnicode: false });
  } catch {
    throw unreadable();
  }
};

/** Characters with a meaning in the text of a .doc ([MS-DOC] 2.8.25, 2.4.1): field begin, separator; cell; breaks. */
const FIELD_BEGIN = '\x13';
const FIELD_SEPARATOR = '\x14';
const CELL = '\x07';

/** Field codes (between begin and separator) are not printed, their results are. */
const withoutFieldCodes = (text: string): string =>
  text
    .split(FIELD_BEGIN)
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf(FIELD_SEPARATOR) + 1)))
    .join('');

const plain = (text: string): string =>
  withoutFieldCodes(text)
    .replaceAll(CELL + CELL, '\n')
    .replaceAll(CELL, '\t')
    .replace(/[\r\v\f]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is left of them are anchors of pictures and notes
    .replace(/[\0-\x08\x0e-\x1f]/g, '');

/** The text of a Word 97–2003 document (.doc, .wps). Automatic numbers are not in such a file's text, which is said. */
export const readDoc = async (bytes: Buffer): Promise<{ text: string; notes: string[] }> => {
  const at = informationBlock(bytes);
  if (at < 0) throw unreadable();
  if ((bytes.readUInt16LE(at + FLAGS_AT) & ENCRYPTED) !== 0) throw documentRefusal('file-encrypted');
  const text = trimLines(plain(await extract(bytes)));
  // The extractor answers nothing where it has lost its way; a .doc without any text is not worth a doubt.
  if (text.trim() === '') throw unreadable();
  const lists = bytes.readUInt32LE(at + LIST_LENGTH_AT) > 2;
  const notes = lists ? ['.doc 里的自动编号读不出来；条目若缺少序号，请另存为 .docx 再上传。'] : [];
  return { text, notes };
};
