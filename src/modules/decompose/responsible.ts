/** Reads the units that a clause prints: （责任单位：…）, 〔…负责〕, 牵头部门：… 配合部门：…, a bare list of offices in brackets. */
import { OFFICE_END, UNIT_LABELS, UNIT_ROLE } from './lexicon/offices.ts';

export type UnitGroup = {
  start: number;
  end: number;
  responsible: string[];
  lead: string[] /** 完成时限 as printed. */;
  term: string | null;
};

const OPEN = '（(〔【［[';
/** Stands for characters already read; a private-use character that no document prints. */
const HOLE = '\uE000';
const CLOSE = '）)〕】］]';
type Role = 'responsible' | 'lead' | 'support' | 'person' | 'term';

const LABEL = new RegExp(`(${UNIT_LABELS.map(([p]) => p.source).join('|')})\\s*[:：]`, 'g');
const START_OF_LINE = new RegExp(
  `(?:^|\\n|[。；;]\\s*|\\s{2,})[-—–－]*(?=(?:${UNIT_LABELS.map(([p]) => p.source).join('|')})\\s*[:：])`,
  'g',
);

/** All groups in text[start, end), spans in units of `text`. */
export function findUnits(text: string, start: number, end: number): UnitGroup[] {
  const own = text.slice(start, end);
  const groups = bracketed(own);
  const free = punched(own, groups);
  for (const match of free.matchAll(START_OF_LINE)) {
    const at = (match.index as number) + match[0].length;
    END_OF_LIST.lastIndex = at;
    const to = END_OF_LIST.exec(free)?.index ?? free.length;
    const group = labelled(free.slice(at, to));
    if (group) groups.push({ ...group, start: at, end: to });
  }
  return groups.sort((a, b) => a.start - b.start).map((g) => ({ ...g, start: g.start + start, end: g.end + start }));
}

const END_OF_LIST = /[。\n\uE000]/g;

/** The text with the groups' characters taken out of sight. */
function punched(own: string, groups: readonly UnitGroup[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const g of groups) {
    pieces.push(own.slice(from, g.start), HOLE.repeat(g.end - g.start));
    from = g.end;
  }
  return pieces.join('') + own.slice(from);
}

/** Outermost brackets that hold units. */
function bracketed(own: string): UnitGroup[] {
  const groups: UnitGroup[] = [];
  let depth = 0;
  let from = -1;
  for (let i = 0; i < own.length; i += 1) {
    const c = own[i] as string;
    if (OPEN.includes(c)) {
      if (depth === 0) from = i;
      depth += 1;
    } else if (CLOSE.includes(c) && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        const group = inside(own.slice(from + 1, i), own.slice(i + 1, i + 3), own.slice(Math.max(0, from - 1), from));
        if (group) groups.push({ ...group, start: from, end: i + 1 });
      }
    } else if (c === '\n' && depth > 0 && i - from > 300) depth = 0;
  }
  return groups;
}

type Units = Omit<UnitGroup, 'start' | 'end'>;

function inside(content: string, after: string, before: string): Units | null {
  if (content.length > 400 || content.length < 2) return null;
  LABEL.lastIndex = 0;
  if (LABEL.test(content)) return labelled(content);
  const roles = byRole(content);
  if (roles) return roles;
  const ends = /^[\s。；;]*$/.test(after) || /^[。；;\n]/.test(after) || /^\s*\n/.test(after);
  const units = splitUnits(content);
  const offices =
    units.length > 0 &&
    units.every((u) => OFFICE_END.test(bare(u)) && u.length >= 3 && u.length <= 24 && !/[，。“《\d]/.test(u));
  const closes = ends || /[。；]/.test(before);
  return closes && offices && BUREAU.test(content) ? { responsible: units, lead: [], term: null } : null;
}

/** A bare list needs at least one name that is an office and not just a kind of school or place. */
const BUREAU = /(?:科|室|处|股|办|局|中心|厅|委|组|院|部|站|馆|所)(?=$|[、，,；;\s及和（(])/;
const bare = (unit: string): string =>
  unit.replace(/[（(][^（()）]*[）)]$/, (inner) => (/[（(]市/.test(inner) ? inner : '')).replace(/等$/, '');

/** 责任单位：A、B；配合单位：C. */
function labelled(content: string): Units | null {
  const out: Units = { responsible: [], lead: [], term: null };
  LABEL.lastIndex = 0;
  const marks = [...content.matchAll(LABEL)];
  marks.forEach((mark, i) => {
    const from = (mark.index as number) + mark[0].length;
    const list = content.slice(from, marks[i + 1]?.index ?? content.length);
    put(out, roleOf(mark[1] as string), list);
  });
  return out.responsible.length || out.lead.length || out.term ? out : null;
}

function put(out: Units, role: Role, list: string): void {
  if (role === 'person') return;
  if (role === 'term') {
    out.term = list.trim();
    return;
  }
  const roles = byRole(list);
  if (roles) {
    merge(out.responsible, roles.responsible);
    merge(out.lead, roles.lead);
    return;
  }
  for (const { unit, leads } of splitUnits(list).map(withoutRole)) {
    merge(out.responsible, [unit]);
    if (role === 'lead' || leads) merge(out.lead, [unit]);
  }
}

const OWN_ROLE = /[（(〔【[](牵头|主办|配合|协办|参与)(?:单位|部门|科室|负责)?[）)〕】\]]$/;

/** 计划财务科〔牵头〕: the mark behind a unit tells its role and is no part of its name. */
const withoutRole = (printed: string): { unit: string; leads: boolean } => {
  const role = OWN_ROLE.exec(printed);
  if (!role) return { unit: printed, leads: false };
  return { unit: printed.slice(0, role.index), leads: role[1] === '牵头' || role[1] === '主办' };
};

const roleOf = (label: string): Role =>
  UNIT_LABELS.find(([p]) => new RegExp(`^(?:${p.source})$`).test(label))?.[1] ?? 'responsible';

/** 基教科牵头，人事科、计财科配合 · 市教育局负责. */
function byRole(content: string): Units | null {
  const out: Units = { responsible: [], lead: [], term: null };
  const pieces = content.replace(/\s+/g, ' ').split(/[；;，,。]/);
  let waiting: string[] = [];
  let found = false;
  for (const piece of pieces) {
    const trimmed = piece.trim().replace(/^由/, '');
    const role = UNIT_ROLE.exec(trimmed);
    const units = splitUnits(role ? trimmed.slice(0, role.index) : trimmed);
    if (units.some((u) => u.length > 24 || /[“《]/.test(u))) return null;
    if (!role) {
      waiting = [...waiting, ...units];
      continue;
    }
    found = true;
    merge(out.responsible, [...waiting, ...units]);
    if (role[1]?.includes('牵头') || role[1] === '主办') merge(out.lead, [...waiting, ...units]);
    waiting = [];
  }
  if (!found) return null;
  merge(out.responsible, waiting);
  return out.responsible.every((u) => OFFICE_END.test(bare(u)) || /^各/.test(u)) ? out : null;
}

function merge(into: string[], units: readonly string[]): void {
  for (const unit of units) if (!into.includes(unit)) into.push(unit);
}

/** Splits at 、 ， ； / and spaces outside brackets; at 和 and 及 where both sides are units. */
function splitUnits(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number): void => {
    pieces.push(list.slice(from, to));
    from = to + 1;
  };
  for (let i = 0; i < list.length; i += 1) {
    const c = list[i] as string;
    if (OPEN.includes(c)) depth += 1;
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[、，,；;/／\s\u3000|｜]/.test(c)) cut(i);
  }
  cut(list.length);
  return pieces
    .flatMap(splitAnd)
    .map(tidy)
    .filter((u) => u.length >= 2 && !/^[（(].*[）)]$/.test(u));
}

function splitAnd(piece: string): string[] {
  const at = /^(.{2,}?)(?:以及|和|及)(.{2,})$/.exec(piece.trim());
  if (!at) return [piece];
  const [left, right] = [at[1] as string, at[2] as string];
  return OFFICE_END.test(bare(left)) && (OFFICE_END.test(bare(right)) || /^各/.test(right))
    ? [left, ...splitAnd(right)]
    : [piece];
}

const tidy = (unit: string): string =>
  unit
    .trim()
    .replace(/^[:：由]+|[。.．：:]+$/g, '')
    .replace(/(.{2,})等(?:单位|部门|科室)?$/, '$1')
    .replace(/\s+/g, '');
