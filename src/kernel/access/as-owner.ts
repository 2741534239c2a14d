import type pg from 'pg';
import type { RouteContract } from '#contract/route';
import type { Actor } from '#kernel/definition';
import type { Answer, BoundRoute, HandlerContext } from '#kernel/http';
import { APP_ROLE, type Database, reachOf, type WriteTransaction } from '#kernel/store';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One transaction that touches both records and the secrets of sign-in. Records and journal are written by `tx`
 * as the application's role, like everywhere; `secrets` runs one statement as the connecting owner,
 * the only one who may see accounts and sessions, in the same tenant.
 */
export type AccessTransaction = {
  readonly tx: WriteTransaction;
  secrets<T = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** The same transaction in another person's name and with that person's rights: a whole office is set up at once. */
  as(actor: Actor): WriteTransaction;
};

/** @throws whatever `work` throws; then nothing is kept */
export const accessWrite = async <T>(
  database: Database,
  actor: Actor,
  work: (access: AccessTransaction) => Promise<T>,
): Promise<T> => {
  const { submission } = database;
  const result = await ownerTransaction(database, (client) =>
    inTenant(database, client, actor, async (access) => {
      await submission?.take(access.tx);
      const outcome = await work(access);
      await submission?.settle(access.tx, outcome);
      return outcome;
    }),
  );
  submission?.committed();
  return result;
};

/** The same to look only: it is no part of a submit, and nothing is kept of it. */
export const accessLook = <T>(
  database: Database,
  actor: Actor,
  work: (access: AccessTransaction) => Promise<T>,
): Promise<T> => ownerTransaction(database, (client) => inTenant(database, client, actor, work));

/**
 * Binds a contract to what answers by the outcome of its one `accessWrite`, or by nothing: it is kept in that very
 * transaction.
 */
export const answerByAccess = <C extends RouteContract<any, any, any, any>>(
  contract: C,
  handler: (context: HandlerContext<C>) => Promise<Answer<C>>,
): BoundRoute => ({
  contract,
  keeps: 'outcome',
  handler: async (context) => {
    const { submission } = context.house.database;
    submission?.answeredBy((outcome) => (contract.answers === 'empty' ? undefined : outcome));
    const value = await handler(context as HandlerContext<C>);
    submission?.expectTold(value);
    return value;
  },
});

/** A transaction of the connecting owner, of no tenant: set-up and sign-in begin here. */
export const ownerTransaction = <T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  database.asOwner(async (client) => {
    await client.query('begin');
    try {
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });

/** Enters a tenant in a transaction of the owner. */
export const inTenant = async <T>(
  database: Database,
  client: pg.PoolClient,
  actor: Actor,
  work: (access: AccessTransaction) => Promise<T>,
): Promise<T> => {
  if (!UUID.test(actor.tenantId)) throw new Error('tenant id is no uuid');
  await client.query(
    `set local yaodian.tenant = '${actor.tenantId}'; set local role ${APP_ROLE}; set local yaodian.reach = '${reachOf(actor)}'`,
  );
  const secrets = async <R>(text: string, values: readonly unknown[] = []): Promise<R[]> => {
    await client.query('set local role none');
    const { rows } = await client.query(text, values as unknown[]);
    await client.query(`set local role ${APP_ROLE}`);
    return rows as R[];
  };
  return work({
    tx: database.over(client, actor),
    secrets,
    as: (other) => sameTenant(database, client, [actor, other]),
  });
};

const sameTenant = (
  database: Database,
  client: pg.PoolClient,
  [first, other]: readonly [Actor, Actor],
): WriteTransaction => {
  if (other.tenantId !== first.tenantId) throw new Error('one transaction is of one tenant');
  return database.over(client, other, first);
};

/** One statement of the owner outside any transaction. */
export const ownerQuery = async <T = Record<string, unknown>>(
  database: Database,
  text: string,
  values: readonly unknown[] = [],
): Promise<T[]> => database.asOwner(async (client) => (await client.query(text, values as unknown[])).rows as T[]);
