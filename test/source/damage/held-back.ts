import type { DamageKind } from './kinds.ts';
import type { SampleLine } from './lines.ts';

/** Kinds that no rule was tuned against: they were written afterwards, and what they show is reported as it was. */
export const heldBack: readonly DamageKind[] = [
  change('a space before the colon and none after', (line) =>
    ownKey(line) && line.value !== '' && !/^[|>]/.test(line.value) ? replaceColon(line, ' :') : undefined,
  ),
  change('two colons', (line) => (ownKey(line) ? replaceColon(line, ':: ') : undefined)),
  change('a colon of full width', (line) => (ownKey(line) ? replaceColon(line, '：') : undefined)),
  change('two dashes', (line) => (line.kind === 'item' ? line.text.replace('- ', '-- ') : undefined)),
  change(
    'a key in capitals',
    (line) =>
      ownKey(line) && line.indent > 0 && /^[a-z-]{4,}$/.test(line.key)
        ? line.text.replace(line.key, line.key.toUpperCase())
        : undefined,
    'a name in a register and a heading of a column are free',
  ),
  change('the mark of a quoted e-mail', (line) => (line.kind === 'key' ? `> ${line.text}` : undefined)),
  change('the plus of a pasted diff', (line) => (line.kind === 'key' ? `+${line.text}` : undefined)),
  change('the minus of a pasted diff', (line) =>
    line.kind === 'key' && line.indent > 0 ? `-${line.text.slice(1)}` : undefined,
  ),
  change('a number of a list for the dash', (line) =>
    line.kind === 'item' ? line.text.replace('- ', '1. ') : undefined,
  ),
  change('a backslash at the end', (line) =>
    line.kind === 'key' && line.value === '' ? `${line.text} \\` : undefined,
  ),
  change('the end of the line lost', (line) =>
    line.kind === 'key' && line.key !== '' && !line.key.startsWith('"')
      ? line.text.slice(0, line.text.indexOf(line.key) + line.key.length)
      : undefined,
  ),
  change(
    'an underline for the hyphen',
    (line) => (/^[a-z]+-[a-z-]+$/.test(line.key) ? line.text.replace('-', '_') : undefined),
    'a name in a register and a heading of a column are free',
  ),
  change('a comma for the colon', (line) => (ownKey(line) ? replaceColon(line, ', ') : undefined)),
  added(
    'a heading of Markdown',
    (line) => (line.kind === 'key' && line.indent === 2 ? '## Part two' : undefined),
    'it is a comment',
  ),
  added('a rule of equals signs', (line) => (line.kind === 'key' ? '==========' : undefined)),
  added('a tag of a web page', (line) => (line.kind === 'key' ? '<br>' : undefined)),
  added('an item of a list at the margin', (line) => (line.kind === 'key' ? '- see the minutes' : undefined)),
  added('a copy of the first key', (line) =>
    line.kind === 'key' && line.indent === 4 ? 'code: housing-ombudsman-2024' : undefined,
  ),
];

function change(
  name: string,
  spoil: (line: SampleLine) => string | undefined,
  mayBeSound?: string,
): DamageKind {
  return {
    name,
    ...(mayBeSound ? { mayBeSound } : {}),
    damage(lines, at) {
      const line = lines[at];
      const text = line && spoil(line);
      if (text === undefined || text === line?.text) return undefined;
      return { lines: lines.map((one, index) => (index === at ? text : one.text)), places: [at + 1] };
    },
  };
}

function added(name: string, put: (line: SampleLine) => string | undefined, mayBeSound?: string): DamageKind {
  return {
    name,
    ...(mayBeSound ? { mayBeSound } : {}),
    damage(lines, at) {
      const line = lines[at];
      const text = line && put(line);
      if (text === undefined) return undefined;
      const texts = lines.map((one) => one.text);
      texts.splice(at, 0, text);
      return { lines: texts, places: [at + 1] };
    },
  };
}

function ownKey({ kind, key }: SampleLine): boolean {
  return kind === 'key' && key !== '';
}

function replaceColon(line: SampleLine, sign: string): string {
  const at = line.text.indexOf(':', line.text.indexOf(line.key) + line.key.length);
  return `${line.text.slice(0, at)}${sign}${line.text.slice(at + 1).trimStart()}`;
}
