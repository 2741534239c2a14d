/** Title, issuers, document number, year and date of a plan, as far as it prints them. */
import { chineseNumber } from './numerals.ts';
import type { Meta } from './types.ts';

const KIND =
  '(?:工作要点|工作计划|工作安排|工作思路|工作方案|重点工作|工作任务|工作意见|实施意见|行动计划|工作部署|要点|计划)';
const TITLE = new RegExp(
  `(?:20\\d{2}|二[〇○零OＯ]?[一二三四五六七八九〇○零]{2,3}).{0,30}${KIND}|${KIND}.{0,12}20\\d{2}|(?:教育|年).{0,20}${KIND}(?:（.{1,12}）)?$`,
);
const ISSUER =
  /^.{2,40}(?:教育局|教育和体育局|教育体育局|教体局|教科局|教育科技局|教育科学技术局|教育工作委员会|教育工委|教育委员会|教委|教育厅|教育党工委|党组|党委|办公室|人民政府|教育科技和体育局|教育文化体育局|教育文体局|社会事业局|教育工作领导小组|文教体局|教育与体育局)$/;
const HEAD = 6000;

const squash = (text: string): string =>
  text.replace(/[\s\u3000\u00a0]+/g, '').replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** `text` as read; `bodyStart` is where the first clause begins. */
export function readMeta(text: string, bodyStart: number, fileName?: string): Meta {
  const head = text.slice(0, Math.min(bodyStart, HEAD));
  const tail = text.slice(Math.max(bodyStart, text.length - 1500));
  const lines = head
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean);
  const title = titleOf(lines) ?? fromFileName(fileName);
  const issuedOn = dateOf(head.slice(0, 4000)) ?? dateOf(tail);
  const issuers = issuersOf(lines, tail, title);
  const planYear =
    yearOf(title) ??
    yearOf(head.slice(0, 2000)) ??
    yearOf(fileName ?? '') ??
    (issuedOn ? Number(issuedOn.slice(0, 4)) : yearOf(text.slice(0, 20_000)));
  return {
    title,
    issuers,
    docNumber: docNumberOf(`${head}\n${tail}`),
    planYear,
    issuedOn,
    region: regionOf(issuers, title, text),
  };
}

function titleOf(lines: readonly string[]): string | null {
  const candidates: string[] = [];
  lines.forEach((line, i) => {
    const flat = squash(line);
    const above = squash(lines[i - 1] ?? '');
    if (flat.length > 60 || /[。；]$/.test(flat) || /^(?:附件|现将)/.test(flat)) return;
    if (TITLE.test(flat) && !/通知$/.test(flat)) candidates.push(joins(above, flat) ? above + flat : flat);
    else if (/^(?:工作要点|工作计划|要点)$/.test(flat) && above.length >= 4) candidates.push(above + flat);
  });
  const run = /^.{2,30}?(?:工作要点|工作计划|工作安排)(?=[一二三20])/.exec(squash(lines[0] ?? ''))?.[0];
  if (candidates.length === 0 && run) candidates.push(run);
  const own = candidates[candidates.length - 1];
  if (own) return own.replace(/^《|》$/g, '').replace(/^附件\d*[:：]?/, '');
  const quoted = /《([^《》]{4,50}(?:要点|计划|安排|思路|方案|意见)[^《》]{0,8})》/.exec(squash(lines.join('')));
  if (quoted) return quoted[1] as string;
  const notice = lines.map(squash).find((l) => /关于印发.*通知$/.test(l));
  return notice ?? null;
}

/** A title on two lines: the first line names the bureau alone. */
const joins = (above: string, line: string): boolean =>
  ISSUER.test(above) && above.length <= 24 && !/(?:局|委|厅)/.test(line.slice(0, 14));

const fromFileName = (fileName: string | undefined): string | null => {
  const stem = squash((fileName ?? '').replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''));
  return TITLE.test(stem) ? stem : null;
};

function yearOf(text: string | null): number | null {
  const flat = squash((text ?? '').slice(0, 4000));
  const near =
    /(20\d{2})(?:年度?|学年|-20\d{2})[^。；]{0,20}?(?:工作要点|工作计划|工作安排|工作思路|要点|工作)/.exec(flat) ??
    /(20\d{2})年/.exec(flat);
  if (near) return Number(near[1]);
  const han = /二[〇○零OＯ0][〇○零一二三四五六七八九]{2}(?=年)/.exec(flat);
  return han ? hanYear(han[0]) : null;
}

const hanYear = (text: string): number | null => chineseNumber(text.replace(/[○OＯ0]/g, '〇'));

function dateOf(text: string): string | null {
  const dates = [
    ...text.matchAll(/(20\d{2})[ \u3000]*年[ \u3000]*(\d{1,2})[ \u3000]*月[ \u3000]*(\d{1,2})[ \u3000]*日/g),
  ];
  const signed =
    dates.find(
      (d) => /^[^\n]{0,30}$/.test(lineOf(text, d.index as number)) && !/印发/.test(lineOf(text, d.index as number)),
    ) ?? dates.find((d) => /印发/.test(lineOf(text, d.index as number)));
  if (signed) return iso(Number(signed[1]), Number(signed[2]), Number(signed[3]));
  const han =
    /(二[〇○零OＯ][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/.exec(
      text,
    );
  return han
    ? iso(hanYear(han[1] as string) ?? 0, chineseNumber(han[2] as string) ?? 0, chineseNumber(han[3] as string) ?? 0)
    : null;
}

const lineOf = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + 1 || text.length + 1) - 1);

const iso = (y: number, m: number, d: number): string | null =>
  y > 1999 && m >= 1 && m <= 12 && d >= 1 && d <= 31
    ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
    : null;

/** Brackets of any make around the year become 〔〕. */
function docNumberOf(text: string): string | null {
  const found =
    /(?<!》[（(〔])(?<![（(][\u4e00-\u9fff]{0,11})([\u4e00-\u9fff]{2,12})[ ]*[〔[［【（(„﹝]\s*(20\d{2})\s*[〕\]］】）)‟﹞]\s*(?:第)?(\d{1,4})\s*号/.exec(
      text,
    );
  return found ? `${found[1]}〔${found[2]}〕${found[3]}号` : null;
}

function issuersOf(lines: readonly string[], tail: string, title: string | null): string[] {
  const printed = lines
    .flatMap((l) => l.split(/\s{2,}|\u3000{2,}/))
    .map(squash)
    .filter((l) => ISSUER.test(l) && l.length <= 30 && !/[，。：、]/.test(l) && !/办公室$/.test(l));
  const closing = tail
    .split('\n')
    .slice(-12)
    .map(squash)
    .filter((l) => ISSUER.test(l) && l.length <= 30 && !/[，。：、]/.test(l) && !/办公室$/.test(l));
  const found = [...new Set(printed.length ? printed : closing)];
  if (found.length) return found;
  const named = /^(.{2,20}?(?:教育局|教育体育局|教育和体育局|教体局|教育厅|教委|教育委员会|教科局|教育工委))/.exec(
    (title ?? '').replace(/^\d{4}年度?/, ''),
  );
  return named ? [named[1] as string] : [];
}

/** The area in the issuers' names; the province where the text names exactly one and the name lacks it. */
function regionOf(issuers: readonly string[], title: string | null, text: string): string | null {
  const names = [...issuers, title ?? ''].map((n) => n.replace(/^(?:中共|20\d{2}年度?)/, ''));
  const areas = names
    .map(
      (n) =>
        /^(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?[\u4e00-\u9fff]{1,8}?(?:自治州|地区|盟|市)?(?:[\u4e00-\u9fff]{1,8}?(?:新区|开发区|区|县|旗|市))?(?=委|教|人民|社会|文|党)/.exec(
          n,
        )?.[0],
    )
    .filter((a): a is string => Boolean(a) && /[省市区县州盟旗]$/.test(a as string) && !/^[全我各]/.test(a as string));
  const area = areas.sort((a, b) => b.length - a.length)[0];
  if (!area || /省|自治区/.test(area) || !/^[\u4e00-\u9fff]{2,4}市$/.test(area)) return area ?? null;
  const provinces = new Set([...text.slice(0, 60_000).matchAll(PROVINCE)].map((m) => m[0]));
  return provinces.size === 1 ? `${[...provinces][0]}${area}` : area;
}

const PROVINCE =
  /(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省(?=[教人委政普义高]|《)/g;
