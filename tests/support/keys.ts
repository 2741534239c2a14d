import { FieldKeys } from '../../src/kernel/store/index.ts';

const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64');

/** The same keys in every test process: a database filled by one is read by another. */
export const testKeys = new FieldKeys({ current: 'test', sealing: { test: key('s') }, matching: key('m') });
