import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { GivenWay, inStep, overOrGiveWay } from './ahead.ts';

/** Steps that end when they are told to, and what they did. */
const stage = () => {
  const done: string[] = [];
  const ends = new Map<number, (error?: Error) => void>();
  const step = async (item: number, behind: Promise<void> | undefined): Promise<void> => {
    done.push(`begins ${item}`);
    await new Promise<void>((resolve, reject) => ends.set(item, (error) => (error ? reject(error) : resolve())));
    await behind;
    done.push(`keeps ${item}`);
  };
  const end = async (item: number, error?: Error): Promise<void> => {
    ends.get(item)?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { done, step, end };
};
const settledSoon = () => new Promise((resolve) => setImmediate(resolve));

describe('steps of an import', () => {
  it('are so many at once, and none keeps anything before those ahead of it', async () => {
    const { done, step, end } = stage();
    const over = inStep([1, 2, 3, 4], 2, step);
    await settledSoon();
    await end(2);
    expect(done).toEqual(['begins 1', 'begins 2']);
    await end(1);
    expect(done.slice(2).sort()).toEqual(['begins 3', 'begins 4', 'keeps 1', 'keeps 2']);
    await end(3);
    await end(4);
    await over;
    expect(done.filter((one) => one.startsWith('keeps'))).toEqual([1, 2, 3, 4].map((one) => `keeps ${one}`));
  });

  it('fail together with the one ahead, and nothing goes on behind their end', async () => {
    const { done, step, end } = stage();
    const over = inStep([1, 2, 3], 2, step);
    let told: unknown = null;
    over.catch((error) => (told = error));
    await settledSoon();
    await end(1, new Error('cut'));
    expect(told).toBeNull();
    await end(2);
    await expect(over).rejects.toThrow('cut');
    expect(done).toEqual(['begins 1', 'begins 2']);
  });
});

describe('two steps that want the same value', () => {
  let room: TestDatabase;
  const client = async (): Promise<pg.Client> => {
    const one = new pg.Client({ connectionString: room.url });
    await one.connect();
    await one.query('begin');
    return one;
  };
  beforeAll(async () => {
    room = await plainDatabase();
    const one = await client();
    await one.query('create table kept (value integer unique); commit');
    await one.end();
  });
  afterAll(() => room.drop());

  it('end, though the first waits for the second in PostgreSQL and the second for the first here', async () => {
    const [first, second] = await Promise.all([client(), client()]);
    await second.query('insert into kept values (1)');
    const ahead = first.query('insert into kept values (1)').then(() => first.query('commit')) as Promise<any>;
    await expect(overOrGiveWay(ahead, 300)).rejects.toBeInstanceOf(GivenWay);
    await second.query('rollback');
    await ahead;
    await overOrGiveWay(ahead, 300);
    await Promise.all([first.end(), second.end()]);
  });

  it('fail together: behind a step that was refused nothing is kept', async () => {
    const refused = Promise.reject(new Error('refused'));
    await expect(overOrGiveWay(refused)).rejects.toThrow('refused');
  });
});
