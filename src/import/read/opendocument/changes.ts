import { elementsOf, findElement, visitXml, type XmlElement } from './parse-xml.ts';

/** A change that nobody has accepted or turned down. */
export interface Change {
  readonly kind: 'deleted' | 'inserted' | 'other';
  /** Who made it, or `''`. */
  readonly by: string;
  /** What was taken away. */
  readonly words: string;
  /** What its author said of it, or `''`. */
  readonly remark: string;
}

/** The changes of a document by their ids. */
export function gatherChanges(
  content: XmlElement,
  wordsOf: (elements: readonly XmlElement[]) => string,
): Map<string, Change> {
  const changes = new Map<string, Change>();
  visitXml(content, (element) => {
    if (element.name !== 'text:changed-region') return true;
    const id = element.attributes['xml:id'] ?? element.attributes['text:id'] ?? '';
    changes.set(id, readChange(element, wordsOf));
    return false;
  });
  return changes;
}

function readChange(region: XmlElement, wordsOf: (elements: readonly XmlElement[]) => string): Change {
  const [change] = elementsOf(region);
  const parts = change === undefined ? [] : elementsOf(change);
  const about = parts.filter(({ name }) => name === 'office:change-info');
  const taken = parts.filter(({ name }) => name !== 'office:change-info');
  const creator = findElement(region, 'dc:creator');
  return {
    kind:
      change?.name === 'text:deletion' ? 'deleted' : change?.name === 'text:insertion' ? 'inserted' : 'other',
    by:
      creator?.children
        .filter((child) => typeof child === 'string')
        .join('')
        .trim() ?? '',
    words: wordsOf(taken),
    remark: wordsOf(about),
  };
}
