// Only reads a CSV file, with the library that reads registers, for comparison: `node scripts/read-csv.mjs FILE`.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let rows = 0;
for await (const _ of createReadStream(process.argv[2]).pipe(parse({ relax_column_count: true }))) rows++;
console.log(`${rows} rows`);
