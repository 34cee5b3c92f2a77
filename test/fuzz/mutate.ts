import fc from 'fast-check';

/** Signs and words that a format gives a meaning to, and that people write by mistake. */
export const yamlSigns = [
  ...[
    ': ',
    ':',
    '- ',
    '-',
    '?',
    '? ',
    '|',
    '>',
    '>-',
    '|9',
    '&a',
    '*a',
    '!!int',
    '!x ',
    '%YAML 1.2',
    '---',
    '...',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
    "'",
    '"',
    '\\',
    '\t',
    '    ',
    '\n',
    '\r',
    '\n\n',
    '\u00a0',
    '\ufeff',
    '\0',
  ],
  ...[
    '<<<<<<<',
    '=======',
    '>>>>>>>',
    '```',
    '~',
    'null',
    'yes',
    'no',
    'n/a',
    '0x1F',
    '1e9',
    '.inf',
    '2025-13-40',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '<<: ',
    '"6.3":',
    '6.10:',
    'comply:',
    'evidence:',
    'commentary:',
  ],
  ...[
    '\u001b[31m',
    '\u202e',
    '"a\\0b"',
    '"\\x1b[2J"',
    '"\\u202e"',
    '\ud800',
    '\u2028',
    '::error::',
    '</script>',
    '{{x}}',
    '[^1]',
    '](',
    'http://',
    '@',
  ],
];

export const tableSigns = [
  ...[
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\n',
    '\r',
    '\r\n',
    'sep=;',
    '=1+1',
    '#NAME?',
    '1/2/25',
    '31/02/2025',
    '45000',
  ],
  ...[
    'Stage 2',
    'Upheld',
    'n/a',
    '\u0000',
    '\ufeff',
    'é',
    '\u001b]0;x\u0007',
    '10.5',
    '-1',
    'Ref',
    'Received',
  ],
];

export const markupSigns = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<td>',
    '</td>',
    '<tr>',
    '<table>',
    '</table>',
    '<del>',
    '<!--',
    '-->',
    '<svg',
    '<p hidden>',
  ],
  ...[
    '&',
    '&amp;',
    '&#0;',
    '&#x202e;',
    '&lt',
    '"',
    "'",
    '=',
    ' colspan="9999"',
    ' rowspan="9999"',
    'style="display:none"',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<?xml',
    '<!DOCTYPE',
    '<w:del>',
    '<w:t>',
    '</w:t>',
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '1.2',
    'Yes',
    'No',
  ],
  ...[
    '| ',
    '\n|',
    '|---|',
    '~~',
    '# ',
    '[^1]: ',
    '](',
    '\u0000',
    '\u00a0',
    '\n\n',
    'Evidence:',
    'Commentary:',
  ],
];

type Step = readonly [kind: string, from: number, to: number, sign: string, byte: number];

/** A text after a few accidents: pieces taken out, doubled, moved, overwritten, and signs put in. */
export function mutateText(texts: readonly string[], signs: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(arbitraryStep(signs), { minLength: 1, maxLength: 6 }))
    .map(([text, steps]) => steps.reduce(changeText, text));
}

/** The bytes of a file after a few accidents, at least one of which no text has. */
export function mutateBytes(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(arbitraryStep(['x']), { minLength: 1, maxLength: 6 }))
    .map(([file, steps]) => steps.reduce(changeBytes, Uint8Array.from(file)));
}

function arbitraryStep(signs: readonly string[]): fc.Arbitrary<Step> {
  return fc.tuple(
    fc.constantFrom('put', 'put', 'cut', 'double', 'move', 'line out', 'line in', 'indent', 'over', 'end'),
    fc.nat(1_000_000),
    fc.nat(1_000_000),
    fc.constantFrom(...signs),
    fc.nat(255),
  );
}

function changeText(text: string, [kind, one, other, sign]: Step): string {
  const [from, to] = placePiece(one, other, text.length);
  const lines = text.split('\n');
  const [line, toLine] = [one % lines.length, other % lines.length];
  if (kind === 'put') return text.slice(0, from) + sign + text.slice(from);
  if (kind === 'cut') return text.slice(0, from) + text.slice(to);
  if (kind === 'double') return text.slice(0, to) + text.slice(from);
  if (kind === 'move') return text.slice(0, from) + text.slice(to) + text.slice(from, to);
  if (kind === 'line out') return lines.toSpliced(line, 1).join('\n');
  if (kind === 'line in') return lines.toSpliced(toLine, 0, lines[line] ?? '').join('\n');
  if (kind === 'indent') {
    const moved = other % 2 === 0 ? ` ${lines[line]}` : (lines[line] ?? '').replace(/^ /, '');
    return lines.toSpliced(line, 1, moved).join('\n');
  }
  if (kind === 'over') return text.slice(0, from) + sign + text.slice(from + sign.length);
  return text.slice(0, from);
}

function changeBytes(file: Uint8Array, [kind, one, other, , byte]: Step): Uint8Array {
  const [from, to] = placePiece(one, other, file.length);
  const bytes = [...file];
  if (kind === 'cut' || kind === 'line out') return Uint8Array.from(bytes.toSpliced(from, to - from));
  if (kind === 'double' || kind === 'line in')
    return Uint8Array.from(bytes.toSpliced(to, 0, ...bytes.slice(from, to)));
  if (kind === 'end') return file.slice(0, from);
  return Uint8Array.from(bytes.toSpliced(from, kind === 'put' ? 0 : 1, byte));
}

/** A short piece of something so long. */
function placePiece(one: number, other: number, length: number): [number, number] {
  const from = one % (length + 1);
  return [from, Math.min(length, from + (other % 80))];
}
