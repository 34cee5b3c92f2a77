import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../../src/package-root.ts';

/** A command line that a page shows, and where. */
export interface ShownCommand {
  readonly page: string;
  readonly line: string;
}

/** Every page of the documentation: the README and all in `docs/`, those of the rules too. */
export const pages = [
  'README.md',
  ...readdirSync(`${packageRoot}docs`, { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md'))
    .sort(),
];

/** The command lines of a page: all of its shell blocks, ours in any other block, and ours in a sentence if they can be typed. */
function listCommands(page: string, text: string): ShownCommand[] {
  const blocks = [...text.matchAll(/^( *)```(\w*)\n(.*?)^\1```/gms)];
  const shown = blocks.flatMap(([, , language = '', body = '']) => readBlock(language, body));
  const prose = blocks.reduce((rest, [block]) => rest.replace(block, () => ''), text);
  const inline = [...prose.matchAll(/`((?:npx )?selfassess [^`]+)`/g)].map(([, line = '']) =>
    line.replace(/\s+/g, ' '),
  );
  return [...shown, ...inline.filter((line) => !isSynopsis(line) && !isName(line))].map((line) => ({
    page,
    line,
  }));
}

/** What sentences call commands by: `selfassess verify`. */
export function listNames(text: string): string[] {
  return [...text.matchAll(/`(?:npx )?selfassess ([a-z]+)`/g)].map(([, name = '']) => name);
}

const shells = ['', 'sh', 'console'];

function readBlock(language: string, body: string): string[] {
  const lines = body.replace(/\\\n\s*/g, '').split('\n');
  const typed = shells.includes(language) ? lines.map((line) => line.replace(/^\s*(?:\$ )?/, '')) : [];
  const ours = shells.includes(language)
    ? []
    : lines.flatMap((line) => [...line.matchAll(inOthers)].map(([, command = '']) => command));
  return [...typed, ...ours].map((line) => line.replace(/\s+# .*$/, '').trim()).filter((line) => line !== '');
}

/** Ours in the file of a CI or an editor, or after the `$` of an example. */
const inOthers =
  /(?:^\$ |^\s*- |run: |script: |entry: |"command": ")((?:npx )?selfassess (?:[a-z]+ )?[^"\n]*)/g;

/** Whether a line tells what may be written, rather than what is: with brackets, choices or dots. */
function isSynopsis(line: string): boolean {
  return /[[\]|…]/.test(line);
}

/** Whether a sentence only names a command. */
function isName(line: string): boolean {
  return /^(?:npx )?selfassess [a-z]+$/.test(line);
}

/** All that every page shows, each line once with the first page that has it. */
export function listAllCommands(): ShownCommand[] {
  const all = pages.flatMap((page) => listCommands(page, readFileSync(`${packageRoot}${page}`, 'utf8')));
  return [...new Map(all.toReversed().map((one) => [one.line, one])).values()].toReversed();
}
