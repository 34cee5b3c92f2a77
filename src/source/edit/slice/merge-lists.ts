import { isMapValue, isSameValue, type Value } from '../edit-value.ts';

type Items = readonly Value[];

/**
 * A list that was changed on both sides, with the changes of both; undefined where that is not certain: the same entry was
 * changed or removed on both sides in different ways, entries cannot be told apart, or both put them in another order.
 */
export function mergeLists(
  start: Value | undefined,
  mine: Value | undefined,
  theirs: Value | undefined,
): Items | undefined {
  const lists = [start, mine, theirs].map(readItems);
  const [first, second, third] = lists;
  if (!first || !second || !third) return undefined;
  const nameOf = [nameDocument, nameWhole].find((name) =>
    [first, second, third].every((items) => areUnique(items, name)),
  );
  if (!nameOf) return undefined;
  const [one, two, three] = [first, second, third].map(
    (items) => new Map(items.map((item) => [nameOf(item), item])),
  );
  if (!one || !two || !three) return undefined;
  const order = mergeOrder([...one.keys()], [...two.keys()], [...three.keys()]);
  if (!order) return undefined;
  const merged: Value[] = [];
  for (const name of order) {
    const [was, typed, now] = [one.get(name), two.get(name), three.get(name)];
    const isMine = isSame(now, was);
    if (!isMine && !isSame(typed, was) && !isSame(typed, now)) return undefined;
    const item = isMine ? typed : now;
    if (item !== undefined) merged.push(item);
  }
  return merged;
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return one === other || isSameValue(one, other);
}

function readItems(value: Value | undefined): Items | undefined {
  if (value === undefined || value === '') return [];
  return typeof value === 'string' || isMapValue(value) ? undefined : value;
}

/** An entry by the document that it cites, whatever the place in it; by its words if it cites none. */
function nameDocument(item: Value): string {
  const keys = isMapValue(item) ? [...item.keys()] : [];
  return keys.length === 1 && keys[0] !== undefined ? keys[0] : nameWhole(item);
}

/** An entry by all that it says. */
function nameWhole(item: Value): string {
  if (typeof item === 'string') return item;
  const held = isMapValue(item)
    ? [...item].map(([key, value]) => [key, nameWhole(value)])
    : item.map(nameWhole);
  return `\n${JSON.stringify(held)}`;
}

function areUnique(items: Items, name: (item: Value) => string): boolean {
  return new Set(items.map(name)).size === items.length;
}

/**
 * All names in an order that keeps that of both sides, as far as only one of them changed it: those that are new stand after
 * the one that is before them on their side.
 */
function mergeOrder(
  start: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] | undefined {
  const isKept = (side: readonly string[]) => {
    const common = side.filter((name) => start.includes(name));
    return start.filter((name) => side.includes(name)).every((name, index) => name === common[index]);
  };
  if (isKept(mine)) return addNames(theirs, mine, start);
  return isKept(theirs) ? addNames(mine, theirs, start) : undefined;
}

/** The names of the side whose order counts, and each other one after the name that is before it on its side. */
function addNames(order: readonly string[], other: readonly string[], start: readonly string[]): string[] {
  const names = [...order];
  for (const side of [start, other]) {
    side.forEach((name, index) => {
      if (names.includes(name)) return;
      const before = side.slice(0, index).findLast((one) => names.includes(one));
      names.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, name);
    });
  }
  return names;
}
