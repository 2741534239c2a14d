/** How a connector's rows are read, matched and compared: its map of the day with everything that it refers to. */
import type { MapLine } from '#contract/exchange';
import type { Field, RecordDefinition, Registry } from '#kernel/definition';
import type { ImportColumn } from '#kernel/import';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { connector as connectorRecord } from './records.ts';
import { type ColumnMap, type Connector, codesFor, mapOn } from './tables.ts';
import { exchangeable, recordOf, settable } from './target.ts';
import { type Tables, tablesOf } from './translate.ts';

export type ExchangePlan = {
  readonly connector: Connector;
  readonly map: ColumnMap;
  readonly definition: RecordDefinition<any>;
  readonly registry: Registry;
  readonly lines: readonly MapLine[];
  readonly columns: readonly ImportColumn[];
  readonly keys: readonly (readonly string[])[];
  readonly tables: Tables;
  /** Since when the map and its code translations stand as they do. */
  readonly since: string;
};

const columnOf = (definition: RecordDefinition<any>, name: string): ImportColumn => {
  const field = definition.fields[name] as Field;
  return { name, field, head: field.label, aliases: [], required: false };
};

/** The records that the columns refer to, for looking names up. */
const targetsOf = (columns: readonly ImportColumn[]): Registry => {
  const found = columns.flatMap(({ field }) => (field.target ? (recordOf(field.target) ?? []) : []));
  const records = found as unknown as Registry['records'];
  const by = (key: 'name' | 'path') => new Map(records.map((one) => [one[key], one]));
  return { records, byName: by('name'), byPath: by('path'), measures: [] };
};

/** @throws Refusal `no-map`, `not-exchangeable`, `connector-off` */
export const planOf = async (tx: ReadTransaction, connectorId: string): Promise<ExchangePlan> => {
  const connector = await tx.peek(connectorRecord, connectorId);
  if (!connector?.active) throw refuse('connector-off', '没有运行', '这个对接没有启用', '请先启用它。');
  const definition = recordOf(connector.record);
  if (!definition || !exchangeable(definition))
    throw refuse('not-exchangeable', '没有运行', '这个登记表不能与外部系统对接', '请改选登记表。');
  const map = await mapOn(tx, connectorId);
  if (!map) throw refuse('no-map', '没有运行', '还没有今天有效的列对应', '请先登记对方的列与我方字段的对应。');
  const lines = (map.lines as MapLine[]).filter(({ field }) => field in definition.fields);
  const codes = await codesFor(tx, lines);
  const columns = lines.map(({ field }) => columnOf(definition, field));
  return {
    connector,
    map,
    definition,
    registry: targetsOf(columns),
    lines,
    columns,
    keys: connector.keys as string[][],
    tables: tablesOf(codes, connector.direction),
    since: String(
      [connector, map, ...codes]
        .map(({ rowFrom }) => rowFrom)
        .sort()
        .at(-1),
    ),
  };
};

/** Whether theirs is written into the field by itself. */
export const winsOver = (plan: ExchangePlan, line: MapLine): boolean =>
  line.policy === 'theirs' && settable(plan.definition, line.field);
