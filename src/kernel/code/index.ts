export { bookOf, CodeBook, codeBook, codeBookOf } from './book.ts';
export { resolveCodes } from './filter.ts';
export { CODE_CERTAINTIES, codeItem, codeList, codeRecords } from './records.ts';
export { codeRoutes } from './routes.ts';
export { type CodeListSeed, codeListSeed, codeSeeds, wholeCodeSeeds } from './seed.ts';
export { type SeededCodes, seedCodes } from './seeding.ts';
