import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLocator } from '../../src/check/positions.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { findNode, type Source } from '../../src/source/source.ts';
import { printReading } from './print-told.ts';
import { listEntries, read, sample, textAt } from './sample.ts';

describe('a sound document', () => {
  const source = read(sample);

  test('has no slips', () => expect([source.slips, source.sound]).toEqual([[], true]));

  test('keeps keys as they are written, in their order', () => {
    const provisions = findNode(source.root, ['provisions']);
    const keys = provisions?.kind === 'map' ? provisions.entries.map(({ key }) => key) : [];
    expect(keys).toEqual(['5.1', '5.10', '6.10', '6.1', '7.1']);
  });

  test.each([
    [['provisions', '5.1', 'comply'], 'yes'],
    [['provisions', '5.1', 'evidence', 0, 'policy'], 'section 2.1'],
    [['provisions', '5.1', 'evidence', 1], 'Induction checklist'],
    [['provisions', '5.1', 'commentary'], 'First: a rule #1.\n\n- "quoted" text\n'],
    [['provisions', '5.10', 'comply'], 'No.'],
    [['provisions', '5.10', 'evidence', 1], 'Minutes: May'],
    [['provisions', '5.10', 'commentary'], 'Folded text on two lines.'],
    [['provisions', '6.10', 'commentary'], 'Double "quoted" text'],
    [['provisions', '7.1', 'commentary'], 'Plain text over two lines.'],
    [['landlord', 'website'], 'https://www.elmbrook.example/#contact'],
    [['period', 'to'], '2026-03-31'],
    [['evidence', 'policy', 'title'], "Residents' policy"],
  ])('%j reads %j', (path, text) => expect(textAt(source, path)).toBe(text));

  test('has spans that cut out each key and each value as written', () => {
    for (const { key, keySpan, value } of listEntries(source.root)) {
      expect(unquote(sample.slice(...keySpan))).toBe(key);
      if (value.kind !== 'text' || /[|>\n]/.test(sample.slice(...value.span))) continue;
      expect(unquote(sample.slice(...value.span))).toBe(value.text);
    }
  });
});

describe('line endings and byte-order marks', () => {
  const places = (source: Source) => {
    const locate = buildLocator(source.text);
    return listEntries(source.root).map(({ key, keySpan }) => {
      const { start, end } = locate(keySpan);
      return [key, start.line, start.column, end.line, end.column];
    });
  };

  test('do not move lines and columns', () => {
    const crlf = sample.replaceAll('\n', '\r\n');
    expect(places(read(crlf))).toEqual(places(read(sample)));
    expect(places(read(`\uFEFF${sample}`))).toEqual(places(read(sample)));
    expect(places(parseSource(utf16(crlf), 'sample.yaml', grammarFrom(packageCodes)))).toEqual(
      places(read(sample)),
    );
  });

  test('do not change what is found in a file with slips', () => {
    const slips = sample
      .replace('comply: yes', 'comply:yes')
      .replace('commentary: Plain', 'commentary: See: plain');
    const rules = (source: Source) => source.slips.map(({ rule }) => rule);
    expect(rules(read(slips.replaceAll('\n', '\r\n')))).toEqual(rules(read(slips)));
    expect(rules(read(slips))).toEqual(['no-space-after-colon', 'colon-in-text']);
  });
});

describe('a slip is mended in the reading', () => {
  test.each([
    ['commentary: See note: it matters', 'See note: it matters'],
    ["commentary: 'Board's view' is this", "'Board's view' is this"],
    ['commentary: "Board" approved', '"Board" approved'],
    ['commentary: Meets #1 rule', 'Meets #1 rule'],
    ['commentary: *important* text', '*important* text'],
    ['commentary: &c more', '&c more'],
    ['commentary: !urgent do', '!urgent do'],
    ['commentary: {see appendix}', '{see appendix}'],
    ['commentary: [Draft] text', '[Draft] text'],
    ['commentary: @home', '@home'],
    ['commentary: > 50% on time', '> 50% on time'],
    ['commentary: - we do', '- we do'],
    ['commentary:fine', 'fine'],
    ['commentary:\u00a0fine', 'fine'],
    ['commentary; fine', 'fine'],
    ['commentary: "fine', 'fine'],
    ['commentary: "C:\\temp"', 'C:\\temp'],
    ['commentary:\n    fine', 'fine'],
    ['  commentary: fine', 'fine'],
  ])('%j', (line, text) => {
    const source = read(`provisions:\n  1.2:\n    comply: yes\n    ${line}\n  1.3:\n    comply: no\n`);
    expect(printReading(source)).toMatchSnapshot();
    expect(source.slips).toHaveLength(1);
    expect(source.sound).toBe(true);
    expect(textAt(source, ['provisions', '1.2', 'commentary'])).toBe(text);
    expect(textAt(source, ['provisions', '1.3', 'comply'])).toBe('no');
  });

  test('and so are ten slips in one file', () => {
    const source = read(
      'provisions:\n' +
        '  1.2:\n    comply:yes\n    evidence:\n      -Policy\n      - "Board" minutes\n    commentary: See: it\n' +
        '  1.3:\n    comply: yes\n     evidence: [Policy]\n    commentary: Meets #1 rule\n' +
        '  1.4:\n\tcomply: yes\n\tcommentary: *fine*\n' +
        '  1.5:\n    comply; no\n    action: { what: Train, then check, by: 2026-10-31 }\n' +
        '1.6:\n  comply: yes\n  commentary: > 50% on time\n',
    );
    expect(source.sound).toBe(true);
    expect(source.slips).toHaveLength(12);
    expect(printReading(source)).toMatchSnapshot();
    const provisions = findNode(source.root, ['provisions']);
    expect(provisions?.kind === 'map' && provisions.entries.map(({ key }) => key)).toEqual([
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
    ]);
  });
});

describe('any text at all', () => {
  const signs = fc.constantFrom(
    ...' \n\t:-#\'"[]{}|>&*!?%@`,.~\\\r\u00a0\uFEFF',
    'comply',
    '1.2',
    '---',
    'yes',
    'ü',
    '“',
  );

  test('is read without throwing, with spans within it', () => {
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: signs, maxLength: 60 }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(any, (text) => checkSpans(read(text))),
      { numRuns: 300 },
    );
  });

  test('ends, where the first line is blank', () => expect(read('\n%').slips).not.toEqual([]));

  test('is read without throwing as bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => checkSpans(parseSource(bytes, 'x', grammarFrom(packageCodes)))),
      { numRuns: 300 },
    );
  });

  test('is read without throwing as a sound file that someone has mangled', () => {
    const at = fc.nat(sample.length);
    const change = fc.tuple(at, fc.nat(12), fc.string({ unit: signs, maxLength: 4 }));
    const line = fc.tuple(fc.nat(40), fc.constantFrom('delete', 'double', 'indent', 'outdent', 'tab'));
    const mangled = fc
      .tuple(fc.array(change, { maxLength: 3 }), fc.array(line, { maxLength: 3 }), fc.boolean(), fc.boolean())
      .map(([changes, lines, crlf, bom]) => {
        const text = changes.reduce(
          (old, [from, length, put]) => old.slice(0, from) + put + old.slice(from + length),
          sample,
        );
        const moved = lines.reduce(changeLine, text);
        return `${bom ? '\uFEFF' : ''}${crlf ? moved.replaceAll('\n', '\r\n') : moved}`;
      });
    fc.assert(
      fc.property(mangled, (text) => checkSpans(read(text))),
      { numRuns: 300 },
    );
  });
});

function changeLine(text: string, [index, how]: [number, string]): string {
  const lines = text.split('\n');
  const line = lines[index] ?? '';
  const put = {
    delete: [],
    double: [line, line],
    indent: [` ${line}`],
    outdent: [line.replace(/^ {1,2}/, '')],
    tab: [line.replace(/^ {2}/, '\t')],
  }[how];
  lines.splice(index, 1, ...(put ?? [line]));
  return lines.join('\n');
}

function checkSpans({ text, root, slips, sound }: Source): void {
  for (const { span, message, help } of slips) {
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[0]).toBeLessThanOrEqual(text.length);
    expect(span[1]).toBeGreaterThanOrEqual(span[0]);
    expect(message).not.toMatch(/\n|undefined|NaN/);
    expect(help).not.toMatch(/\n|undefined|NaN/);
  }
  expect(sound || slips.length > 0).toBe(true);
  for (const { keySpan } of listEntries(root)) expect(keySpan[1]).toBeLessThanOrEqual(text.length);
}

function unquote(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  return written.startsWith('"') ? JSON.parse(written) : written;
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

test.each([0, 1, 2])('a bullet among dashes is the one thing that is wrong (item %i)', (wrong) => {
  const items = ['policy: section 1', 'plain words', 'letters: page 2'];
  const list = items.map((item, index) => `      ${index === wrong ? '•' : '-'} ${item}\n`).join('');
  const text = `provisions:\n  1.2:\n    comply: yes\n    evidence:\n${list}    commentary: We do.\n`;
  const { slips, sound } = parseSource(Buffer.from(text), 'file.yaml', grammarFrom(packageCodes));
  expect([sound, slips.map(({ rule, span }) => [rule, text.slice(...span)])]).toEqual([
    true,
    [['odd-bullet', '•']],
  ]);
});

test.each([
  ['dashes on a line', `code: x\nprovisions:\n${'- '.repeat(3000)}x\n`],
  ['keys below each other', Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
])('is read without throwing where %s are nested without end', (_, text) => {
  const { sound, slips } = read(text);
  expect([sound, slips.map(({ rule }) => rule)]).toEqual([false, ['yaml-syntax']]);
});
