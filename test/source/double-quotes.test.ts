import { describe, expect, test } from 'vitest';
import { parseDocument, type Scalar, visit } from 'yaml';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { mendText } from '../../src/source/mend.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { findNode } from '../../src/source/source.ts';
import { checkText, documents, readDocument } from './damage/check.ts';

/** The document as a program writes it, each value in quotes. */
function writeQuoted(text: string, type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE', lineWidth: number): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  visit(document, {
    Scalar(place, node) {
      if (place !== 'key') node.type = type satisfies Scalar['type'];
    },
  });
  return document.toString({ lineWidth });
}

describe.each(documents)('%s written by a program', (name) => {
  test.each([0, 30, 80, 120])('in double quotes is sound at a width of %i', async (width) => {
    expect(await checkText(writeQuoted(readDocument(name), 'QUOTE_DOUBLE', width), name)).toEqual([]);
  });

  test.each([0, 80])('in single quotes is sound at a width of %i', async (width) => {
    expect(await checkText(writeQuoted(readDocument(name), 'QUOTE_SINGLE', width), name)).toEqual([]);
  });
});

/** A commentary in double quotes as we read it. */
function read(written: string) {
  const text = `provisions:\n  "1.2":\n    commentary: "${written}"\n`;
  const source = parseSource(
    new TextEncoder().encode(text),
    'a.yaml',
    grammarFrom({ find: () => undefined }),
  );
  return { text, source };
}

test.each([
  String.raw`Three groups, and no others:\n\n- those who ask first.`,
  String.raw`Under plan B:\nthe adviser rings.`,
  String.raw`Under plan B:\n- the adviser rings.`,
  String.raw`Of team A:\tthe lead.\n\nOf team B:\tthe deputy.`,
  String.raw`C:\\new\\forms and \"D:\" beside it`,
])('%s is left alone', (written) => {
  expect(read(written).source.slips).toEqual([]);
});

test.each([
  String.raw`C:\new`,
  String.raw`Kept in S:\temp for now`,
  String.raw`Kept in S:\new\forms for now`,
  String.raw`Kept on \\harbour\temp for now`,
])('%s is told, and mended to what is written', (written) => {
  const { text, source } = read(written);
  expect(source.slips.map(({ rule }) => rule)).toEqual(['backslash-in-quotes']);
  const mended = mendText(text, source.slips[0]?.fix ?? []).text;
  const again = parseSource(
    new TextEncoder().encode(mended),
    'a.yaml',
    grammarFrom({ find: () => undefined }),
  );
  expect(again.slips).toEqual([]);
  expect(findNode(again.root, ['provisions', '1.2', 'commentary'])).toMatchObject({ text: written });
});
