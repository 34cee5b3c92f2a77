import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SliceChange } from '../../../src/source/edit/slice/apply-changes.ts';
import {
  emptyJournal,
  type Journal,
  redoEdit,
  rememberEdit,
  undoEdit,
} from '../../../src/source/edit/slice/journal.ts';
import { isTrouble } from '../../../src/source/edit/slice/slice.ts';
import type { Source } from '../../../src/source/source.ts';
import {
  answered,
  change,
  grammarOf,
  layouts,
  map,
  nasty,
  nastyProse,
  read,
  writeFile,
} from './slice-files.ts';

interface Session {
  readonly source: Source;
  readonly journal: Journal;
}

function edit(
  { source, journal }: Session,
  path: readonly string[],
  changes: readonly SliceChange[],
): Session {
  const edited = change(source.text, path, changes);
  return isTrouble(edited)
    ? { source, journal }
    : { source: edited.source, journal: rememberEdit(journal, edited) };
}

function begin(text: string): Session {
  return { source: read(text), journal: emptyJournal };
}

const gone: SliceChange = { path: [], value: undefined };
const edits: fc.Arbitrary<readonly [string, SliceChange]> = fc.tuple(
  fc.constantFrom(...answered, '1.3', '9.8'),
  fc.oneof(
    fc.record({ path: fc.constant(['commentary']), value: nastyProse }),
    fc.record({ path: fc.constant(['action', 'what']), value: nasty.filter((text) => text.trim() !== '') }),
    fc.record({
      path: fc.constant(['evidence']),
      value: fc.array(
        nasty.map((place) => map({ policy: place })),
        { maxLength: 3 },
      ),
    }),
    fc.constantFrom<SliceChange>({ path: ['comply'], value: 'no' }, gone),
  ),
);

describe('the edits of a session', () => {
  test('are undone to the same bytes one after another, and done again', () => {
    let made = 0;
    fc.assert(
      fc.property(layouts, fc.array(edits, { minLength: 1, maxLength: 5 }), (layout, steps) => {
        const texts = [writeFile(layout)];
        let session = begin(texts[0] ?? '');
        for (const [id, one] of steps) {
          const next = edit(session, ['provisions', id], [one]);
          if (next.journal === session.journal) continue;
          session = next;
          texts.push(session.source.text);
        }
        made += texts.length - 1;
        const [undoing, redoing] = [texts.slice(0, -1).reverse(), texts.slice(1)];
        for (const text of undoing)
          session = expectDone(undoEdit(session.journal, session.source, grammarOf), text);
        expect(undoEdit(session.journal, session.source, grammarOf)).toEqual({ kind: 'nothing' });
        for (const text of redoing)
          session = expectDone(redoEdit(session.journal, session.source, grammarOf), text);
        expect(redoEdit(session.journal, session.source, grammarOf)).toEqual({ kind: 'nothing' });
      }),
      { numRuns: 60 },
    );
    expect(made).toBeGreaterThan(60);
  });

  test('are undone in a file that was changed elsewhere meanwhile, whose changes stay', () => {
    fc.assert(
      fc.property(layouts, edits, (layout, [id, one]) => {
        const before = writeFile(layout);
        const session = edit(begin(before), ['provisions', id], [one]);
        if (session.journal === emptyJournal) return;
        const elsewhere = (text: string) =>
          `# New.${layout.lineBreak}${text.replace('Elmbrook', 'Elm  Brook')}`;
        const changedToo = read(elsewhere(session.source.text));
        expectDone(undoEdit(session.journal, changedToo, grammarOf), elsewhere(before));
      }),
      { numRuns: 60 },
    );
  });

  const text = 'provisions:\n  1.2:\n    comply: yes\n  1.3:\n    comply: no\n  1.4:\n    comply: yes\n';
  const answerNo: SliceChange = { path: ['comply'], value: 'no' };

  test.each<[string, string, SliceChange, (text: string) => string]>([
    [
      'the entry was changed since',
      '1.2',
      answerNo,
      (now) => now.replace('1.2:\n    comply: no', '1.2:\n    comply: no # so'),
    ],
    ['the entry is gone', '1.2', answerNo, (now) => now.replace('  1.2:\n    comply: no\n', '')],
    ['the entry has a slip now', '1.2', answerNo, (now) => now.replace('comply: no', 'comply:no')],
    ['one that was put in was changed since', '9.8', answerNo, (now) => `${now}    commentary: We do.\n`],
    [
      'one that was taken out is there again',
      '1.3',
      gone,
      (now) => now.replace('  1.4:', '  1.3:\n    comply: yes\n  1.4:'),
    ],
    [
      'all around one that was taken out is another',
      '1.3',
      gone,
      () => 'provisions:\n  2.1:\n    comply: yes\n',
    ],
  ])('are not undone where %s', (_name, id, one, since) => {
    const { source, journal } = edit(begin(text), ['provisions', id], [one]);
    const now = since(source.text);
    expect(now).not.toBe(source.text);
    expect(undoEdit(journal, read(now), grammarOf)).toEqual({ kind: 'changed', path: ['provisions', id] });
  });

  test('one that was taken out comes back where the lines on one side of it are others', () => {
    const { source, journal } = edit(begin(text), ['provisions', '1.3'], [gone]);
    const now = source.text.replace('1.4:\n    comply: yes', '1.4:\n    comply: no');
    expectDone(
      undoEdit(journal, read(now), grammarOf),
      text.replace('1.4:\n    comply: yes', '1.4:\n    comply: no'),
    );
  });

  test('one undone cannot be done again after another edit, and an edit that changes nothing is none', () => {
    const first = edit(begin(text), ['provisions', '1.2'], [answerNo]);
    const back = expectDone(undoEdit(first.journal, first.source, grammarOf), text);
    expect(edit(back, ['provisions', '1.3'], [answerNo]).journal).toBe(back.journal);
    const other = edit(back, ['provisions', '1.4'], [answerNo]);
    expect(redoEdit(other.journal, other.source, grammarOf)).toEqual({ kind: 'nothing' });
  });
});

function expectDone(undone: ReturnType<typeof undoEdit>, text: string): Session {
  if (undone.kind !== 'done') throw new Error(undone.kind);
  expect(undone.source.text).toBe(text);
  return undone;
}
