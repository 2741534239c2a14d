import type { Registry } from '#kernel/definition';
import type { FileAnswer } from '#kernel/http';
import { type Sheet, writeWorkbook } from '#kernel/sheet';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { markExport } from './export-mark.ts';
import { ownDataOf } from './own-data.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SCOPE = '本人的个人信息';

const columns = (given: Readonly<Record<string, readonly [string, number]>>): Sheet['columns'] =>
  Object.entries(given).map(([key, [label, width]]) => ({ key, label, width, kind: 'text' as const }));

type Copy = Awaited<ReturnType<typeof ownDataOf>>;

const sheetsOf = ({ rows, posts, reads }: Copy): Sheet[] => [
  {
    name: '登记内容',
    title: SCOPE,
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

/** A copy for the person to take along (个人信息保护法 45): whole, machine readable where asked, noted as what it is. */
export const ownDataFile = async (
  tx: WriteTransaction,
  registry: Registry,
  format: 'xlsx' | 'json',
): Promise<FileAnswer> => {
  const data = await ownDataOf(tx, registry, true);
  const about = { format, rows: data.rows.length };
  const mark = await markExport(tx, { record: 'person', id: tx.actor.personId, scope: SCOPE, about });
  const fileName = `${SCOPE}-${today()}.${format}`;
  if (format === 'json') {
    const bytes = Buffer.from(`${JSON.stringify({ mark, ...data }, null, 2)}\n`);
    return { mark, bytes, mime: 'application/json', fileName };
  }
  return { mark, bytes: await writeWorkbook({ sheets: sheetsOf(data), mark }), mime: XLSX, fileName };
};
