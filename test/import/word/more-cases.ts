import type { Case } from './cases.ts';
import { about, form, p, part, r, row, tc, tr } from './docx.ts';

const here = '(table 1, row 2)';
const box = (content: string): string =>
  `<w:r><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>`;
const headings = ['Code provision', 'Code requirement', 'Comply', 'Evidence', 'Commentary'].map((one) =>
  tc(one),
);

/** Further documents, written before they were first read. */
export const moreCases: Readonly<Record<string, Case>> = {
  'the whole form in a text box': {
    docx: { body: p(box(about('In a box.'))) },
    comply: 'Yes',
    commentary: 'In a box.',
  },
  'the form in a table that only lays out the page': {
    docx: { body: `<w:tbl>${tr([tc(about('Inside.') + p(''))])}</w:tbl>` },
    comply: 'Yes',
    commentary: 'Inside.',
  },
  'a large first letter': {
    docx: {
      body: about(
        `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${r('R')}</w:p>${p('esidents can ring.')}`,
      ),
    },
    commentary: 'Residents can ring.',
  },
  'a link whose relationship does not say that it leads outside': {
    docx: {
      body: form([
        row(
          'Yes',
          `<w:p><w:hyperlink r:id="rId5" w:anchor="s2">${r('Policy')}</w:hyperlink></w:p>`,
          'Words.',
        ),
      ]),
      relationships: { rId5: ['hyperlink', 'https://a.example/policy'] },
    },
    evidence: '[Policy](https://a.example/policy#s2)',
  },
  'a link to a place in the document': {
    docx: {
      body: form([
        row('Yes', `<w:p><w:hyperlink w:anchor="_Annex">${r('Annex A')}</w:hyperlink></w:p>`, 'Words.'),
      ]),
    },
    evidence: 'Annex A',
  },
  'parts that are named and missing': {
    docx: {
      body: about(`${r('Words')}<w:r><w:footnoteReference w:id="9"/></w:r>${r('.')}`),
      relationships: {
        rId1: ['footnotes', 'footnotes.xml'],
        rId2: ['styles', 'styles.xml'],
        rId3: ['numbering', 'numbering.xml'],
        rId4: ['header', 'header9.xml'],
        rId5: ['image', 'media/none.png'],
      },
    },
    commentary: 'Words.',
    asides: [],
  },
  'a comment in a text box, and one in a note': {
    docx: {
      body: about(
        `${r('Words')}<w:r><w:footnoteReference w:id="2"/></w:r>${box(p(`${r('Box')}<w:r><w:commentReference w:id="1"/></w:r>`))}`,
      ),
      parts: {
        'comments.xml': `<w:comments><w:comment w:id="1" w:author="Jo">${p('On the box.')}</w:comment><w:comment w:id="2" w:author="Jo">${p('On the note.')}</w:comment></w:comments>`,
        'footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p(`${r('Note.')}<w:r><w:commentReference w:id="2"/></w:r>`)}</w:footnote></w:footnotes>`,
      },
      relationships: { rId1: ['comments', 'comments.xml'], rId2: ['footnotes', 'footnotes.xml'] },
    },
    commentary: 'Words [1] ¶ Box',
    asides: [
      `note ${here}: Note.`,
      `comment by Jo ${here}: On the note.`,
      `comment by Jo ${here}: On the box.`,
    ],
  },
  'a comment of several paragraphs with a change in it': {
    docx: {
      body: about(`${r('Words')}<w:r><w:commentReference w:id="1"/></w:r>`),
      parts: {
        'comments.xml': `<w:comments><w:comment w:id="1" w:author="Jo">${p(`${r('Ask ')}<w:del w:author="Sam"><w:r><w:delText>Pat</w:delText></w:r></w:del><w:ins w:author="Sam">${r('Kim')}</w:ins>${r('.')}`)}${p('By May.')}</w:comment></w:comments>`,
      },
      relationships: { rId1: ['comments', 'comments.xml'] },
    },
    asides: [`comment by Jo ${here}: Ask Kim. By May.`, `deleted by Sam ${here}: Pat`],
  },
  'a footer with a table and a text box': {
    docx: {
      body: about('Words.'),
      parts: {
        'footer1.xml': `<w:ftr><w:tbl>${tr([tc('Elm Homes'), tc('June 2026')])}</w:tbl>${p(`${box(p('Confidential'))}`)}</w:ftr>`,
      },
      relationships: { rId1: ['footer', 'footer1.xml'] },
    },
    asides: ['header (page footer): Elm Homes June 2026 Confidential'],
  },
  'a letter mark across the page': {
    docx: {
      body: about('Words.'),
      parts: {
        'header1.xml': `<w:hdr>${p('<w:r><w:pict><v:shape><v:textpath string="DRAFT 2"/></v:shape></w:pict></w:r>')}</w:hdr>`,
      },
      relationships: { rId1: ['header', 'header1.xml'] },
    },
    asides: ['header (page header): DRAFT 2'],
  },
  'a whole paragraph moved': {
    docx: {
      body: about(
        p(
          `<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:author="Jo">${r('Moved words.')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`,
          '<w:rPr><w:moveFrom w:author="Jo"/></w:rPr>',
        ) +
          p('Stay.') +
          p(
            `<w:moveTo w:author="Jo">${r('Moved words.')}</w:moveTo>`,
            '<w:rPr><w:moveTo w:author="Jo"/></w:rPr>',
          ),
      ),
    },
    commentary: 'Stay. ¶ Moved words.',
    asides: [`deleted by Jo ${here}: Moved words.`, `inserted by Jo ${here}: Moved words.`],
  },
  'an answer changed by two people': {
    docx: {
      body: form([
        row(
          `<w:del w:author="Jo"><w:r><w:delText>Yes</w:delText></w:r></w:del><w:del w:author="Sam"><w:r><w:delText>, in part</w:delText></w:r></w:del><w:ins w:author="Sam">${r('No')}</w:ins>`,
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: 'No',
    asides: [
      `deleted by Jo ${here}: Yes`,
      `deleted by Sam ${here}: , in part`,
      `inserted by Sam ${here}: No`,
    ],
  },
  'a field deleted and another put in': {
    docx: {
      body: about(
        `<w:del w:author="Jo"><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> REF a </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>section 3</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del><w:ins w:author="Jo">${r('section 4')}</w:ins>`,
      ),
    },
    commentary: 'section 4',
    asides: [`deleted by Jo ${here}: section 3`, `inserted by Jo ${here}: section 4`],
  },
  'a link deleted': {
    docx: {
      body: form([
        row(
          'Yes',
          `<w:p><w:del w:author="Jo"><w:hyperlink r:id="rId5"><w:r><w:delText>Old policy</w:delText></w:r></w:hyperlink></w:del>${r('Policy')}</w:p>`,
          'Words.',
        ),
      ]),
      relationships: { rId5: ['hyperlink', 'https://a.example/old', true] },
    },
    evidence: 'Policy',
    asides: [`deleted by Jo ${here}: Old policy`],
  },
  'a table deleted whole': {
    docx: {
      body: about(`<w:tbl>${tr([tc('Stage 1'), tc('95%')], '<w:del w:author="Jo"/>')}</w:tbl>${p('Kept.')}`),
    },
    commentary: 'Kept.',
    asides: [`deleted by Jo ${here}: Stage 1`, `deleted by Jo ${here}: 95%`],
  },
  'struck through over several runs and a link': {
    docx: {
      body: form([
        row(
          'Yes',
          `<w:p>${r('Old ', '<w:strike/>')}<w:hyperlink r:id="rId5">${r('policy', '<w:strike/><w:b/>')}</w:hyperlink>${r(' of 2019', '<w:dstrike/>')}${r(' New policy')}</w:p>`,
          'Words.',
        ),
      ]),
      relationships: { rId5: ['hyperlink', 'https://a.example/old', true] },
    },
    evidence: 'New policy',
    asides: [`struck ${here}: Old policy of 2019`],
  },
  'struck words inside inserted ones, and a switch written out': {
    docx: {
      body: about(
        `<w:ins w:author="Jo">${r('New ')}${r('old ', '<w:strike w:val="true"/>')}</w:ins>${r('stands', '<w:strike w:val="false"/><w:vanish w:val="0"/>')}`,
      ),
    },
    commentary: 'New stands',
    asides: [`inserted by Jo ${here}: New`, `struck ${here}: old`],
  },
  'a table style that hides, and words that show all the same': {
    docx: {
      body: `<w:tbl><w:tblPr><w:tblStyle w:val="Hide"/></w:tblPr>${tr(headings.map((one) => one.replace('<w:rPr></w:rPr>', '<w:rPr><w:vanish w:val="0"/></w:rPr>')))}${tr([tc(r('1.2', '<w:vanish w:val="0"/>')), tc(r('L', '<w:vanish w:val="0"/>')), tc('Yes'), tc(r('Policy', '<w:vanish w:val="0"/>')), tc('Secret.')])}</w:tbl>`,
      parts: {
        'styles.xml':
          '<w:styles><w:style w:type="table" w:styleId="Hide"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
      },
      relationships: { rId1: ['styles', 'styles.xml'] },
    },
    comply: '',
    evidence: 'Policy',
    asides: [`hidden ${here}: Yes`, `hidden ${here}: Secret.`],
  },
  'a date picker and a combo box that are filled in': {
    docx: {
      body: about(
        p(
          `<w:sdt><w:sdtPr><w:date w:fullDate="2026-05-01T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date></w:sdtPr><w:sdtContent>${r('1 May 2026')}</w:sdtContent></w:sdt>${r(', ')}<w:sdt><w:sdtPr><w:comboBox><w:listItem w:displayText="Board" w:value="b"/></w:comboBox></w:sdtPr><w:sdtContent>${r('Committee')}</w:sdtContent></w:sdt>`,
        ),
      ),
    },
    commentary: '1 May 2026, Committee',
  },
  'a control of several placeholder paragraphs in a cell': {
    docx: {
      body: form([
        tr([
          tc('1.2'),
          tc('L'),
          tc('Yes'),
          tc('Policy'),
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${tc(p('Say how.') + p('Click here to enter text.'))}</w:sdtContent></w:sdt>`,
        ]),
      ]),
    },
    commentary: '',
    asides: [`unchosen ${here}: Say how.`, `unchosen ${here}: Click here to enter text.`],
  },
  'boxes of an old form beside words in the same run': {
    docx: {
      body: form([
        row(
          `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked w:val="1"/></w:checkBox></w:ffData></w:fldChar><w:instrText>formcheckbox</w:instrText><w:fldChar w:fldCharType="end"/><w:t xml:space="preserve"> Yes </w:t><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="false"/></w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/><w:t> No</w:t></w:r>`,
          'Policy',
          'Words.',
        ),
      ]),
    },
    comply: '☒ Yes ☐ No',
  },
  'rows of different widths, with gaps before and after': {
    docx: {
      body: form([
        tr([tc('1.2'), tc('L'), tc('Yes'), tc('Policy')], '<w:gridAfter w:val="1"/>'),
        tr([tc('Words of nobody'), tc('No')], '<w:gridBefore w:val="3"/>'),
      ]),
    },
    comply: 'Yes',
    evidence: 'Policy',
    commentary: '',
  },
  'answers merged down three rows, with a deleted row between': {
    docx: {
      body: form([
        tr([tc('1.2'), tc('L'), tc('Yes', '<w:vMerge w:val="restart"/>'), tc('Policy'), tc('One.')]),
        tr([tc('1.3'), tc('M'), tc('', '<w:vMerge/>'), tc('Gone'), tc('Two.')], '<w:del w:author="Jo"/>'),
        tr([tc('1.4'), tc('N'), tc('', '<w:vMerge/>'), tc('Guide'), tc('Three.')]),
      ]),
    },
    comply: 'Yes',
    asides: ['1.3', 'M', 'Gone', 'Two.'].map((words) => `deleted by Jo (table 1, row 3): ${words}`),
  },
  'a document in the document': {
    docx: {
      body: about('<w:altChunk r:id="rId7"/><w:p/>'),
      parts: { 'chunk.mht': 'MIME-Version: 1.0' },
      relationships: { rId7: ['aFChunk', 'chunk.mht'] },
    },
    commentary: '',
    asides: [`note ${here}: Here the document takes in another one, chunk.mht, which is not read.`],
  },
  'words of a shape drawn by another program': {
    docx: {
      body: about(
        `${r('Then')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><x:sp xmlns:x="urn:x"><x:txBody><a:p><a:r><a:t>Drawn words</a:t></a:r></a:p></x:txBody></x:sp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>${r(' on.')}`,
      ),
    },
  },
  'sums, matrices and raised figures in equations': {
    docx: {
      body: about(
        `<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>=</m:t></m:r><m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>2</m:t></m:r></m:e></m:mr></m:m><m:rad><m:radPr/><m:deg/><m:e><m:r><m:t>9</m:t></m:r></m:e></m:rad></m:oMath>`,
      ),
    },
    commentary: '10^2=1 2√9',
  },
  'prefixes of another program': {
    docx: {
      body: `<n0:p xmlns:n0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n0:r><n0:t>Other prefix</n0:t></n0:r></n0:p>${about('Words.')}`,
    },
    passages: 'Other prefix',
  },
  'words between quotes, entities and CDATA': {
    docx: {
      body: about('<w:r><w:t>Staff &amp; residents &#8211; “all”</w:t><w:t><![CDATA[ <here>]]></w:t></w:r>'),
    },
    commentary: 'Staff & residents – “all” <here>',
  },
  'headings by outline, and deeper than pages have': {
    docx: {
      body: `${p('Deep', '<w:pStyle w:val="h8"/>')}${p('Lined', '<w:pStyle w:val="o"/>')}${about('Words.')}`,
      parts: {
        'styles.xml':
          '<w:styles><w:style w:type="paragraph" w:styleId="h8"><w:name w:val="heading 8"/></w:style><w:style w:type="paragraph" w:styleId="o"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>',
      },
      relationships: { rId1: ['styles', 'styles.xml'] },
    },
    passages: '###### Deep ¶ ## Lined',
  },
  'numbers of provisions in Word’s own counting, over rows': {
    docx: {
      body: form(
        [1, 2].map((n) =>
          tr([
            tc(p('', '<w:pStyle w:val="Num"/>')),
            tc('L'),
            tc(n === 1 ? 'Yes' : 'No'),
            tc('Policy'),
            tc(`Row ${n}.`),
          ]),
        ),
      ),
      parts: {
        'styles.xml':
          '<w:styles><w:style w:type="paragraph" w:styleId="Num"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
        'numbering.xml':
          '<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Num"/><w:lvlText w:val="1.%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>',
      },
      relationships: { rId1: ['styles', 'styles.xml'], rId2: ['numbering', 'numbering.xml'] },
    },
    comply: 'Yes',
    commentary: 'Row 1.',
  },
  'a text box in the middle of a word': {
    docx: { body: about(`${r('Com')}${box(p('Aside'))}${r('plaint')}`) },
    commentary: 'Complaint ¶ Aside',
  },
  'a note whose mark is its own': {
    docx: {
      body: about(
        `${r('In 10')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>1</w:t></w:r>${r(' days')}`,
      ),
      parts: {
        'footnotes.xml': part(
          `<w:footnotes><w:footnote w:id="4">${p('Working days.')}</w:footnote></w:footnotes>`,
        ),
      },
      relationships: { rId1: ['footnotes', 'footnotes.xml'] },
    },
    commentary: 'In 10 [1] days',
    asides: [`note ${here}: Working days.`],
  },
  'a control and a workbook that cannot be read': {
    docx: {
      body: form([
        row(
          '<w:r><w:object><w:control w:name="OptionButton1" r:id="rId1"/></w:object></w:r>',
          'Policy',
          '<w:r><w:object><v:shape/><o:OLEObject xmlns:o="urn:o" ProgID="Excel.Sheet.12" r:id="rId2"/></w:object></w:r>',
        ),
      ]),
    },
    comply: '',
    asides: [
      `note ${here}: A control (OptionButton1) is not read: see in the document what it is set to.`,
      `note ${here}: Here the document holds one of another program (Excel.Sheet.12), which is not read.`,
    ],
  },
  'a picture that is a link': {
    docx: {
      body: form([
        row(
          'Yes',
          `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="Our policy"><a:hlinkClick r:id="rId5"/></wp:docPr></wp:inline></w:drawing></w:r></w:p>`,
          'Words.',
        ),
      ]),
      relationships: { rId5: ['hyperlink', 'https://a.example/policy', true] },
    },
    evidence: '[Our policy](https://a.example/policy)',
  },
  'a row inserted by one, with words of another': {
    docx: {
      body: form([
        tr(
          [
            tc('1.2'),
            tc('L'),
            tc('Yes'),
            tc('Policy'),
            tc(
              `<w:ins w:author="Sam">${r('From Sam')}</w:ins><w:del w:author="Sam"><w:r><w:delText>gone</w:delText></w:r></w:del>`,
            ),
          ],
          '<w:ins w:author="Jo"/>',
        ),
      ]),
    },
    commentary: 'From Sam',
    asides: [
      ...['1.2', 'L', 'Yes', 'Policy'].map((words) => `inserted by Jo ${here}: ${words}`),
      `inserted by Sam ${here}: From Sam`,
      `deleted by Sam ${here}: gone`,
    ],
  },
  'rows for others to choose from': {
    docx: {
      body: form([
        `<mc:AlternateContent><mc:Choice Requires="x">${row('Yes', 'Policy', 'Once.')}</mc:Choice><mc:Fallback>${row('Yes', 'Policy', 'Once.')}</mc:Fallback></mc:AlternateContent>`,
      ]),
    },
    commentary: 'Once.',
  },
};
