/** Writes fixtures/demo-accounts.json from fixtures/bureau.ts: one account for each kind of user. */
import { writeFile } from 'node:fs/promises';
import { DEMO_PASSWORD, ORGANISATIONS, PEOPLE } from '../fixtures/bureau.ts';

const places = new Map(ORGANISATIONS.map((one) => [one.key, one.name]));
const accounts = PEOPLE.flatMap((seed) => {
  const [held] = seed.posts;
  if (!seed.username || !held) return [];
  return [
    {
      username: seed.username,
      password: DEMO_PASSWORD,
      totpSecret: null,
      name: seed.name,
      post: held.title,
      organisation: places.get(held.organisation) ?? '',
    },
  ];
});
await writeFile(new URL('../fixtures/demo-accounts.json', import.meta.url), `${JSON.stringify(accounts, null, 2)}\n`);
