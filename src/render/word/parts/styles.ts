import type { Letterhead } from '../letterhead.ts';
import { element, namespaces, setting, xmlPart } from '../xml.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import { characterStyle, fonts, lineColour, ourInk, sized, spacing } from './style.ts';

/** The styles of a document: Word's own names, so that its outline, its lists and its checks know them. */
export function stylesPart(lang: string, { bars, links }: Letterhead['inks']): string {
  const language = element('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': 'ar-SA' });
  const runs = element('w:rPrDefault', {}, element('w:rPr', {}, fonts('Arial'), ...sized(22), language));
  const paragraphs = element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 120, 264)));
  const all = [
    ...paragraphStyles(bars || ourInk),
    ...characterStyles(links || '0B4F8A'),
    tableNormal(),
    formTable(),
  ];
  return xmlPart(
    element('w:styles', namespaces, element('w:docDefaults', {}, runs, paragraphs), normal(), ...all),
  );
}

function normal(): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    setting('name', 'Normal'),
    setting('qFormat'),
  );
}

function characterStyles(ofLinks: string): string[] {
  return [
    element(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      setting('name', 'Default Paragraph Font'),
    ),
    characterStyle('Hyperlink', 'Hyperlink', [setting('color', ofLinks), setting('u', 'single')]),
    characterStyle('CodeWords', 'HTML Code', [fonts('Courier New')]),
  ];
}

function margins(name: string): string {
  const side = (one: string, width: number) => element(`w:${one}`, { 'w:w': width, 'w:type': 'dxa' });
  return element(`w:${name}`, {}, side('top', 0), side('left', 100), side('bottom', 0), side('right', 100));
}

function tableNormal(): string {
  return element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    setting('name', 'Normal Table'),
    element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), margins('tblCellMar')),
  );
}

function formTable(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': lineColour }),
  );
  return element(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'FormTable' },
    setting('name', 'Form table'),
    setting('basedOn', 'TableNormal'),
    element('w:tblPr', {}, element('w:tblBorders', {}, ...sides)),
  );
}
