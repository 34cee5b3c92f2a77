/** The last element of which something is true that is true of all before it, by halves; undefined if it is true of none. */
export function findLastWhere<Element>(
  list: readonly Element[],
  isTrue: (one: Element) => boolean,
): Element | undefined {
  return list[countWhere(list, isTrue) - 1];
}

/** Of how many elements from the first on something is true, if it is true of none after one of which it is not. */
export function countWhere<Element>(list: readonly Element[], isTrue: (one: Element) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && isTrue(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
