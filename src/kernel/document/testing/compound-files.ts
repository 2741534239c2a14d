import CFB from 'cfb';

/** A compound file with the given streams at its top. */
export const compoundFile = (streams: Readonly<Record<string, Uint8Array>>): Buffer => {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer);
};

const TEXT_AT = 0x600;

/**
 * A minimal Word 97 document by hand ([MS-DOC] 2.5.1, 2.8.35): a file information block, a piece table with one
 * Unicode piece, and the text. It shows the format's outline, not what Word itself would write.
 */
export const wordBinary = (text: string, options: { encrypted?: boolean; lists?: boolean } = {}): Buffer => {
  const characters = Buffer.from(text, 'utf16le');
  const main = Buffer.alloc(Math.max(8_192, TEXT_AT + characters.length));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200 | (options.encrypted ? 0x0100 : 0), 0x0a);
  main.writeUInt16LE(14, 0x20);
  main.writeUInt16LE(22, 0x3e);
  main.writeUInt32LE(text.length, 0x4c);
  main.writeUInt16LE(93, 0x98);
  const pieces = Buffer.alloc(21);
  pieces.writeUInt8(0x02, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(TEXT_AT, 15);
  main.writeUInt32LE(0, 0x01a2);
  main.writeUInt32LE(pieces.length, 0x01a6);
  if (options.lists) main.writeUInt32LE(30, 0x02e6);
  characters.copy(main, TEXT_AT);
  return compoundFile({ WordDocument: main, '1Table': Buffer.concat([pieces, Buffer.alloc(4_096)]) });
};
