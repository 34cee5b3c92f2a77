import { letterSigns } from '../as-html/letter-signs.ts';
import type { XmlElement } from './parse-xml.ts';
import { type Look, plainLook, type Styles } from './styles.ts';

/**
 * Writes the letters of sign fonts as the signs they show, and parts raised figures from those before them (`10` with
 * the mark of a note is not `101`), in the tree itself, so that all who read it see the same.
 */
export function showSigns(element: XmlElement, styles: Styles): void {
  showInside(element, styles, plainLook, '');
}

/** Gives the last words written; `lead` is what came before. */
function showInside(element: XmlElement, styles: Styles, look: Look, lead: string): string {
  let before = lead;
  const inside = lookInside(element, styles, look);
  for (const [index, child] of element.children.entries()) {
    if (typeof child !== 'string') {
      before = showInside(child, styles, inside, isBlock(child) ? '' : before);
      continue;
    }
    const shown = letterSigns(child, inside.signs);
    const isMark = inside.shift === 'sup' && /\d$/.test(before) && /^\d/.test(shown);
    element.children[index] = isMark ? ` ${shown}` : shown;
    before = shown || before;
  }
  return before;
}

function lookInside({ name, attributes }: XmlElement, styles: Styles, look: Look): Look {
  const style = attributes['text:style-name'];
  if (name === 'text:span') return styles.spanLook(style, look);
  return name === 'text:p' || name === 'text:h' ? styles.paragraphLook(style, look) : look;
}

function isBlock({ name }: XmlElement): boolean {
  return !/^text:(?:span|a|bookmark|meta|change)/.test(name);
}
