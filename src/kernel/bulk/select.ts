import type { BulkSelection } from '#contract/bulk';
import { resolveCodes } from '#kernel/code';
import type { RecordDefinition, Row } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { Filter, ReadTransaction } from '#kernel/store';

/** Rows that one change may take. */
const MOST = 20_000;
const PAGE = 2_000;

const filterIn = (text: string | undefined): Filter => {
  const none = refuse('bad-filter', '未能办理', '筛选条件的格式不对', '请清除筛选后重试。', { status: 400 });
  try {
    const value = JSON.parse(text || '{}');
    if (value && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch {
    throw none;
  }
  throw none;
};

/** Ids of the rows that a selection means, among those that the post may read. @throws Refusal `too-many` */
export const selected = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  selection: BulkSelection,
): Promise<string[]> => {
  if ('ids' in selection) return ids(await tx.find(definition, { id: selection.ids }));
  const filter = await resolveCodes(tx, definition, filterIn(selection.filter));
  const options = { filter, ...(selection.search ? { search: selection.search } : {}), limit: PAGE };
  const found: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await tx.list(definition, { ...options, ...(after ? { after } : {}) });
    if (page.total > MOST)
      throw refuse(
        'too-many',
        '不能批量办理',
        `符合条件的有${page.total}条，一次最多${MOST}条`,
        '请缩小筛选范围，分几次办理。',
      );
    found.push(...ids(page.rows));
    if (!page.next) return found;
    after = page.next;
  }
};

const ids = (rows: readonly unknown[]): string[] => rows.map((row) => (row as Row).id);
