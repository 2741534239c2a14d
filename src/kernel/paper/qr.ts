import { Buffer } from 'node:buffer';
import qrcode from 'qrcode-generator';
import { refuse } from '#kernel/refusal';

/** One code in two forms: vector for PDF, bitmap for Word. */
export type QrCode = { readonly svg: string; readonly gifBase64: string };

const CELL = 8;
const QUIET_ZONE = 4;
const LONGEST = 1000;

/** @throws Refusal `qr-too-long` beyond 1000 bytes: a phone would not read the print. */
export const drawQr = (content: string): QrCode => {
  const bytes = Buffer.from(content, 'utf8');
  if (bytes.length > LONGEST)
    throw refuse('qr-too-long', '未能生成二维码', `内容有${bytes.length}字节，超过${LONGEST}字节`, '请改用短网址。');
  const code = qrcode(0, 'M');
  // The library reads one byte a character; give it the bytes of UTF-8.
  code.addData(bytes.toString('latin1'), 'Byte');
  code.make();
  const gif = code.createDataURL(CELL, CELL * QUIET_ZONE);
  return {
    svg: code.createSvgTag({ cellSize: CELL, margin: CELL * QUIET_ZONE, scalable: true }),
    gifBase64: gif.slice(gif.indexOf(',') + 1),
  };
};
