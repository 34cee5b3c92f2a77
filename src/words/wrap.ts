import stringWidth from 'fast-string-width';

/** The text in lines no wider than `width`, those after the first indented by `hang` spaces. Words are not split. */
export function wrapText(text: string, width: number, hang: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const indent = lines.length === 0 ? 0 : hang;
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width - indent) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${' '.repeat(hang)}`);
}
