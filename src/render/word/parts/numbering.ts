import type { ListFormat, WordList } from '../writing.ts';
import { element, namespaces, setting, xmlPart } from '../xml.ts';

/** The lists of a document: one kind for each format, and each list of its own. */
export function numberingPart(lists: readonly WordList[]): string {
  const kinds = formats.map((format, index) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': index },
      setting('multiLevelType', 'hybridMultilevel'),
      ...Array.from({ length: levels }, (_, level) => writeLevel(format, level)),
    ),
  );
  const each = lists.map(({ id, format, start }) =>
    element(
      'w:num',
      { 'w:numId': id },
      setting('abstractNumId', formats.indexOf(format)),
      ...(format === 'bullet'
        ? []
        : Array.from({ length: levels }, (_, level) =>
            element('w:lvlOverride', { 'w:ilvl': level }, setting('startOverride', start)),
          )),
    ),
  );
  return xmlPart(element('w:numbering', namespaces, ...kinds, ...each));
}

const levels = 9;

const formats: readonly ListFormat[] = ['bullet', 'decimal', 'lowerLetter'];

/** How far each list within another is indented, in twentieths of a point. */
export const listStep = 360;

function writeLevel(format: ListFormat, level: number): string {
  const mark = format === 'bullet' ? '•' : format === 'decimal' ? `%${level + 1}.` : `(%${level + 1})`;
  return element(
    'w:lvl',
    { 'w:ilvl': level },
    setting('start', 1),
    setting('numFmt', format),
    setting('lvlText', mark),
    setting('lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': listStep * (level + 1), 'w:hanging': listStep })),
  );
}
