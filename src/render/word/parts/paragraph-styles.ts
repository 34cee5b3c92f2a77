import { element, setting } from '../xml.ts';
import { bold, bordered, fonts, paragraphStyle, sized, spacing } from './style.ts';

/** The styles of paragraphs; headings in that colour, as `17406d`. */
export function paragraphStyles(ink: string): string[] {
  const coloured = [...bold, setting('color', ink)];
  return [...headings(coloured), ...titles(coloured), ...inTables(coloured), ...plain];
}

function headings(coloured: readonly string[]): string[] {
  return [36, 28, 24, 22, 22].map((size, index) =>
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
      run: [...coloured, ...sized(size)],
    }),
  );
}

function titles(coloured: readonly string[]): string[] {
  return [
    paragraphStyle({
      id: 'Title',
      name: 'Title',
      next: 'Normal',
      paragraph: [setting('keepNext'), spacing(0, 200)],
      run: [...coloured, ...sized(44)],
    }),
    paragraphStyle({
      id: 'Masthead',
      name: 'Masthead',
      paragraph: [spacing(0, 240)],
      run: [...coloured, ...sized(32)],
    }),
    paragraphStyle({
      id: 'TOCHeading',
      name: 'TOC Heading',
      next: 'Normal',
      paragraph: [setting('keepNext'), spacing(360, 120)],
      run: [...coloured, ...sized(28)],
    }),
    paragraphStyle({ id: 'TOC1', name: 'toc 1', paragraph: [tab, spacing(40, 40)] }),
    paragraphStyle({
      id: 'TOC2',
      name: 'toc 2',
      paragraph: [tab, spacing(0, 20), element('w:ind', { 'w:left': 360 })],
    }),
  ];
}

/** Where the page numbers stand that Word gives the contents. */
const tab = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 9638 }));

function inTables(coloured: readonly string[]): string[] {
  return [
    paragraphStyle({
      id: 'TableText',
      name: 'Table text',
      paragraph: [spacing(40, 60, 252)],
      run: sized(20),
    }),
    paragraphStyle({
      id: 'TableHead',
      name: 'Table head',
      paragraph: [setting('keepNext'), spacing(40, 60, 252)],
      run: [...bold, ...sized(20)],
    }),
    ...[3, 4].map((level) =>
      paragraphStyle({
        id: `ProvisionName${level}`,
        name: `Provision name ${level}`,
        basedOn: `Heading${level}`,
        next: 'TableText',
        paragraph: [spacing(40, 60, 252)],
        run: [...coloured, ...sized(20)],
      }),
    ),
    paragraphStyle({
      id: 'Caption',
      name: 'caption',
      next: 'Normal',
      paragraph: [setting('keepNext'), spacing(160, 60)],
      run: [...bold, ...sized(20)],
    }),
    paragraphStyle({
      id: 'AfterTable',
      name: 'After table',
      paragraph: [spacing(0, 0)],
      run: sized(12),
    }),
  ];
}

const plain = [
  paragraphStyle({
    id: 'Draft',
    name: 'Draft note',
    paragraph: [element('w:pBdr', {}, ...['top', 'left', 'bottom', 'right'].map((side) => bordered(side)))],
  }),
  paragraphStyle({
    id: 'Entry',
    name: 'Entry',
    next: 'Normal',
    paragraph: [setting('keepNext'), spacing(200, 60)],
  }),
  paragraphStyle({ id: 'Note', name: 'Note', run: sized(20) }),
  paragraphStyle({ id: 'Quote', name: 'Quote', paragraph: [element('w:ind', { 'w:left': 360 })] }),
  paragraphStyle({ id: 'Code', name: 'HTML Preformatted', run: [fonts('Courier New'), ...sized(20)] }),
  paragraphStyle({
    id: 'Rule',
    name: 'Rule',
    paragraph: [element('w:pBdr', {}, bordered('bottom', 1)), spacing(0, 120)],
  }),
  paragraphStyle({ id: 'Header', name: 'header', run: sized(18) }),
  paragraphStyle({
    id: 'Footer',
    name: 'footer',
    paragraph: [spacing(0, 40), setting('jc', 'center')],
    run: sized(18),
  }),
];
