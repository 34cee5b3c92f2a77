import { letterSigns } from '../as-html/letter-signs.ts';
import type { XmlElement } from './parse-xml.ts';
import { type Look, plainLook, type Styles } from './styles.ts';

/** Writes the letters of sign fonts as the signs they show, in the tree itself, so that all who read it see the same. */
export function showSigns(element: XmlElement, styles: Styles, look: Look = plainLook): void {
  const style = element.attributes['text:style-name'];
  const inside =
    element.name === 'text:span'
      ? styles.spanLook(style, look)
      : element.name === 'text:p' || element.name === 'text:h'
        ? styles.paragraphLook(style, look)
        : look;
  for (const [index, child] of element.children.entries()) {
    if (typeof child === 'string') element.children[index] = letterSigns(child, inside.signs);
    else showSigns(child, styles, inside);
  }
}
