import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packageRoot } from '../../package-root.ts';
import { cutText } from '../../words/short-text.ts';

const require = createRequire(import.meta.url);

/**
 * A stylesheet of `templates/`, named by its path there (`page/print`), with its fonts inlined, so that the machine's
 * own fonts make no difference.
 */
export function readStyles(name: string): string {
  const css = readFileSync(`${packageRoot}templates/${name}.css`, 'utf8').trim();
  return css.replace(/url\("(@fontsource\/[^"]+\.woff2)"\)/g, (_, file: string) => {
    const font = readFileSync(require.resolve(file)).toString('base64');
    return `url("data:font/woff2;base64,${font}")`;
  });
}

/** The stylesheets of a page that shows `view`, with the letters that its words need. */
export function readPageStyles(view: object, names: readonly string[]): string {
  const letters = /[\u0100-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff]/.test(JSON.stringify(view));
  return [...names, ...(letters ? ['page/latin-ext'] : [])].map(readStyles).join('\n');
}

/** The print stylesheet, with that title in the margin of every page, cut to one line. */
export function readPrintStyles(runningTitle: string): string {
  const css = ['page/print', 'page/latin-ext'].map(readStyles).join('\n');
  return css.replace('"running title"', () => quoteCss(cutText(runningTitle, lineOfFoot)));
}

/** So many letters have room on one line at the foot of a page, beside its number. */
const lineOfFoot = 105;

/** Text as a CSS string with everything but letters and digits escaped, so that it cannot end the style. */
function quoteCss(text: string): string {
  return `"${text.replace(/[^a-z0-9 ]/giu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

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
