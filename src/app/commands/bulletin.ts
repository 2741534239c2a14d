import { writeFile } from 'node:fs/promises';
import { type Actor, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { type Arguments, type Command, onlyPositional, UsageError } from './command.ts';
import { withHouse } from './with-house.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whoever runs this command holds the database already; the journal says that a command read it. */
const actorsOf = async (house: House): Promise<Actor[]> =>
  (await house.database.tenants()).map((id) => systemActor(id, 'bulletin'));

/** `yaodian bulletin list`: every issue with its number, newest first. */
export const list: Command = {
  name: 'bulletin list',
  summary: '列出通报和动态：编号、文号、状态、标题',
  usage: '[--json]',
  options: { json: { type: 'boolean', help: '输出一个 JSON 数组' } },
  run: async ({ values, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`不接受参数：${positionals.join(' ')}。`);
    const { bulletinHeads } = await import('#modules/bulletin');
    const heads = await withHouse(async (house) => {
      const found = [];
      for (const actor of await actorsOf(house)) found.push(...(await house.database.read(actor, bulletinHeads)));
      return found;
    });
    const lines = heads.map((one) => [one.id, one.docNumber ?? '（未编号）', one.stateLabel, one.title].join('\t'));
    console.log(values.json ? JSON.stringify(heads) : lines.join('\n') || '还没有通报。');
    return 0;
  },
};

const FORMATS = ['docx', 'pdf'] as const;

/** `yaodian bulletin render ID --docx FILE --pdf FILE`: an issue printed again from its frozen content. */
export const render: Command = {
  name: 'bulletin render',
  summary: '按冻结内容重新印出一期通报',
  usage: 'ID --docx 文件 | --pdf 文件',
  options: {
    docx: { type: 'string', value: '文件', help: '写成 Word 文件' },
    pdf: { type: 'string', value: '文件', help: '写成 PDF 文件' },
    revisions: { type: 'boolean', help: '另附冻结后的数据更正说明' },
  },
  run: async (args) => {
    const id = onlyPositional(args, '通报编号');
    if (!UUID.test(id)) throw new UsageError('通报编号不对，请用 yaodian bulletin list 查看。');
    const wanted = FORMATS.flatMap((format) => fileFor(args, format));
    if (wanted.length === 0) throw new UsageError('缺少 --docx 或 --pdf。');
    await withHouse(async (house) => {
      for (const one of wanted) await write(house, id, one, args.values.revisions === true);
    });
    return 0;
  },
};

type Wanted = { readonly format: (typeof FORMATS)[number]; readonly file: string };

const fileFor = ({ values }: Arguments, format: Wanted['format']): Wanted[] => {
  const file = values[format];
  return typeof file === 'string' && file !== '' ? [{ format, file }] : [];
};

const write = async (house: House, id: string, { format, file }: Wanted, revisions: boolean): Promise<void> => {
  const { isBulletin, printBulletin } = await import('#modules/bulletin');
  for (const actor of await actorsOf(house)) {
    const answer = await house.database.write(actor, async (tx) => {
      if (!(await isBulletin(tx, id))) return null;
      const printed = await printBulletin(tx, house, id, format, { revisions: revisions ? 'true' : 'false' });
      await tx.note('bulletin', id, 'export', { after: { format, file: printed.fileName } });
      return printed;
    });
    if (!answer) continue;
    await writeFile(file, answer.bytes).catch((error: NodeJS.ErrnoException) => {
      throw refuse(
        'file-not-written',
        '没有写成文件',
        `${file}：系统答复 ${error.code ?? error.message}`,
        '请核对文件的位置和权限。',
      );
    });
    console.error(`已写成 ${file}：${answer.fileName}`);
    return;
  }
  throw refuse('not-found', '没有印出', `没有编号为 ${id} 的通报`, '请用 yaodian bulletin list 查看编号。', {
    status: 404,
  });
};
