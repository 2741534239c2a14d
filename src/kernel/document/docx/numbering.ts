import type { XmlElement, XmlHandler } from '../xml.ts';
import { numeral } from './numerals.ts';

/** One level of a list definition (ECMA-376 part 1, 17.9.6). */
type ListLevel = {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** Level (1-based) whose number restarts this one; 0 never, null the level above. */
  restart: number | null;
  legal: boolean;
  paragraphStyle: string | null;
};

type AbstractList = { readonly levels: Map<number, ListLevel>; styleLink: string | null; numStyleLink: string | null };
type ListInstance = {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
};

type Numbering = { readonly abstracts: Map<string, AbstractList>; readonly lists: Map<string, ListInstance> };

const LEVELS = 9;
const newLevel = (): ListLevel => ({
  start: 1,
  format: 'decimal',
  text: '',
  suffix: 'tab',
  restart: null,
  legal: false,
  paragraphStyle: null,
});

const integer = (text: string | undefined, otherwise: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isFinite(value) && value >= 0 && value < 100_000 ? value : otherwise;
};

const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/.test(value);

const setOnLevel = (level: ListLevel, name: string, value: string | undefined): void => {
  if (name === 'w:start') level.start = integer(value, 1);
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = value ?? '';
  else if (name === 'w:suff') level.suffix = value ?? 'tab';
  else if (name === 'w:lvlRestart') level.restart = integer(value, 0);
  else if (name === 'w:isLgl') level.legal = isOn(value);
  else if (name === 'w:pStyle') level.paragraphStyle = value ?? null;
};

/** Collects numbering.xml: `handler` goes to the XML parser, `numbering` fills meanwhile. */
export const numberingReader = (): { numbering: Numbering; handler: XmlHandler } => {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() };
  let abstract: AbstractList | null = null;
  let list: ListInstance | null = null;
  let level: ListLevel | null = null;
  let overridden = 0;

  const begin: Readonly<Record<string, (attributes: XmlElement['attributes']) => void>> = {
    'w:abstractNum': (attributes) => {
      abstract = { levels: new Map(), styleLink: null, numStyleLink: null };
      list = null;
      numbering.abstracts.set(attributes.abstractNumId ?? '', abstract);
    },
    'w:num': (attributes) => {
      list = { abstractId: '', starts: new Map(), levels: new Map() };
      abstract = null;
      numbering.lists.set(attributes.numId ?? '', list);
    },
    'w:lvl': (attributes) => {
      level = newLevel();
      (list ?? abstract)?.levels.set(integer(attributes.ilvl, 0), level);
    },
    'w:lvlOverride': (attributes) => {
      overridden = integer(attributes.ilvl, 0);
    },
    'w:abstractNumId': (attributes) => {
      if (list) list.abstractId = attributes.val ?? '';
    },
    'w:startOverride': (attributes) => {
      list?.starts.set(overridden, integer(attributes.val, 1));
    },
    'w:styleLink': (attributes) => {
      if (abstract) abstract.styleLink = attributes.val ?? null;
    },
    'w:numStyleLink': (attributes) => {
      if (abstract) abstract.numStyleLink = attributes.val ?? null;
    },
  };
  const handler: XmlHandler = {
    open: ({ name, attributes }) => {
      const start = begin[name];
      if (start) start(attributes);
      else if (level) setOnLevel(level, name, attributes.val);
    },
    close: (name) => {
      if (name === 'w:lvl') level = null;
    },
  };
  return { numbering, handler };
};

const CJK_END = /[、．。）〕】：，]$/;

/** Follows a list that only points to a numbering style (17.9.21) to the list that defines it. */
const definingAbstract = (numbering: Numbering, id: string): { id: string; abstract: AbstractList } | null => {
  const abstract = numbering.abstracts.get(id);
  if (!abstract?.numStyleLink) return abstract ? { id, abstract } : null;
  for (const [otherId, other] of numbering.abstracts) {
    if (other.styleLink === abstract.numStyleLink) return { id: otherId, abstract: other };
  }
  return { id, abstract };
};

/**
 * Counts list paragraphs in document order and answers their printed labels. Lists of one abstract definition share
 * their counters; a start override takes effect the first time its list is used (17.9.27).
 */
export class ListCounter {
  private readonly counters = new Map<string, (number | null)[]>();
  private readonly used = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The level whose definition names the paragraph style, for styles that carry a list (17.9.23). */
  levelOfStyle(listId: string, style: string): number | null {
    const found = this.find(listId);
    for (const [index, level] of found?.abstract.levels ?? []) if (level.paragraphStyle === style) return index;
    return null;
  }

  /** The label of the next paragraph at `index` (0–8) of list `listId`: “（一）”, “1. ”, or '' for bullets. */
  label(listId: string, index: number): string {
    const found = this.find(listId);
    if (!found || index < 0 || index >= LEVELS) return '';
    const levels = (each: number): ListLevel | undefined =>
      found.list.levels.get(each) ?? found.abstract.levels.get(each);
    const level = levels(index);
    if (!level) return '';
    const counters = this.counters.get(found.id) ?? new Array<number | null>(LEVELS).fill(null);
    this.counters.set(found.id, counters);
    this.advance(counters, listId, found.list, index, levels);
    return this.print(level, counters, levels);
  }

  private find(listId: string): { id: string; abstract: AbstractList; list: ListInstance } | null {
    const list = this.numbering.lists.get(listId);
    const defining = list ? definingAbstract(this.numbering, list.abstractId) : null;
    return list && defining ? { ...defining, list } : null;
  }

  private advance(
    counters: (number | null)[],
    listId: string,
    list: ListInstance,
    index: number,
    levels: (index: number) => ListLevel | undefined,
  ): void {
    const override = list.starts.get(index);
    const first = override !== undefined && !this.used.has(`${listId}/${index}`);
    this.used.add(`${listId}/${index}`);
    const before = counters[index] ?? null;
    counters[index] = first ? override : before === null ? (override ?? levels(index)?.start ?? 1) : before + 1;
    for (let deeper = index + 1; deeper < LEVELS; deeper++) {
      const restart = levels(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && index < restart)) counters[deeper] = null;
    }
  }

  private print(
    level: ListLevel,
    counters: readonly (number | null)[],
    levels: (index: number) => ListLevel | undefined,
  ): string {
    if (level.format === 'bullet') return '';
    const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const format = level.legal ? 'decimal' : (levels(at)?.format ?? 'decimal');
      return numeral(counters[at] ?? levels(at)?.start ?? 1, format);
    });
    // A space keeps “1.” apart from “2024年”; after 、 or ） nothing is needed.
    return text === '' || level.suffix === 'nothing' || CJK_END.test(text) ? text : `${text} `;
  }
}
