import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packageRoot } from '../../package-root.ts';

/** A script of ours as a page has it, and what its Content-Security-Policy calls it by: `sha256-…`. */
export interface Script {
  readonly text: string;
  readonly hash: string;
}

/** A script of `templates/`, named by its path there (`page/filter`). */
export function readScript(name: string): Script {
  const text = `\n${readFileSync(`${packageRoot}templates/${name}.js`, 'utf8').trim()}\n`;
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
