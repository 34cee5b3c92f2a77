import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMapValue, isSameValue, type Value } from '../../../src/source/edit/edit-value.ts';
import { applyChanges } from '../../../src/source/edit/slice/apply-changes.ts';
import { type FormVersions, type MergedForm, mergeForm } from '../../../src/source/edit/slice/merge-form.ts';
import { map } from './slice-files.ts';

/** What the file says once what is certain is saved. */
function save(theirs: Value | undefined, { changes }: MergedForm): Value | undefined {
  return applyChanges(theirs, changes, () => []);
}

const answer = (entries: Readonly<Record<string, Value>>) => map({ comply: 'yes', ...entries });
const [policy, minutes] = [map({ policy: 'section 2' }), 'Board minutes'];

describe('a form that is sent', () => {
  const cases: [string, FormVersions, Value, string[]][] = [
    [
      'changes what it changed',
      { start: answer({}), mine: answer({ comply: 'no' }), theirs: answer({}) },
      answer({ comply: 'no' }),
      [],
    ],
    [
      'leaves what the file changed',
      { start: answer({}), mine: answer({}), theirs: answer({ comply: 'no' }) },
      answer({ comply: 'no' }),
      [],
    ],
    [
      'changes another field than the file did',
      {
        start: answer({}),
        mine: answer({ commentary: 'A.\n' }),
        theirs: answer({ review: map({ owner: 'Ann' }) }),
      },
      answer({ review: map({ owner: 'Ann' }), commentary: 'A.\n' }),
      [],
    ],
    [
      'has a conflict where both changed a field',
      {
        start: answer({ commentary: 'A.\n' }),
        mine: answer({ commentary: 'B.\n' }),
        theirs: answer({ commentary: 'C.\n' }),
      },
      answer({ commentary: 'C.\n' }),
      ['commentary'],
    ],
    [
      'has none where both changed it alike',
      { start: answer({}), mine: answer({ commentary: 'B.\n' }), theirs: answer({ commentary: 'B.\n' }) },
      answer({ commentary: 'B.\n' }),
      [],
    ],
    [
      'takes a blank for nothing',
      { start: answer({ commentary: '' }), mine: answer({}), theirs: answer({ commentary: 'C.\n' }) },
      answer({ commentary: 'C.\n' }),
      [],
    ],
    [
      'has a conflict at the key of a map',
      {
        start: answer({ action: map({ what: 'A', by: '1' }) }),
        mine: answer({ action: map({ what: 'B', by: '2' }) }),
        theirs: answer({ action: map({ what: 'A', by: '3', owner: 'Ann' }) }),
      },
      answer({ action: map({ what: 'B', by: '3', owner: 'Ann' }) }),
      ['action.by'],
    ],
    [
      'has a conflict where it took out what the file changed',
      {
        start: answer({ action: map({ what: 'A', by: '1' }) }),
        mine: answer({}),
        theirs: answer({ action: map({ what: 'A', by: '3' }) }),
      },
      answer({ action: map({ what: 'A', by: '3' }) }),
      ['action'],
    ],
    [
      'puts both lists of evidence together',
      {
        start: answer({ evidence: [policy, minutes] }),
        mine: answer({ evidence: [policy, minutes, 'Mine'] }),
        theirs: answer({ evidence: ['Theirs', policy, minutes] }),
      },
      answer({ evidence: ['Theirs', policy, minutes, 'Mine'] }),
      [],
    ],
    [
      'changes a place that the file did not',
      {
        start: answer({ evidence: [policy, minutes] }),
        mine: answer({ evidence: [map({ policy: 'section 9' }), minutes] }),
        theirs: answer({ evidence: [policy] }),
      },
      answer({ evidence: [map({ policy: 'section 9' })] }),
      [],
    ],
    [
      'has a conflict where both changed a place',
      {
        start: answer({ evidence: [policy] }),
        mine: answer({ evidence: [map({ policy: 'section 9' })] }),
        theirs: answer({ evidence: [map({ policy: 'section 8' })] }),
      },
      answer({ evidence: [map({ policy: 'section 8' })] }),
      ['evidence'],
    ],
    [
      'has a conflict where it took out what the file changed in a list',
      {
        start: answer({ evidence: [policy, minutes] }),
        mine: answer({ evidence: [minutes] }),
        theirs: answer({ evidence: [map({ policy: 'section 8' }), minutes] }),
      },
      answer({ evidence: [map({ policy: 'section 8' }), minutes] }),
      ['evidence'],
    ],
    [
      'has a conflict where entries cannot be told apart',
      {
        start: answer({ evidence: ['A', 'A'] }),
        mine: answer({ evidence: ['A'] }),
        theirs: answer({ evidence: ['A', 'A', 'B'] }),
      },
      answer({ evidence: ['A', 'A', 'B'] }),
      ['evidence'],
    ],
    [
      'tells places of one document apart',
      {
        start: answer({ evidence: [policy, map({ policy: 'section 4' })] }),
        mine: answer({ evidence: [policy] }),
        theirs: answer({ evidence: [policy, map({ policy: 'section 4' }), minutes] }),
      },
      answer({ evidence: [policy, minutes] }),
      [],
    ],
    [
      'keeps the order of the side that changed it',
      {
        start: answer({ evidence: ['A', 'B', 'C'] }),
        mine: answer({ evidence: ['C', 'A', 'B'] }),
        theirs: answer({ evidence: ['A', 'B', 'X', 'C'] }),
      },
      answer({ evidence: ['C', 'A', 'B', 'X'] }),
      [],
    ],
    [
      'has a conflict where both changed the order',
      {
        start: answer({ evidence: ['A', 'B', 'C'] }),
        mine: answer({ evidence: ['C', 'A', 'B'] }),
        theirs: answer({ evidence: ['B', 'A', 'C'] }),
      },
      answer({ evidence: ['B', 'A', 'C'] }),
      ['evidence'],
    ],
    [
      'puts in an entry that was not there',
      { start: undefined, mine: answer({}), theirs: undefined },
      answer({}),
      [],
    ],
    [
      'has conflicts at the fields of one that both put in',
      { start: undefined, mine: map({ comply: 'no', commentary: 'B.\n' }), theirs: map({ comply: 'yes' }) },
      answer({ commentary: 'B.\n' }),
      ['comply'],
    ],
    [
      'has a conflict where the file took out the entry',
      { start: answer({}), mine: answer({ commentary: 'B.\n' }), theirs: undefined },
      '',
      [''],
    ],
    [
      'has a conflict where the kind of a field differs',
      {
        start: answer({ action: '' }),
        mine: answer({ action: map({ what: 'A' }) }),
        theirs: answer({ action: 'Train.' }),
      },
      answer({ action: 'Train.' }),
      ['action'],
    ],
  ];

  test.each(cases)('%s', (_name, versions, saved, conflicts) => {
    const merged = mergeForm(versions);
    expect(merged.conflicts.map(({ path }) => path.join('.'))).toEqual(conflicts);
    expect(save(versions.theirs, merged) ?? '').toEqual(saved);
  });
});

describe('whatever both sides change', () => {
  const word = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G');
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const citation = fc
    .record({ id: fc.constantFrom('policy', 'minutes', 'audit'), place: text })
    .map(({ id, place }) => map({ [id]: place }));
  const list = fc.array(fc.oneof(text, citation), { maxLength: 4 });
  const form = fc
    .record(
      {
        comply: fc.constantFrom('yes', 'no'),
        commentary: text,
        evidence: list,
        action: fc.record({ what: text, by: text }, { requiredKeys: [] }).map(map),
        alternative: text,
      },
      { requiredKeys: [] },
    )
    .map((entries) => map(entries));

  test('what a side wrote anew is saved, or in a conflict; and the other way round it is the same', () => {
    fc.assert(
      fc.property(form, form, form, (start, mine, theirs) => {
        const merged = mergeForm({ start, mine, theirs });
        const saved = save(theirs, merged);
        const told = merged.conflicts.flatMap((one) =>
          [one.mine, one.theirs].flatMap((side) => leaves(side, one.path.at(-1))),
        );
        const left = new Set([...leaves(saved), ...told]);
        const old = new Set(leaves(start));
        for (const leaf of [...leaves(mine), ...leaves(theirs)]) {
          if (!old.has(leaf)) expect(left).toContain(leaf);
        }
        const other = mergeForm({ start, mine: theirs, theirs: mine });
        expect(other.conflicts.map(({ path }) => path.join('.')).toSorted()).toEqual(
          merged.conflicts.map(({ path }) => path.join('.')).toSorted(),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('nothing is in conflict, nor changed, where only one side changed anything', () => {
    fc.assert(
      fc.property(form, form, (start, other) => {
        expect(mergeForm({ start, mine: start, theirs: other })).toEqual({ changes: [], conflicts: [] });
        expect(mergeForm({ start, mine: other, theirs: other })).toEqual({ changes: [], conflicts: [] });
        const { changes, conflicts } = mergeForm({ start, mine: other, theirs: start });
        expect(conflicts).toEqual([]);
        const saved = applyChanges(start, changes, () => []);
        expect(isSameValue(prune(saved), prune(other))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every text of a value, with the key or the document that it stands under. */
function leaves(value: Value | undefined, under = ''): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [`${under} ${value}`];
  if (!isMapValue(value)) return value.flatMap((one) => leaves(one));
  return [...value].flatMap(([key, held]) => leaves(held, key));
}

/** Without keys that hold nothing. */
function prune(value: Value | undefined): Value {
  if (!isMapValue(value)) return value ?? '';
  const kept = [...value].flatMap(([key, held]) => {
    const pruned = prune(held);
    const isNone =
      pruned === '' ||
      (typeof pruned !== 'string' && (isMapValue(pruned) ? pruned.size : pruned.length) === 0);
    return isNone ? [] : [[key, pruned] as const];
  });
  return new Map(kept);
}
