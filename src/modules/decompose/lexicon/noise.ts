/** Furniture around and inside a plan's text that is no part of it. Each pattern is tried on one trimmed line. */

/** Marks a converter leaves inside a line; taken out wherever they stand. */
export const INLINE_NOISE: readonly RegExp[] = [
  /^[ \t]*#{1,6}[ \t]+/gm,
  /\*\*/g,
  /\[bookmark:[^\]\n]{0,120}\]/g,
  /\[(?:if|endif)[^\]\n]{0,60}\]/g,
];

/** Characters that print nothing: zero-width marks, soft hyphens, controls other than tab and line breaks. */
export const isInvisible = (code: number): boolean =>
  code < 9 ||
  (code > 13 && code < 32) ||
  code === 127 ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200d) ||
  code === 0x2060 ||
  code === 0xfeff;

/** Page numbers as printed by GB/T 9704 (— 1 —) and by converters. */
export const PAGE_NUMBER: readonly RegExp[] = [
  /^[-—–－―─_·.\s]*\d{1,4}[-—–－―─_·.\s]*$/,
  /^第\s*\d{1,4}\s*页(?:[，,/\s]*共\s*\d{1,4}\s*页)?$/,
  /^共?\s*\d{1,4}\s*页?\s*[/／]\s*共?\s*\d{1,4}\s*页?$/,
  /^[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?$/,
];

/** What a website prints around an article. Matched at the start of a short line. */
export const SITE_FURNITURE: readonly RegExp[] = [
  /^(?:您?(?:现在|当前|所在)?的?位置|当前位置|您的位置|您现在的位置)\s*[:：]/,
  /^(?:首页|网站首页|主页)\s*(?:[>＞»|｜/／-]|$)/,
  /^(?:来源|信息来源|文章来源|稿源|作者|编辑|责任编辑|审核|校对|初审|复审|终审)\s*[:：]/,
  /^(?:发布|更新|发文|生成|成文)(?:日期|时间|机构|单位)\s*[:：]/,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[:：]/,
  /^(?:字体|字号|视力保护色|背景色)\s*[:：]/,
  /^(?:索引号|索取号|信息索引|主题分类|组配分类|体裁分类|公开方式|公开范围|公开时限|有效性|效力状况|文件编号|主题词|关键词|信息名称|内容概述|发布机构|信息分类)\s*[:：]/,
  /^[[【(（]?\s*(?:打印(?:本页|文章|页面)?|关闭(?:窗口|本页|页面)?|收藏|返回(?:顶部|首页|列表)?|分享(?:到|至)?)\s*[\]】)）]?(?:\s|[[【(（|｜:：]|$)/,
  /^(?:上一篇|下一篇|上一条|下一条|相关(?:文章|链接|新闻|附件|信息|阅读)|扫一扫|分享到|分享至|热门推荐|推荐阅读)/,
  /^(?:版权所有|Copyright|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|技术支持\s*[:：]|网站标识码|网站地图|联系我们|联系电话\s*[:：]|网站声明|关于我们|地址\s*[:：]|邮编\s*[:：])/i,
  /ICP备|公网安备|网安备/,
];

/** Lines that close a document: what follows the last clause is not its text. */
export const CLOSING: readonly RegExp[] = [
  /^附件?\s*[:：]/,
  /^附件\s*\d*\s*$/,
  /^附表\s*\d*\s*[:：]?/,
  /^抄送\s*[:：]?/,
  /^抄报\s*[:：]?/,
  /^[（(]此件[^）)]{0,20}[）)]$/,
  /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$/,
  /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/,
  /^[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/,
  /^(?:主题词|共印|印数|校对)\s*[:：]/,
];

/**
 * Lines that stand alone in a plan and never continue the sentence above. A label has its colon, a blank or nothing
 * behind it: “完成普法\n目标任务，启动……” is one sentence.
 */
export const STANDALONE =
  /^(?:附件|抄送|(?:责任|牵头|配合|协办|主办|承办)(?:单位|部门|科室|领导|人|处室|股室)(?=[:：\s（(、及和/]|$)|(?:责任人?|牵头|配合|协办|主办|承办|完成时[限间]|时间节点|时间安排|分管领导|目标任务|工作措施)(?=[:：\s]|$)|[（(【〔[](?:责任|牵头|此件))/;
