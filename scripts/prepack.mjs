// Builds, then takes the scripts out of package.json while npm packs it: they are for a clone, what is installed has no
// scripts/, and npm would warn about them. postpack.mjs puts them back.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

await import('./prepare.mjs');
const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
const { scripts, ...packed } = JSON.parse(readFileSync(manifest, 'utf8'));
if (scripts) {
  mkdirSync(new URL('../node_modules/.cache/selfassess/', import.meta.url), { recursive: true });
  copyFileSync(manifest, new URL('../node_modules/.cache/selfassess/package.json', import.meta.url));
  writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
}
