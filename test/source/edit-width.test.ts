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

describe('a map written where there was none', () => {
  const write = (action: Value) => {
    const text = '1.2:\n  action:\n';
    const edits = editText(text, new Map([['1.2', new Map([['action', action]])]]));
    return edits && mendText(text, edits).text;
  };
  const map = (what: Value) =>
    new Map<string, Value>([
      ['what', what],
      ['by', '2027-01-01'],
    ]);

  test('is in brackets if it is short and all of its values are plain', () => {
    expect(write(map('Train them'))).toBe('1.2:\n  action: { what: Train them, by: 2027-01-01 }\n');
    expect(write(new Map([['what', 'Train them']]))).toBe('1.2:\n  action: { what: Train them }\n');
  });

  test.each([
    ['it is long', 'x'.repeat(90), '    what: xx'],
    ['a value wants quotes', 'It is: so', "    what: 'It is: so'\n"],
    ['a value is a list', ['One', 'Two'], '    what:\n      - One\n'],
  ])('is of lines if %s', (_why, what, line) => {
    expect(write(map(what))).toContain(`1.2:\n  action:\n${line}`);
    expect(write(map(what))).toContain('\n    by: 2027-01-01\n');
  });

  test('stands without brackets as the one citation of an item', () => {
    const text = '1.2:\n  evidence: []\n';
    const items = [new Map([['policy', 'section 2']]), map('Train')];
    const edits = editText(text, new Map([['1.2', new Map([['evidence', items]])]]));
    expect(edits && mendText(text, edits).text).toBe(
      '1.2:\n  evidence:\n    - policy: section 2\n    - { what: Train, by: 2027-01-01 }\n',
    );
  });
});
