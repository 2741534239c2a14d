import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '#kernel/refusal';
import type { Decomposition, Target } from '#modules/decompose';
import { type Arguments, type Command, onlyPositional } from './command.ts';

/** `yaodian decompose FILE --json`: the decomposition contract (docs/contracts, version of November 2026). */
export const command: Command = {
  name: 'decompose',
  summary: '把一份年度工作要点拆成条款、目标和任务',
  usage: 'FILE [--json]',
  options: { json: { type: 'boolean', help: '输出一个 JSON 对象（分解契约）' } },
  run: async (args) => {
    const decomposition = await decomposeFile(onlyPositional(args, '文件'));
    await print(args, decomposition);
    return 0;
  },
};

const decomposeFile = async (file: string): Promise<Decomposition> => {
  const fileName = path.basename(file);
  const [bytes, { readDocument }, { decompose }] = await Promise.all([
    open(file),
    import('#kernel/document'),
    import('#modules/decompose'),
  ]);
  const { text } = await readDocument({ bytes, fileName });
  return decompose(text, { fileName });
};

const open = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = WHY[error.code ?? ''] ?? `系统答复 ${error.code ?? error.message}`;
    throw refuse('file-not-opened', '打不开文件', `${file}：${why}。`, '请核对文件的位置和权限。');
  });

const WHY: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹',
  EACCES: '没有读取权限',
};

const print = (args: Arguments, decomposition: Decomposition): Promise<void> =>
  write(args.values.json ? JSON.stringify(decomposition) : summaryOf(decomposition));

/** Waits until a pipe has taken everything. */
const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve())));

const summaryOf = ({ meta, clauses, targets, commitments, findings }: Decomposition): string =>
  [
    meta.title,
    `条款 ${clauses.length} 个，任务 ${commitments.length} 项，可量化目标 ${targets.length} 个`,
    ...targets.map((target) => `${target.clause}\t${target.quote}\t${comparisonOf(target)}`),
    ...findings.map(({ ok, message }) => `${ok ? '合计相符' : '请核对'}：${message}`),
  ].join('\n');

const comparisonOf = ({ op, value, valueMax, unit, deadline }: Target): string =>
  [op, value, valueMax === null ? null : `—${valueMax}`, unit, deadline].filter((part) => part !== null).join(' ');
