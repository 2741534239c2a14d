import { parseArgs } from 'node:util';
import { Refusal } from '#kernel/refusal';
import { type Arguments, type Command, UsageError } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';

/**
 * Runs one command of `bin/yaodian`.
 * @param argv what follows the program's name
 * @returns exit code: 0 done, 1 refused or failed, 2 wrong usage
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  const name = nameIn(argv);
  const words = name.split(' ').length;
  if (!name) return withoutCommand(argv);
  const command = await load(name);
  try {
    return await runCommand(command, argv.slice(words));
  } catch (error) {
    return explain(error, command);
  }
};

/** The longest name first: `plan import` before `plan`. */
const nameIn = (argv: readonly string[]): string =>
  [argv.slice(0, 2).join(' '), argv[0] ?? ''].find((name) => Object.hasOwn(COMMANDS, name)) ?? '';

const load = async (name: string): Promise<Command> => {
  const found = await COMMANDS[name]?.();
  if (!found) throw new Error(`No command ${name}`);
  return found.command;
};

const runCommand = async (command: Command, rest: readonly string[]): Promise<number> => {
  const args = parse(command, rest);
  if (!args.values.help) return command.run(args);
  console.log(helpOf(command));
  return 0;
};

const HELP = { type: 'boolean', short: 'h', help: '显示这段说明' } as const;

const parse = (command: Command, rest: readonly string[]): Arguments => {
  try {
    const options = { ...command.options, help: HELP };
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
    return { values: values as Arguments['values'], positionals };
  } catch (error) {
    throw new UsageError(inChinese(error as NodeJS.ErrnoException));
  }
};

const inChinese = ({ code, message }: NodeJS.ErrnoException): string => {
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 这个选项。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${option} 的值不对：多给了，或没有给。`;
  return `参数无法理解：${message}`;
};

const explain = (error: unknown, command: Command): number => {
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');
  if (error instanceof UsageError) {
    console.error(`${oneLine(error.message)}用法：yaodian ${command.name} ${command.usage}（--help 看说明）`);
    return 2;
  }
  const text = error instanceof Error ? error.message : String(error);
  console.error(error instanceof Refusal ? oneLine(text) : `没有完成，程序出错：${oneLine(text)}`);
  if (!(error instanceof Refusal) && process.env.YAODIAN_DEBUG) console.error(error);
  return 1;
};

const withoutCommand = async (argv: readonly string[]): Promise<number> => {
  const asked = argv.length === 0 || argv[0] === '--help' || argv[0] === '-h' || argv[0] === 'help';
  if (asked) console.log(await overview());
  else
    console.error(
      `没有 ${argv.slice(0, 2).join(' ')} 这个命令。可用：${Object.keys(COMMANDS).join('、')}（yaodian --help 看说明）`,
    );
  return argv.length > 0 && asked ? 0 : 2;
};

const overview = async (): Promise<string> => {
  const commands = await Promise.all(Object.keys(COMMANDS).map(load));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`);
  return [
    '要点：从年度工作要点的一句话，到证明它的记录',
    '',
    '用法：yaodian 命令 [参数]',
    '',
    ...lines,
    '',
    '每个命令都有 --help。',
  ].join('\n');
};

const helpOf = ({ name, summary, usage, options }: Command): string => {
  const lines = Object.entries({ ...options, help: HELP }).map(([option, about]) => {
    const value = 'value' in about && about.value ? ` ${about.value}` : '';
    return `  ${`${about.short ? `-${about.short}, ` : ''}--${option}${value}`.padEnd(22)}${about.help}`;
  });
  return [summary, '', `用法：yaodian ${name} ${usage}`, '', ...lines].join('\n');
};
