import { SIZE } from './geometry.ts';

const FONT = '仿宋_GB2312';
const FONTS = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;
const BODY_SIZE = `<w:sz w:val="${SIZE.three * 2}"/><w:szCs w:val="${SIZE.three * 2}"/>`;

/**
 * The style sheet: body text 三号 仿宋. The grid counts its characters from the Normal style's size, so Normal is
 * declared; no widow control and no automatic space beside digits, or a page would not hold 22 lines of 28.
 * The section states the grid of 22 by 28, but the text does not snap to it: its cells of 15.79 pt are narrower than
 * 三号, and LibreOffice then gives each character two. Exact pitch and tracking (`CHARACTER`) give the same page in
 * Word, WPS and LibreOffice.
 */
export const STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${FONTS}${BODY_SIZE}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  '<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="both"/></w:pPr>' +
  `<w:rPr>${FONTS}<w:snapToGrid w:val="0"/>${BODY_SIZE}</w:rPr></w:style>` +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
  '</w:styles>';
