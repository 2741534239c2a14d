import { randomInt } from 'node:crypto';
import { refuse } from '#kernel/refusal';

/**
 * Lets so many requests work at once (security R5). Whoever comes beyond is told at once to come again, before
 * anything is read or asked of the database: what is inside is answered as fast as ever.
 */
export class Gate {
  inside = 0;
  turnedAway = 0;

  constructor(readonly most: number) {}

  /** @throws Refusal `overloaded` where it is full */
  expectRoom(): void {
    if (this.inside < this.most) return;
    this.turnedAway += 1;
    // Not all of them at the same moment again.
    const retryAfter = randomInt(2, 8);
    throw refuse(
      'overloaded',
      '现在人多，尚未提交',
      '同时办理的人超过了系统能承受的数目',
      `内容还在本页，请过${retryAfter}秒再试。`,
      { status: 503, facts: { retryAfter } },
    );
  }

  /** Works inside. @throws Refusal `overloaded` */
  async through<T>(work: () => Promise<T>): Promise<T> {
    this.expectRoom();
    this.inside += 1;
    try {
      return await work();
    } finally {
      this.inside -= 1;
    }
  }
}
