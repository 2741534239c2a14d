import { actorOf } from '#kernel/access';
import type { HandlerContext, House } from '#kernel/http';
import { Refusal } from '#kernel/refusal';

/** Denials that a person leaves in the journal within a minute; more are counted and told by the next one. */
const MOST = 30;
const MINUTE = 60_000;

type Count = { since: number; kept: number; dropped: number };
export type Denied = {
  readonly house: House;
  readonly token: string | null;
  readonly requestId: string;
  readonly door: { readonly method: string; readonly path: string };
  readonly context: Pick<HandlerContext<any>, 'params' | 'request'>;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps what signed-in people were refused for want of a right (security S4), without letting anybody fill the journal. */
export class Denials {
  private readonly counts = new WeakMap<House, Map<string, Count>>();

  async note(error: unknown, { house, token, requestId, door, context }: Denied): Promise<void> {
    if (!(error instanceof Refusal) || error.status !== 403 || !token) return;
    const known = await actorOf(house.database, token, requestId);
    if (!known?.actor.personId) return;
    const count = this.countOf(house, known.actor.personId);
    if (count.kept >= MOST) {
      count.dropped++;
      return;
    }
    count.kept++;
    const { dropped } = count;
    count.dropped = 0;
    const id = (context.params as { id?: unknown } | undefined)?.id;
    const about = typeof id === 'string' && UUID.test(id) ? id : null;
    const told = { method: door.method, door: door.path, code: error.code, address: context.request.address };
    await house.database.write(known.actor, (tx) =>
      tx.note('access', about, 'deny', { after: { ...told, ...(dropped > 0 ? { unrecorded: dropped } : {}) } }),
    );
  }

  private countOf(house: House, personId: string): Count {
    const ofHouse = this.counts.get(house) ?? new Map<string, Count>();
    this.counts.set(house, ofHouse);
    const now = Date.now();
    const count = ofHouse.get(personId) ?? { since: now, kept: 0, dropped: 0 };
    if (now - count.since >= MINUTE) Object.assign(count, { since: now, kept: 0 });
    ofHouse.set(personId, count);
    return count;
  }
}
