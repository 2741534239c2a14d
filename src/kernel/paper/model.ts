import type { FileMark } from '#kernel/sheet';

/**
 * The one model of a printed paper. Builders in the modules fill it; `renderDocx` and `renderPdf` print it.
 * It is plain JSON: it can be stored, hashed (`contentHash`) and printed again, identically.
 *
 * Texts are literal: no markup, no escapes. Control characters are dropped, a line break starts a new line
 * (in a cell, a title) or a new paragraph (in a body paragraph).
 */

/** 公文 portrait with red head; 表单 one portrait table; 台账 landscape table. */
export type PaperKind = 'official' | 'form' | 'ledger';

/** 仿宋, 黑体, 楷体, 宋体, 小标宋: the five faces of GB/T 9704-2012. */
export type Face = 'fangsong' | 'hei' | 'kai' | 'song' | 'xiaobiaosong';

export type Run = { readonly text: string; readonly bold?: boolean; readonly face?: Face };
/** A text in one face, or runs side by side. */
export type RichText = string | readonly Run[];

export type Align = 'left' | 'center' | 'right';

/**
 * 一、 / （一） / 1. / （1） by level; numbered in order unless `numbered` is false
 * (then the text carries its own number). `follow` runs on in 仿宋 in the same paragraph.
 */
export type HeadingBlock = {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly numbered?: boolean;
  readonly follow?: RichText;
};

/** A body paragraph; first line indented by two characters unless `indent` is false. */
export type ParagraphBlock = {
  readonly type: 'paragraph';
  readonly text: RichText;
  readonly indent?: boolean;
  readonly align?: Align;
};

export type Column = {
  /** Millimetres; the table is scaled to the width of the type area. */
  readonly width: number;
  readonly align?: Align;
};

export type CellOptions = {
  readonly text: RichText;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly align?: Align;
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly bold?: boolean;
  /** A label of a form: centred, 黑体. */
  readonly label?: boolean;
  /** No rule between this cell and the one below: a signature line under an opinion. */
  readonly openBottom?: boolean;
};
export type Cell = string | CellOptions;
/** Cells left to right; places taken by a `rowSpan` from above are left out, as in HTML. */
export type Row = readonly Cell[] | { readonly cells: readonly Cell[]; readonly minHeight?: number };

export type TextSize = 'four' | 'smallFour' | 'five' | 'smallFive';

/** A table; `head` rows are repeated on every page. */
export type TableBlock = {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly head?: readonly Row[];
  readonly rows: readonly Row[];
  readonly caption?: string;
  /** 14, 12, 10.5, 9 pt; a paper's default is 小四, a ledger's 五号. */
  readonly size?: TextSize;
};

export type Block = HeadingBlock | ParagraphBlock | TableBlock;

/** 附件: on a new page, named in the attachments note. Without blocks it is only named (另发). */
export type Attachment = {
  readonly title: string;
  readonly blocks?: readonly Block[];
  readonly landscape?: boolean;
};

/** 版记. `printedOn` is 印发日期 (ISO), not 成文日期. */
export type RecordBlock = {
  readonly copyTo?: readonly string[];
  readonly printedBy: string;
  readonly printedOn: string;
};

export type Paper = {
  readonly kind: PaperKind;
  /** 发文机关, several on a joint issue; the red mark of an official paper. */
  readonly issuers: readonly string[];
  /** Behind the issuer's name in the red mark: 文件 unless told; '' for none. */
  readonly markSuffix?: string;
  /** 发文字号, any spelling that `parseDocNumber` takes. On forms and ledgers any 编号 may stand here. */
  readonly docNumber?: string;
  /** A line break is kept; a long title without one is cut into balanced lines. */
  readonly title: string;
  /** 主送机关, without the colon. */
  readonly addressees?: readonly string[];
  readonly blocks: readonly Block[];
  readonly attachments?: readonly Attachment[];
  /** 署名, one a signing organ; printed over `date`, with room for the seal, which is never drawn. */
  readonly signatures?: readonly string[];
  /** 成文日期, ISO: the day it was signed off. On forms and ledgers the date in the head line. */
  readonly date?: string;
  /** 附注, without brackets: 此件公开发布. */
  readonly note?: string;
  readonly record?: RecordBlock;
  /** Prints 样例 on every page. */
  readonly sample?: boolean;
  /** As-of note, a whole sentence or phrase: 数据截至2026年3月9日24时. */
  readonly asOf?: string;
  /** Left part of a form's or ledger's head line: 填报单位：督导室. */
  readonly headLine?: string;
  /** Who took a working paper out, in the footer and the properties. Official papers have none: they reprint identically. */
  readonly mark?: FileMark;
  /** A code to be scanned: on a form at the top right, on others beside the end of the text. */
  readonly qr?: { readonly content: string; readonly caption?: string };
};
