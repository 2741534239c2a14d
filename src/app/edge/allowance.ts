import { type Refusal, refuse } from '#kernel/refusal';
import type { Rate } from './settings.ts';

type Bucket = { readonly left: number; readonly at: number };

/** Callers that are remembered; beyond, those that were not heard of longest are forgotten. */
const MOST_CALLERS = 50_000;

/** Counts what each caller sends: a bucket of a minute's worth that fills evenly. */
export class Allowance {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one from the caller's bucket. Answers the seconds until there is one again, 0 where there was. */
  take(caller: string): number {
    const { perMinute } = this.rate;
    const at = this.now();
    const before = this.buckets.get(caller) ?? { left: perMinute, at };
    const left = Math.min(perMinute, before.left + (Math.max(0, at - before.at) * perMinute) / 60_000);
    this.buckets.delete(caller);
    this.buckets.set(caller, { left: left >= 1 ? left - 1 : left, at });
    this.forget();
    return left >= 1 ? 0 : Math.ceil(((1 - left) * 60) / perMinute);
  }

  private forget(): void {
    if (this.buckets.size <= MOST_CALLERS) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}

/** @returns the refusal of one request too many, with when to come again */
export const tooMany = (whose: string, { perMinute }: Rate, seconds: number): Refusal =>
  refuse(
    'too-many-requests',
    '操作太频繁，这次没有办理',
    `${whose}一分钟内的请求超过了${perMinute}次的上限`,
    `请过${seconds}秒再试，页面上填写的内容还在。程序接入请放慢，或改用批量导入导出。`,
    { status: 429, facts: { retryAfter: seconds, perMinute } },
  );
