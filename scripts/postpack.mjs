// Puts back the package.json that prepack.mjs kept.
import { existsSync, renameSync } from 'node:fs';

const kept = new URL('../node_modules/.cache/selfassess/package.json', import.meta.url);
if (existsSync(kept)) renameSync(kept, new URL('../package.json', import.meta.url));
