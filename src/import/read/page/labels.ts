import { attributeOf, type Element, isElement } from '../parse-html.ts';
import { closest, isAside, parentOf, saidIn, setAside } from './tree.ts';

/**
 * Words for screen readers alone: said where nothing else in their cell, item or paragraph is, as the answer under a
 * tick may be; elsewhere they name what everybody sees, and stand beside it.
 */
export function settleLabels(labels: readonly Element[]): void {
  const known = new Set(labels);
  const told = new Map<Element, boolean>();
  for (const label of labels) {
    const around = parentOf(label);
    const cell =
      around &&
      (closest(around, ({ tagName }) => /^(?:td|th|li|dd|dt|p|h[1-6]|caption|div)$/.test(tagName)) ?? around);
    if (cell === undefined) continue;
    const isTold =
      told.get(cell) ?? /[\p{L}\p{N}]/u.test(saidIn(cell.childNodes, 1_000, (one) => known.has(one)));
    if (isTold) setAside(label, 'hidden');
    else if (!told.has(cell)) hideSigns(cell, known);
    told.set(cell, isTold);
  }
}

/** The tick that a label names is not said once more. */
function hideSigns(cell: Element, labels: ReadonlySet<Element>): void {
  for (const element of cell.childNodes.filter(isElement)) {
    if (labels.has(element) || isAside(element) || attributeOf(element, 'aria-hidden') !== 'true') continue;
    setAside(element, 'hidden');
  }
}

/** An object's own words, which stand in for it where it does not load, as an alternative text does. */
export function isStandIn(element: Element): boolean {
  return ['object', 'canvas', 'video', 'audio', 'meter', 'progress'].includes(element.tagName);
}
