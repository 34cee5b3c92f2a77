import { readFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Value } from '../../../src/source/edit/edit-value.ts';
import type { SliceChange } from '../../../src/source/edit/slice/apply-changes.ts';
import { editSlices } from '../../../src/source/edit/slice/edit-slice.ts';
import { findSlice } from '../../../src/source/edit/slice/find-slice.ts';
import { isTrouble } from '../../../src/source/edit/slice/slice.ts';
import { tellTrouble } from '../../../src/source/edit/slice/tell-trouble.ts';
import {
  answered,
  change,
  changed,
  grammarOf,
  layouts,
  map,
  nasty,
  nastyProse,
  read,
  writeFile,
} from './slice-files.ts';

const sample = readFileSync('assessments/harbour-vale/2025-26/self-assessment.yaml', 'utf8');

function slice(text: string, path: readonly string[]): string {
  const found = findSlice(read(text), path);
  if (isTrouble(found)) throw new Error(tellTrouble(found));
  return found.text;
}

describe('the slice of an entry', () => {
  const text = `landlord:
  # Ours
  name: Elmbrook Homes # short
  # deeper is its own
provisions:
  # 1. Definition
  1.2:
    comply: yes
    commentary: |
      One.

      # Two, a heading
      Three.
    # below
  # 2. Exclusions
  2.1:
    evidence:
    - policy: section 2
    - Minutes

# The end
contact: { name: Team, email: a@b.example }
`;

  test.each([
    [
      ['provisions', '1.2'],
      '  1.2:\n    comply: yes\n    commentary: |\n      One.\n\n      # Two, a heading\n      Three.\n    # below',
    ],
    [['provisions', '2.1'], '  2.1:\n    evidence:\n    - policy: section 2\n    - Minutes'],
    [['provisions', '2.1', 'evidence'], '    evidence:\n    - policy: section 2\n    - Minutes'],
    [['landlord', 'name'], '  name: Elmbrook Homes # short'],
    [['landlord'], 'landlord:\n  # Ours\n  name: Elmbrook Homes # short\n  # deeper is its own'],
    [['contact', 'email'], 'email: a@b.example'],
    [['contact'], 'contact: { name: Team, email: a@b.example }'],
  ])('%j is its own lines, with the comments below that are deeper', (path, lines) => {
    expect(slice(text, path)).toBe(lines);
  });

  test('says what is there, on which line, and is the whole of it for each entry of the sample', () => {
    const source = read(sample);
    const { root } = source;
    const paths =
      root.kind === 'map'
        ? root.entries.flatMap(({ key, value }) => [
            [key],
            ...(value.kind === 'map' ? value.entries.map((one) => [key, one.key]) : []),
          ])
        : [];
    for (const path of paths) {
      const found = findSlice(source, path);
      if (isTrouble(found)) throw new Error(`${path}: ${tellTrouble(found)}`);
      expect(sample.slice(...found.span)).toBe(found.text);
      expect(sample.split('\n')[found.line - 1]).toContain(path.at(-1));
    }
    expect(paths.length).toBeGreaterThan(100);
  });
});

describe('what cannot be edited by a program', () => {
  const told = (text: string, path: readonly string[]) => {
    const found = findSlice(read(text), path);
    return isTrouble(found) ? tellTrouble(found) : 'nothing';
  };

  test.each([
    [
      'a slip in its own lines',
      'provisions:\n  1.2:\n    comply:yes\n  1.3:\n    comply: no\n',
      ['provisions', '1.2'],
      'Its lines, from line 2, may not be read as you meant them: ',
    ],
    [
      'a slip of a neighbour',
      'provisions:\n  1.2:\n    comply: yes\n  1.3:\n    comply:no\n',
      ['provisions', '1.2'],
      'nothing',
    ],
    [
      'a key that is not there',
      'provisions:\n  1.2:\n    comply: yes\n',
      ['provisions', '1.3'],
      'There is no place for it in the file.',
    ],
    [
      'a provision written twice',
      'provisions:\n  1.2:\n    comply: yes\n  1.3:\n    comply: no\n  1.2:\n    comply: no\n',
      ['provisions', '1.2'],
      'It is written twice, on lines 2 and 6.',
    ],
    [
      'another written twice',
      'provisions:\n  1.2:\n    comply: yes\n  1.3:\n    comply: no\n  1.2:\n    comply: no\n',
      ['provisions', '1.3'],
      'nothing',
    ],
    [
      'a use of an anchor',
      'provisions:\n  1.2:\n    commentary: &same We do.\n  1.3:\n    commentary: *same\n',
      ['provisions', '1.3'],
      'Edit it by hand, from line 4: its text is also used elsewhere, by a name after & and *.',
    ],
    [
      'an anchor that is used',
      'provisions:\n  1.2:\n    commentary: &same We do.\n  1.3:\n    commentary: *same\n',
      ['provisions', '1.2'],
      'Edit it by hand, from line 2: its text is also used elsewhere, by a name after & and *.',
    ],
    [
      'a merge key',
      'provisions:\n  1.2:\n    <<: *same\n    comply: yes\n',
      ['provisions', '1.2'],
      'Edit it by hand, from line 2: its text is also used elsewhere, by a name after & and *.',
    ],
    [
      'a star that is no use of one',
      'provisions:\n  1.2:\n    commentary: *Not* yet\n',
      ['provisions', '1.2'],
      'Its lines, from line 2, may not be read',
    ],
    [
      'a tag',
      'provisions:\n  1.2:\n    comply: !!str yes\n',
      ['provisions', '1.2'],
      'Edit it by hand, from line 2: a type is written',
    ],
    [
      'marks of a merge',
      'provisions:\n  1.2:\n<<<<<<< HEAD\n    comply: yes\n=======\n    comply: no\n>>>>>>> b\n',
      ['provisions', '1.2'],
      'The file may not be read as you meant it: ',
    ],
  ])('%s', (_name, text, path, words) => {
    expect(
      told(`code: housing-ombudsman-2024\n${text}`.replace('code: housing-ombudsman-2024\n', ''), path),
    ).toContain(words);
  });

  test('a file in another encoding, every byte of which would change', () => {
    const source = {
      ...read(sample),
      slips: [{ rule: 'not-utf8' as const, span: [0, 1] as const, message: 'Old.', help: '', related: [] }],
    };
    expect(findSlice(source, ['provisions', '1.2'])).toMatchObject({ kind: 'unread' });
  });

  test('words where keys are wanted are not lost', () => {
    const text =
      'code: housing-ombudsman-2024\nprovisions:\n  1.2:\n    comply: no\n    action: Train staff.\n';
    expect(
      change(text, ['provisions', '1.2'], [{ path: ['action', 'by'], value: '2027-01-31' }]),
    ).toMatchObject({ kind: 'by-hand', why: 'words' });
  });

  test('nothing is put in that may be there, and only is not read for what it is', () => {
    const before =
      'code: housing-ombudsman-2024\nprovisions:\n  1.2:\n    comply:yes\n  1.4:\n    comply: no\n';
    const answer = [{ path: ['comply'], value: 'no' }];
    const hidden = before.replace('  1.4:', '  1.3\n    comply: yes\n  1.4:');
    const source = { ...read(hidden), root: read(before).root };
    expect(editSlices(source, [{ path: ['provisions', '1.3'], changes: answer }], grammarOf)).toMatchObject({
      kind: 'slips',
      line: 5,
    });
    expect(changed(before, ['provisions', '1.3'], answer)).toContain('  1.3:\n    comply: no\n  1.4:');
  });

  test('nothing is put into a file that cannot be read to its end', () => {
    const source = { ...read(sample), sound: false };
    const edited = editSlices(
      source,
      [{ path: ['revision'], changes: [{ path: ['date'], value: '2026-01-01' }] }],
      grammarOf,
    );
    expect(edited).toMatchObject({ kind: 'unread', path: ['revision'] });
  });
});

describe('a change is written as a person would write it', () => {
  const long =
    'Add a paragraph on making a complaint to the perception survey, the estate surveys and the online questionnaires.';
  const draft = 'code: housing-ombudsman-2024\nprovisions:\n';
  const cases: [name: string, text: string, path: string[], changes: SliceChange[]][] = [
    [
      'the first answer of an empty draft',
      draft,
      ['provisions', '1.2'],
      [
        { path: ['comply'], value: 'yes' },
        { path: ['evidence'], value: ['policy', map({ records: 'page 2' })] },
        { path: ['commentary'], value: 'A.\n\nB.\n' },
      ],
    ],
    [
      'the second',
      `${draft}  1.2: { comply: yes }\n`,
      ['provisions', '1.3'],
      [{ path: ['comply'], value: 'yes' }],
    ],
    [
      'the rest of one in braces',
      `${draft}  1.2: { comply: yes }\n`,
      ['provisions', '1.2'],
      [{ path: ['evidence'], value: ['policy', map({ records: 'page 2' })] }],
    ],
    [
      'an action',
      sample,
      ['provisions', '1.2'],
      [
        { path: ['comply'], value: 'no' },
        { path: ['action', 'owner'], value: 'Complaints Manager' },
        { path: ['action', 'by'], value: '2026-12-01' },
        { path: ['action', 'what'], value: 'Write the form again.' },
      ],
    ],
    [
      'a long action',
      sample,
      ['provisions', '1.2'],
      [
        { path: ['action', 'what'], value: long },
        { path: ['alternative'], value: `${long} ${long}: so` },
      ],
    ],
    [
      'a waiver and notes',
      sample,
      ['provisions', '1.2'],
      [
        { path: ['waive', 'promise-under-yes'], value: 'The panel wrote it.' },
        { path: ['review', 'owner'], value: 'Ann' },
      ],
    ],
    [
      'a document',
      sample,
      ['evidence', 'audit'],
      [{ path: [], value: map({ title: 'Audit of complaints', file: 'evidence/audit.txt' }) }],
    ],
    ['no evidence', sample, ['provisions', '1.2'], [{ path: ['evidence'], value: [] }]],
    [
      'a folded text, one word of it',
      sample,
      ['provisions', '1.6'],
      [
        {
          path: ['alternative'],
          value:
            'Each text links to a page.\nA customer adviser rings anyone who gives a low score, offers to log a complaint during the call, and says what happens then.',
        },
      ],
    ],
    ['a provision that goes', sample, ['provisions', '2.1'], [{ path: [], value: undefined }]],
    [
      'a provision that comes',
      changed(sample, ['provisions', '2.1'], [{ path: [], value: undefined }]),
      ['provisions', '2.1'],
      [{ path: ['comply'], value: 'yes' }],
    ],
    ['a map that is not there', sample, ['revision', 'date'], [{ path: [], value: '2026-09-01' }]],
    [
      'entries that stand apart',
      `${draft}  1.2:\n    comply: yes\n\n  1.4:\n    comply: yes\n`,
      ['provisions', '1.3'],
      [{ path: ['comply'], value: 'yes' }],
    ],
    [
      'a file as JSON',
      '{\n  "code": "housing-ombudsman-2024",\n  "provisions": {\n    "1.2": {\n      "comply": "yes"\n    }\n  }\n}\n',
      ['provisions', '1.2'],
      [
        { path: ['commentary'], value: 'It’s\n"so".\n' },
        { path: ['evidence'], value: ['policy', map({ minutes: 'page 3' })] },
        { path: ['action', 'what'], value: 'Do.' },
      ],
    ],
    [
      'a provision of a file as JSON',
      '{"code": "housing-ombudsman-2024", "provisions": {"1.2": {"comply": "yes"}, "1.3": {"comply": "no"}}}',
      ['provisions', '1.3'],
      [{ path: [], value: undefined }],
    ],
    [
      'an entry of JSON that comes',
      '{\n  "provisions": {\n    "1.2": {"comply": "yes"}\n  }\n}',
      ['provisions', '1.3'],
      [{ path: ['comply'], value: 'no' }],
    ],
  ];

  test.each(cases)('%s', async (name, text, path, changes) => {
    const after = changed(text, path, changes);
    const patch = createTwoFilesPatch('before', 'after', text, after, '', '', { context: 3 });
    await expect(patch).toMatchFileSnapshot(`slice/${name.replaceAll(' ', '-')}.diff`);
    if (text.startsWith('{')) JSON.parse(after);
  });
});

describe('in whatever layout', () => {
  const fields: fc.Arbitrary<SliceChange> = fc.oneof(
    fc.record({ path: fc.constant(['commentary']), value: nastyProse }),
    fc.record({
      path: fc.constantFrom(
        ['action', 'what'],
        ['alternative'],
        ['review', 'owner'],
        ['waive', 'promise-under-yes'],
      ),
      value: nasty.filter((text) => text.trim() !== ''),
    }),
    fc.record({
      path: fc.constant(['evidence']),
      value: fc.array(
        fc.oneof(
          nasty,
          nasty.map((place) => map({ policy: place })),
        ),
        { maxLength: 4 },
      ),
    }),
    fc.constantFrom<SliceChange>(
      { path: ['comply'], value: 'no' },
      { path: ['evidence'], value: [] },
      { path: ['commentary'], value: undefined },
    ),
  );
  const edits = fc.record({
    layout: layouts,
    id: fc.constantFrom(...answered, '1.3', '9.8'),
    changes: fc.array(fields, { minLength: 1, maxLength: 3 }),
  });

  test('an edit changes no byte outside the entry, says what is wanted, and is undone by its own text', () => {
    let refused = 0;
    fc.assert(
      fc.property(edits, ({ layout, id, changes }) => {
        const before = writeFile(layout);
        const edited = change(before, ['provisions', id], changes);
        if (isTrouble(edited)) {
          expect(edited.kind).toBe('unsafe');
          refused++;
          return;
        }
        const { text } = edited.source;
        const { at, before: old, after } = edited.splice;
        expect(text.slice(0, at) + old + text.slice(at + after.length)).toBe(before);
        expect(old === '' || slice(before, ['provisions', id]) === old).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(layout.lineBreak === '\n' ? /\r(?!$)/ : /\n/);
        expect(readIndependently(text)).toEqual(
          setAll(readIndependently(before), ['provisions', id], changes),
        );
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeLessThan(3);
  });

  test('a slip elsewhere stops nothing, and stays', () => {
    const slips = [
      'comply:no',
      'note: We say: never',
      'commentary: "open',
      '\tcomply: no',
      'evidence [policy]',
    ];
    let stopped = 0;
    fc.assert(
      fc.property(edits, fc.constantFrom(...slips), ({ layout, id, changes }, slip) => {
        const where = id === '1.4' ? '2.1' : '1.4';
        const whole = writeFile(layout);
        const lines = slice(whole, ['provisions', where]);
        const bad = lines.replace(/comply: \w+/, slip);
        const before = whole.replace(lines, () => bad);
        const edited = change(before, ['provisions', id], changes);
        if (isTrouble(edited)) {
          stopped++;
          return;
        }
        expect(edited.source.text).toContain(bad);
        expect(edited.source.text.replace(bad, () => lines)).toBe(
          changed(whole, ['provisions', id], changes),
        );
      }),
      { numRuns: 100 },
    );
    expect(stopped).toBeLessThan(5);
  });
});

/** What the YAML library says that a text says, without our reader. */
function readIndependently(text: string): unknown {
  return parse(text, { schema: 'failsafe', mapAsMap: true, uniqueKeys: true });
}

/** What is read, with changes made at a path as plain values; maps with nothing left go with their key. */
function setAll(whole: unknown, path: readonly string[], changes: readonly SliceChange[]): unknown {
  return changes.reduce<unknown>(
    (before, one) => set(before, [...path, ...one.path], one.value, path.length),
    whole,
  );
}

function set(before: unknown, path: readonly string[], value: Value | undefined, keep: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const entries = new Map(before instanceof Map ? before : []);
  const held = set(entries.get(key), rest, value, keep - 1);
  const isNone =
    held === undefined ||
    (Array.isArray(held) && held.length === 0) ||
    (held instanceof Map && held.size === 0);
  if (isNone) entries.delete(key);
  else entries.set(key, held);
  return entries.size === 0 && keep === 0 ? '' : entries;
}
