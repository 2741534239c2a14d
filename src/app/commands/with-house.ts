import type { House } from '#kernel/http';

/**
 * The configured installation, for as long as `work` lasts; beside a running `npm start` it borrows that one's
 * database. What the house says goes to standard error, so that standard output holds the result alone.
 */
export const withHouse = async <T>(work: (house: House) => Promise<T>): Promise<T> => {
  const [{ configFrom }, { openHouse }, { closeReaders }] = await Promise.all([
    import('../config.ts'),
    import('../house.ts'),
    import('#kernel/document'),
  ]);
  const say = console.log;
  console.log = console.error;
  try {
    const house = await openHouse(configFrom(process.env), { beside: true });
    return await work(house).finally(() => house.close());
  } finally {
    closeReaders();
    console.log = say;
  }
};
