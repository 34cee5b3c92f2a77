import { expect, test } from 'vitest';
import { buildFlatOdt, buildOdt, cell, form, p, row } from './opendocument/build-odt.ts';
import { buildPdf, formTable, linkTo, type Tree, tableRow } from './pdf/build-pdf.ts';
import { asidesOf, passagesOf, readAs, rowsOf } from './see-document.ts';

/** Documents that were invented after their readers were written, each with what it says, as first run. */
const cases: [string, string, () => Promise<Uint8Array>, string][] = [
  [
    'index of contents before',
    'a.odt',
    async () =>
      buildOdt({
        body: `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${p('Contents')}</text:index-title>${p('<text:a xlink:href="#a">One<text:tab/>1</text:a>')}</text:index-body></text:table-of-content>${withRow(p('x'))}`,
      }),
    `${odtRow('x')} ;; P Contents ;; P One 1`,
  ],
  [
    'frame holding table',
    'a.odt',
    async () =>
      buildOdt({
        body: p(`<draw:frame><draw:text-box>${withRow(p('in a box'))}</draw:text-box></draw:frame>`),
      }),
    odtRow('in a box'),
  ],
  [
    'section with table',
    'a.odt',
    async () => buildOdt({ body: `<text:section text:name="a">${withRow(p('x'))}</text:section>` }),
    odtRow('x'),
  ],
  [
    'hidden section with table',
    'a.odt',
    async () =>
      buildOdt({
        body: `<text:section text:name="a" text:display="none">${p('secret')}</text:section>${withRow(p('x'))}`,
      }),
    `${odtRow('x')} ;; A hidden: secret`,
  ],
  [
    'insert start in one cell end in another',
    'a.odt',
    async () =>
      buildOdt({
        body: `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Z</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>${form(`<table:table-row>${cell(p('1.2'))}${cell(p('Req'))}${cell(p('Yes'))}${cell(p('Old <text:change-start text:change-id="c1"/>new'))}${cell(p('also<text:change-end text:change-id="c1"/> kept'))}</table:table-row>`)}`,
      }),
    '1.2 | Req | Yes | Old new | also kept ;; A inserted by Z: new ;; A inserted by Z: also',
  ],
  [
    'deleted digit inside a figure',
    'a.odt',
    async () =>
      buildOdt({
        body: `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Z</dc:creator></office:change-info><text:p>5</text:p></text:deletion></text:changed-region></text:tracked-changes>${withRow(p('Within 1<text:change text:change-id="c1"/>0 days'))}`,
      }),
    `${odtRow('Within 10 days')} ;; A deleted by Z: 5`,
  ],
  [
    'comment range with reply',
    'a.odt',
    async () =>
      buildOdt({
        body: withRow(
          p(
            'We <office:annotation office:name="1"><dc:creator>A</dc:creator><text:list><text:list-item><text:p>Point</text:p></text:list-item></text:list></office:annotation><office:annotation office:name="2"><dc:creator>B</dc:creator><text:p>Reply</text:p></office:annotation>do<office:annotation-end office:name="1"/>',
          ),
        ),
      }),
    `${odtRow('We do')} ;; A comment by A: Point ;; A comment by B: Reply`,
  ],
  [
    'span inside link inside span',
    'a.odt',
    async () =>
      buildOdt({
        body: withRow(
          p(
            '<text:span>See <text:a xlink:href="https://a.example"><text:span>the</text:span> policy</text:a></text:span>!',
          ),
        ),
      }),
    odtRow('See [the policy](https://a.example)!'),
  ],
  [
    'cells with two lists',
    'a.odt',
    async () =>
      buildOdt({
        body: withRow(
          '<text:list><text:list-item><text:p>A</text:p><text:p>more</text:p></text:list-item></text:list><text:list><text:list-item><text:p>B</text:p></text:list-item></text:list>',
        ),
      }),
    odtRow('- A / more / - B'),
  ],
  [
    'numbered paragraph',
    'a.odt',
    async () =>
      buildOdt({
        automatic:
          '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
        body: withRow(
          '<text:numbered-paragraph text:style-name="N"><text:p>A</text:p></text:numbered-paragraph>',
        ),
      }),
    odtRow('1. A'),
  ],
  [
    'heading outside and answer paragraphs',
    'a.odt',
    async () =>
      buildOdt({ body: `<text:h text:outline-level="1">Provision 1.2</text:h>${p('Comply: Yes')}` }),
    'P #*Provision 1.2* ;; P Comply: Yes',
  ],
  [
    'flat ods',
    'a.fods',
    async () => buildFlatOdt({ kind: 'spreadsheet', body: withRow(p('x')) }),
    odtRow('x'),
  ],
  [
    'ods value without text',
    'a.ods',
    async () =>
      buildOdt({
        kind: 'spreadsheet',
        body: form(
          `<table:table-row>${cell(p('1.2'))}${cell(p('R'))}${cell(p('Yes'))}<table:table-cell office:value-type="float" office:value="2026"/>${cell(p('c'))}</table:table-row>`,
        ),
      }),
    '1.2 | R | Yes | 2026 | c',
  ],
  [
    'ods comment',
    'a.ods',
    async () =>
      buildOdt({
        kind: 'spreadsheet',
        body: form(
          row('1.2', 'Yes', 'Policy', p('x')).replace(
            'Policy</text:p>',
            'Policy</text:p><office:annotation><dc:creator>Q</dc:creator><text:p>why</text:p></office:annotation>',
          ),
        ),
      }),
    `${odtRow('x')} ;; A comment by Q: why`,
  ],
  [
    'meta field and reference',
    'a.odt',
    async () =>
      buildOdt({
        body: withRow(
          p(
            '<text:meta>We <text:reference-ref text:ref-name="x">see 4</text:reference-ref></text:meta><text:sequence text:name="T">7</text:sequence>',
          ),
        ),
      }),
    odtRow('We see 47'),
  ],
  [
    'picture link',
    'a.odt',
    async () =>
      buildOdt({
        body: withRow(
          p(
            '<draw:a xlink:href="https://a.example"><draw:frame><draw:image/><svg:title>Logo</svg:title></draw:frame></draw:a>',
          ),
        ),
      }),
    odtRow('[Logo](https://a.example)'),
  ],
  [
    'pdf struck paragraph',
    'a.pdf',
    async () => buildPdf(pdfWith(['P', { isStruck: true }, 'Gone'], ['P', 'Kept'])),
    `${pdfRow('Kept')} ;; A struck: Gone`,
  ],
  [
    'pdf nested table',
    'a.pdf',
    async () => buildPdf(pdfWith(['P', 'Before'], ['Table', ['TR', ['TD', 'a'], ['TD', 'b']]])),
    pdfRow('Before / a / b'),
  ],
  [
    'pdf row header TH',
    'a.pdf',
    async () =>
      buildPdf([
        'Document',
        formTable(['TR', ['TH', '1.2'], ['TD', 'R'], ['TD', 'Yes'], ['TD', 'E'], ['TD', 'C']]),
      ]),
    '1.2 | R | Yes | E | C',
  ],
  [
    'pdf two tables, second headless',
    'a.pdf',
    async () =>
      buildPdf([
        'Document',
        formTable(tableRow('TD', '1.2', 'R', 'Yes', 'E', 'C')),
        ['P', 2, 'Between'],
        ['Table', tableRow('TD', '1.3', 'R', 'No', 'E', 'C')],
      ]),
    '1.2 | R | Yes | E | C ;; 1.3 | R | No | E | C ;; P Between',
  ],
  [
    'pdf block quote',
    'a.pdf',
    async () => buildPdf(['Document', ['BlockQuote', ['P', 'Quoted']], ['Aside', ['P', 'Beside']]]),
    'P Quoted ;; P Beside',
  ],
  [
    'pdf text right in Div',
    'a.pdf',
    async () => buildPdf(['Document', ['Div', 'Loose in a group'], ['Div', 'Another']]),
    'P Loose in a group ;; P Another',
  ],
  [
    'pdf link inside list item',
    'a.pdf',
    async () =>
      buildPdf(
        pdfWith(['L', ['LI', ['Lbl', '•'], ['LBody', ['Link', 'Policy', linkTo('https://a.example')]]]]),
      ),
    pdfRow('- [Policy](https://a.example)'),
  ],
  [
    'pdf javascript link',
    'a.pdf',
    async () => buildPdf(pdfWith(['P', ['Link', 'Policy', linkTo('javascript:alert(1)')]])),
    pdfRow('Policy'),
  ],
  [
    'pdf actual text on cell',
    'a.pdf',
    async () =>
      buildPdf([
        'Document',
        formTable([
          'TR',
          ['TD', '1.2'],
          ['TD', 'R'],
          ['TD', { actual: 'Yes' }, 'x'],
          ['TD', 'E'],
          ['TD', 'C'],
        ]),
      ]),
    '1.2 | R | Yes | E | C',
  ],
  [
    'pdf empty cells keep columns',
    'a.pdf',
    async () =>
      buildPdf([
        'Document',
        formTable(['TR', ['TD', '1.2'], ['TD', 'R'], ['TD', 'Yes'], ['TD'], ['TD', 'C']]),
      ]),
    '1.2 | R | Yes |  | C',
  ],
  [
    'pdf figure with words',
    'a.pdf',
    async () => buildPdf(pdfWith(['Figure', { alt: 'Tick' }, ['P', 'caption']])),
    pdfRow('Tick / caption'),
  ],
  [
    'pdf hyphen double',
    'a.pdf',
    async () => buildPdf(['Document', ['P', { lines: ['A one-', 'page note, a one-page note'] }]]),
    'P A one-page note, a one-page note',
  ],
  [
    'pdf index of toc',
    'a.pdf',
    async () => buildPdf(['Document', ['TOC', ['TOCI', ['Reference', ['Link', 'One 3']]]]]),
    'P One 3',
  ],
];

test.each(cases)('%s', async (_, name, build, said) => {
  const document = await readAs(name, await build());
  const passages = passagesOf(document).map((words) => `P ${words}`);
  const asides = asidesOf(document).map((words) => `A ${words}`);
  expect([...rowsOf(document), ...passages, ...asides].join(' ;; ')).toBe(said);
});

/** A document with one row of the form. */
function withRow(commentary: string): string {
  return form(row('1.2', 'Yes', 'Policy', commentary));
}

function odtRow(commentary: string): string {
  return `1.2 | Requirement 1.2 | Yes | Policy | ${commentary}`;
}

function pdfWith(...commentary: Tree[]): Tree {
  return ['Document', formTable(tableRow('TD', '1.2', 'Words', 'Yes', 'Policy', commentary))];
}

function pdfRow(commentary: string): string {
  return `1.2 | Words | Yes | Policy | ${commentary}`;
}
