import { createHash } from 'node:crypto';
import { codeListItems } from '#contract/codes';
import { answer, type BoundRoute } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { codeBook } from './book.ts';

const unknownList = (name: string) =>
  refuse('not-found', '没有找到，或您无权查看', `没有标识为“${name}”的代码表`, '请从代码表的列表中打开。', {
    status: 404,
  });

/** The codes of a list for forms and filters. */
export const codeRoutes: readonly BoundRoute[] = [
  answer(codeListItems, ({ house, actor, params, query, reply }) =>
    house.database.read(actor, async (tx) => {
      const book = await codeBook(tx);
      const list = book.list(params.name);
      if (!list) throw unknownList(params.name);
      const { name, label, en } = list;
      const items = book.items(name, query.on).map(({ list: _, ...item }) => item);
      const shown = { list: { name, label, en }, items };
      // The browser keeps it and asks each time whether it changed: a list is read far more often than it changes.
      reply.setHeader('cache-control', 'private, no-cache');
      reply.setHeader(
        'etag',
        `"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)}"`,
      );
      return shown;
    }),
  ),
];
