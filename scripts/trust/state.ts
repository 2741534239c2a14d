import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

type Step = { readonly sitting: string; readonly commit: string; readonly at: string; readonly line: string };

/**
 * What a run has done so far, in a folder of its part and seed: a run that was cut short, even by SIGKILL, goes on
 * behind it. Everything is a line of JSON in a file that only grows.
 */
export class State {
  readonly folder: string;
  readonly #sitting = new Date().toISOString();

  /** @param name of the part and its seed, and of the count where it is a try */
  constructor(
    private readonly place: string,
    private readonly name: string,
    private readonly commit: string,
  ) {
    this.folder = join(place, name);
    mkdirSync(this.folder, { recursive: true });
  }

  /** What was kept under a word, the oldest first. A line that a cut left half was not kept. */
  kept<T>(word: string): T[] {
    const file = join(this.folder, `${word}.ndjson`);
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [JSON.parse(line) as T];
        } catch {
          return [];
        }
      });
  }

  /** Begins each line anew, so that one that was cut spoils no other. */
  keep(word: string, ...things: readonly unknown[]): void {
    const text = things.map((one) => `\n${JSON.stringify(one)}`).join('');
    appendFileSync(join(this.folder, `${word}.ndjson`), text);
  }

  told(line: string): void {
    const step: Step = { sitting: this.#sitting, commit: this.commit, at: new Date().toISOString(), line };
    this.keep('told', step);
  }

  /** When the first sitting began, how long all of them worked, and what they tried. */
  sittings(): { at: string; seconds: number; commits: string[]; number: number } {
    const steps = this.kept<Step>('told');
    const last = new Map(steps.map(({ sitting, at }) => [sitting, at]));
    const worked = [...last].reduce((sum, [from, to]) => sum + Date.parse(to) - Date.parse(from), 0);
    return {
      at: steps[0]?.sitting ?? this.#sitting,
      seconds: Math.round(worked / 1000),
      commits: [...new Set(steps.map(({ commit }) => commit))],
      number: last.size,
    };
  }

  /** The run is over: the next one with this seed begins anew. What this one did can still be looked up. */
  close(): void {
    const ended = join(this.place, `${this.name}-ended`);
    rmSync(ended, { recursive: true, force: true });
    renameSync(this.folder, ended);
  }
}
