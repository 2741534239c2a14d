/**
 * Prepares the database that every test database is cloned from, once a run.
 * @param _url a superuser's connection string to the new, empty database
 */
export const prepareTemplate = async (_url: string): Promise<void> => {};
