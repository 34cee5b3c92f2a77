import { readdirSync } from 'node:fs';
import { packageRoot } from '../../package-root.ts';

/** Where the pages of the documentation lie. */
export const folder = `${packageRoot}docs`;

/** What “selfassess help TOPIC” can print beside the commands: the pages in `docs/`, by their names. */
export function listTopics(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort();
}
