/**
 * What a text for a terminal may hold beside words: nothing, our own colours, or the commands of GitHub's runner; `progress` is a
 * line of words that the next replaces.
 */
export type TerminalForm = 'words' | 'painted' | 'commands' | 'progress';

/**
 * A text of several lines as a terminal or the log of a CI job may have it: no character moves the cursor, changes the
 * window or turns the direction of words, and no line begins with `::`, which GitHub's runner takes for a command. Only
 * what a printer itself made is left: its colours, or its commands.
 */
export function cleanForTerminal(text: string, form: TerminalForm = 'words'): string {
  const clean = text.replace(form === 'painted' ? unsafeOrPaint : unsafe, (found) =>
    found.startsWith('\u001b[') ? found : '\u2423',
  );
  return form === 'commands' ? clean : clean.replace(/^(?=[ \t]*::)/gm, '\u2423');
}

/** Control characters but tabs and line breaks, and those that set the direction of words (Unicode, UAX 9). */
const unsafe = /\r(?!\n)|(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
/** The same after the colours that we use: bold, dim, red, green, yellow, cyan, and their ends. */
const unsafeOrPaint = new RegExp(String.raw`\u001b\[(?:1|2|22|31|32|33|36|39)m|${unsafe.source}`, 'gu');
/** A value as JSON, with escapes for what a terminal would obey instead of showing. */
export function stringifySafely(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
