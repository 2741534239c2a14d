/** What connectors and column maps must satisfy. */
import type { MapLine } from '#contract/exchange';
import { organisationOf, postsOf } from '#kernel/access';
import type { Field, PrepareContext, RecordDefinition, Row, Viewer } from '#kernel/definition';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { exchangeable, readableBy, recordOf, settable } from './target.ts';

type Write = PrepareContext<WriteTransaction>;
/** Records of this module by name: their definitions know these rules. */
const named = (name: string): RecordDefinition<any> => {
  const found = recordOf(name);
  if (found) return found;
  throw new Error(`${name} stands in no registry`);
};

const refuseAll = (title: string, reasons: readonly Reason[]): void => {
  if (reasons.length > 0)
    throw new Refusal({ code: String(reasons[0]?.facts?.code ?? 'invalid'), title, reasons: [...reasons] });
};

const fieldReasons = (definition: RecordDefinition<any>, names: readonly string[], about: string): Reason[] =>
  names
    .filter((name) => !(name in definition.fields))
    .map((name) => ({ field: about, detail: `“${definition.label}”没有字段“${name}”`, remedy: '请从列表中选择。' }));

const recordReasons = ({ tx, next }: Write): Reason[] => {
  const definition = recordOf(String(next.record));
  if (!definition || !exchangeable(definition))
    return [
      {
        field: 'record',
        detail: '这个登记表不能与外部系统对接',
        remedy: '请选择学生、教职工、校舍等有业务标识的登记表。',
        facts: { code: 'not-exchangeable' },
      },
    ];
  const keys = (next.keys as string[][]).flat();
  const scope = Object.keys((next.scope ?? {}) as object);
  const may = tx.may(definition, next.direction === 'in' ? 'update' : 'read');
  return [
    ...fieldReasons(definition, keys, 'keys'),
    ...fieldReasons(definition, scope, 'scope'),
    ...(may
      ? []
      : [{ field: 'record', detail: `您当前的岗位不能办理“${definition.label}”`, remedy: '请由主管科室登记。' }]),
  ];
};

const keeperReasons = async ({ tx, next }: Write): Promise<Reason[]> => {
  const section = await organisationOf(tx, String(next.section));
  const held = await postsOf(tx, String(next.keeper));
  return held.some((one) => one.organisation === section.id)
    ? []
    : [{ field: 'keeper', detail: '负责人不在管理科室任职', remedy: '请选择该科室的人员。' }];
};

/** @throws Refusal `not-exchangeable`, `invalid` */
export const prepareConnector = async (context: Write): Promise<Record<string, unknown>> => {
  const { values, before } = context;
  const asked = !before || ['keys', 'scope', 'record'].some((name) => name in values);
  const kept = !before || 'keeper' in values || 'section' in values;
  refuseAll('对接没有保存', [...(asked ? recordReasons(context) : []), ...(kept ? await keeperReasons(context) : [])]);
  return {};
};

/** What each transformation cannot do without. */
const shapeReasons = (line: MapLine, at: string): Reason[] => {
  const needs = (held: boolean, detail: string): Reason[] =>
    held ? [] : [{ field: 'lines', detail: `${at}：${detail}` }];
  switch (line.how) {
    case 'constant':
      return needs(line.value !== undefined, '请填写固定值');
    case 'code':
      return [...needs(line.columns.length > 0, '请填写对方列名'), ...needs(Boolean(line.table), '请选择代码转换表')];
    case 'split':
      return needs(Boolean(line.separator) && Boolean(line.part), '请填写分隔符和取第几段');
    case 'stripPrefix':
      return needs(Boolean(line.prefix), '请填写要去掉的前缀');
    case 'join':
      return needs(line.columns.length > 1, '请填写要合并的两列以上');
    default:
      return needs(line.columns.length > 0, '请填写对方列名');
  }
};

const outReasons = (line: MapLine, definition: RecordDefinition<any>, at: string, viewer: Viewer): Reason[] => [
  ...(line.how === 'split' || (line.how === 'join' && !line.separator)
    ? [{ field: 'lines', detail: `${at}：报出时不能反向转换`, remedy: '请改用原样、代码转换，或填写分隔符。' }]
    : []),
  ...(readableBy(definition, line.field, viewer)
    ? []
    : [
        {
          field: 'lines',
          detail: `${at}：您当前的岗位不能查看这一项，或没有在有效期内的查阅批准，不能把它报出`,
          remedy: '请由有权查看的岗位登记，或在“查阅批准”里申请。',
          facts: { code: 'not-readable' },
        },
      ]),
];

const lineReasons = (
  line: MapLine,
  definition: RecordDefinition<any>,
  { direction, viewer, tables }: { direction: string; viewer: Viewer; tables: ReadonlySet<string> },
): Reason[] => {
  const field = definition.fields[line.field] as Field | undefined;
  if (!field) return [{ field: 'lines', detail: `“${definition.label}”没有字段“${line.field}”` }];
  const at = field.label;
  const wins = direction === 'in' && line.policy === 'theirs' && !settable(definition, line.field, viewer.role);
  return [
    ...shapeReasons(line, at),
    ...(wins
      ? [
          {
            field: 'lines',
            detail: `${at}：由系统按规则产生或不归这个岗位填写，不能以对方为准`,
            remedy: '请改为“只比对列出”。',
            facts: { code: 'not-settable' },
          },
        ]
      : []),
    ...(line.table && !tables.has(line.table)
      ? [{ field: 'lines', detail: `${at}：没有代码转换表“${line.table}”`, remedy: '请先登记这张转换表。' }]
      : []),
    ...(direction === 'out' ? outReasons(line, definition, at, viewer) : []),
  ];
};

/** A version that was in force stays as it was: what its runs did can be told from it. */
const refusePast = ({ before, next }: Write): void => {
  if (String(before?.fromOn ?? next.fromOn) >= today()) return;
  throw refuse(
    'past-version',
    '列对应没有保存',
    '已经用过的版本不能改写，也不能补登过去的版本',
    '请登记自今天起的新版本。',
  );
};

/** @throws Refusal `past-version`, `invalid`, `not-settable`, `not-readable` */
export const prepareColumnMap = async (context: Write): Promise<Record<string, unknown>> => {
  const { tx, next } = context;
  refusePast(context);
  const of = await tx.peek(named('connector'), String(next.connector));
  const definition = of && recordOf(String(of.record));
  if (!of || !definition) return {};
  const lines = next.lines as MapLine[];
  const wanted = [...new Set(lines.flatMap(({ table }) => table ?? []))];
  const known = wanted.length > 0 ? ((await tx.lookup(named('codeTranslation'), { table: wanted })) as Row[]) : [];
  const tables = new Set(known.map((row) => String(row.table)));
  const asked = { direction: String(of.direction), viewer: tx.actor, tables };
  const fields = lines.map(({ field }) => field);
  const keys = (of.keys as string[][]).some((key) => key.every((name) => fields.includes(name)));
  refuseAll('列对应没有保存', [
    ...lines.flatMap((line) => lineReasons(line, definition, asked)),
    ...(new Set(fields).size < fields.length && of.direction === 'in'
      ? [{ field: 'lines', detail: '同一个字段对应了两次', remedy: '请去掉一处。' }]
      : []),
    ...(of.direction === 'in' && !keys
      ? [{ field: 'lines', detail: '匹配依据的字段没有对应列', remedy: '请对应学籍号、证件号码等匹配依据。' }]
      : []),
  ]);
  return {};
};
