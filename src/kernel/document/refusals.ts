import { Refusal } from '#kernel/refusal';

type Wording = { readonly title: string; readonly detail: string; readonly remedy: string; readonly status?: number };

const CANNOT_READ = '没有读入：文件打不开';
const ASK_COPY = '请向提供者重新取得这份文件，确认能用 Word 或 WPS 打开后再上传。';

/**
 * Every reason for which a document is not read. The codes are part of the API.
 * Words in braces are filled from the facts.
 */
const WORDING = {
  'file-empty': {
    title: '没有读入：文件是空的',
    detail: '文件大小为 0 字节。',
    remedy: '请确认文件已保存，再重新上传。',
  },
  'document-without-text': {
    title: '没有读入：文件里没有文字',
    detail: '文件能打开，但正文没有任何文字。',
    remedy: '如果内容是图片，请先做文字识别（OCR），或提供带文字的 Word 版。',
  },
  'file-too-large': {
    title: '没有读入：文件太大',
    detail: '文件超过 {limit}，一份工作要点通常不到 1 MB。',
    remedy: '请去掉图片、附件后另存，或把正文单独存成 .docx 再上传。',
    status: 413,
  },
  'text-too-long': {
    title: '没有读入：文字太多',
    detail: '正文超过 {limit} 字，不像一份工作要点。',
    remedy: '请只上传要点正文，附表、汇编另行上传。',
    status: 413,
  },
  'file-truncated': {
    title: '没有读入：文件不完整',
    detail: '文件的后半部分缺失，多半是下载或拷贝中断。',
    remedy: '请重新下载或拷贝完整的文件，再上传。',
  },
  'file-encrypted': {
    title: '没有读入：文件有打开密码',
    detail: '文件设置了打开密码，系统不能读取。',
    remedy: '请在 Word、WPS 或 PDF 阅读器里取消密码，另存后上传。',
  },
  'file-type-mismatch': {
    title: '没有读入：文件名与内容不一致',
    detail: '文件名以“{extension}”结尾，内容却是{actual}。',
    remedy: '请上传要点正文的 Word、PDF、网页或文本文件。',
    status: 415,
  },
  'file-type-unsupported': {
    title: '没有读入：不支持这种文件',
    detail: '内容是{actual}，不能当作正文读取。',
    remedy: '请另存为 .docx、带文字的 .pdf、.html、.md 或 .txt 后上传。',
    status: 415,
  },
  'pdf-without-text': {
    title: '没有读入：这份 PDF 是扫描件',
    detail: 'PDF 的页面是图片，没有可以读取的文字。',
    remedy: '请先做文字识别（OCR），或提供 Word 版。',
  },
  'pdf-text-unmapped': {
    title: '没有读入：这份 PDF 的文字无法还原',
    detail: 'PDF 里的字形没有对应的文字编码，读出来会是乱码。',
    remedy: '请提供 Word 版，或先做文字识别（OCR）。',
  },
  'too-many-pages': {
    title: '没有读入：页数太多',
    detail: 'PDF 超过 {limit} 页。',
    remedy: '请只上传要点正文的那几页。',
    status: 413,
  },
  'archive-bomb': {
    title: '没有读入：压缩内容异常',
    detail: '文件解压后的体积或条目数超出安全范围。',
    remedy: '请用 Word 或 WPS 打开原文，另存为新的 .docx 再上传。',
  },
  'xml-doctype': {
    title: '没有读入：文件内部含有不安全的声明',
    detail: '文件内部的 XML 带有 DOCTYPE 或外部实体，正常的 Word 文件没有这些内容。',
    remedy: '请用 Word 或 WPS 打开原文，另存为新的 .docx 再上传。',
  },
  'nested-too-deep': {
    title: '没有读入：文件结构异常',
    detail: '文件内部层层嵌套，超出安全范围。',
    remedy: '请把正文复制到新的 Word 文档，另存后上传。',
  },
  'text-encoding-unknown': {
    title: '没有读入：文字编码无法识别',
    detail: '文件既不是 UTF-8、UTF-16，也不是 GB18030 编码的文字，或混有二进制内容。',
    remedy: '请用记事本打开，另存为 UTF-8 编码后上传；原文若是 Word 或 PDF，请直接上传原文。',
  },
  'file-unreadable': { title: CANNOT_READ, detail: '文件内部结构已损坏，或不是完整的{actual}。', remedy: ASK_COPY },
  'parse-timeout': {
    title: '没有读入：读取超时',
    detail: '读取超过 {limit} 秒仍未完成，已停止。',
    remedy: '请把正文另存为 .docx 或 .txt 后再上传。',
  },
  'parse-memory': {
    title: '没有读入：读取占用内存过多',
    detail: '读取这份文件占用的内存超出安全范围，已停止。',
    remedy: '请去掉图片和附件，把正文另存为 .docx 或 .txt 后再上传。',
  },
  'reader-busy': {
    title: '现在人多，尚未读入',
    detail: '同时读取的文件太多。',
    remedy: '请过一会儿再上传。',
    status: 503,
  },
} as const satisfies Record<string, Wording>;

export type DocumentRefusalCode = keyof typeof WORDING;

export const DOCUMENT_REFUSAL_CODES = Object.keys(WORDING) as readonly DocumentRefusalCode[];

const fill = (text: string, facts: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '文件'));

/** The refusal for `code`; `facts` fill the braces of its wording and travel with the answer. */
export const documentRefusal = (code: DocumentRefusalCode, facts: Readonly<Record<string, unknown>> = {}): Refusal => {
  const wording: Wording = WORDING[code];
  return new Refusal({
    code,
    title: wording.title,
    reasons: [{ detail: fill(wording.detail, facts), remedy: wording.remedy }],
    facts,
    ...(wording.status ? { status: wording.status } : {}),
  });
};
