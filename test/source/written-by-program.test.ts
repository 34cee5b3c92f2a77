import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument, type Scalar, visit } from 'yaml';
import { packageCodes } from '../../src/codes/codes.ts';
import { packageRoot } from '../../src/package-root.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { read } from './sample.ts';

const styles: readonly Scalar.Type[] = [
  'PLAIN',
  'QUOTE_SINGLE',
  'QUOTE_DOUBLE',
  'BLOCK_FOLDED',
  'BLOCK_LITERAL',
];
const layouts = [
  { indent: 2, indentSeq: true },
  { indent: 4, indentSeq: false },
  { indent: 2, indentSeq: false },
  { indent: 4, indentSeq: true },
];
const files = ['2024-25', '2025-26'].flatMap((year) =>
  ['self-assessment.yaml', 'report.yaml'].map((name) => `${year}/${name}`),
);

/** A sample as a program writes it that keeps YAML, with its long texts in one style. */
function writeAnew(file: string, style: Scalar.Type, options: object): string {
  const text = readFileSync(`${packageRoot}assessments/harbour-vale/${file}`, 'utf8');
  const document = parseDocument(text, { schema: 'failsafe' });
  visit(document, {
    Scalar(place, node) {
      const value = String(node.value);
      if (place === 'key' || value.length <= 40) return;
      node.type = style;
      // A text of several paragraphs cannot stand without quotes on lines of one width.
      if (style === 'PLAIN') node.value = value.replace(/\s+/g, ' ').trim();
    },
  });
  return document.toString(options);
}

function slipsOf(text: string): { readonly sound: boolean; readonly rules: readonly string[] } {
  const { sound, slips } = parseSource(
    new TextEncoder().encode(text),
    'sample.yaml',
    grammarFrom(packageCodes),
  );
  return { sound, rules: slips.map(({ rule, message }) => `${rule}: ${message}`) };
}

describe.each(files)('%s, written by a program', (file) => {
  test.each(styles)('has no slip with its texts as %s at every width', { timeout: 120_000 }, (style) => {
    for (const [at, lineWidth] of [20, 40, 60, 80, 0].entries()) {
      const options = { lineWidth, ...layouts[(at + styles.indexOf(style)) % layouts.length] };
      const found = slipsOf(writeAnew(file, style, options));
      expect(found, JSON.stringify(options)).toEqual({ sound: true, rules: [] });
    }
  });
});

test('of a file with wrapped texts only the slip is told', { timeout: 60_000 }, () => {
  for (const lineWidth of [80]) {
    const written = writeAnew('2025-26/self-assessment.yaml', 'PLAIN', { lineWidth });
    const { rules } = slipsOf(written.replace(/^( {2}"7\.1"):$/m, '$1'));
    expect(rules, String(lineWidth)).toEqual([expect.stringMatching(/^no-colon: /)]);
  }
});

test.each(['to', 'by', 'on', 'what', 'period', 'considered', 'comply', '"by"', 'action'])(
  'a text may go on with a line that is only “%s”',
  (word) => {
    const entry = `code: housing-ombudsman-2024\nprovisions:\n  "5.1":\n    comply: yes\n`;
    for (const text of [
      `${entry}    evidence:\n      - A letter that we refer\n        ${word}\n    commentary: A thing that we refer\n      ${word}\n`,
      `${entry}    commentary:\n      A thing that we refer\n      ${word}\n      on every page.\n`,
    ])
      expect(read(text).slips.map(({ message }) => message)).toEqual([]);
  },
);
