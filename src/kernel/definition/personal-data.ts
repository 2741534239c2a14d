import type { Expression } from 'kysely';
import { DefinitionError } from './definition-error.ts';
import type { RecordDefinition } from './record.ts';

/** Whose data a record holds, for what, how long: what 个人信息保护法 17, 47, 55, 56 ask to be known of each processing. */
export type PersonalData = {
  /** Whose, in Chinese: 学生. */
  readonly subjects: string;
  /** Children among them: their data are sensitive whatever they say (个人信息保护法 28, 31). */
  readonly minors?: boolean;
  /** 处理目的: definite and reasonable (6). */
  readonly purpose: string;
  /** 处理依据: which ground of 13, and the rule behind it. */
  readonly basis: string;
  /** Where the data come from. */
  readonly sources: string;
  /** Where a row names the person it is about, who sees and copies it whole: `id`, or a reference to `person`. */
  readonly own?: string;
  /** Why a row stays when the person that it refers to is erased: it tells how their request was dealt with. */
  readonly outlives?: string;
  readonly retention: {
    /** Dated parameter (`retentionYears`) with the years, or 永久. */
    readonly parameter: string;
    /** What the years count from, in Chinese: 毕业或注销学籍之日. */
    readonly begins: string;
    /** The same day as SQL (date) over a row; null while it has not come. What is past its years is found by it. */
    readonly on: (column: (field: string) => Expression<unknown>) => Expression<unknown>;
    /** Why the row itself has to stay: then its optional personal fields are emptied instead of the row being deleted. */
    readonly stays?: string;
    /**
     * What law demands to be kept even where the person asks for deletion (个人信息保护法 47, last paragraph): such rows
     * stay, and once their purpose is over (`on` has come) nothing but keeping them is done with them.
     */
    readonly law?: {
      /** The rule, in Chinese: it is told to whoever asked. */
      readonly basis: string;
      /** The rows that it holds for, as SQL (boolean) over a row. */
      readonly holds: (column: (field: string) => Expression<unknown>) => Expression<unknown>;
    };
  };
};

/** Why an L3 or L4 field is nobody's personal data: 系统之间的令牌摘要. */
export type NotPersonal = { readonly notPersonal: string };

export const isPersonal = (given: PersonalData | NotPersonal | undefined): given is PersonalData =>
  given !== undefined && 'purpose' in given;

/** Whether rows of a record may be kept against a request, and blocked. */
export const mayBeBlocked = ({ personal }: Pick<RecordDefinition<any>, 'personal'>): boolean =>
  isPersonal(personal) && personal.retention.law !== undefined;

/** Personal fields need a declared purpose, basis and retention. @throws DefinitionError */
export const checkPersonalData = (definition: RecordDefinition): void => {
  const at = `records.${definition.name}.personal`;
  const sensitive = Object.entries(definition.fields).filter(([, { sensitivity }]) =>
    /^L[34]$/.test(sensitivity ?? ''),
  );
  const { personal } = definition;
  if (sensitive.length > 0 && !personal)
    throw new DefinitionError(
      at,
      `nothing, beside the personal fields ${sensitive.map(([name]) => name).join(', ')}`,
      'purpose, basis, sources and retention',
      'Declare them, or say why the fields are nobody’s (notPersonal).',
    );
  if (!personal) return;
  const own = isPersonal(personal) ? personal.own : undefined;
  if (own !== undefined && own !== 'id' && definition.fields[own]?.target !== 'person')
    throw new DefinitionError(`${at}.own`, own, 'id, or a reference to a person', 'Name the field.');
  const texts: object = isPersonal(personal)
    ? { ...personal, ...personal.retention, law: personal.retention.law?.basis ?? 'none' }
    : personal;
  for (const [name, text] of Object.entries(texts))
    if (typeof text === 'string' && text.trim() === '')
      throw new DefinitionError(`${at}.${name}`, 'nothing', 'a text', 'Say it.');
};
