import { expect, test } from 'vitest';
import { CommandError } from '../../../src/command-error.ts';
import type { SourceDocument } from '../../../src/import/read/rows.ts';
import { asidesOf, passagesOf, readAs, rowsOf } from '../see-document.ts';
import { buildFlatOdt, buildOdt, cell, form, type OdtParts, p, row } from './build-odt.ts';

/** Styles that the cases use. */
const automatic =
  '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>' +
  '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>' +
  '<style:style style:name="N" style:family="text"><style:text-properties style:text-line-through-style="none" style:text-line-through-type="none"/></style:style>' +
  '<style:style style:name="S2" style:family="text" style:parent-style-name="Gone"/>' +
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="W" style:family="text"><style:text-properties style:font-name="Wingdings"/></style:style>' +
  '<style:style style:name="PS" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties style:text-line-through-type="double" style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="PH" style:family="paragraph"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="PB" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>' +
  '<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>' +
  '<text:list-style style:name="From4"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="4"/></text:list-style>';
const named =
  '<style:style style:name="Gone" style:family="text"><style:text-properties style:text-line-through-style="dash"/></style:style>' +
  '<style:style style:name="Title" style:family="paragraph"/>' +
  '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>';

const change = (id: string, kind: string, inside = '', by = 'A. Reviewer'): string =>
  `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info><dc:creator>${by}</dc:creator>` +
  `<dc:date>2026-03-01T10:00:00</dc:date></office:change-info>${inside}</text:${kind}></text:changed-region>`;
const tracked = (...regions: string[]): string =>
  `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`;
const wideRow = `<table:table-row table:number-rows-repeated="1000000">${cell(p('x'), 'table:number-columns-repeated="100000"')}</table:table-row>`;
const box = (inside: string): string => `<draw:frame><draw:text-box>${inside}</draw:text-box></draw:frame>`;

/** A case: what stands in the commentary (and before the table), what is read of it, and what stands beside. */
const cases: [name: string, commentary: string, said: string, asides?: string[], before?: string][] = [
  [
    'spaces, tabs and line breaks',
    p('One<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four'),
    'One two three↵four',
  ],
  [
    'bold, italic and links',
    p(
      '<text:span text:style-name="B">Bold</text:span> and <text:span text:style-name="I">slanted</text:span>, see <text:a xlink:href="https://a.example/p" text:style-name="B">our policy</text:a>.',
    ),
    '*Bold* and _slanted_, see [our policy](https://a.example/p).',
  ],
  [
    'words around a page break',
    p(
      'We ack<text:soft-page-break/>nowledge within <text:bookmark-start text:name="x"/>5<text:bookmark-end text:name="x"/> days',
    ),
    'We acknowledge within 5 days',
  ],
  [
    'struck words by their own style',
    p('Within <text:span text:style-name="S">10</text:span><text:span> 5 days</text:span>'),
    'Within 5 days',
    ['struck: 10'],
  ],
  [
    'struck words by a named style',
    p('We <text:span text:style-name="S2">never </text:span>reply'),
    'We reply',
    ['struck: never'],
  ],
  [
    'a struck paragraph with a span that is not',
    p('All <text:span text:style-name="N">kept</text:span> gone', 'PS'),
    'kept',
    ['struck: All', 'struck: gone'],
  ],
  [
    'hidden words and paragraphs',
    p('Seen <text:span text:style-name="H">unseen</text:span>') + p('Whole', 'PH'),
    'Seen',
    ['hidden: unseen', 'hidden: Whole'],
  ],
  [
    'hidden text fields',
    p('A <text:hidden-text text:condition="ooow:1" text:string-value="secret" text:is-hidden="true"/>B'),
    'A B',
    ['hidden: secret'],
  ],
  [
    'a hidden paragraph field',
    p('<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>Not this') + p('But this'),
    'But this',
    ['hidden: Not this'],
  ],
  [
    'a comment',
    p(
      'We <office:annotation office:name="c1"><dc:creator>B. Board</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>Is this</text:p><text:p>still so?</text:p></office:annotation>do<office:annotation-end office:name="c1"/> this',
    ),
    'We do this',
    ['comment by B. Board: Is this still so?'],
  ],
  [
    'a footnote after a figure',
    p(
      'Within 10<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Working days.</text:p></text:note-body></text:note> days',
    ),
    'Within 10 [1] days',
    ['note: Working days.'],
  ],
  [
    'an endnote',
    p(
      'Yes<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>See policy</text:p></text:note-body></text:note>.',
    ),
    'Yes [i].',
    ['note: See policy'],
  ],
  [
    'a deletion',
    p('We reply <text:change text:change-id="d1"/>by letter'),
    'We reply by letter',
    ['deleted by A. Reviewer: never'],
    tracked(change('d1', 'deletion', p('never '))),
  ],
  [
    'an insertion over two paragraphs',
    p('We <text:change-start text:change-id="i1"/>always') +
      p('reply<text:change-end text:change-id="i1"/> soon'),
    'We always / reply soon',
    ['inserted by A. Reviewer: always', 'inserted by A. Reviewer: reply'],
    tracked(change('i1', 'insertion')),
  ],
  [
    'a deleted paragraph between others',
    `${p('Before')}<text:change text:change-id="d1"/>${p('After')}`,
    'Before / After',
    ['deleted by A. Reviewer: Two words'],
    tracked(change('d1', 'deletion', p('Two') + p('words'))),
  ],
  [
    'a deletion inside an insertion',
    p(
      'A <text:change-start text:change-id="i1"/>new<text:change text:change-id="d1"/> one<text:change-end text:change-id="i1"/>',
    ),
    'A new one',
    ['inserted by A. Reviewer: new', 'deleted by C. Other: old', 'inserted by A. Reviewer: one'],
    tracked(change('i1', 'insertion'), change('d1', 'deletion', p('old'), 'C. Other')),
  ],
  [
    'a change of form only',
    p('<text:change-start text:change-id="f1"/>Plain<text:change-end text:change-id="f1"/> words'),
    'Plain words',
    [],
    tracked(change('f1', 'format-change')),
  ],
  [
    'bullets with numbers inside',
    '<text:list text:style-name="Bullets"><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>',
    '- One / 1. Inner / - Two',
  ],
  [
    'a numbered list that goes on',
    '<text:list xml:id="l1" text:style-name="Numbers"><text:list-item><text:p>One</text:p></text:list-item></text:list><text:p>Between</text:p><text:list text:continue-list="l1" text:style-name="Numbers"><text:list-item><text:p>Two</text:p></text:list-item></text:list>',
    '1. One / Between / 2. Two',
  ],
  [
    'a list from a number',
    '<text:list text:style-name="From4"><text:list-item><text:p>Four</text:p></text:list-item><text:list-item text:start-value="9"><text:p>Nine</text:p></text:list-item></text:list>',
    '4. Four / 9. Nine',
  ],
  [
    'a list with a heading of its own',
    '<text:list text:style-name="Bullets"><text:list-header><text:p>They are:</text:p></text:list-header><text:list-item><text:p>One</text:p></text:list-item></text:list>',
    'They are: / - One',
  ],
  ['a text box in a paragraph', p(`First ${box(p('Boxed') + p('twice'))}last`), 'First last / Boxed / twice'],
  [
    'a shape with words, and an alternative text',
    p(
      '<draw:custom-shape><svg:title>Arrow</svg:title><text:p>Shaped</text:p></draw:custom-shape>Words <draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A tick</svg:desc></draw:frame>',
    ),
    'Arrow Words A tick / Shaped',
  ],
  [
    'fields',
    p(
      'On <text:date text:date-value="2026-03-01">1 March 2026</text:date>, page <text:page-number>3</text:page-number>, <text:placeholder text:placeholder-type="text">&lt;who&gt;</text:placeholder>, <text:user-defined text:name="x">ours</text:user-defined>, <text:conditional-text text:string-value-if-true="a">a</text:conditional-text>',
    ),
    'On 1 March 2026, page 3, <who>, ours, a',
  ],
  [
    'a list of choices',
    p(
      '<text:drop-down text:name="c"><text:label text:value="Yes" text:current-selected="true"/><text:label text:value="Never"/><text:label text:value="In part"/>Yes</text:drop-down>',
    ),
    'Yes',
    ['unchosen: Never, In part'],
  ],
  [
    'a control with its choices',
    p(
      '<loext:content-control loext:dropdown="true"><loext:list-item loext:display-text="Met" loext:value="m"/><loext:list-item loext:display-text="Unmet" loext:value="u"/><text:span>Met</text:span></loext:content-control>',
    ),
    'Met',
    ['unchosen: Unmet'],
  ],
  [
    'a control that nobody filled in',
    p(
      'A<loext:content-control loext:showing-place-holder="true"><text:span>Pick one</text:span></loext:content-control> B',
    ),
    'A B',
    ['unchosen: Pick one'],
  ],
  [
    'form controls',
    p(
      '<draw:control draw:control="k1"/><draw:control draw:control="k2"/><draw:control draw:control="k3"/><draw:control draw:control="k4"/>',
    ),
    '☒ Met ☐ Unmet Typed words Weekly',
    ['unchosen: Monthly'],
    '<office:forms><form:form><form:checkbox xml:id="k1" form:label="Met" form:current-state="checked"/><form:checkbox xml:id="k2" form:label="Unmet" form:state="unchecked"/><form:text xml:id="k3" form:current-value="Typed words"/><form:listbox xml:id="k4"><form:option form:label="Weekly" form:current-selected="true"/><form:option form:label="Monthly"/></form:listbox></form:form></office:forms>',
  ],
  [
    'fields of an older Word form',
    p(
      '<field:fieldmark-start text:name="T" field:type="vnd.oasis.opendocument.field.FORMTEXT"/>Typed<field:fieldmark-end/> <field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark> Met',
    ),
    'Typed ☒ Met',
  ],
  [
    'ruby',
    p(
      'We <text:ruby><text:ruby-base>answer</text:ruby-base><text:ruby-text>reply</text:ruby-text></text:ruby> all',
    ),
    'We answer (reply) all',
  ],
  [
    'ticks of a font of signs',
    p(
      '<text:span text:style-name="W">þ</text:span> Met <text:span text:style-name="W">\uf0a8</text:span> Unmet',
    ),
    '☒ Met ☐ Unmet',
  ],
  [
    'a section, hidden and seen',
    '<text:section text:name="s">' +
      p('Seen') +
      '</text:section><text:section text:name="t" text:display="none">' +
      p('Unseen') +
      '</text:section>',
    'Seen',
    ['hidden: Unseen'],
  ],
  [
    'a formula',
    p(
      'That is <draw:frame><draw:object><math:math><math:semantics><math:mrow><math:mi>all</math:mi><math:mi>cases</math:mi></math:mrow><math:annotation math:encoding="StarMath 5.0">all cases</math:annotation></math:semantics></math:math></draw:object></draw:frame>.',
    ),
    'That is all cases .',
  ],
  [
    'elements nobody knows',
    p('We <ours:fancy xmlns:ours="urn:x">reply <ours:inner>promptly</ours:inner></ours:fancy> always') +
      '<ours:block xmlns:ours="urn:x">Loose words</ours:block>',
    'We reply promptly always / Loose words',
  ],
  ['a whole bold paragraph', p('Bold', 'PB') + p('plain'), '*Bold* / plain'],
  [
    'a table in the cell',
    p('Before') +
      `<table:table><table:table-row>${cell(p('a'))}${cell(p('b'))}</table:table-row></table:table>`,
    'Before / a / b',
  ],
];

test.each(cases)('%s', async (_, commentary, said, asides = [], before = '') => {
  const document = await read({
    automatic,
    named,
    body: before + form(row('1.2', 'Yes', 'Policy', commentary)),
  });
  expect(rowsOf(document)).toEqual([`1.2 | Requirement 1.2 | Yes | Policy | ${said}`]);
  expect(asidesOf(document)).toEqual(asides);
});

test.each(cases)(
  '%s: no word is missing from the words of the file',
  async (_, commentary, said, asides = [], before = '') => {
    const { words } = await read({
      automatic,
      named,
      body: before + form(row('1.2', 'Yes', 'Policy', commentary)),
    });
    const all = [
      said.replace(/\(https[^)]*\)/g, ''),
      ...asides.map((aside) => aside.replace(/^[^:]*: /, '')),
    ].join(' ');
    for (const word of all.match(/\p{L}{2,}/gu) ?? [])
      expect(words.normalize('NFKC')).toContain(word.normalize('NFKC'));
  },
);

test('a raised mark typed by hand never joins a figure', async () => {
  const commentary = p('Within 10<text:span text:style-name="Up">1</text:span> days');
  const document = await read({ automatic, body: form(row('1.2', 'Yes', 'Policy', commentary)) });
  expect(rowsOf(document).join()).toMatch(/Within 10 \[?1\]? days/);
  expect(document.words).toMatch(/10 1 days/);
});

test('the words of the file have the choice of a list once', async () => {
  const list = (choices: string): string => `<text:drop-down text:name="c">${choices}Unsure</text:drop-down>`;
  const choices = ['Sure', 'Unsure', 'In part'].map((each) => `<text:label text:value="${each}"/>`).join('');
  const { words } = await read({ automatic, body: form(row('1.2', 'Yes', 'Policy', p(list(choices)))) });
  expect(words.match(/Unsure/g)).toHaveLength(1);
  expect(words).toMatch(/Sure\s+In part/);
});

test('links to files beside the document keep their path', async () => {
  const commentary = p('<text:a xlink:href="../papers/a.pdf">Paper</text:a>');
  const parts = { body: form(row('1.2', 'Yes', 'Policy', commentary)) };
  expect(rowsOf(await read(parts)).join()).toContain('[Paper](papers/a.pdf)');
});

test('headings, titles and passages outside tables', async () => {
  const body = `${p('Our landlord', 'Title')}<text:h text:outline-level="2">About us</text:h>${p('Own', 'Heading_20_2')}${p('Words')}`;
  const document = await read({ named, body });
  expect(passagesOf(document)).toEqual(['#*Our landlord*', '##*About us*', '##*Own*', 'Words']);
  expect(document.title).toBe('Our landlord');
});

test('repeated, merged and covered cells keep their columns', async () => {
  const covered = '<table:covered-table-cell/>';
  const body = form(
    `<table:table-row>${cell(p('1.2'))}${cell(p('First'))}${cell(p('Yes'), 'table:number-columns-repeated="3"')}</table:table-row>`,
    `<table:table-row>${cell(p('1.3'))}${cell(p('Second'))}${cell(p('No'))}${cell(p('Both'), 'table:number-columns-spanned="2"')}${covered}</table:table-row>`,
    `<table:table-row>${cell(p('1.4'), 'table:number-rows-spanned="2"')}${cell(p('Third'), 'table:number-rows-spanned="2"')}${cell(p('Yes'))}${cell(p('E1'))}${cell(p('C1'))}</table:table-row>`,
    `<table:table-row>${covered}<table:covered-table-cell>${p('Under')}</table:covered-table-cell>${cell('')}${cell(p('E2'))}${cell(p('C2'))}</table:table-row>`,
    `<table:table-row><table:table-cell table:number-columns-repeated="5"/></table:table-row>`,
    row('1.5', 'Yes', 'E', p('C')),
  );
  const document = await read({ body });
  expect(rowsOf(document).filter((line) => /\w/.test(line))).toEqual([
    '1.2 | First | Yes | Yes | Yes',
    '1.3 | Second | No | Both | ',
    '1.4 | Third | Yes | E1 / E2 | C1 / C2',
    '1.5 | Requirement 1.5 | Yes | E | C',
  ]);
  expect(document.words).toContain('Under');
});

test('words under a merged cell are told', async () => {
  const body = form(
    `<table:table-row>${cell(p('1.3'))}${cell(p('R'))}${cell(p('No'))}${cell(p('Both'), 'table:number-columns-spanned="2"')}<table:covered-table-cell>${p('Under')}</table:covered-table-cell></table:table-row>`,
  );
  expect(asidesOf(await read({ body }))).toEqual(['hidden: Under']);
});

test('rows that repeat, and rows and columns that are not shown', async () => {
  const body = form(
    `<table:table-row table:number-rows-repeated="2">${cell(p('1.2'))}${cell(p('R'))}${cell(p('Yes'))}${cell(p('E'))}${cell(p('C'))}</table:table-row>`,
    row('1.3', 'Yes', 'E', p('C')).replace(
      '<table:table-row',
      '<table:table-row table:visibility="collapse"',
    ),
  );
  const document = await read({ body });
  expect(rowsOf(document).slice(0, 2)).toEqual(['1.2 | R | Yes | E | C', '1.2 | R | Yes | E | C']);
  expect(asidesOf(document).join('; ')).toMatch(/hidden: 1\.3; hidden: Requirement 1\.3; hidden: Yes/);
});

test('headers and footers are told once, and are no passages', async () => {
  const master = (name: string): string =>
    `<style:master-page style:name="${name}"><style:header>${p('Draft for the Board')}</style:header><style:footer>${p(`Page <text:page-number>1</text:page-number> of ${name}`)}</style:footer></style:master-page>`;
  const document = await read({ body: p('Words'), master: master('A') + master('B') });
  expect(asidesOf(document)).toEqual([
    'header: Draft for the Board',
    'header: Page 1 of A',
    'header: Page 1 of B',
  ]);
  expect(document.pieces).toHaveLength(1);
  expect(document.words).toContain('Draft for the Board');
});

test('a deletion whose place is lost is told at the end', async () => {
  const document = await read({ body: tracked(change('d9', 'deletion', p('lost words'))) + p('Words') });
  expect(asidesOf(document)).toEqual(['deleted by A. Reviewer: lost words']);
});

test('other prefixes are the same elements', async () => {
  const bytes = buildFlatOdt({ body: form(row('1.2', 'Yes', 'E', p('Words'))) });
  const text = new TextDecoder()
    .decode(bytes)
    .replace(
      /(<\/?|\sxmlns:|\s)(text|table)(?=[:=])/g,
      (_, before: string, name: string) => `${before}my-${name}`,
    );
  expect(text).toContain('<my-table:table-cell');
  const other = await readAs('a.fodt', new TextEncoder().encode(text));
  expect(rowsOf(other)).toEqual(['1.2 | Requirement 1.2 | Yes | E | Words']);
});

test('a flat file is read like a packed one', async () => {
  const parts = {
    automatic,
    named,
    body: form(row('1.2', 'Yes', 'E', p('Seen <text:span text:style-name="H">unseen</text:span>'))),
  };
  const flatOne = await readAs('a.fodt', buildFlatOdt(parts));
  expect({ ...flatOne, name: '' }).toEqual({ ...(await read(parts)), name: '' });
});

test('a spreadsheet is read like a table', async () => {
  const blank =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const body = form(row('1.2', 'Yes', 'E', p('C')), blank).replace(
    'table:name="Table1"',
    'table:name="Sheet1"',
  );
  expect(rowsOf(await read({ kind: 'spreadsheet', body })).slice(0, 1)).toEqual([
    '1.2 | Requirement 1.2 | Yes | E | C',
  ]);
});

async function read(parts: OdtParts): Promise<SourceDocument> {
  return readAs('form.odt', await buildOdt(parts));
}

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  [
    'deep',
    () => buildOdt({ body: '<text:section>'.repeat(10_000) }),
    /^a\.odt has elements nested more than 250 deep/,
  ],
  ['broken', () => buildOdt({ body: '<text:p>' }), /^a\.odt is damaged: it holds broken XML/],
  ['full of cells', () => buildOdt({ body: form(wideRow) }), /^a\.odt has more than 100000 cells/],
  ['a bomb', () => buildOdt({ body: p(' '.repeat(70_000_000)) }), /^a\.odt unpacks to more than/],
  [
    'locked',
    () => buildOdt({ body: '', manifest: '<manifest:encryption-data/>' }),
    /^a\.odt is locked with a password/,
  ],
  [
    'locked whole',
    () => buildOdt({ body: '', more: { 'encrypted-package': 'x' } }),
    /^a\.odt is locked with a password/,
  ],
  [
    'cut short',
    async () => (await buildOdt({ body: '' })).subarray(0, 300),
    /^a\.odt is damaged: it is cut short/,
  ],
  [
    'with entities',
    async () =>
      new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><office:document xmlns:office="urn:x">&a;'),
    /^a\.odt declares entities/,
  ],
])('an OpenDocument text that is %s is refused', async (_, build, message) => {
  const error = await readAs('a.odt', await build()).catch((reason: unknown) => reason);
  if (!(error instanceof CommandError)) throw error;
  expect(error.message).toMatch(message);
  expect(error.help).not.toBe('');
});

test('cells of a spreadsheet that are struck through hold no answer', async () => {
  const struck =
    '<style:style style:name="Off" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>';
  const body = form(
    row('1.2', 'Yes', 'E', p('C')).replace(
      /<table:table-cell([^>]*)>(?=<text:p[^>]*>Yes)/,
      '<table:table-cell$1 table:style-name="Off">',
    ),
  );
  const document = await read({ kind: 'spreadsheet', automatic: struck, body });
  expect(rowsOf(document)).toEqual(['1.2 | Requirement 1.2 |  | E | C']);
  expect(asidesOf(document)).toEqual(['struck: Yes']);
});
