// Only writes the page that is printed of a self-assessment: `node WRITER FILE PAGE`, where WRITER is this file as
// `scripts/bench.mjs` bundles it.
import { writeFileSync } from 'node:fs';
import { buildFiles } from '../src/commands/build/build-files.ts';

const [path, page] = process.argv.slice(2);
const print = async (html) => {
  writeFileSync(page, html);
  return { bytes: new Uint8Array(1), pages: 1, problems: [] };
};
const options = { draft: false, today: '2026-11-21', config: '', baseline: '', only: ['pdf'], print };
await buildFiles([path], options, process.cwd());
