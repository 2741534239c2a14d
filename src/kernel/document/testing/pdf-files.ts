import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A PDF from its objects, with a right cross-reference table. */
export const pdfFile = (objects: readonly string[], trailer = ''): Buffer => {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

export const pdfStream = (content: string, dictionary = ''): string =>
  `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;

const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
const HEAD = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', PAGE];
const LATIN = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** One page with the given content stream and a Latin font F1. */
export const onePage = (content: string, trailer = '', dictionary = ''): Buffer =>
  pdfFile([...HEAD, pdfStream(content, dictionary), LATIN], trailer);

/** One page of Chinese under a predefined map and without an embedded font, as older office programs write it. */
export const mappedPage = (hex: string, map: string): Buffer =>
  pdfFile([
    ...HEAD,
    pdfStream(`BT /F1 16 Tf 72 700 Td <${hex}> Tj ET`),
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${map} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  ]);

const escapeTypst = (text: string): string => text.replace(/[\\#$*_`<>@[\]=+\-/.~]/g, (mark) => `\\${mark}`);

/** A typeset PDF with running header and page numbers; null where no Chinese font is installed. */
export const typesetPdf = (lines: readonly string[], options: { header?: string } = {}): Buffer | null => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: ['/usr/share/fonts', 'fonts'] }] });
  const header = options.header ? `[${escapeTypst(options.header)}]` : 'none';
  const content = [
    `#set page(width: 210mm, height: 297mm, header: ${header}, footer: context align(center)[— #counter(page).display() —])`,
    '#set text(font: ("Noto Serif CJK SC", "Noto Sans CJK SC"), size: 16pt, lang: "zh", cjk-latin-spacing: none)',
    ...lines.map((line) => `${escapeTypst(line)}\n`),
  ].join('\n');
  const pdf = Buffer.from(compiler.pdf({ mainFileContent: content }));
  return /CJK/.test(pdf.toString('latin1')) ? pdf : null;
};
