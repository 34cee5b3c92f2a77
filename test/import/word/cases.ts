import { about, type Docx, form, p, part, r, row, tc, tr } from './docx.ts';

/** A document, and what is to come of it. What is not named is not looked at. */
export interface Case {
  readonly docx: Docx;
  readonly comply?: string;
  readonly evidence?: string;
  readonly commentary?: string;
  readonly passages?: string;
  readonly asides?: readonly string[];
}

const here = '(table 1, row 2)';
const instr = (words: string): string =>
  `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
const mark = (type: string, inner = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const field = (instruction: string, result: string, form = ''): string =>
  mark('begin', form) + instr(instruction) + mark('separate') + result + mark('end');
const ddList = (inner: string): string => `<w:ffData><w:ddList>${inner}</w:ddList></w:ffData>`;
const entries = (...words: string[]): string =>
  words.map((word) => `<w:listEntry w:val="${word}"/>`).join('');
const inBox = (content: string): string =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const inOldBox = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const list = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering = (levels: string, nums: string): Pick<Docx, 'parts' | 'relationships'> => ({
  parts: {
    'numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
  },
  relationships: { rId9: ['numbering', 'numbering.xml'] },
});
const num = (id: number, inner = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${inner}</w:num>`;
const styles = (inner: string): Pick<Docx, 'parts' | 'relationships'> => ({
  parts: { 'styles.xml': `<w:styles>${inner}</w:styles>` },
  relationships: { rId8: ['styles', 'styles.xml'] },
});

/** Documents as Word and other programs write them, each with one thing in which words could be lost. */
export const cases: Readonly<Record<string, Case>> = {
  'a field in a field keeps what the outer one shows': {
    docx: {
      body: about(
        r('See ') +
          mark('begin') +
          instr(' IF ') +
          field(' MERGEFIELD size ', r('large')) +
          instr(' = "large" "yes" "no" ') +
          mark('separate') +
          r('the annex') +
          mark('end') +
          r('.'),
      ),
    },
    commentary: 'See the annex.',
    asides: [`hidden ${here}: large`],
  },
  'a field that runs over two paragraphs': {
    docx: {
      body: about(
        p(mark('begin') + instr(' FORMTEXT ') + mark('separate') + r('First line.')) +
          p(r('Second line.') + mark('end')),
      ),
    },
    commentary: 'First line. ¶ Second line.',
  },
  'a field without its end is words': {
    docx: { body: about(mark('begin') + instr(' REF x ') + r('Words all the same.')) },
    commentary: 'Words all the same.',
  },
  'an answer in a FORMTEXT in a simple field': {
    docx: {
      body: form([
        row(
          `<w:p><w:fldSimple w:instr=" FORMTEXT "><w:r><w:t>Yes</w:t></w:r></w:fldSimple></w:p>`,
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: 'Yes',
  },
  'a drop-down of an old form with its result before the entries, and words after it': {
    docx: {
      body: form([
        row(
          field(' FORMDROPDOWN ', '', ddList(`<w:result w:val="2"/>${entries('Yes', 'No', 'Partial')}`)) +
            r(' so far'),
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: 'Partial so far',
  },
  'a drop-down whose program also writes its result': {
    docx: {
      body: form([
        row(
          field('FORMDROPDOWN', r('No'), ddList(`<w:result w:val="1"/>${entries('Yes', 'No')}`)),
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: 'No',
  },
  'a drop-down with only a default': {
    docx: {
      body: form([
        row(
          mark('begin', ddList(`<w:default w:val="1"/>${entries('Yes', 'No')}`)) +
            instr('FORMDROPDOWN') +
            mark('end'),
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: 'No',
  },
  'HYPERLINK in pieces, in capitals and small letters, with switches first': {
    docx: {
      body: form([
        row(
          'Yes',
          mark('begin') +
            instr(' Hyper') +
            instr('LINK \\O "tip of the page" \\T _blank \\l "s4" "https://a.exam') +
            instr('ple/p" ') +
            mark('separate') +
            r('Policy') +
            mark('end'),
          'Words.',
        ),
      ]),
    },
    evidence: '[Policy](https://a.example/p#s4)',
  },
  'HYPERLINK in a simple field, in quotation marks that were made curly': {
    docx: {
      body: form([
        row(
          'Yes',
          `<w:p><w:fldSimple w:instr="HYPERLINK “https://a.example/p” \\t “_blank”"><w:r><w:t>Policy</w:t></w:r></w:fldSimple></w:p>`,
          'Words.',
        ),
      ]),
    },
    evidence: '[Policy](https://a.example/p)',
  },
  'a symbol as a field': {
    docx: {
      body: about(r('Done ') + mark('begin') + instr('SYMBOL 252 \\f "Wingdings" \\s 10') + mark('end')),
    },
    commentary: 'Done ✓',
  },
  'a prompt to click is no answer': {
    docx: {
      body: about(
        r('Kept. ') + mark('begin') + instr(' MACROBUTTON NoMacro [Click and type] ') + mark('end'),
      ),
    },
    commentary: 'Kept.',
    asides: [`unchosen ${here}: [Click and type]`],
  },
  'words for an index are told': {
    docx: {
      body: about(
        r('Logged') + mark('begin') + instr(' XE "complaints:logging" ') + mark('end') + r(' at once.'),
      ),
    },
    commentary: 'Logged at once.',
    asides: [`hidden ${here}: complaints:logging`],
  },
  'a fraction, a power and an index in an equation': {
    docx: {
      body: about(
        r('We met ') +
          '<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>19</m:t></m:r></m:num><m:den><m:r><m:t>20</m:t></m:r></m:den></m:f></m:oMath>' +
          r(' and ') +
          '<m:oMath><m:d><m:e><m:r><m:t>a+b</m:t></m:r></m:e></m:d></m:oMath>' +
          r('.'),
      ),
    },
    commentary: 'We met 19/20 and (a+b).',
  },
  'equations in a paragraph of their own': {
    docx: {
      body: about(
        '<w:p><m:oMathPara><m:oMath><m:r><m:rPr/><w:rPr/><m:t>x=95%</m:t></m:r></m:oMath></m:oMathPara></w:p>',
      ),
    },
    commentary: 'x=95%',
  },
  'a content control around a cell, a row and a block': {
    docx: {
      body: `<w:tbl>${tr([tc('Code provision'), tc('Code requirement'), tc('Comply'), tc('Evidence'), tc('Commentary')])}<w:sdt><w:sdtPr/><w:sdtContent>${tr([tc('1.2'), tc('Landlords.'), `<w:sdt><w:sdtPr/><w:sdtContent>${tc('No')}</w:sdtContent></w:sdt>`, tc('Policy'), tc(`<w:sdt><w:sdtPr/><w:sdtContent>${p('One.')}${p('Two.')}</w:sdtContent></w:sdt>${p('Three.')}`)])}</w:sdtContent></w:sdt></w:tbl>`,
    },
    comply: 'No',
    commentary: 'One. ¶ Two. ¶ Three.',
  },
  'placeholder words of a control are no answer': {
    docx: {
      body: form([
        row(
          `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="Yes" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${r('Yes or No?')}</w:sdtContent></w:sdt></w:p>`,
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: '',
    asides: [`unchosen ${here}: Yes or No?`],
  },
  'a control that no longer shows its placeholder': {
    docx: {
      body: form([
        row(
          `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>${r('Yes')}</w:sdtContent></w:sdt></w:p>`,
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: 'Yes',
    asides: [],
  },
  'boxes of today’s forms, whatever character shows them': {
    docx: {
      body: form([
        row(
          `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:sdtContent></w:sdt>${r(' Yes ')}<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('○')}</w:sdtContent></w:sdt>${r(' No')}</w:p>`,
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: '☒ Yes ☐ No',
  },
  'a text box, new and old, is read once, after its paragraph': {
    docx: {
      body: about(
        r('Before ') +
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${inBox(p('In the box.'))}</mc:Choice><mc:Fallback>${inOldBox(p('In the box.'))}</mc:Fallback></mc:AlternateContent></w:r>` +
          r('after.'),
      ),
    },
    commentary: 'Before after. ¶ In the box.',
  },
  'an answer in an old text box': {
    docx: { body: form([row(`<w:p><w:r>${inOldBox(p('Yes'))}</w:r></w:p>`, 'Policy', 'Words.')]) },
    comply: 'Yes',
  },
  'a box with a table in it, and a box in a box': {
    docx: {
      body: about(
        `<w:p><w:r>${inBox(`<w:tbl>${tr([tc('One'), tc('Two')])}</w:tbl>${p(`<w:r>${inOldBox(p('Inner'))}</w:r>`)}`)}</w:r></w:p>`,
      ),
    },
    commentary: 'One ¶ Two ¶ Inner',
  },
  'alternatives that say different things are both kept': {
    docx: {
      body: about(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wpx">${inBox(p('New words'))}</mc:Choice><mc:Fallback>${inOldBox(p('Other words'))}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
    commentary: 'New words ¶ Other words',
  },
  'direction, tags and elements that nobody knows': {
    docx: {
      body: about(
        `<w:dir w:val="rtl">${r('One')}</w:dir>${r(' ')}<w:bdo w:val="ltr">${r('two')}</w:bdo>${r(' ')}<w:smartTag w:element="place">${r('three')}</w:smartTag>${r(' ')}<x:new xmlns:x="urn:x"><x:deep>${r('four')}</x:deep></x:new>${r('.')}`,
      ),
    },
    commentary: 'One two three four.',
  },
  'an unknown element around paragraphs and rows': {
    docx: {
      body: about(
        `<w:customXml w:element="x"><w:customXmlPr/>${p('One.')}<x:y xmlns:x="urn:x">${p('Two.')}</x:y></w:customXml>`,
      ),
    },
    commentary: 'One. ¶ Two.',
  },
  'ruby says its base, and its reading is told': {
    docx: {
      body: about(
        `${r('The ')}<w:r><w:ruby><w:rubyPr/><w:rt>${r('reading')}</w:rt><w:rubyBase>${r('base')}</w:rubyBase></w:ruby></w:r>${r(' word.')}`,
      ),
    },
    commentary: 'The base word.',
    asides: [`note ${here}: reading`],
  },
  'a note mark joins no figure, and its words are told': {
    docx: {
      body: about(
        `${r('In 10')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="3"/></w:r>${r(' days, and 20')}<w:r><w:endnoteReference w:id="3"/></w:r>${r(' later.')}`,
      ),
      parts: {
        'footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="0">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="3">${p(`<w:r><w:footnoteRef/></w:r>${r(' Working days.')}`)}${p('Two paragraphs.')}</w:footnote></w:footnotes>`,
        'endnotes.xml': `<w:endnotes><w:endnote w:id="3">${p('At the end.')}</w:endnote></w:endnotes>`,
      },
      relationships: { rId1: ['footnotes', 'footnotes.xml'], rId2: ['endnotes', 'endnotes.xml'] },
    },
    commentary: 'In 10 [1] days, and 20 [i] later.',
    asides: [`note ${here}: Working days. Two paragraphs.`, `note ${here}: At the end.`],
  },
  'a note that takes words back itself': {
    docx: {
      body: about(`${r('Kept')}<w:r><w:footnoteReference w:id="3"/></w:r>`),
      parts: {
        'footnotes.xml': `<w:footnotes><w:footnote w:id="3">${p(`${r('New ')}${r('old ', '<w:strike/>')}${r('words.')}`)}</w:footnote></w:footnotes>`,
      },
      relationships: { rId1: ['footnotes', 'footnotes.xml'] },
    },
    commentary: 'Kept [1]',
    asides: [`note ${here}: New words.`, `struck ${here}: old`],
  },
  'comments with replies, one of which nothing refers to': {
    docx: {
      body: about(
        `<w:commentRangeStart w:id="1"/>${r('Words')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r('.')}`,
      ),
      parts: {
        'comments.xml': `<w:comments><w:comment w:id="1" w:author="Jo"><w:p w14:paraId="0A">${r('Still right?')}</w:p></w:comment><w:comment w:id="2" w:author="Sam"><w:p w14:paraId="0B">${r('Yes, ')}</w:p><w:p w14:paraId="0C">${r('since May.')}</w:p></w:comment></w:comments>`,
        'commentsExtended.xml': part(
          '<w15:commentsEx><w15:commentEx w15:paraId="0A"/><w15:commentEx w15:paraId="0C" w15:paraIdParent="0A"/></w15:commentsEx>',
        ),
      },
      relationships: {
        rId1: ['comments', 'comments.xml'],
        rId2: ['commentsExtended', 'commentsExtended.xml'],
      },
    },
    commentary: 'Words.',
    asides: [`comment by Jo ${here}: Still right?`, `comment by Sam ${here}: Yes, since May.`],
  },
  'a comment that only has its range, and one that has nothing': {
    docx: {
      body: about(`<w:commentRangeStart w:id="1"/>${r('Words')}<w:commentRangeEnd w:id="1"/>${r('.')}`),
      parts: {
        'comments.xml': `<w:comments><w:comment w:id="1" w:author="Jo">${p('Here.')}</w:comment><w:comment w:id="2" w:author="Sam">${p('Nowhere.')}</w:comment></w:comments>`,
      },
      relationships: { rId1: ['comments', 'comments.xml'] },
    },
    asides: [`comment by Jo ${here}: Here.`, 'comment by Sam (the end): Nowhere.'],
  },
  'a comment on a heading of the table': {
    docx: {
      body: `<w:tbl>${tr([tc('Code provision'), tc('Code requirement'), tc(`${r('Comply')}<w:r><w:commentReference w:id="1"/></w:r>`), tc('Evidence'), tc('Commentary')])}${row('Yes', 'Policy', 'Words.')}</w:tbl>`,
      parts: {
        'comments.xml': `<w:comments><w:comment w:id="1" w:author="Jo">${p('Yes or No only.')}</w:comment></w:comments>`,
      },
      relationships: { rId1: ['comments', 'comments.xml'] },
    },
    comply: 'Yes',
    asides: ['comment by Jo (table 1, row 1): Yes or No only.'],
  },
  'headers and footers, each once': {
    docx: {
      body: `${about('Words.')}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>`,
      parts: {
        'header1.xml': `<w:hdr>${p('Elm Homes 2025')}</w:hdr>`,
        'header2.xml': `<w:hdr>${p('Elm Homes 2025')}</w:hdr>`,
        'footer1.xml': `<w:ftr>${p(`${r('Page ')}${field(' PAGE ', r('1'))}`)}</w:ftr>`,
      },
      relationships: {
        rId1: ['header', 'header1.xml'],
        rId2: ['header', 'header2.xml'],
        rId3: ['footer', 'footer1.xml'],
      },
    },
    commentary: 'Words.',
    asides: ['header (page header): Elm Homes 2025', 'header (page footer): Page 1'],
  },
  'symbols in other typefaces, by number and as letters': {
    docx: {
      body: about(
        `<w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r>${r(' ')}<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>${r(' ')}<w:r><w:sym w:font="Wingdings 2" w:char="F04F"/></w:r>${r(' ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r(' 95 ')}<w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r>${r(' ')}${r('o', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')}${r(' ')}${r('\uf0fb')}`,
      ),
    },
    commentary: '✓ ✓ ✗ ≥ 95 ☒ ☐ ✗',
    asides: [],
  },
  'a symbol that nobody knows is told': {
    docx: { body: about(`${r('Signed ')}<w:r><w:sym w:font="House Signs" w:char="F041"/></w:r>`) },
    asides: [`note ${here}: A symbol is not known (House Signs, F041): see it in the document.`],
  },
  'words set in a typeface of symbols by mistake': {
    docx: {
      body: form([row(r('Yes', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), 'Policy', 'Words.')]),
    },
    comply: 'Yes',
  },
  'breaks of every kind part words, soft hyphens do not': {
    docx: {
      body: about(
        `<w:r><w:t>one</w:t><w:br w:type="column"/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:cr/><w:t>fo</w:t><w:softHyphen/><w:t>ur</w:t><w:noBreakHyphen/><w:t>five</w:t><w:ptab/><w:t>six</w:t></w:r>`,
      ),
    },
    commentary: 'one\ntwo three\nfour-five six',
  },
  'hidden and struck by styles of run and paragraph, and by what both say': {
    docx: {
      body: about(
        p(
          `${r('Shown. ')}${r('Secret. ', '<w:rStyle w:val="Hid"/>')}${r('Gone. ', '<w:rStyle w:val="Cut"/>')}${r('Back.', '<w:rStyle w:val="Cut"/><w:strike w:val="0"/>')}`,
        ) + p(`${r('All gone. ')}${r('But this.', '<w:rStyle w:val="Cut"/>')}`, '<w:pStyle w:val="Old"/>'),
      ),
      ...styles(
        '<w:style w:type="character" w:styleId="Hid"><w:basedOn w:val="HidBase"/></w:style><w:style w:type="character" w:styleId="HidBase"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Cut"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>',
      ),
    },
    commentary: 'Shown. Back. ¶ But this.',
    asides: [`hidden ${here}: Secret.`, `struck ${here}: Gone.`, `struck ${here}: All gone.`],
  },
  'a hidden row answers nothing': {
    docx: {
      body: form([
        row('Yes', 'Policy', 'Words.'),
        tr([tc('1.3'), tc('Requirement.'), tc('No'), tc('None'), tc('Secret.')], '<w:hidden/>'),
      ]),
    },
    asides: ['1.3', 'Requirement.', 'No', 'None', 'Secret.'].map(
      (words) => `hidden (table 1, row 3): ${words}`,
    ),
  },
  'changes: inserted, deleted, moved, and deleted by another what one inserted': {
    docx: {
      body: about(
        `${r('Kept ')}<w:ins w:author="Jo">${r('new ')}<w:del w:author="Sam"><w:r><w:delText xml:space="preserve">gone </w:delText></w:r></w:del></w:ins><w:moveFrom w:author="Jo">${r('from here ')}</w:moveFrom>${r('words ')}<w:moveTo w:author="Jo">${r('to here')}</w:moveTo>${r('.')}`,
      ),
    },
    commentary: 'Kept new words to here.',
    asides: [
      `inserted by Jo ${here}: new`,
      `deleted by Sam ${here}: gone`,
      `deleted by Jo ${here}: from here`,
      `inserted by Jo ${here}: to here`,
    ],
  },
  'a change in the middle of a word': {
    docx: {
      body: about(
        `${r('colo')}<w:ins w:author="Jo">${r('u')}</w:ins>${r('r and cent')}<w:del w:author="Jo"><w:r><w:delText>er</w:delText></w:r></w:del>${r('re')}`,
      ),
    },
    commentary: 'colour and centre',
    asides: [`inserted by Jo ${here}: u`, `deleted by Jo ${here}: er`],
  },
  'a row inserted and a row deleted, though its words are not marked': {
    docx: {
      body: form([
        tr([tc('1.3'), tc('Requirement.'), tc('Yes'), tc('Old'), tc('Taken out.')], '<w:del w:author="Jo"/>'),
        tr([tc('1.2'), tc('Landlords.'), tc('No'), tc('New'), tc('Put in.')], '<w:ins w:author="Sam"/>'),
      ]),
    },
    asides: [
      ...['1.3', 'Requirement.', 'Yes', 'Old', 'Taken out.'].map(
        (words) => `deleted by Jo (table 1, row 2): ${words}`,
      ),
      ...['1.2', 'Landlords.', 'No', 'New', 'Put in.'].map(
        (words) => `inserted by Sam (table 1, row 3): ${words}`,
      ),
    ],
  },
  'headings deleted for others': {
    docx: {
      body: `<w:tbl>${tr([tc('Code provision'), tc('Code requirement'), tc('Evidence'), tc('Comply'), tc('Commentary')], '<w:del w:author="Jo"/>')}${tr([tc('Code provision'), tc('Code requirement'), tc('Comply'), tc('Evidence'), tc('Commentary')])}${row('Yes', 'Policy', 'Words.')}</w:tbl>`,
    },
    comply: 'Yes',
    evidence: 'Policy',
  },
  'a cell deleted keeps the others in their columns': {
    docx: {
      body: form([
        tr([
          tc('1.2'),
          tc('Landlords.'),
          tc('Yes', '<w:cellDel w:author="Jo"/>'),
          tc('Policy'),
          tc('Words.'),
        ]),
      ]),
    },
    comply: '',
    evidence: 'Policy',
    asides: [`deleted by Jo ${here}: Yes`],
  },
  'the end of a paragraph deleted joins it to the next': {
    docx: {
      body: about(
        p(
          `${r('By phone, ')}<w:del w:author="Jo"><w:r><w:delText>by fax.</w:delText></w:r></w:del>`,
          '<w:rPr><w:del w:author="Jo"/></w:rPr>',
        ) +
          p(
            `<w:del w:author="Jo"><w:r><w:delText xml:space="preserve">Or </w:delText></w:r></w:del>${r('by letter.')}`,
          ),
      ),
    },
    commentary: 'By phone, by letter.',
    asides: [`deleted by Jo ${here}: by fax.`, `deleted by Jo ${here}: ¶ (the end of a paragraph) Or`],
  },
  'a numbered item deleted is not counted': {
    docx: {
      body: about(
        p('One.', list(1)) +
          p(
            `<w:del w:author="Jo"><w:r><w:delText>Gone.</w:delText></w:r></w:del>`,
            `${list(1)}<w:rPr><w:del w:author="Jo"/></w:rPr>`,
          ) +
          p('Two.', list(1)),
      ),
      ...numbering(level(0, 'decimal', '%1.'), num(1)),
    },
    commentary: '1. One. ¶ 2. Two.',
  },
  'what a run looked like before is not what it looks like, and the change is told': {
    docx: {
      body: about(
        '<w:r><w:rPr><w:rPrChange w:author="Jo"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>Stands.</w:t></w:r>',
      ),
    },
    commentary: 'Stands.',
    asides: [`inserted by Jo ${here}: Stands.`],
  },
  'lists: levels, another list, a list that starts anew': {
    docx: {
      body: about(
        p('One.', list(1)) +
          p('Deeper.', list(1, 1)) +
          p('Two.', list(1)) +
          p('Deeper again.', list(1, 1)) +
          p('Plain.') +
          p('Anew.', list(2)) +
          p('Point.', list(3)),
      ),
      ...numbering(
        level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)'),
        `<w:abstractNum w:abstractNumId="7">${level(0, 'bullet', '')}</w:abstractNum>${num(1)}${num(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
      ),
    },
    commentary: '1. One. ¶   1. Deeper. ¶ 2. Two. ¶   1. Deeper again. ¶ Plain. ¶ 1. Anew. ¶ - Point.',
  },
  'provision numbers that Word counts': {
    docx: {
      body: form([tr([tc(p('', list(1, 1))), tc('Landlords.'), tc('Yes'), tc('Policy'), tc('Words.')])]),
      ...numbering(
        level(0, 'decimal', '%1') +
          level(1, 'decimal', '%1.%2').replace('<w:start w:val="1"/>', '<w:start w:val="2"/>'),
        num(1),
      ),
    },
    comply: 'Yes',
  },
  'headings by style, by a style made from one, and numbered': {
    docx: {
      body: `${p('Annex', '<w:pStyle w:val="berschrift1"/>')}${p('Part', '<w:pStyle w:val="House"/>')}${p('Name', '<w:pStyle w:val="T"/>')}${about('Words.')}`,
      ...styles(
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Heading 2"/></w:style><w:style w:type="paragraph" w:styleId="House"><w:name w:val="House head"/><w:basedOn w:val="berschrift2"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
      ),
    },
    passages: '# Annex ¶ ## Part ¶ # Name',
  },
  'cells merged across and down, and what a covered cell hides': {
    docx: {
      body: form([
        tr([
          tc('1.2', '<w:vMerge w:val="restart"/>'),
          tc('Landlords.', '<w:vMerge w:val="restart"/>'),
          tc('Yes'),
          tc('Policy'),
          tc('First.'),
        ]),
        tr([
          tc('', '<w:vMerge/>'),
          tc('Covered.', '<w:vMerge w:val="continue"/>'),
          tc(''),
          tc('Both.', '<w:gridSpan w:val="2"/>'),
        ]),
      ]),
    },
    comply: 'Yes',
    evidence: 'Policy ¶ Both.',
    commentary: 'First.',
    asides: [`hidden ${here}: Covered.`],
  },
  'cells merged the old way': {
    docx: {
      body: form([
        tr([
          tc('1.2'),
          tc('Landlords.'),
          tc('Yes', '<w:hMerge w:val="restart"/>'),
          tc('', '<w:hMerge/>'),
          tc('Words.'),
        ]),
      ]),
    },
    comply: 'Yes',
    evidence: '',
    commentary: 'Words.',
  },
  'a table in a cell': {
    docx: {
      body: about(
        `<w:tbl>${tr([tc('Stage 1'), tc('95%')])}${tr([tc('Stage 2'), tc('90%')])}</w:tbl>${p('')}`,
      ),
    },
    commentary: 'Stage 1 ¶ 95% ¶ Stage 2 ¶ 90%',
  },
  'a web page, a text and a file of another kind in the document': {
    docx: {
      body: about('<w:altChunk r:id="rId1"/><w:altChunk r:id="rId2"/><w:altChunk r:id="rId3"/><w:p/>'),
      parts: {
        'a.html':
          '<html><head><title>T</title><style>p { color: red }</style></head><body><p>From a <b>page</b>.</p></body></html>',
        'b.txt': 'From a text.\nLine two.',
        'c.rtf': '{\\rtf1 From RTF.}',
      },
      relationships: { rId1: ['aFChunk', 'a.html'], rId2: ['aFChunk', 'b.txt'], rId3: ['aFChunk', 'c.rtf'] },
    },
    commentary: 'From a page. ¶ From a text. ¶ Line two.',
    asides: [`note ${here}: Here the document takes in another one, c.rtf, which is not read.`],
  },
  'a drawing of boxes, a chart and letters as a picture': {
    docx: {
      body: about(
        `${r('See:')}<w:r><w:drawing><wp:inline><wp:docPr id="1" name="D" descr="How we work"/><a:graphic><a:graphicData><dgm:relIds r:dm="rId1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline><wp:docPr id="2" name="C"/><a:graphic><a:graphicData><c:chart r:id="rId2"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>`,
      ),
      parts: {
        'd.xml': part(
          '<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Log it</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Answer</a:t></a:r><a:r><a:t> it</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
        ),
        'c.xml': part(
          '<c:chartSpace><c:chart><c:title><a:t>In time</a:t></c:title><c:ser><c:cat><c:v>May</c:v></c:cat><c:val><c:v>95</c:v></c:val></c:ser></c:chart></c:chartSpace>',
        ),
      },
      relationships: { rId1: ['diagramData', 'd.xml'], rId2: ['chart', 'c.xml'] },
    },
    commentary: 'See: How we work DRAFT ¶ Log it ¶ Answer it',
    asides: [`note ${here}: Chart: In time May 95`],
  },
  'note marks typed by hand are raised': {
    docx: {
      body: about(
        `${r('95%')}${r('1', '<w:vertAlign w:val="superscript"/>')}${r(' on time, CO')}${r('2', '<w:position w:val="-4"/>')}`,
      ),
    },
    commentary: '95% [1] on time, CO2',
  },
  'words outside paragraphs and rows': {
    docx: {
      body: `${r('Loose words.')}<w:hyperlink r:id="gone">${r(' A link.')}</w:hyperlink>${about('Words.').replace('</w:tbl>', `${p('Stray.')}</w:tbl>`)}`,
    },
    passages: 'Loose words. A link.',
    commentary: 'Words.',
  },
};
