import { describe, expect, test } from 'vitest';
import { editText } from '../../src/source/edit/edit-text.ts';
import type { Value } from '../../src/source/edit/edit-value.ts';
import { mendText } from '../../src/source/mend.ts';

/** The text below `1.2:` once its evidence, in brackets before, is these. */
function write(lead: string, items: readonly string[], before = '[Policy, Letters]'): string | undefined {
  const text = `1.2:\n${lead}${before}\n`;
  const wanted: Value = new Map([['1.2', new Map([['evidence', items]])]]);
  const edits = editText(text, wanted);
  return edits && mendText(text, edits).text.replace('1.2:\n', '');
}

/** Two items, and a third that makes the line in brackets that wide. */
function fill(lead: string, width: number): string[] {
  return ['Policy', 'Letters', 'x'.repeat(width - `${lead}[Policy, Letters, ]`.length)];
}

describe.each(['  evidence: ', '      evidence: ', '  "evidence":   '])(
  'a list in brackets after %j',
  (lead) => {
    test('stays in them as long as its line is no wider than 100', () => {
      const items = fill(lead, 100);
      expect(write(lead, items)).toBe(`${lead}[${items.join(', ')}]\n`);
    });

    test('becomes lines once it would be wider', () => {
      const items = fill(lead, 101);
      const indent = ' '.repeat(lead.search(/\S/) + 2);
      const lines = items.map((item) => `${indent}- ${item}\n`).join('');
      expect(write(lead, items)).toBe(`${lead.trimEnd()}\n${lines}`);
    });

    test('stays in them if its line was wider before', () => {
      const before = fill(lead, 101);
      expect(write(lead, [...before, 'Minutes'], `[${before.join(', ')}]`)).toBe(
        `${lead}[${[...before, 'Minutes'].join(', ')}]\n`,
      );
      const just = fill(lead, 100);
      expect(write(lead, [...just, 'Minutes'], `[${just.join(', ')}]`)).toContain('- Minutes\n');
    });

    test('stays in them if it had several lines', () => {
      const before = '[Policy,\n        Letters]';
      expect(write(lead, fill(lead, 120), before)).toContain(`${lead}[Policy,\n        Letters, xxx`);
    });
  },
);
