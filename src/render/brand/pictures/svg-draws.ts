import type { SvgElement } from './parse-svg.ts';
import { sourceElements } from './svg-words.ts';

/** What a shape must say to be seen: at least one of these, and none of them 0. Others need a word, or what they lead to. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['width', 'height'],
  circle: ['r'],
  ellipse: ['rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  use: ['href'],
};

/** Whether there is a shape or a word that is not hidden. Where styles could give a shape its size, they are believed to. */
export function drawsSomething(root: SvgElement): boolean {
  const isStyled = hasName(root, 'style');
  const visit = (element: SvgElement, isText: boolean): boolean => {
    const { name, attributes, children } = element;
    if (name === '' || sourceElements.has(name) || attributes.get('display') === 'none') return false;
    const needed = shapes[name];
    if (needed) {
      const said = needed.filter((key) => isSaid(attributes.get(key)));
      return isStyled || attributes.has('style') || said.length > 0;
    }
    const isWords = isText || name === 'text';
    return children.some((child) =>
      typeof child === 'string' ? isWords && child.trim() !== '' : visit(child, isWords),
    );
  };
  return visit(root, false);
}

function isSaid(value = ''): boolean {
  return !['', '0', 'none'].includes(value.trim());
}

function hasName({ name, children }: SvgElement, wanted: string): boolean {
  return name === wanted || children.some((child) => typeof child !== 'string' && hasName(child, wanted));
}
