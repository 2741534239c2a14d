import type { RecordDefinition, Registry } from '#kernel/definition';
import type { FileAnswer } from '#kernel/http';
import { type FileMark, type Sheet, writeWorkbook } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { markExport } from './export-mark.ts';
import { dataAbout, ownDataOf } from './own-data.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SCOPE = '本人的个人信息';

const columns = (given: Readonly<Record<string, readonly [string, number]>>): Sheet['columns'] =>
  Object.entries(given).map(([key, [label, width]]) => ({ key, label, width, kind: 'text' as const }));

type Copy = Awaited<ReturnType<typeof ownDataOf>>;

const sheetsOf = ({ rows, posts, reads }: Copy, scope: string): Sheet[] => [
  {
    name: '登记内容',
    title: scope,
    columns: columns({
      recordLabel: ['登记表', 16],
      fieldLabel: ['项目', 20],
      text: ['内容', 50],
      sources: ['来源', 36],
    }),
    rows: rows.flatMap(({ recordLabel, sources, values }) => values.map((one) => ({ recordLabel, sources, ...one }))),
  },
  {
    name: '任职',
    columns: columns({
      ...{ title: ['职务', 20], organisation: ['单位', 30], roleLabel: ['角色', 20] },
      ...{ from: ['自', 14], to: ['至', 14] },
    }),
    rows: posts.map((one) => ({ ...one })),
  },
  {
    name: '谁看过',
    columns: columns({
      ...{ at: ['时间（UTC）', 26], person: ['人员', 14], post: ['岗位', 20], organisation: ['单位', 26] },
      ...{ recordLabel: ['登记表', 14], fields: ['项目', 24], reason: ['原因', 40] },
    }),
    rows: reads.map(({ fields, ...one }) => ({ ...one, fields: fields?.join('、') ?? '内容已依规删除' })),
  },
];

type Format = 'xlsx' | 'json';
type Taken = { readonly data: Copy; readonly scope: string; readonly mark: FileMark; readonly format: Format };

const fileOf = async ({ data, scope, mark, format }: Taken): Promise<FileAnswer> => {
  const fileName = `${scope}-${today()}.${format}`;
  if (format === 'json') {
    const bytes = Buffer.from(`${JSON.stringify({ mark, ...data }, null, 2)}\n`);
    return { mark, bytes, mime: 'application/json', fileName };
  }
  return { mark, bytes: await writeWorkbook({ sheets: sheetsOf(data, scope), mark }), mime: XLSX, fileName };
};

/** A copy for the person to take along (个人信息保护法 45): whole, machine readable where asked, noted as what it is. */
export const ownDataFile = async (tx: WriteTransaction, registry: Registry, format: Format): Promise<FileAnswer> => {
  const data = await ownDataOf(tx, registry, true);
  const about = { format, rows: data.rows.length };
  const mark = await markExport(tx, { record: 'person', id: tx.actor.personId, scope: SCOPE, about });
  return fileOf({ data, scope: SCOPE, mark, format });
};

type Asked = { readonly definition: RecordDefinition<any>; readonly id: string; readonly format: Format };

/** The same of somebody who has no account, for whoever may ask in their name; whether they may was decided before. */
export const dataFileAbout = async (tx: WriteTransaction, registry: Registry, asked: Asked): Promise<FileAnswer> => {
  const { definition, id, format } = asked;
  const data = await dataAbout(tx, registry, { definition, id });
  const scope = `${definition.label}本人的个人信息`;
  const about = { format, rows: data.rows.length };
  const mark = await markExport(tx, { record: definition.name, id, scope, about, persons: 1 });
  return fileOf({ data, scope, mark, format });
};
