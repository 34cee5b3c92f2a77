import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { hasChanges } from '../../src/changes/changes.ts';
import { compareVersions } from '../../src/changes/compare-versions.ts';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { readVersion } from '../../src/commands/changes/read-version.ts';
import { packageRoot } from '../../src/package-root.ts';

const folder = `${packageRoot}assessments/harbour-vale/2025-26/`;
const sample = readFileSync(`${folder}self-assessment.yaml`, 'utf8');
const today = '2026-11-21';

/** Reads a text as the only file of a folder. */
async function read(text: string) {
  const place = {
    ...{
      shown: 'self-assessment.yaml',
      file: 'self-assessment.yaml',
      codes: packageCodes,
      shared: {},
      commit: { name: '', date: '' },
    },
    read: (name: string) => (name === 'self-assessment.yaml' ? Buffer.from(text) : undefined),
  };
  return (await readVersion(place, today)).version;
}

const before = await read(sample);

async function compareWithSample(yaml: string) {
  const after = await read(yaml);
  return compareVersions(before, after, { pairs: pairProvisions(before.code, after.code), today });
}

interface Layout {
  readonly width: number;
  readonly bullet: string;
  readonly turned: boolean;
  readonly yes: string;
  readonly quote: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';
  readonly indent: number;
}

/** The sample with its keys turned round, its text wrapped anew and its values written otherwise. */
function layOut({ width, bullet, turned, yes, quote, indent }: Layout): string {
  const document = parseDocument(sample, { schema: 'failsafe' });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar<string>(key) || !isScalar<string>(value)) return;
      if (key.value === 'comply' && value.value === 'yes') value.value = yes;
      if (!['introduction', 'response', 'commentary', 'alternative', 'what'].includes(key.value)) return;
      value.value = wrapAnew(value.value, width, bullet);
      value.type = quote;
    },
    Map: (_, map) => {
      if (turned && isMap(map)) map.items.reverse();
    },
  });
  return document.toString({ lineWidth: width, indent });
}

/** Each paragraph and item on lines of about so many letters, none of which begins with what Markdown would read. */
function wrapAnew(markdown: string, width: number, bullet: string): string {
  const blocks = markdown.trim().split(/\n\s*\n|\n(?=- )/);
  return blocks
    .map((block) => {
      const isItem = block.startsWith('- ');
      const [indent, lead] = isItem ? ['  ', `${bullet} `] : ['', ''];
      let line = '';
      const lines: string[] = [];
      for (const word of block.replace(/^- /, '').split(/\s+/)) {
        if (line.length + word.length > width && /^[a-z]/i.test(word)) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return `${lead}${[...lines, line].join(`  \n${indent}`)}`;
    })
    .join('\n\n');
}

test('an assessment that is only laid out otherwise has not changed', async () => {
  const layouts: fc.Arbitrary<Layout> = fc.record({
    width: fc.integer({ min: 20, max: 150 }),
    bullet: fc.constantFrom('-', '*', '+'),
    turned: fc.boolean(),
    yes: fc.constantFrom('yes', 'Yes.', 'YES', 'Y', 'true'),
    quote: fc.constantFrom('QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
    indent: fc.integer({ min: 2, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(layouts, async (layout) => {
      const changes = await compareWithSample(layOut(layout));
      expect({ ...changes, overdue: [] }).toMatchObject({
        answers: [],
        wording: [],
        citations: [],
        facts: [],
      });
      expect(hasChanges(changes)).toBe(false);
    }),
    { numRuns: 10 },
  );
});

test('a single word more is a change', async () => {
  const changes = await compareWithSample(sample.replace('bereavement', 'sudden bereavement'));
  expect(sample).toContain('bereavement');
  expect(changes.wording.map(({ text, runs }) => [text, runs.filter(({ kind }) => kind !== 'same')])).toEqual(
    [['commentary', [{ kind: 'added', text: 'sudden' }]]],
  );
});
