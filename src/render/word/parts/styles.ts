import { element, namespaces, setting, xmlPart } from '../xml.ts';

/** The styles of a document: Word's own names, so that its outline, its lists and its checks know them. */
export function stylesPart(lang: string): string {
  const language = element('w:lang', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': 'ar-SA' });
  const runs = element('w:rPrDefault', {}, element('w:rPr', {}, fonts('Arial'), ...sized(22), language));
  const paragraphs = element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 120, 264)));
  const all = [...headings, ...paragraphStyles, ...characterStyles, tableNormal(), formTable()];
  return xmlPart(
    element('w:styles', namespaces, element('w:docDefaults', {}, runs, paragraphs), normal(), ...all),
  );
}

const ink = '14212B';
const line = '6B7A86';

function fonts(name: string): string {
  return element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name });
}

function sized(halfPoints: number): string[] {
  return [setting('sz', halfPoints), setting('szCs', halfPoints)];
}

const bold = [setting('b'), setting('bCs')];

function spacing(before: number, after: number, lines?: number): string {
  return element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': lines,
    'w:lineRule': lines === undefined ? undefined : 'auto',
  });
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  /** In the order that Word wants. */
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
}

function paragraphStyle({ id, name, next, paragraph = [], run = [] }: Style): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    setting('name', name),
    setting('basedOn', 'Normal'),
    next === undefined ? '' : setting('next', next),
    setting('qFormat'),
    paragraph.length === 0 ? '' : element('w:pPr', {}, ...paragraph),
    run.length === 0 ? '' : element('w:rPr', {}, ...run),
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

const headings = [36, 28, 24, 22, 22].map((size, index) =>
  paragraphStyle({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    next: 'Normal',
    paragraph: [
      setting('keepNext'),
      setting('keepLines'),
      spacing(index === 0 ? 360 : 240, 120),
      setting('outlineLvl', index),
    ],
    run: [...bold, setting('color', ink), ...sized(size)],
  }),
);

function bordered(side: string): string {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': 8, 'w:space': 4, 'w:color': line });
}

const box = ['top', 'left', 'bottom', 'right'].map(bordered).join('');

const paragraphStyles = [
  paragraphStyle({
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: [setting('keepNext'), spacing(0, 200)],
    run: [...bold, setting('color', ink), ...sized(44)],
  }),
  paragraphStyle({
    id: 'Draft',
    name: 'Draft note',
    paragraph: [element('w:pBdr', {}, box)],
  }),
  paragraphStyle({ id: 'TableText', name: 'Table text', paragraph: [spacing(40, 60, 252)], run: sized(20) }),
  paragraphStyle({
    id: 'TableHead',
    name: 'Table head',
    paragraph: [setting('keepNext'), spacing(40, 60, 252)],
    run: [...bold, ...sized(20)],
  }),
  paragraphStyle({ id: 'Note', name: 'Note', run: sized(20) }),
  paragraphStyle({ id: 'AfterTable', name: 'After table', paragraph: [spacing(0, 0)], run: sized(12) }),
  paragraphStyle({
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: [setting('keepNext'), spacing(160, 60)],
    run: [...bold, ...sized(20)],
  }),
  paragraphStyle({ id: 'Quote', name: 'Quote', paragraph: [element('w:ind', { 'w:left': 360 })] }),
  paragraphStyle({ id: 'Code', name: 'HTML Preformatted', run: [fonts('Courier New'), ...sized(20)] }),
  paragraphStyle({
    id: 'Rule',
    name: 'Rule',
    paragraph: [
      element(
        'w:pBdr',
        {},
        element('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 1, 'w:color': line }),
      ),
      spacing(0, 120),
    ],
  }),
  paragraphStyle({ id: 'Header', name: 'header', run: sized(18) }),
  paragraphStyle({ id: 'Footer', name: 'footer', paragraph: [setting('jc', 'center')], run: sized(18) }),
];

function characterStyle(id: string, name: string, run: readonly string[]): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    setting('name', name),
    element('w:rPr', {}, ...run),
  );
}

const characterStyles = [
  element(
    'w:style',
    { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
    setting('name', 'Default Paragraph Font'),
  ),
  characterStyle('Hyperlink', 'Hyperlink', [setting('color', '0B4F8A'), setting('u', 'single')]),
  characterStyle('CodeWords', 'HTML Code', [fonts('Courier New')]),
];

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
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': line }),
  );
  return element(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'FormTable' },
    setting('name', 'Form table'),
    setting('basedOn', 'TableNormal'),
    element('w:tblPr', {}, element('w:tblBorders', {}, ...sides)),
  );
}
