import type { SampleLine } from './lines.ts';

/** A document with one slip in it. */
export interface Damaged {
  readonly lines: readonly string[];
  /** The lines (from 1) at which a finding is right: where the slip was made, and what stands next to a line deleted. */
  readonly places: readonly number[];
}

/** One way to spoil a line. `amount` is a random number from 0 to 99. Undefined where it cannot be done there. */
export interface DamageKind {
  readonly name: string;
  readonly damage: (lines: readonly SampleLine[], at: number, amount: number) => Damaged | undefined;
  /** Why a document so spoilt may be sound: it says the same, or another thing that is just as good. */
  readonly mayBeSound?: string;
}

type Change = (
  line: SampleLine,
  amount: number,
  lines: readonly SampleLine[],
  at: number,
) => string | undefined;

/** Spoils the text of one line, in place. */
export function inLine(name: string, change: Change, mayBeSound?: string): DamageKind {
  return {
    name,
    ...(mayBeSound ? { mayBeSound } : {}),
    damage(lines, at, amount) {
      const line = lines[at];
      const text = line && change(line, amount, lines, at);
      if (text === undefined || text === line?.text) return undefined;
      return { lines: lines.map((one, index) => (index === at ? text : one.text)), places: [at + 1] };
    },
  };
}

/** Puts lines before a line of that kind. */
export function insert(
  name: string,
  put: (line: SampleLine, amount: number) => readonly string[] | undefined,
  mayBeSound?: string,
  after = 0,
): DamageKind {
  return {
    name,
    ...(mayBeSound ? { mayBeSound } : {}),
    damage(lines, at, amount) {
      const line = lines[at];
      const more = line && put(line, amount);
      if (!more) return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, 0, ...more);
      return { lines: texts, places: more.map((_, index) => at + 1 + index + after) };
    },
  };
}

export function remove(
  name: string,
  isMeant: (line: SampleLine, lines: readonly SampleLine[], at: number) => boolean,
): DamageKind {
  return {
    name,
    damage(lines, at) {
      const line = lines[at];
      if (!line || !isMeant(line, lines, at)) return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, 1);
      return { lines: texts, places: [...near(lines, at), ...holder(lines, at)] };
    },
  };
}

/** The lines about a gap: the one above that says something, and the next. */
function near(lines: readonly SampleLine[], at: number): number[] {
  let above = at - 1;
  while (above > 0 && /blank|comment/.test(lines[above]?.kind ?? '')) above--;
  let below = at + 1;
  while (below < lines.length - 1 && /blank|comment/.test(lines[below]?.kind ?? '')) below++;
  return [above + 1, at, below, at + 1];
}

/** The key that a line stands under, where a missing line may be told too. */
function holder(lines: readonly SampleLine[], at: number): number[] {
  const indent = lines[at]?.indent ?? 0;
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above];
    if (line && line.indent < indent && /key|item/.test(line.kind)) return [above + 1];
  }
  return [firstKey(lines) + 1];
}

function firstKey(lines: readonly SampleLine[]): number {
  return lines.findIndex(({ kind }) => kind === 'key');
}

const isEntry = ({ kind }: SampleLine) => kind === 'key' || kind === 'item';
const isParent = (line: SampleLine) => line.kind === 'key' && line.value === '';
export const isId = ({ key, indent }: SampleLine) => indent === 2 && /^"\d/.test(key);
const needed = [
  'comply',
  'title',
  'code',
  'assessed',
  'period',
  'name',
  'what',
  'by',
  'considered',
  'author',
];

const reindent = (line: SampleLine, indent: number) =>
  `${' '.repeat(Math.max(0, indent))}${line.text.trimStart()}`;
const afterKey = (line: SampleLine, change: (key: string, value: string) => string | undefined) => {
  if (line.key === '') return undefined;
  const at = line.text.indexOf(line.key);
  const rest = line.text.slice(at + line.key.length + 1);
  const changed = change(line.key, rest.trimStart());
  return changed === undefined ? undefined : line.text.slice(0, at) + changed;
};

/** The ways to spoil a line, tuned against. */
export const kinds: readonly DamageKind[] = [
  inLine('a key further right', (line, amount) =>
    line.kind === 'key' ? reindent(line, line.indent + 1 + (amount % 7)) : undefined,
  ),
  inLine('a key further left', (line, amount) =>
    line.kind === 'key' && line.indent > 0
      ? reindent(line, line.indent - 1 - (amount % line.indent))
      : undefined,
  ),
  inLine('a key at the margin', (line) => (line.kind === 'key' ? reindent(line, 0) : undefined)),
  inLine(
    'an item further right',
    (line, amount) => (line.kind === 'item' ? reindent(line, line.indent + 1 + (amount % 7)) : undefined),
    'a list of one item may stand anywhere to the right of its key',
  ),
  inLine(
    'an item further left',
    (line, amount) =>
      line.kind === 'item' ? reindent(line, line.indent - 1 - (amount % line.indent)) : undefined,
    'a list of one item may stand in the column of its key',
  ),
  inLine('a number at the margin', (line) => (isId(line) ? reindent(line, 0) : undefined)),
  inLine('a number by one', (line, amount) => (isId(line) ? reindent(line, amount % 2 ? 1 : 3) : undefined)),
  inLine(
    'a text line further left',
    (line, amount) =>
      line.kind === 'text' ? reindent(line, line.indent - 1 - (amount % line.indent)) : undefined,
    'a text may begin anywhere to the right of its key, and its first line to the left of the rest',
  ),
  inLine('a text line at the margin', (line) => (line.kind === 'text' ? reindent(line, 0) : undefined)),
  inLine(
    'the first text line further right',
    (line, amount) =>
      line.kind === 'text' && line.first ? reindent(line, line.indent + 1 + (amount % 5)) : undefined,
    'a text of one line may stand anywhere to the right of its key',
  ),
  remove('a key with lines below it deleted', isParent),
  remove('a number deleted', isId),
  remove('the key of a text deleted', (line) => line.kind === 'key' && /^[|>]/.test(line.value)),
  remove(
    'a needed line deleted',
    (line) =>
      line.kind === 'key' && needed.includes(line.key) && line.value !== '' && !/^[|>]/.test(line.value),
  ),
  insert('a line twice', (line) => (line.kind === 'key' ? [line.text] : undefined), undefined, 1),
  inLine('a colon lost', (line) => afterKey(line, (key, value) => `${key}${value ? ' ' : ''}${value}`)),
  inLine('a semicolon for the colon', (line) => afterKey(line, (key, value) => `${key}; ${value}`.trimEnd())),
  inLine('no space after the colon', (line) =>
    afterKey(line, (key, value) => (value && !/^[|>]/.test(value) ? `${key}:${value}` : undefined)),
  ),
  inLine('a no-break space after the colon', (line) =>
    afterKey(line, (key, value) => (value ? `${key}:\u00a0${value}` : undefined)),
  ),
  inLine('a no-break space before the colon', (line) =>
    afterKey(line, (key, value) => `${key}\u00a0: ${value}`.trimEnd()),
  ),
  inLine('a no-break space after the dash', (line) =>
    line.kind === 'item' ? line.text.replace('- ', '-\u00a0') : undefined,
  ),
  inLine('no-break spaces at the start', (line) =>
    isEntry(line) && line.indent > 0 ? '\u00a0'.repeat(line.indent) + line.text.trimStart() : undefined,
  ),
  inLine('no space after the dash', (line) =>
    line.kind === 'item' ? line.text.replace('- ', '-') : undefined,
  ),
  inLine('a dash lost', (line, amount) =>
    line.kind === 'item' && line.key === ''
      ? undefined
      : line.kind === 'item'
        ? reindent({ ...line, text: line.text.replace('- ', amount % 2 ? '  ' : '') }, line.indent)
        : undefined,
  ),
  inLine('another bullet', (line, amount) =>
    line.kind === 'item' ? line.text.replace('- ', `${'•*–·'.charAt(amount % 4)} `) : undefined,
  ),
  inLine('a quote opened and not closed', (line, amount) =>
    isEntry(line) && line.value !== '' && !/^[|>{["]/.test(line.value)
      ? line.text.replace(line.value, `${amount % 2 ? '"' : "'"}${line.value}`)
      : undefined,
  ),
  inLine('a quote opened in front of a long text', (line) =>
    line.kind === 'key' && /^[|>]/.test(line.value) ? undefined : undefined,
  ),
  inLine('the quote of a number not closed', (line, amount) =>
    isId(line) ? line.text.replace(amount % 2 ? /"(?=:)/ : /"/, '') : undefined,
  ),
  inLine('curly quotes round a number', (line) =>
    isId(line) ? line.text.replace('"', '“').replace('"', '”') : undefined,
  ),
  {
    name: 'a merge that was not resolved',
    damage(lines, at, amount) {
      const line = lines[at];
      if (!line || line.kind === 'blank') return undefined;
      const texts = lines.map(({ text }) => text);
      const base = amount % 3 === 0 ? [`||||||| 1a2b3c4`, line.text] : [];
      texts.splice(at, 1, '<<<<<<< HEAD', line.text, ...base, '=======', line.text, '>>>>>>> feature/board');
      return { lines: texts, places: [at + 1] };
    },
  },
  insert('one mark of a merge', (line, amount) =>
    line.kind === 'blank'
      ? undefined
      : [['<<<<<<< HEAD', '=======', '>>>>>>> 1a2b3c4 (Board’s words)'][amount % 3] ?? ''],
  ),
  {
    name: 'the file between fences',
    damage: (lines, _at, amount) => ({
      lines: [amount % 2 ? '```yaml' : '```', ...lines.map(({ text }) => text), '```'],
      places: [1],
    }),
  },
  insert('a fence', (line) => (isEntry(line) ? ['```'] : undefined)),
  insert('a pasted table', (line) =>
    isEntry(line) ? ['| Stage | Target | Met |', '|---|---|---|', '| 1 | 10 days | 90% |'] : undefined,
  ),
  inLine('a byte-order mark at the start', (line) =>
    line.kind === 'blank' ? undefined : `\uFEFF${line.text}`,
  ),
  inLine('a byte-order mark inside', (line) => afterKey(line, (key, value) => `${key}: \uFEFF${value}`)),
  inLine('a control character', (line, amount) => {
    if (line.kind === 'blank') return undefined;
    const at = line.indent + (amount % Math.max(1, line.text.length - line.indent));
    return `${line.text.slice(0, at)}${'\u0007\u000b\u001b\u0008\u0001'.charAt(amount % 5)}${line.text.slice(at)}`;
  }),
  inLine('a character that turns the reading', (line, amount) => {
    if (line.kind === 'blank') return undefined;
    const at = line.indent + (amount % Math.max(1, line.text.length - line.indent));
    return `${line.text.slice(0, at)}${'\u202e\u2066\u200f'.charAt(amount % 3)}${line.text.slice(at)}`;
  }),
  inLine('a tab for the indent', (line) =>
    isEntry(line) && line.indent > 0 ? '\t'.repeat(line.indent / 2) + line.text.trimStart() : undefined,
  ),
  {
    name: 'two lines joined',
    damage(lines, at) {
      const [line, next] = [lines[at], lines[at + 1]];
      if (!line || !next || !isEntry(line) || !isEntry(next)) return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, 2, `${line.text.replace(/\s+#.*/, '')} ${next.text.trimStart()}`);
      return { lines: texts, places: [at + 1] };
    },
  },
  {
    name: 'two lines swapped',
    mayBeSound: 'keys and items may come in another order',
    damage(lines, at) {
      const [line, next] = [lines[at], lines[at + 1]];
      if (!line || !next || !isEntry(line) || !isEntry(next)) return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, 2, next.text, line.text);
      return { lines: texts, places: [at + 1, at + 2] };
    },
  },
  {
    name: 'a value on the line below, at the margin',
    mayBeSound: 'a bracket may close at the margin',
    damage(lines, at) {
      const line = lines[at];
      if (!line || !isEntry(line) || line.key === '' || !/\s/.test(line.value) || /^[|>]/.test(line.value))
        return undefined;
      const texts = lines.map(({ text }) => text);
      texts.splice(at, 1, ...line.text.replace(/\s(?=\S+$)/, '\n').split('\n'));
      return { lines: texts, places: [at + 1, at + 2] };
    },
  },
  inLine('a dash before a key', (line) =>
    line.kind === 'key' ? line.text.replace(/\S/, '- $&') : undefined,
  ),
  inLine('words after a key with keys below', (line, amount) =>
    isParent(line)
      ? `${line.text} ${['Harbour Vale Homes', '../common/evidence.yaml', 'yes'][amount % 3]}`
      : undefined,
  ),
  inLine('a name in the register changed', (line, _amount, lines, at) =>
    line.indent === 2 && lines[at + 1]?.key === 'title' ? line.text.replace(/\w(?=\w*:)/, 'q') : undefined,
  ),
  inLine(
    'a number misspelt',
    (line, amount) =>
      isId(line)
        ? line.text.replace(/\.(\d+)"/, ['.0$1"', '.$1$1"', ',$1"', '.$1."', '. $1"'][amount % 5] ?? '')
        : undefined,
    'another provision may have that number',
  ),
  inLine('a number that another has', (line, _amount, lines, at) => {
    const before = lines.slice(0, at).findLast(isId);
    return isId(line) && before ? before.text : undefined;
  }),
  inLine(
    'a key misspelt',
    (line, amount) =>
      line.key.length > 4 && !isId(line)
        ? line.text.replace(
            line.key,
            line.key.slice(0, 1 + (amount % (line.key.length - 2))) +
              line.key.slice(2 + (amount % (line.key.length - 2))),
          )
        : undefined,
    'a name in a register and a heading of a column are free',
  ),
  inLine(
    'a key with a capital',
    (line) =>
      line.key !== '' && !isId(line)
        ? line.text.replace(line.key, line.key.charAt(0).toUpperCase() + line.key.slice(1))
        : undefined,
    'a name in a register and a heading of a column are free',
  ),
  inLine('a value taken out', (line) =>
    line.kind === 'key' &&
    needed.includes(line.key) &&
    !/^[|>]?$/.test(line.value) &&
    !line.value.startsWith('|')
      ? line.text.slice(0, line.text.indexOf(':') + 1)
      : undefined,
  ),
  inLine('a bracket lost', (line, amount) =>
    /^[{[]./.test(line.value) && line.value.length > 2
      ? line.text.replace(amount % 2 ? /[}\]](?!.*[}\]])/ : /[{[]/, '')
      : undefined,
  ),
  inLine('a comma lost', (line) => (line.value.startsWith('{') ? line.text.replace(',', '') : undefined)),
  inLine('a comment without its sign', (line) =>
    line.kind === 'comment' ? line.text.replace('# ', '').replace(/^#/, '') : undefined,
  ),
  insert('a note at the margin', (line, amount) =>
    isEntry(line)
      ? [['check this with the Board', 'TODO', 'To be finished by Friday.'][amount % 3] ?? '']
      : undefined,
  ),
  insert(
    'three dashes',
    (line) => (isEntry(line) ? ['---'] : undefined),
    'before the first key they begin the document',
  ),
  inLine('text after the sign of a text', (line) =>
    /^[|>]-?$/.test(line.value) ? `${line.text} We do.` : undefined,
  ),
  insert('a blank line of spaces above a text', (line) =>
    line.kind === 'text' && line.first ? [' '.repeat(line.indent + 4)] : undefined,
  ),
];
