/** npm run bench [-- --json]: first figures, each bounded in time; the whole takes under four minutes. */

import { benchBulk } from './bulk.ts';
import { benchCity } from './city.ts';
import { benchDecomposing } from './decomposing.ts';
import { openBench } from './house.ts';
import { benchSheets } from './importing.ts';
import type { Figure } from './measure.ts';
import { benchBoards, benchImport } from './planning.ts';
import { benchListing } from './reading.ts';
import { benchWriting } from './writing.ts';

const json = process.argv.includes('--json');
// Start-up and migration are told on standard output, which belongs to the figures.
if (json) console.log = console.error;

const told = ({ name, ours, floor, ratio, unit }: Figure): string =>
  `${name}: ${ours} ${unit}${floor === null ? '' : `, plain ${floor} ${unit}, ratio ${ratio}`}`;

const figures: Figure[] = [];
const keep = (found: readonly Figure[]): void => {
  figures.push(...found);
  for (const one of found) console.log(told(one));
};

// npm run bench -- writing listing: only these parts.
const PARTS = {
  boards: benchBoards,
  writing: benchWriting,
  bulk: benchBulk,
  listing: benchListing,
  import: benchImport,
};
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = (name: string) => asked.length === 0 || asked.includes(name);

if (wanted('decomposing')) keep(await benchDecomposing());
if (Object.keys(PARTS).some(wanted)) {
  const bench = await openBench();
  try {
    for (const [name, part] of Object.entries(PARTS)) if (wanted(name)) keep(await part(bench));
  } finally {
    await bench.close();
  }
}
if (wanted('city')) keep(await benchCity());
if (wanted('sheets')) keep(await benchSheets());
if (json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else console.log(`\n${figures[0]?.machine}\n${figures[0]?.at}`);
process.exit(0);
