// Only reads the first sheet of a workbook, as registers are read, for comparison: `node READER FILE`, where READER is
// this file as `scripts/bench.mjs` bundles it.
import { readFileSync } from 'node:fs';
import { openWorkbook } from '../src/files/workbook/open-workbook.ts';

const workbook = await openWorkbook(readFileSync(process.argv[2]), 'zip');
let rows = 0;
await workbook.read(() => {
  rows++;
});
console.log(`${rows} rows`);
