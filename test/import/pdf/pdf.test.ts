import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { CommandError } from '../../../src/command-error.ts';
import { asidesOf, passagesOf, readAs, rowsOf } from '../see-document.ts';
import { buildPdf, drawPdf, formTable, linkTo, type PdfParts, type Tree, tableRow } from './build-pdf.ts';

const name = PDFName.of;

/** A case: what the commentary of a row holds, what is read of it, and what stands beside. */
const cells: [string, Tree[], string, string[]?][] = [
  [
    'lines of one paragraph',
    [['P', { lines: ['We reply', 'within five days'] }]],
    'We reply within five days',
  ],
  [
    'two paragraphs',
    [
      ['P', 'One'],
      ['P', 'Two'],
    ],
    'One / Two',
  ],
  [
    'a word parted that stands whole elsewhere',
    [['P', { lines: ['Each complaint has our com-', 'plaint officer'] }]],
    'Each complaint has our complaint officer',
  ],
  [
    'a word with a hyphen of its own',
    [['P', { lines: ['We held tea-', 'time sessions'] }]],
    'We held tea-time sessions',
  ],
  [
    'a hyphen before a capital',
    [['P', { lines: ['After post-', 'Grenfell work'] }]],
    'After post-Grenfell work',
  ],
  ['a hyphen after a figure', [['P', { lines: ['Within a 10-', 'day limit'] }]], 'Within a 10-day limit'],
  [
    'a dash at the end of a line',
    [['P', { lines: ['In two stages –', 'no more'] }]],
    'In two stages – no more',
  ],
  ['what a slash joins', [['P', { lines: ['By letter and/', 'or email'] }]], 'By letter and/or email'],
  [
    'an address over two lines',
    [['P', { lines: ['See https://a.example/long-', 'path now'] }]],
    'See https://a.example/long-path now',
  ],
  ['a mark at the start of a line', [['P', { lines: ['We reply', ', always.'] }]], 'We reply, always.'],
  [
    'a link',
    [['P', 'See ', ['Link', { lines: ['our policy'] }, linkTo('https://a.example/p')]]],
    'See [our policy](https://a.example/p)',
  ],
  [
    'an address parted inside a link',
    [['P', ['Link', { lines: ['https://a.example/pol', 'icy'] }, linkTo('https://a.example/policy')]]],
    '[https://a.example/policy](https://a.example/policy)',
  ],
  ['bold and italic', [['P', ['Strong', 'Bold'], ['Em', 'slanted']]], '*Bold *_slanted_'],
  [
    'bullets with labels',
    [['L', ['LI', ['Lbl', '•'], ['LBody', 'One']], ['LI', ['Lbl', '•'], ['LBody', 'Two']]]],
    '- One / - Two',
  ],
  [
    'numbers with labels',
    [
      [
        'L',
        ['LI', ['Lbl', '3.'], ['LBody', ['P', 'Three']]],
        ['LI', ['Lbl', '4.'], ['LBody', ['P', 'Four']]],
      ],
    ],
    '3. Three / 4. Four',
  ],
  [
    'letters are numbers',
    [['L', ['LI', ['Lbl', '(a)'], ['LBody', 'One']], ['LI', ['Lbl', '(b)'], ['LBody', 'Two']]]],
    '1. One / 2. Two',
  ],
  [
    'Roman numerals are numbers',
    [['L', ['LI', ['Lbl', 'i.'], ['LBody', 'One']], ['LI', ['Lbl', 'ii.'], ['LBody', 'Two']]]],
    '1. One / 2. Two',
  ],
  [
    'bullets without labels',
    [['L', ['LI', ['LBody', ['P', { lines: ['•'], x: 40, y: 500 }, { lines: ['One'], x: 54, y: 500 }]]]]],
    '- One',
  ],
  ['other labels stay words', [['L', ['LI', ['Lbl', '2.1'], ['LBody', ['P', 'One']]]]], '- 2.1 One'],
  [
    'a list in a list',
    [['L', ['LI', ['Lbl', '•'], ['LBody', ['P', 'One'], ['L', ['LI', ['Lbl', '1.'], ['LBody', 'Inner']]]]]]],
    '- One / 1. Inner',
  ],
  [
    'items outside their list',
    [
      ['L', ['LI', ['Lbl', '1.'], ['LBody', 'One']]],
      ['LI', ['Lbl', '2.'], ['LBody', 'Two']],
    ],
    '1. One / 2. Two',
  ],
  ['struck words', [['P', 'Kept', ['Span', { isStruck: true }, 'gone']]], 'Kept', ['struck: gone']],
  [
    'a footnote',
    [['P', 'Within ten', ['Note', ['Lbl', '1'], ['P', 'Working days']], 'days']],
    'Within ten days',
    ['note: 1 Working days'],
  ],
  ['a picture', [['P', 'Done', ['Figure', { alt: 'A tick' }]]], 'Done A tick'],
  ['a formula', [['P', 'So', ['Formula', { alt: 'nine in ten' }]]], 'So nine in ten'],
  ['what words read as', [['P', 'We', ['Span', { actual: 'find' }, 'f nd'], 'it']], 'We find it'],
  [
    'groups and roles nobody knows',
    [
      ['Div', ['NonStruct', ['Fancy', 'Words']]],
      ['Sect', ['P', 'more']],
    ],
    'Words / more',
  ],
  [
    'form fields',
    [
      [
        'P',
        ['Form', { annotation: { Subtype: name('Widget'), FT: name('Btn'), AS: name('Yes') } }],
        'Met',
        ['Form', { annotation: { Subtype: name('Widget'), FT: name('Btn'), AS: name('Off') } }],
        'Unmet',
        ['Form', { annotation: { Subtype: name('Widget'), FT: name('Tx'), V: 'Typed words' } }],
      ],
    ],
    '☒ Met ☐ Unmet Typed words',
  ],
  [
    'a note of a reader',
    [
      [
        'P',
        'Words',
        ['Annot', { annotation: { Subtype: name('Text'), Contents: 'Still so?', T: 'B. Board' } }],
      ],
    ],
    'Words',
    ['comment by B. Board: Still so?'],
  ],
  ['decoration in the structure', [['P', 'Words', ['Artifact', 'Page 1']]], 'Words', ['header: Page 1']],
  [
    'a word broken in a narrow column',
    [
      ['P', { lines: ['Requirem', 'ent'] }],
      ['P', 'The requirement'],
    ],
    'Requirement / The requirement',
  ],
  [
    'words set across the page',
    [['P', { lines: ['Across the', 'page'], x: 300, y: 300, isTurned: true }]],
    'Across the page',
  ],
  [
    'lines that were meant to end',
    [
      [
        'P',
        {
          lines: ['A long line that shows how far the lines of this column reach', 'and goes on'],
          x: 40,
          y: 700,
        },
      ],
      ['P', { lines: ['By May'], x: 40, y: 600 }, { lines: ['Who: us'], x: 40, y: 586 }],
    ],
    'A long line that shows how far the lines of this column reach and goes on / By May↵Who: us',
  ],
];

test.each(cells)('%s', async (_, commentary, said, asides = []) => {
  const tree: Tree = ['Document', formTable(tableRow('TD', '1.2', 'Words', 'Yes', 'Policy', commentary))];
  const document = await read(tree, { roles: { Fancy: 'Fancier' } });
  expect(rowsOf(document)).toEqual([`1.2 | Words | Yes | Policy | ${said}`]);
  expect(asidesOf(document)).toEqual(asides);
  const all = [said.replace(/\(https\S+\)/g, ''), ...asides.map((aside) => aside.replace(/^[^:]*: /, ''))];
  for (const [word] of all.join(' ').matchAll(/\p{L}{2,}/gu)) {
    if (word !== 'find') expect(document.words).toContain(word);
  }
});

test('a raised mark never joins a figure', async () => {
  const mark: Tree = [
    'P',
    { lines: ['Within 10'], x: 40, y: 400 },
    { lines: ['1'], x: 82, y: 404, size: 6 },
    { lines: ['days'], x: 88, y: 400 },
  ];
  const document = await read(['Document', mark]);
  expect(passagesOf(document).join()).toMatch(/^Within 10 \[?1\]? days$/);
  expect(document.words).toContain('10 1 days');
});

test('cells that cover others, by attribute and by class', async () => {
  const tree: Tree = [
    'Document',
    formTable(
      ['TR', ['TD', '1.2'], ['TD', 'One'], ['TD', 'No'], ['TD', { across: 2 }, 'Both']],
      [
        'TR',
        ['TD', { style: 'Tall' }, '1.3'],
        ['TD', { down: 2 }, 'Two'],
        ['TD', 'Yes'],
        ['TD', 'E1'],
        ['TD', 'C1'],
      ],
      ['TR', ['TD', ''], ['TD', 'E2'], ['TD', 'C2']],
    ),
  ];
  const document = await read(tree, { classes: { Tall: { O: 'Table', RowSpan: 2 } } });
  expect(rowsOf(document)).toEqual(['1.2 | One | No | Both | ', '1.3 | Two | Yes | E1 / E2 | C1 / C2']);
});

test('groups of rows, a caption, and a row that goes on on the next page', async () => {
  const [, head, ...rows] = formTable(
    tableRow('TD', '1.2', 'One', 'Yes', 'E1', [['P', 'Begins on one page', 2, 'and ends on the next']]),
    tableRow('TD', '1.3', 'Two', 'Yes', 'E2', 'C2'),
  );
  if (typeof head !== 'object' || !Array.isArray(head)) throw new Error('no headings');
  const body = rows.filter((row) => Array.isArray(row));
  const tree: Tree = [
    'Document',
    ['Table', ['Caption', ['P', 'Our answers']], ['THead', head], ['TBody', ...body]],
  ];
  const document = await read(tree);
  expect(rowsOf(document)).toEqual([
    '1.2 | One | Yes | E1 | Begins on one page and ends on the next',
    '1.3 | Two | Yes | E2 | C2',
  ]);
  expect(passagesOf(document)).toEqual(['Our answers']);
});

test('headings, by the standard’s roles and by a program’s own', async () => {
  const tree: Tree = [
    'Document',
    ['H1', 'One'],
    ['Heading 2', 'Two'],
    ['Kopf', 'Three'],
    ['TOC', ['TOCI', 'One ... 1']],
  ];
  const document = await read(tree, { roles: { 'Heading 2': 'P', Kopf: 'Haupt', Haupt: 'H3' } });
  expect(passagesOf(document)).toEqual(['#*One*', '##*Two*', '###*Three*', 'One ... 1']);
});

test('a document that parts words at the ends of lines', async () => {
  const lines = ['The landlord has a com-', 'plaint and a re-', 'quirement and a wheel-', 'chair'];
  const document = await read(['Document', ['P', { lines }], ['P', 'complaint requirement']]);
  expect(passagesOf(document)[0]).toBe('The landlord has a complaint and a requirement and a wheelchair');
});

test('headers are told once, and are no passages', async () => {
  const tree: Tree = ['Document', ['P', 'Words'], ['P', 2, 'More'], ['P', 3, 'Most']];
  const document = await read(tree, { header: 'Draft, page # of 3' });
  expect(passagesOf(document)).toEqual(['Words', 'More', 'Most']);
  expect(asidesOf(document)).toEqual(['header: Draft, page 1 of 3']);
  expect(document.words).toContain('Draft, page 1 of 3');
});

test('words and notes outside the structure are not lost', async () => {
  const note = { annotation: { Subtype: name('Highlight'), Contents: 'Check this', T: 'C. Clerk' } };
  const field = { annotation: { Subtype: name('Widget'), FT: name('Tx'), V: 'Loose field' } };
  const document = await read(['Document', ['P', 'Words in the structure']], {
    loose: 'Loose',
    notes: [note, field],
  });
  expect(passagesOf(document)).toEqual(['Words in the structure', 'Loose', 'Loose field']);
  expect(asidesOf(document)).toEqual(['comment by C. Clerk: Check this']);
});

test('a table whose tags are paragraphs is read as passages', async () => {
  const document = await read(['Document', ['P', '1.2'], ['P', 'Yes'], ['P', 'We do']]);
  expect(rowsOf(document)).toEqual([]);
  expect(passagesOf(document)).toEqual(['1.2', 'Yes', 'We do']);
});

test('a structure that holds itself ends', async () => {
  const document = await drawPdf(['Document', ['Sect', ['P', 'Words']]]);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('S')) !== name('Sect')) continue;
    const [kids, parent] = [object.lookup(name('K'), PDFArray), object.get(name('P'))];
    if (parent !== undefined) kids.push(parent);
  }
  expect(passagesOf(await readAs('a.pdf', await document.save()))).toEqual(['Words']);
});

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  [
    'untagged',
    () => buildPdf(['Document', ['P', 'Words']], { isUntagged: true }),
    /^a\.pdf is a PDF without tags/,
  ],
  [
    'hardly tagged',
    () => buildPdf(['Document', ['P', 'A']], { loose: 'Nearly all of its words' }),
    /^a\.pdf is a PDF without tags/,
  ],
  [
    'scanned',
    () => buildPdf(['Document'], { isUntagged: true }),
    /^a\.pdf is a PDF of pictures, such as a scan/,
  ],
  [
    'locked',
    () => encrypted({ userPassword: 'secret', ownerPassword: 'owner' }),
    /^a\.pdf is locked with a password/,
  ],
  [
    'cut short',
    async () => (await buildPdf(['Document', ['P', 'Words']])).subarray(0, 400),
    /^a\.pdf (?:cannot be read as a PDF|is a PDF of pictures)/,
  ],
  [
    'nonsense',
    async () => new TextEncoder().encode('%PDF-1.7\nnothing'),
    /^a\.pdf cannot be read as a PDF: it is damaged/,
  ],
  ['a bomb', () => bomb(60_000_000), /^a\.pdf unpacks to more than 50 MB/],
])('a PDF that is %s is refused', async (_, build, message) => {
  const error = await readAs('a.pdf', await build()).catch((reason: unknown) => reason);
  if (!(error instanceof CommandError)) throw error;
  expect(error.message).toMatch(message);
  expect(error.help).toMatch(/import/i);
});

test('a PDF that only forbids changes is read', async () => {
  const document = await readAs('a.pdf', await encrypted({ ownerPassword: 'owner' }));
  expect(passagesOf(document)).toEqual(['Words']);
});

async function read(tree: Tree, parts: PdfParts = {}): ReturnType<typeof readAs> {
  return readAs('form.pdf', await buildPdf(tree, parts));
}

async function encrypted(passwords: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  const document = await drawPdf(['Document', ['P', 'Words']]);
  document.encrypt({ userPassword: '', ...passwords });
  return document.save({ useObjectStreams: false });
}

async function bomb(length: number): Promise<Uint8Array> {
  const document = await drawPdf(['Document', ['P', 'Words']]);
  document.context.register(document.context.flateStream(' '.repeat(length)));
  return document.save({ useObjectStreams: false });
}
