import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the installed package, where `codes/`, `schemas/`, `templates/` and `docs/` stand.
 * `src/` and `dist/` both lie directly below it, so the same step up is right before and after the build.
 */
export const packageRoot: string = fileURLToPath(new URL('..', import.meta.url));

/** The version in package.json, such as `0.1.0`. */
export function readVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(`${packageRoot}package.json`, 'utf8'));
  return manifest.version;
}
