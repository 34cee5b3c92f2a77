import { type DamageKind, inLine, isId, remove } from './kinds.ts';

/** Ways to spoil brackets, texts of several lines and numbers. */
export const kindsOfValues: readonly DamageKind[] = [
  inLine('a bracket of the other kind', (line, amount) =>
    /^[{[].*[}\]]$/.test(line.value)
      ? line.text.replace(/[}\]](?!.*[}\]])/, (sign) => (sign === '}' ? '])'.charAt(amount % 2) : '}'))
      : undefined,
  ),
  inLine('two commas in brackets', (line) =>
    line.value.startsWith('{') ? line.text.replace(',', ',,') : undefined,
  ),
  inLine('a semicolon in brackets', (line) =>
    line.value.startsWith('{') ? line.text.replace(',', ';') : undefined,
  ),
  inLine('a quote opened in brackets', (line, amount) =>
    line.value.startsWith('{')
      ? line.text.replace(/: (?=[^{}]*\}$)/, `: ${amount % 2 ? '"' : "'"}`)
      : undefined,
  ),
  inLine(
    'the sign of a text lost',
    (line) => (/^[|>]/.test(line.value) ? line.text.slice(0, line.text.lastIndexOf(':') + 1) : undefined),
    'a text of one paragraph is the same without',
  ),
  inLine('another sign for that of a text', (line, amount) =>
    /^[|>]/.test(line.value)
      ? `${line.text.slice(0, line.text.lastIndexOf(':') + 1)} ${'/lI\\!'.charAt(amount % 5)}`
      : undefined,
  ),
  inLine('a number without its full stop', (line, amount) =>
    isId(line)
      ? line.text.replace(/"(\d+)\.(\d+)"/, ['"$1$2"', '"$1-$2"', '"$1:$2"'][amount % 3] ?? '')
      : undefined,
  ),
  inLine('a space for the hyphen of a key', (line) =>
    /^[a-z]+-[a-z]+$/.test(line.key) && line.indent === 0 ? line.text.replace('-', ' ') : undefined,
  ),
  remove(
    'the first line of an item deleted',
    (line, lines, at) => line.kind === 'item' && /^[|>]/.test(line.value) && lines[at - 1]?.value === '',
  ),
];
