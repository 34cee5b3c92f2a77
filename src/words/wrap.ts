import stringWidth from 'fast-string-width';

/** The text in lines no wider than `width`, those after the first indented by `hang` spaces. Words are not split. */
export function wrapText(text: string, width: number, hang: number): string {
  const lines = fillLines(text.split(' '), stringWidth, (line) => width - (line === 0 ? 0 : hang));
  return lines.map((words) => words.join(' ')).join(`\n${' '.repeat(hang)}`);
}

/** The text wrapped at `width` columns, where it begins in column `hang`, counted from 0, and further lines begin there too. */
export function hangText(text: string, width: number, hang: number): string {
  return wrapText(text, width - hang, 0).replaceAll('\n', `\n${' '.repeat(hang)}`);
}

/**
 * Puts words into lines, in order: into each, counted from 0, as many as it has room for with a space of width 1 between.
 * A word that is too wide for any line has one to itself.
 */
export function fillLines<Word>(
  words: readonly Word[],
  measure: (word: Word) => number,
  roomOf: (line: number) => number,
): Word[][] {
  const lines: Word[][] = [];
  let used = 0;
  for (const word of words) {
    const width = measure(word);
    const line = lines.at(-1);
    if (line && used + 1 + width <= roomOf(lines.length - 1)) {
      line.push(word);
      used += 1 + width;
    } else {
      lines.push([word]);
      used = width;
    }
  }
  return lines;
}

/** A text whose lines run on: each break, with the space around it, is one space. */
export function joinLines(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const begun = index === 0 ? line : line.trimStart();
      return index === lines.length - 1 ? begun : begun.trimEnd();
    })
    .filter((line, index) => line !== '' || index === 0 || index === lines.length - 1)
    .join(' ');
}
