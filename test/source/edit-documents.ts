import fc from 'fast-check';
import type { Value } from '../../src/source/edit/edit-value.ts';

/** A YAML document written in a random way, and what it says. */
export interface WrittenDocument {
  readonly text: string;
  readonly value: ReadonlyMap<string, Value>;
  readonly lines: readonly WrittenLine[];
}

/** A line of it, and the path of keys it belongs to; a comment above an entry belongs to the map around. */
interface WrittenLine {
  readonly text: string;
  readonly owner: readonly string[];
}

/** Part of a document: what it says, what stands on the line of its key, and the lines below. */
interface Written {
  readonly value: Value;
  readonly head: string;
  readonly lines: readonly WrittenLine[];
}

/** Draws a value at random. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

interface Around {
  readonly g: Draw;
  readonly owner: readonly string[];
  readonly indent: number;
  readonly depth: number;
}

const word = fc.stringMatching(/^[a-z]{1,7}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
/** Any text that a landlord, or a machine, may want to write. */
export const anyText = fc.oneof(
  words,
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(fc.oneof(words, fc.string({ maxLength: 12 }), fc.constant('')), { maxLength: 5 }).map(joinLines),
  fc.constantFrom(
    'yes',
    'no',
    '~',
    'null',
    '',
    ' ',
    '- item',
    'a: b',
    'a #b',
    '#',
    "it's",
    '"',
    '5.10',
    '|',
    '---',
  ),
  fc.constantFrom(
    '  indented\nthen not',
    '\n',
    'ends\n\n',
    'trailing \nspace ',
    'tab\there',
    '2026-10-31',
    '[x',
    '{',
  ),
);
const key = fc.oneof(word, fc.constantFrom('5.1', '5.10', '6.3', 'a-b', 'with space', '2024'));

function joinLines(lines: readonly string[]): string {
  return lines.join('\n');
}

/** What is made of values drawn at random; a counterexample is shown as it was found, without being made smaller. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return new DrawnArbitrary(make);
}

class DrawnArbitrary<T> extends fc.Arbitrary<T> {
  readonly make: (draw: Draw) => T;

  constructor(make: (draw: Draw) => T) {
    super();
    this.make = make;
  }

  override generate(random: fc.Random): fc.Value<T> {
    return new fc.Value(
      this.make((arbitrary) => arbitrary.generate(random, undefined).value),
      undefined,
    );
  }

  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<T>> {
    return fc.Stream.nil();
  }
}

/** Documents with comments, blank lines, either line break, every way of quoting, blocks and brackets. */
export const documents: fc.Arbitrary<WrittenDocument> = drawn((g) => {
  const { value, lines } = writeMap({ g, owner: [], indent: 0, depth: 0 });
  const lineBreak = g(fc.constantFrom('\n', '\r\n'));
  const last = g(fc.constantFrom(lineBreak, lineBreak, ''));
  const text = lines.map((line) => line.text).join(lineBreak) + last;
  return { text, value: value as ReadonlyMap<string, Value>, lines };
});

function writeMap(around: Around): Written {
  const { g, indent, owner, depth } = around;
  const keys = g(fc.uniqueArray(key, { minLength: 1, maxLength: depth === 0 ? 5 : 3 }));
  const value = new Map<string, Value>();
  const lines: WrittenLine[] = [];
  const pad = ' '.repeat(indent);
  for (const name of keys) {
    const own = { ...around, owner: [...owner, name], indent, depth: depth + 1 };
    const written = writeAny(own);
    value.set(name, written.value);
    for (const text of writeAbove(around, pad)) lines.push({ text, owner });
    lines.push({ text: `${pad}${writeKey(g, name)}:${written.head}`, owner: own.owner }, ...written.lines);
  }
  return { value, head: '', lines };
}

/** Comments and blank lines. */
function writeAbove({ g }: Around, pad: string): string[] {
  return g(fc.constantFrom([], [], [''], [`${pad}# ${g(words)}`], ['', `${pad}# ${g(words)}: "x`, '']));
}

function writeKey(g: Draw, name: string): string {
  return g(fc.constantFrom(name, `"${name}"`, `'${name}'`));
}

function writeAny(around: Around): Written {
  const { g, depth } = around;
  const kinds = ['text', 'text', 'flow', ...(depth < 3 ? ['map', 'list'] : [])];
  const kind = g(fc.constantFrom(...kinds));
  if (kind === 'map')
    return withComment(around, writeMap({ ...around, indent: around.indent + g(fc.constantFrom(1, 2, 4)) }));
  if (kind === 'list') return writeList(around);
  return kind === 'flow' ? writeBrackets(around) : writeText(around);
}

function withComment({ g }: Around, written: Written): Written {
  return { ...written, head: written.head + g(fc.constantFrom('', '', ' # note', '   # 5: x')) };
}

function writeList(around: Around): Written {
  const { g, owner } = around;
  const indent = around.indent + g(fc.constantFrom(0, 2));
  const pad = ' '.repeat(indent);
  const items = Array.from({ length: g(fc.integer({ min: 1, max: 4 })) }, () => {
    const inner = { ...around, indent, depth: around.depth + 1 };
    return g(fc.boolean()) ? writeText(inner) : writeCompact({ ...inner, indent: indent + 2 });
  });
  const lines = items.flatMap(({ head, lines: below }) => [
    ...writeAbove(around, pad).map((text) => ({ text, owner })),
    { text: `${pad}-${head}`, owner },
    ...below,
  ]);
  return withComment(around, { value: items.map(({ value }) => value), head: '', lines });
}

/** A map that begins on the line of a dash. */
function writeCompact(around: Around): Written {
  const { g, owner, indent } = around;
  const keys = g(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }));
  const parts = keys.map((name) => [name, writeText({ ...around })] as const);
  const lines = parts.flatMap(([name, { head, lines: below }]) => [
    { text: `${' '.repeat(indent)}${name}:${head}`, owner },
    ...below.map(({ text }) => ({ text, owner })),
  ]);
  const [first, ...rest] = lines;
  return {
    value: new Map(parts.map(([name, { value }]) => [name, value])),
    head: ` ${first?.text.trimStart() ?? ''}`,
    lines: rest,
  };
}

function writeText(around: Around): Written {
  const { g } = around;
  const style = g(fc.constantFrom('blank', 'plain', 'single', 'double', 'literal', 'folded', 'lines'));
  if (style === 'literal' || style === 'folded') return writeBlock(around, style);
  if (style === 'lines') return writeLongText(around);
  const value = style === 'blank' ? '' : g(style === 'double' ? anyText : words);
  const head = { blank: '', plain: ` ${value}`, single: ` '${value}'`, double: ` ${JSON.stringify(value)}` }[
    style
  ];
  const hint = { text: `${' '.repeat(around.indent + 2)}# what to write here`, owner: around.owner };
  const lines = style === 'blank' && g(fc.boolean()) ? [hint] : [];
  return withComment(around, { value, head, lines });
}

/** Plain or quoted text over two lines. */
function writeLongText(around: Around): Written {
  const { g, owner } = around;
  const [one, two] = [g(words), g(words)];
  const sign = g(fc.constantFrom('', "'", '"'));
  const second = `${' '.repeat(around.indent + 3)}${two}${sign}${g(fc.constantFrom('', '  # end'))}`;
  return { value: `${one} ${two}`, head: ` ${sign}${one}`, lines: [{ text: second, owner }] };
}

/** `|` and `>` with every sign after them. */
function writeBlock(around: Around, style: 'literal' | 'folded'): Written {
  const { g, owner, indent } = around;
  const chomp = g(fc.constantFrom('', '-', '+'));
  const step = g(fc.integer({ min: 1, max: 4 }));
  const indicated = g(fc.boolean());
  const body = g(fc.array(fc.oneof(words, fc.constant('')), { minLength: 1, maxLength: 4 }));
  const written = [g(words), ...body, g(words)];
  if (indicated && style === 'literal') written[0] = `  ${written[0]}`;
  const blank = g(fc.integer({ min: 0, max: 2 }));
  const text = style === 'literal' ? written.join('\n') : fold(written);
  const ends = { '': '\n', '-': '', '+': '\n'.repeat(blank + 1) }[chomp] ?? '';
  return {
    value: text + ends,
    head: ` ${style === 'literal' ? '|' : '>'}${indicated ? step : ''}${chomp}${g(fc.constantFrom('', ' # block'))}`,
    lines: [
      ...written.map((line) => ({ text: line === '' ? '' : ' '.repeat(indent + step) + line, owner })),
      ...Array.from({ length: blank }, () => ({ text: '', owner })),
      // Without it the blank lines of what follows would be the block's.
      ...(chomp === '+' ? [{ text: '# end', owner }] : []),
    ],
  };
}

/** What YAML makes of folded lines none of which begins with a space. */
function fold(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/\n(\n+)/g, '$1');
}

/** `{ … }` and `[ … ]`, on one line or several. */
function writeBrackets(around: Around): Written {
  const { g, owner, indent } = around;
  const gap = g(fc.constantFrom(' ', ' ', ''));
  const names = g(fc.uniqueArray(word, { maxLength: 3 }));
  const isMap = g(fc.boolean());
  const items = names.map((name) => {
    const value = g(words);
    const written = g(fc.constantFrom(value, `'${value}'`, `"${value}"`));
    return { name, value, text: isMap ? `${name}: ${written}` : written };
  });
  const value = isMap
    ? new Map(items.map((item) => [item.name, item.value]))
    : items.map((item) => item.value);
  const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
  const texts = items.map(({ text }) => text);
  const several = g(fc.boolean()) && texts.length > 0;
  if (!several)
    return withComment(around, { value, head: ` ${open}${gap}${texts.join(', ')}${gap}${close}`, lines: [] });
  const pad = ' '.repeat(indent + 2);
  const lines = texts.map((text) => ({ text: `${pad}${text},${g(fc.constantFrom('', ' # why'))}`, owner }));
  return { value, head: ` ${open}`, lines: [...lines, { text: pad + close, owner }] };
}
