// Only parses every YAML file of a folder, in one thread, for comparison: `node scripts/read-yaml.mjs FOLDER`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const files = readdirSync(process.argv[2], { recursive: true }).filter((name) => name.endsWith('.yaml'));
for (const name of files) parse(readFileSync(join(process.argv[2], name), 'utf8'));
console.log(`${files.length} files`);
