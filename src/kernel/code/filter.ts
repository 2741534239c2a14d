import type { Fields, RecordDefinition } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { Filter, ReadTransaction } from '#kernel/store';
import { type CodeBook, codeBook } from './book.ts';

type Condition = { readonly op: string; readonly value: unknown };

const conditionOf = (given: unknown): Condition => {
  if (Array.isArray(given)) return { op: 'in', value: given };
  if (given !== null && typeof given === 'object') return { value: null, ...(given as { op: string }) };
  return { op: 'eq', value: given };
};

const WHOLE = ['eq', 'ne', 'in', 'below'];

const reasonsAgainst = (book: CodeBook, list: string, label: string, field: string, condition: Condition): Reason[] => {
  if (!WHOLE.includes(condition.op)) return [];
  const asked = [condition.value].flat().filter((one): one is string => typeof one === 'string');
  return asked
    .filter((code) => !book.find(list, code))
    .map((code) => ({
      field,
      detail: `${label}：代码表“${book.list(list)?.label ?? list}”中没有“${code}”`,
      remedy: '请从列表中选择要筛选的代码。',
      facts: { list, code },
    }));
};

const expanded = (book: CodeBook, list: string, given: unknown): unknown => {
  const { op, value } = conditionOf(given);
  if (op !== 'below') return given;
  const asked = [value].flat().filter((one): one is string => typeof one === 'string');
  return { op: 'in', value: asked.flatMap((code) => book.descendants(list, code)) };
};

/**
 * A request's filter with its codes checked and `below` written out:
 * `{ division: { op: 'below', value: '320400' } }` asks for 320400 and every code below it, retired ones too.
 * @throws Refusal `unknown-code` naming field, code and list, where a code is in no list
 */
export const resolveCodes = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  filter: Filter,
): Promise<Filter> => {
  const fields = definition.fields as Fields;
  const listOf = (name: string) => (Object.hasOwn(fields, name) ? fields[name]?.list : undefined);
  if (!Object.keys(filter).some(listOf)) return filter;
  const book = await codeBook(tx);
  const reasons = Object.entries(filter).flatMap(([name, given]) => {
    const list = listOf(name);
    return list ? reasonsAgainst(book, list, fields[name]?.label ?? name, name, conditionOf(given)) : [];
  });
  if (reasons.length > 0) throw new Refusal({ code: 'unknown-code', title: '未能查询', reasons, status: 400 });
  return Object.fromEntries(
    Object.entries(filter).map(([name, given]) => {
      const list = listOf(name);
      return [name, list ? expanded(book, list, given) : given];
    }),
  );
};
