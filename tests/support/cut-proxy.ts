import { createConnection, createServer, type Socket } from 'node:net';

export type Cut = 'before' | 'after' | null;

/**
 * A wire between application and database that can be cut: at once, or at the next message that holds a word, before
 * it arrives or right after.
 * @param url the database's address; over a socket folder (`host=`) or TCP
 */
export const cutProxy = async (url: string) => {
  const pairs = new Set<[Socket, Socket]>();
  let [word, cut]: [string, Cut] = ['', null];
  let isCut = false;
  const given = new URL(url);
  const folder = given.searchParams.get('host');
  const port = given.searchParams.get('port') ?? (given.port || '5432');
  const target = folder ? { path: `${folder}/.s.PGSQL.${port}` } : { host: given.hostname, port: Number(port) };

  const cutAll = (): void => {
    for (const pair of pairs) for (const end of pair) end.destroy();
  };
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = createConnection(target);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const one of pair) one.destroy();
    };
    for (const one of pair) one.on('error', end).on('close', end);
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      const hit = cut !== null && chunk.includes(word);
      const how = hit ? cut : null;
      if (hit) cut = null;
      if (how === 'before') return void cutAll();
      // The far end gets all of it and works it off; nobody hears the answer.
      if (how === 'after') {
        far.unpipe(near);
        far.end(chunk);
        far.resume();
        near.destroy();
        return;
      }
      far.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as { port: number };
  const through = new URL(url);
  through.searchParams.delete('host');
  through.searchParams.delete('port');
  through.host = `127.0.0.1:${own}`;
  return {
    url: through.href,
    /** Cuts every line when the next message with this word passes. */
    cutAt: (at: string, how: Cut): void => {
      [word, cut] = [at, how];
    },
    /** Cuts every line and lets none through until `mend`. */
    cut: (): void => {
      isCut = true;
      cutAll();
    },
    mend: (): void => {
      isCut = false;
    },
    close: (): Promise<void> => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
