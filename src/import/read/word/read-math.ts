import { childOf, elementsIn, textIn, valueIn, type Xml } from './xml.ts';

/**
 * The words of an equation's element on one line, so that no two figures run together: `19/20`, `(a|b)`, `10^2`, `√9`.
 * `read` reads an element in it, and `say` adds a sign.
 */
export function readMath(element: Xml, read: (inner: Xml) => void, say: (sign: string) => void): void {
  const [before, between, after] = signsOf(element);
  const parts = elementsIn(element).filter(({ name }) => !name.endsWith('Pr'));
  say(before);
  for (const [index, part] of parts.entries()) {
    if (index > 0) say(between);
    const [start, end] = textIn(part).trim() === '' ? ['', ''] : (marks.get(part.name) ?? ['', '']);
    say(part.name === 'e' && element.name === 'rad' && !hasDegree(parts) ? '√' : start);
    read(part);
    say(end);
  }
  say(after);
}

function hasDegree(parts: readonly Xml[]): boolean {
  return parts.some((part) => part.name === 'deg' && textIn(part).trim() !== '');
}

/** The signs before, between and after the arguments of an element. */
function signsOf(element: Xml): readonly [string, string, string] {
  const properties = childOf(element, `${element.name}Pr`);
  const sign = (name: string, otherwise: string): string => valueIn(properties, name) ?? otherwise;
  if (element.name === 'd') return [sign('begChr', '('), sign('sepChr', '|'), sign('endChr', ')')];
  if (element.name === 'nary') return [sign('chr', '∫'), '', ''];
  return ['', joins.get(element.name) ?? '', ''];
}

/** What stands before and after an argument by its name. */
const marks: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['sup', ['^', '']],
  ['sub', ['_', '']],
  ['deg', ['√[', ']']],
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
