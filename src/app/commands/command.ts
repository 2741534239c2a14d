/** What a command says about itself; the help texts and the parsing come from here. */
export type CommandOption = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** Chinese, one line. */
  readonly help: string;
  /** How the value is called in the help, as 文件; for strings. */
  readonly value?: string;
  readonly default?: string | boolean;
};

export type Arguments = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
};

export type Command = {
  /** One or two words: `decompose`, `plan import`. */
  readonly name: string;
  /** Chinese, one line. */
  readonly summary: string;
  /** What follows the name, as `FILE [--json]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /**
   * Heavy parts (server, database) are imported inside, so that other commands do not wait for them.
   * @returns the exit code: 0 done, 1 refused or failed
   * @throws UsageError on wrong usage (exit 2), Refusal when the rule says no (exit 1)
   */
  run(args: Arguments): Promise<number>;
};

/** Wrong usage: the command line answers with the text, where help is found, and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The one positional that a command needs. */
export const onlyPositional = ({ positionals }: Arguments, what: string): string => {
  const [given, ...more] = positionals;
  if (given === undefined) throw new UsageError(`缺少${what}。`);
  if (more.length > 0) throw new UsageError(`只接受一个${what}，多出了：${more.join(' ')}。`);
  return given;
};
