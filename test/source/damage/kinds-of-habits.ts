import { type DamageKind, inLine, isId } from './kinds.ts';
import type { SampleLine } from './lines.ts';

const free = 'a name in a register and a heading of a column are free';

/** What somebody types who knows other notations than YAML, or none. */
export const kindsOfHabits: readonly DamageKind[] = [
  inLine('a bullet before the value', (line, amount) =>
    isShort(line) ? onValue(line, (value) => `${'-*•'.charAt(amount % 3)} ${value}`) : undefined,
  ),
  inLine('a second colon before the value', (line) =>
    isShort(line) ? onValue(line, (value) => `: ${value}`) : undefined,
  ),
  inLine('the key twice', (line) =>
    isShort(line) ? onValue(line, (value) => `${line.key}: ${value}`) : undefined,
  ),
  inLine('a dash for the colon', (line, amount) =>
    isShort(line) ? onColon(line, ['-', '–', '->', '=>'][amount % 4] ?? '', ' ') : undefined,
  ),
  inLine(
    'a space before the colon',
    (line) => (line.key === '' ? undefined : line.text.replace(`${line.key}:`, `${line.key} :`)),
    'YAML reads it all the same',
  ),
  inLine('a comma after the value', (line, amount) =>
    isClosed(line) ? onValue(line, (value) => `${value}${',;.'.charAt(amount % 3)}`) : undefined,
  ),
  inLine('a line as in JSON', (line) =>
    isClosed(line) && line.kind === 'key' ? line.text.replace(/([\w-]+): (\S+)/, '"$1": "$2",') : undefined,
  ),
  inLine('a key in Markdown', (line, amount) =>
    isNamed(line)
      ? onKey(line, (key) => ['**$**', '`$`', '_$_', '[$]'][amount % 4]?.replace('$', key) ?? '')
      : undefined,
  ),
  inLine('the colon within the bold of Markdown', (line) =>
    isNamed(line) ? line.text.replace(`${line.key}:`, `**${line.key}:**`) : undefined,
  ),
  inLine('the colon within the quotes', (line) =>
    line.key !== '' && line.kind === 'key'
      ? line.text.replace(`${line.key}:`, `"${line.key.replaceAll('"', '')}:"`)
      : undefined,
  ),
  inLine(
    'other separators in a key',
    (line, amount) =>
      /^[a-z]+(-[a-z]+)+$/.test(line.key) ? onKey(line, (key) => respell(key, amount)) : undefined,
    free,
  ),
  inLine(
    'a space within a key',
    (line, amount) =>
      isNamed(line) && line.key.length > 4
        ? onKey(
            line,
            (key) =>
              `${key.slice(0, 2 + (amount % (key.length - 3)))} ${key.slice(2 + (amount % (key.length - 3)))}`,
          )
        : undefined,
    free,
  ),
  inLine(
    'two letters of a key swapped',
    (line, amount) =>
      isNamed(line) && line.key.length > 3 ? onKey(line, (key) => swapLetters(key, amount)) : undefined,
    free,
  ),
  inLine(
    'a letter too many in a key',
    (line, amount) =>
      isNamed(line) && line.key.length > 3
        ? onKey(line, (key) => (amount % 2 ? `${key}s` : key.replace(/.$/, '$&$&')))
        : undefined,
    free,
  ),
  inLine('a number in words of its own', (line, amount) =>
    isId(line)
      ? onKey(line, (key) => {
          const id = key.replaceAll('"', '');
          return (
            [`Provision ${id}`, `"${id})"`, `§${id}`, `(${id})`, `"${id.split('.')[1]}"`, `"${id} "`][
              amount % 6
            ] ?? ''
          );
        })
      : undefined,
  ),
  inLine('a letter for the dash', (line, amount) =>
    line.kind === 'item'
      ? line.text.replace('- ', `${['a)', '1)', '(i)', 'o', '->'][amount % 5]} `)
      : undefined,
  ),
  inLine(
    'a quote at the end',
    (line, amount) =>
      isEntry(line) && line.value !== '' && !/^[|>{["]/.test(line.value)
        ? onValue(line, (value) => `${value}${'"\'”'.charAt(amount % 3)}`)
        : undefined,
    'a name or a title may end in a quote',
  ),
  inLine('curly quotes round the value', (line) =>
    isClosed(line) ? onValue(line, (value) => `“${value}”`) : undefined,
  ),
  inLine('brackets round the value', (line, amount) =>
    isClosed(line) ? onValue(line, (value) => (amount % 2 ? `(${value})` : `<${value}>`)) : undefined,
  ),
  {
    name: 'a line and the next joined',
    damage(lines, at) {
      const [line, next] = nextLine(lines, at);
      if (!line || !next || !isEntry(line) || next.at < 0) return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, next.at - at + 1, `${line.text.replace(/\s+#.*/, '')} ${texts[next.at]?.trimStart()}`);
      return { lines: texts, places: [at + 1] };
    },
  },
  {
    name: 'the last line of a text and the next joined',
    mayBeSound: 'words that look like no entry are text',
    damage(lines, at) {
      const [line, next] = nextLine(lines, at);
      if (line?.kind !== 'text' || next.at < 0 || lines[next.at]?.kind !== 'key') return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, next.at - at + 1, `${line.text} ${texts[next.at]?.trimStart()}`);
      return { lines: texts, places: [at + 1] };
    },
  },
  {
    name: 'a line that opens others swapped with a neighbour',
    mayBeSound: 'keys and items may come in another order',
    damage(lines, at, amount) {
      const line = lines[at];
      const other = amount % 2 ? at + 1 : at - 1;
      const neighbour = lines[other];
      if (!line || !neighbour || !isEntry(line) || neighbour.kind === 'blank' || neighbour.kind === 'comment')
        return undefined;
      if (!/^$|^[|>]/.test(line.value)) return undefined;
      const texts = lines.map(({ text }) => text);
      texts[at] = neighbour.text;
      texts[other] = line.text;
      return { lines: texts, places: [Math.min(at, other) + 1, Math.max(at, other) + 1] };
    },
  },
  {
    name: 'a line broken in two',
    mayBeSound: 'words may go on below, further right',
    damage(lines, at, amount) {
      const line = lines[at];
      if (!line || !isEntry(line) || line.key === '' || line.value === '' || /^[|>{[]/.test(line.value))
        return undefined;
      const gaps = [...line.text.matchAll(/(?<=\S) (?=\S)/g)]
        .map(({ index }) => index)
        .filter((gap) => gap >= line.text.indexOf(':'));
      const gap = gaps[amount % gaps.length];
      if (gap === undefined) return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(
        at,
        1,
        line.text.slice(0, gap),
        ' '.repeat(line.indent + (line.kind === 'item' ? 2 : 0)) + line.text.slice(gap + 1),
      );
      return { lines: texts, places: [at + 1, at + 2] };
    },
  },
];

function isEntry({ kind }: SampleLine): boolean {
  return kind === 'key' || kind === 'item';
}

/** Whether a key has its value on its line, in no brackets. */
function isShort(line: SampleLine): boolean {
  return line.kind === 'key' && line.key !== '' && line.value !== '' && !/^[|>{["']/.test(line.value);
}

/** Whether a value is a date, a number or one word. */
function isClosed(line: SampleLine): boolean {
  return isShort(line) && /^[\w.-]+$/.test(line.value);
}

function isNamed({ key }: SampleLine): boolean {
  return /^[a-z][a-z-]*$/.test(key);
}

function onValue({ text, value }: SampleLine, change: (value: string) => string): string {
  const at = text.indexOf(value, text.indexOf(':') + 1);
  return text.slice(0, at) + change(value) + text.slice(at + value.length);
}

function onKey({ text, key }: SampleLine, change: (key: string) => string): string {
  return text.replace(key, () => change(key));
}

function onColon({ text, key }: SampleLine, sign: string, before = ''): string {
  const at = text.indexOf(':', text.indexOf(key) + key.length);
  return `${text.slice(0, at)}${before}${sign}${text.slice(at + 1)}`;
}

function respell(key: string, amount: number): string {
  const parts = key.split('-');
  const capital = (part: string) => part.charAt(0).toUpperCase() + part.slice(1);
  return [
    parts.join(' '),
    capital(parts.join(' ')),
    parts.map(capital).join(' '),
    parts.join('_'),
    parts.map((part, index) => (index ? capital(part) : part)).join(''),
    parts.join(''),
    parts.join('–'),
    parts.join('.'),
  ][amount % 8] as string;
}

function swapLetters(key: string, amount: number): string {
  const at = 1 + (amount % (key.length - 2));
  return key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2);
}

/** A line, and the place of the next that is not blank; -1 if there is none. */
function nextLine(lines: readonly SampleLine[], at: number): [SampleLine | undefined, { at: number }] {
  const next = lines.findIndex(({ kind }, index) => index > at && kind !== 'blank');
  return [lines[at], { at: lines[next]?.kind === 'comment' ? -1 : next }];
}
