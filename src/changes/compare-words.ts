import { diffArrays } from 'diff';
import type { Run } from './changes.ts';
import { joinWords, splitWords, type Word } from './split-words.ts';

/**
 * What changed between two Markdown texts, word by word; no runs if only the layout did. Changes with only a few
 * words between them become one.
 */
export function compareWords(before: string, after: string): Run[] {
  if (before === after) return [];
  const stretches = tidyStretches(joinStretches(findStretches(splitWords(before), splitWords(after))));
  if (stretches.every(({ same }) => same)) return [];
  const runs = stretches.flatMap(({ same, removed, added }): Run[] =>
    same
      ? [{ kind: 'same', text: joinWords(added) }]
      : [
          { kind: 'removed', text: joinWords(removed) },
          { kind: 'added', text: joinWords(added) },
        ],
  );
  return runs.filter(({ text }) => text !== '');
}

/** Two texts that differ in more words than this are shown as one replacing the other. */
const mostEdits = 2000;

/** Words in both texts (`removed` and `added` are then the same), or words that replace others. */
interface Stretch {
  readonly same: boolean;
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
}

function findStretches(before: readonly Word[], after: readonly Word[]): Stretch[] {
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  const parts = diffArrays(keys(before), keys(after), { maxEditLength: mostEdits });
  if (!parts) {
    const start = countCommon(before, after);
    return [
      keep(after.slice(0, start)),
      { same: false, removed: before.slice(start), added: after.slice(start) },
    ];
  }
  let [fromBefore, fromAfter] = [0, 0];
  return parts.map(({ added, removed, count }) => {
    const taken = {
      same: !added && !removed,
      removed: added ? [] : before.slice(fromBefore, fromBefore + count),
      added: removed ? [] : after.slice(fromAfter, fromAfter + count),
    };
    fromBefore += taken.removed.length;
    fromAfter += taken.added.length;
    return taken;
  });
}

/** Joins neighbouring changes, and unchanged words between two changes each more than twice as long. */
function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && !last.same && !stretch.same) joined.splice(-1, 1, join([last, stretch]));
    else {
      closeGaps(joined);
      joined.push(stretch);
    }
  }
  closeGaps(joined);
  return joined;
}

function closeGaps(joined: Stretch[]): void {
  for (;;) {
    const [left, between, right] = joined.slice(-3);
    if (!left || !between?.same || !right || right.same) return;
    if (2 * between.added.length > Math.min(sizeOf(left), sizeOf(right))) return;
    joined.splice(-3, 3, join([left, between, right]));
  }
}

/**
 * Gives unchanged words at either end of a change to its neighbours, and lets a pure addition or removal begin with
 * the start of its paragraph rather than end with the start of the next.
 */
function tidyStretches(stretches: readonly Stretch[]): Stretch[] {
  const tidy: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.same) tidy.push(stretch);
    else tidy.push(...tidyChange(stretch, tidy.at(-1)?.same ? tidy.pop() : undefined));
  }
  return joinSame(tidy);
}

function tidyChange({ removed, added }: Stretch, before: Stretch | undefined): Stretch[] {
  const end = countCommon(removed.toReversed(), added.toReversed());
  const change = {
    same: false,
    removed: removed.slice(0, removed.length - end),
    added: added.slice(0, added.length - end),
  };
  return [...turn(change, before?.added ?? []), keep(added.slice(added.length - end))];
}

/** Turns `- a ‹b - › c` into `- a ‹- b› - c`, where one item's start was taken for another's. */
function turn(change: Stretch, before: readonly Word[]): Stretch[] {
  const { removed, added } = change;
  const [last, start] = [(removed.length === 0 ? added : removed).at(-1), before.at(-1)];
  const isOneSided = removed.length === 0 || added.length === 0;
  if (!isOneSided || !last?.starts || start?.key !== last.key) return [keep(before), change];
  const turned = (words: readonly Word[]) => (words.length === 0 ? [] : [start, ...words.slice(0, -1)]);
  return [
    keep(before.slice(0, -1)),
    { same: false, removed: turned(removed), added: turned(added) },
    keep([start]),
  ];
}

function countCommon(some: readonly Word[], others: readonly Word[]): number {
  const differ = some.findIndex(({ key }, index) => key !== others[index]?.key);
  return differ < 0 ? some.length : differ;
}

function keep(words: readonly Word[]): Stretch {
  return { same: true, removed: words, added: words };
}

function joinSame(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.filter((one) => sizeOf(one) > 0)) {
    const last = joined.at(-1);
    if (last?.same && stretch.same) joined.splice(-1, 1, keep([...last.added, ...stretch.added]));
    else joined.push(stretch);
  }
  return joined;
}

function join(stretches: readonly Stretch[]): Stretch {
  return {
    same: false,
    removed: stretches.flatMap(({ removed }) => removed),
    added: stretches.flatMap(({ added }) => added),
  };
}

function sizeOf({ removed, added }: Stretch): number {
  return Math.max(removed.length, added.length);
}
