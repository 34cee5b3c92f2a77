import type { Look } from './styles.ts';
import { childOf, elementsIn, valueIn, type Xml } from './xml.ts';

/**
 * The words of an equation's element on one line, so that no two figures run together: `19/20`, `(a|b)`, `√2`. `read`
 * reads an element in it, raised or lowered; `say` adds a sign.
 */
export function readMath(
  element: Xml,
  read: (inner: Xml, raised: Look['raised']) => void,
  say: (sign: string) => void,
): void {
  const [before, between, after] = signsOf(element);
  const parts = elementsIn(element).filter(({ name }) => !name.endsWith('Pr'));
  say(before);
  for (const [index, part] of parts.entries()) {
    if (index > 0) say(between);
    if (part.name === 'e' && element.name === 'rad') say('√');
    read(part, raised.get(part.name) ?? '');
  }
  say(after);
}

/** The signs before, between and after the arguments of an element. */
function signsOf(element: Xml): readonly [string, string, string] {
  const properties = childOf(element, `${element.name}Pr`);
  const sign = (name: string, otherwise: string): string => valueIn(properties, name) ?? otherwise;
  if (element.name === 'd') return [sign('begChr', '('), sign('sepChr', '|'), sign('endChr', ')')];
  if (element.name === 'nary') return [sign('chr', '∫'), '', ''];
  return ['', joins.get(element.name) ?? '', ''];
}

const raised: ReadonlyMap<string, Look['raised']> = new Map<string, Look['raised']>([
  ['sup', 'sup'],
  ['deg', 'sup'],
  ['sub', 'sub'],
]);

/** What parts the arguments of an element. */
const joins = new Map([
  ['f', '/'],
  ['mr', ' '],
  ['m', ' '],
  ['eqArr', ' '],
  ['func', ' '],
  ['limLow', ' '],
  ['limUpp', ' '],
  ['oMathPara', ' '],
]);
