import { type DamageKind, inLine, insert, remove } from './kinds.ts';
import type { SampleLine } from './lines.ts';

const beginsText = ({ value }: SampleLine) => /^[|>]/.test(value);
const isPlain = ({ value }: SampleLine) => value !== '' && !/^[|>{["'#]/.test(value);
const hasDate = ({ value }: SampleLine) => /^\d{4}-\d\d-\d\d$/.test(value);
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The words of a line's value changed. */
const inValue = (line: SampleLine, change: (value: string) => string) =>
  line.value === '' ? undefined : line.text.replace(line.value, () => change(line.value));

/** A character put between two letters of a value, or at its end. */
const withSign = (sign: string) => (line: SampleLine, amount: number) =>
  isPlain(line) && line.kind !== 'text' && line.kind !== 'comment'
    ? inValue(line, (value) => {
        const at = 1 + (amount % value.length);
        return value.slice(0, at) + sign + value.slice(at);
      })
    : undefined;

/** Ways to spoil the words of a document: what a writer types, pastes or leaves out without a thought of YAML. */
export const kindsOfTexts: readonly DamageKind[] = [
  inLine(
    'the bar of a text lost',
    (line) => (beginsText(line) && line.below > 0 ? line.text.replace(/\s*[|>]-?$/, '') : undefined),
    'a text of one paragraph is the same without',
  ),
  remove('the line that opens a text deleted', (line) => beginsText(line) && line.below > 0),
  inLine('a slash or an l for the bar', (line, amount) =>
    beginsText(line) ? line.text.replace(/[|>]-?$/, '/l'.charAt(amount % 2)) : undefined,
  ),
  inLine(
    'an item emptied',
    (line) => (line.kind === 'item' ? `${' '.repeat(line.indent)}- ` : undefined),
    'a list with nothing in it is as good as none',
  ),
  insert(
    'an item twice',
    (line) => (line.kind === 'item' && line.below === 0 && !beginsText(line) ? [line.text] : undefined),
    undefined,
    1,
  ),
  inLine(
    'a value that became a comment',
    (line, amount) =>
      line.kind === 'key' && isPlain(line)
        ? inValue(line, (value) => `${['#', '# '][amount % 2]}${value}`)
        : undefined,
    'nobody can tell a note from a heading of a column',
  ),
  inLine('a comment that lost its sign', (line) =>
    line.kind === 'comment' && /# \w/.test(line.text) && !/^#\s*yaml-language/.test(line.text)
      ? line.text.replace('# ', '')
      : undefined,
  ),
  inLine('a zero-width space in a value', withSign('\u200b'), 'in a text a line may break there'),
  inLine('a soft hyphen in a value', withSign('\u00ad'), 'in a text a line may break there'),
  inLine('a date with other dashes', (line, amount) =>
    hasDate(line) ? inValue(line, (value) => value.replaceAll('-', '–‑/.−'.charAt(amount % 5))) : undefined,
  ),
  inLine('a date in words', (line, amount) =>
    hasDate(line)
      ? inValue(line, (value) => {
          const [year = '', month = '', day = ''] = value.split('-');
          const name = months[Number(month) - 1] ?? '';
          return (
            [
              `${Number(day)} ${name} ${year}`,
              `${day}/${month}/${year}`,
              `${name.slice(0, 3)} ${Number(day)}, ${year}`,
              `${Number(day)}th ${name} ${year}`,
            ][amount % 4] ?? ''
          );
        })
      : undefined,
  ),
  inLine('a comma in a figure', (line) =>
    /^\d+(\.\d+)?$/.test(line.value) && line.kind === 'key'
      ? inValue(line, (value) => (value.includes('.') ? value.replace('.', ',') : `${value},5`))
      : undefined,
  ),
  inLine(
    'a title whose opening quote is lost',
    (line, amount) =>
      line.kind === 'key' && /^(title|name|what|role|author)$/.test(line.key) && isPlain(line)
        ? inValue(line, (value) => `${value}${amount % 2 ? '"' : '”'}`)
        : undefined,
    'a quotation mark may belong to words',
  ),
  inLine(
    'curly quotes about a value',
    (line) =>
      line.kind === 'key' &&
      isPlain(line) &&
      /^(comply|state|assessed|code|status|by|considered|reviewed|url|title|name)$/.test(line.key)
        ? inValue(line, (value) => `“${value}”`)
        : undefined,
    'quotation marks may belong to words',
  ),
  insert('a value on the line above its key', (line, amount) =>
    line.kind === 'key' && line.indent > 0
      ? [`${' '.repeat(amount % 2 ? line.indent : 0)}Checked with the team in March`]
      : undefined,
  ),
  inLine('a paragraph typed at the margin', (line) =>
    line.kind === 'text' && line.first ? line.text.trimStart() : undefined,
  ),
  inLine('a colon in the first words', (line) =>
    line.kind === 'key' && /^(title|name|what|role|author|minute)$/.test(line.key) && isPlain(line)
      ? inValue(line, (value) => `Note: ${value}`)
      : undefined,
  ),
  {
    name: 'a line wrapped by e-mail',
    mayBeSound: 'words may go on below where they are indented',
    damage(lines, at, amount) {
      const line = lines[at];
      const spaces = [...(line?.value ?? '').matchAll(/ /g)];
      const space = spaces[amount % Math.max(1, spaces.length)];
      if (!line || !space || (line.kind !== 'key' && line.kind !== 'text') || /^[{[|>]/.test(line.value))
        return undefined;
      const cut = line.text.indexOf(line.value) + space.index;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, 1, line.text.slice(0, cut), line.text.slice(cut + 1));
      return { lines: texts, places: [at + 1, at + 2] };
    },
  },
  inLine('the quoting mark of an e-mail at the margin', (line) =>
    line.kind === 'text' || line.kind === 'item' ? `> ${line.text}` : undefined,
  ),
  inLine('the quoting mark of an e-mail before words', (line) =>
    line.kind === 'item' || line.kind === 'key' ? line.text.replace(/\S/, '> $&') : undefined,
  ),
  inLine('a numbered item', (line, amount) =>
    line.kind === 'item'
      ? line.text.replace('- ', ['1. ', '1) ', '(a) ', 'a) '][amount % 4] ?? '')
      : undefined,
  ),
  inLine(
    'a dash of a word processor',
    (line, amount) =>
      line.kind === 'item'
        ? line.text.replace('- ', ['–\t', '—', '-\t', '\u00b7\t', 'o\t'][amount % 5] ?? '')
        : undefined,
    'a tab may stand between a dash and words',
  ),
  inLine(
    'a tab after the colon',
    (line) => (line.kind === 'key' && line.value !== '' ? line.text.replace(/: /, ':\t') : undefined),
    'a tab is a space after a colon',
  ),
  inLine('a tab before a text line', (line) =>
    line.kind === 'text' ? `\t${line.text.trimStart()}` : undefined,
  ),
  inLine(
    'an answer with a full stop',
    (line, amount) =>
      line.key === 'comply'
        ? inValue(line, (value) => `${value}${['.', ';', ',', ' ✓', ' (see below)'][amount % 5]}`)
        : undefined,
    'a full stop after an answer says the same',
  ),
  inLine('a key in bold', (line) =>
    line.kind === 'key' && /^[a-z-]+$/.test(line.key)
      ? line.text.replace(`${line.key}:`, `**${line.key}:**`)
      : undefined,
  ),
  insert('a heading typed between entries', (line) =>
    line.kind === 'key' && line.indent <= 4 ? ['Section 2 - Handling complaints'] : undefined,
  ),
  inLine('an ellipsis for a value', (line, amount) =>
    line.kind === 'key' && isPlain(line) && /^(by|considered|assessed|comply|state|reviewed)$/.test(line.key)
      ? inValue(line, () => ['…', '...', 'TBC', '-', '?'][amount % 5] ?? '')
      : undefined,
  ),
  inLine(
    'a misspelt word of a list',
    (line, amount) =>
      /^(state|comply|code|status)$/.test(line.key) && isPlain(line)
        ? inValue(
            line,
            (value) =>
              value.slice(0, 1 + (amount % (value.length - 1))) +
              value.slice(2 + (amount % (value.length - 1))),
          )
        : undefined,
    'one letter of an answer may be its short form',
  ),
  inLine('a not before a word of a list', (line) =>
    /^(state|status)$/.test(line.key) && isPlain(line) ? inValue(line, (value) => `not ${value}`) : undefined,
  ),
  inLine('a year yet to come', (line) =>
    line.key === 'reviewed' && hasDate(line)
      ? inValue(line, (value) => value.replace(/^20\d\d/, '2062'))
      : undefined,
  ),
];
