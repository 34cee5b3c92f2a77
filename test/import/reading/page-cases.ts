/** A document in one form, and what a person would read in it. */
export interface Case {
  readonly what: string;
  /** The file's name: its ending may tell the form. */
  readonly name: string;
  readonly text: string;
  /** `yes`, `no` or `''` by provision. */
  readonly answers: Readonly<Record<string, string>>;
  /** Texts that the commentary of a provision must be, trimmed. */
  readonly commentary?: Readonly<Record<string, string>>;
  /** Texts that must be in the draft, anywhere. */
  readonly holds?: readonly string[];
  /** Texts that must not be in the draft. */
  readonly lacks?: readonly string[];
  /** Kinds and words of asides that must be told. */
  readonly asides?: readonly (readonly [string, string])[];
}

const heads = ['Code provision', 'Code requirement', 'Comply: Yes / No', 'Evidence', 'Commentary'];
const styles = (css: string): string => `<style>${css}</style>`;

/** A page with the form's table, and a row for each list of cells: number, answer, evidence, commentary. */
function page(rows: readonly (readonly string[])[], around = ''): string {
  const head = heads.map((cell) => `<th>${cell}</th>`).join('');
  const body = rows.map(
    ([number, answer, evidence, commentary]) =>
      `<tr><td>${number}</td><td></td><td>${answer}</td><td>${evidence ?? ''}</td><td>${commentary ?? ''}</td></tr>`,
  );
  return `<html><body>${around}<table><tr>${head}</tr>${body.join('')}</table></body></html>`;
}

function answer(what: string, cell: string, comply: string, more: Partial<Case> = {}, around = ''): Case {
  const text = page([['1.2', cell, 'Policy', 'Our own words.']], around);
  return { what, name: 'page.html', text, answers: { '1.2': comply }, ...more };
}

function said(what: string, cell: string, commentary: string, more: Partial<Case> = {}, around = ''): Case {
  const text = page([['1.2', 'Yes', 'Policy', cell]], around);
  return {
    what,
    name: 'page.html',
    text,
    answers: { '1.2': 'yes' },
    commentary: { '1.2': commentary },
    ...more,
  };
}

/** Pages whose rules were written with these cases in sight. */
export const pageCases: readonly Case[] = [
  answer(
    'a radio with the labels after',
    '<input type=radio name=a checked>Yes <input type=radio name=a>No',
    'yes',
    {
      asides: [['unchosen', 'No']],
    },
  ),
  answer('no radio chosen', '<input type=radio name=a>Yes <input type=radio name=a>No', '', {
    asides: [
      ['unchosen', 'Yes'],
      ['unchosen', 'No'],
    ],
  }),
  answer('a list with a choice', '<select><option>Yes<option selected>No</select>', 'no', {
    asides: [['unchosen', 'Yes']],
  }),
  answer('a list without a choice', '<select><option>Yes<option>No</select>', '', {
    asides: [['unchosen', 'Yes, No']],
  }),
  answer('a field', '<input value="No">', 'no'),
  said('a text area', '<textarea>One line.\nAnother line.</textarea>', 'One line.\\\nAnother line.'),
  answer('a picture with a name', '<svg role="img" aria-label="Yes"><path/></svg>', 'yes'),
  answer('a picture with a title', '<svg><title>No</title><path/></svg>', 'no'),
  answer('an icon with a title', '<i class="icon" title="Yes"></i>', 'yes'),
  answer('a cross with a name', '<span role="img" aria-label="No">✗</span>', 'no'),
  answer('an object', '<object data="x.svg">Yes</object>', 'yes'),
  answer('words for screen readers before the answer', '<span class="sr-only">Answer: </span>Yes', 'yes', {
    asides: [['hidden', 'Answer:']],
  }),
  answer(
    'words for screen readers alone',
    '<span aria-hidden="true">✓</span><span class="sr-only">Yes</span>',
    'yes',
  ),
  answer('a hidden answer', '<span style="display: none">No</span>Yes', 'yes', {
    asides: [['hidden', 'No']],
  }),
  answer(
    'an answer hidden by a class of the page',
    '<b class="x off">No</b>Yes',
    'yes',
    {
      asides: [['hidden', 'No']],
    },
    styles('.off, p { color: red } .off{ display :none }'),
  ),
  answer(
    'an answer struck by a class of the page',
    '<span class="c4">Yes</span> No',
    'no',
    {
      asides: [['struck', 'Yes']],
    },
    styles('.c4{text-decoration:line-through}.c3{color:#000}'),
  ),
  answer(
    'an answer struck by a style',
    '<span style="text-decoration:underline line-through">Yes</span>',
    '',
    {
      asides: [['struck', 'Yes']],
    },
  ),
  answer('a struck answer inside an inserted one', '<ins>No<del>, nearly</del></ins>', 'no', {
    asides: [
      ['struck', ', nearly'],
      ['inserted', 'No'],
    ],
  }),
  said(
    'a raised mark after a figure',
    'Within 10<sup>1</sup> working days.',
    'Within 10 \\[1\\] working days.',
    {
      lacks: ['101'],
    },
  ),
  said(
    'raised words that belong',
    '25 m<sup>2</sup> on the 1<sup>st</sup> day, x10<sup>3</sup>',
    '25 m² on the 1st day, x10³',
  ),
  answer('a raised mark after the answer', 'Yes<sup>2</sup>', 'yes', {
    commentary: { '1.2': 'Our own words.' },
  }),
  said('a footnote', 'In 5 days<sup><a href="#fn1">1</a></sup>.', 'In 5 days \\[1\\].', {
    text: `${page([['1.2', 'Yes', 'Policy', 'In 5 days<sup><a href="#fn1">1</a></sup>.']])}<ol><li id="fn1">Working days only. <a href="#r1">↩</a></li></ol>`,
    asides: [['note', 'Working days only.']],
    lacks: ['Working days only'],
  }),
  said('a comment of the converter', 'Seen <!-- Ask Jo first -->here', 'Seen here', {
    asides: [['comment', 'Ask Jo first']],
  }),
  said(
    'words that a break or a block parts',
    'one<br>two<div>three</div>four<span>fi<wbr>ve</span>',
    'one\\\ntwo\n\nthree\n\nfourfive',
  ),
  said('lines of preformatted text', '<pre>one&#10;two</pre>', 'one\\\ntwo'),
  said('ruby', 'The <ruby>board<rp>(</rp><rt>bord</rt><rp>)</rp></ruby> met', 'The board met', {
    asides: [['note', 'bord']],
  }),
  {
    what: 'a table made by roles',
    name: 'page.html',
    text: `<div role="table"><div role="row">${heads.map((head) => `<div role="columnheader">${head}</div>`).join('')}</div><div role="row"><div role="rowheader">1.2</div><div role="cell">x</div><div role="cell">No</div><div role="cell">Policy</div><div role="cell">Words here.</div></div></div>`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words here.' },
    holds: ['- Policy'],
  },
  said(
    'a search engine’s address',
    '<a href="https://www.google.com/url?q=https://elm.example/policy&amp;sa=D&amp;ust=1">Policy</a>',
    '[Policy](https://elm.example/policy)',
  ),
  answer(
    'letters of a font of signs',
    '<font face="Wingdings">þ</font> Yes <font face="Wingdings">¨</font> No',
    'yes',
  ),
  said(
    'what stands in a page’s menu',
    'Words.',
    'Words.',
    {
      asides: [['header', 'Home Tenants']],
      lacks: ['Tenants'],
    },
    '<nav><a href="/">Home</a> <a href="/t">Tenants</a></nav>',
  ),
];

/** Pages kept back while the rules were written, and run once against them. */
export const unseenPages: readonly Case[] = [
  answer(
    'radios with wrapping labels',
    '<label><input type=radio name=q> Yes</label><label><input type=radio name=q checked> No</label>',
    'no',
    {
      asides: [['unchosen', 'Yes']],
    },
  ),
  answer(
    'radios with labels by id, before the button',
    '<label for=y>Yes</label> <input id=y type=radio name=q checked> <label for=n>No</label> <input id=n type=radio name=q>',
    'yes',
    {
      asides: [['unchosen', 'No']],
    },
  ),
  answer(
    'text before each radio',
    'Yes <input type=radio name=q> No <input type=radio name=q checked>',
    'no',
  ),
  answer(
    'a role of radio',
    '<span role=radio aria-checked=false>Yes</span> <span role=radio aria-checked=true>No</span>',
    'no',
    {
      asides: [['unchosen', 'Yes']],
    },
  ),
  answer(
    'boxes for each answer, one ticked',
    '<input type=checkbox id=a><label for=a>Yes</label> <input type=checkbox id=b checked><label for=b>No</label>',
    'no',
  ),
  answer('a single ticked box', '<label><input type=checkbox checked>Yes</label>', 'yes'),
  answer(
    'a list whose choice is only its prompt',
    '<select><option value="" selected>Please select</option><option>Yes</option><option>No</option></select>',
    '',
  ),
  answer(
    'a list in groups',
    '<select><optgroup label="Answer"><option>No<option selected>Yes</optgroup></select>',
    'yes',
    {
      asides: [['unchosen', 'Answer, No']],
    },
  ),
  answer('a picture’s name as text', '<svg viewBox="0 0 9 9"><text x=1 y=8>Yes</text></svg>', 'yes'),
  answer('a link with only a name', '<a href="#x" aria-label="Yes"></a>', 'yes'),
  answer('a tick with a title', '<span title="Yes">✔</span>', 'yes'),
  answer('a picture with a title and no alternative', '<img src=t.png title=No>', 'no'),
  answer('an icon known by its class alone', '<i class="fa fa-check"></i>', '', { holds: [] }),
  answer(
    'a struck row of a class by element',
    '<em>Yes</em> No',
    'no',
    { asides: [['struck', 'Yes']] },
    styles('td em { text-decoration-line: line-through; }'),
  ),
  answer(
    'hidden by an id',
    '<span id="old">Yes</span><span>No</span>',
    'no',
    { asides: [['hidden', 'Yes']] },
    styles('#old{visibility:hidden}'),
  ),
  answer('no opacity', '<span style="opacity:0">No</span><span style="opacity:1">Yes</span>', 'yes', {
    asides: [['hidden', 'No']],
  }),
  answer('no size', '<span style="font-size:0px">No</span>Yes', 'yes', { asides: [['hidden', 'No']] }),
  answer(
    'off the screen',
    '<span style="position:absolute;left:-9999px">Compliance status: </span>No',
    'no',
    {
      asides: [['hidden', 'Compliance status:']],
    },
  ),
  answer('Word’s hidden text', '<span style="mso-hide:all">No</span>Yes', 'yes', {
    asides: [['hidden', 'No']],
  }),
  answer(
    'a deletion by name',
    '<del cite="mailto:Jo%20Bell" datetime="2026-02-01T10:00">Yes</del><ins cite="mailto:Jo%20Bell" datetime="2026-02-01T10:00">No</ins>',
    'no',
    {
      asides: [
        ['deleted', 'Yes'],
        ['inserted', 'No'],
      ],
    },
  ),
  answer(
    'pandoc’s spans of changes',
    '<span class="deletion" data-author="Jo">Yes</span><span class="insertion" data-author="Jo">No</span>',
    'no',
    {
      asides: [
        ['deleted', 'Yes'],
        ['inserted', 'No'],
      ],
    },
  ),
  answer('conditional comments', '<!--[if gte mso 9]><xml>No</xml><![endif]-->Yes', 'yes'),
  said('a note in square brackets', 'See <a href="#_ftn2"><span>[2]</span></a> here.', 'See \\[2\\] here.', {
    text: `${page([['1.2', 'Yes', 'Policy', 'See <a href="#_ftn2" name="_ftnref2"><span>[2]</span></a> here.']])}<div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> Board minutes.</p></div>`,
    asides: [['note', 'Board minutes.']],
    lacks: ['Board minutes'],
  }),
  said('raised by style', 'In 10<span style="vertical-align:super">3</span> days', 'In 10 \\[3\\] days'),
  said('a comment of a shared document', 'Ready<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>', 'Ready', {
    text: `${page([['1.2', 'Yes', 'Policy', 'Ready<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>']])}<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is it?</span></p></div>`,
    asides: [['comment', 'Is it?']],
  }),
  said(
    'a safe link twice wrapped',
    '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Felm.example%2Fa&amp;data=05">A</a>',
    '[A](https://elm.example/a)',
  ),
  said(
    'a link guarded by a mail gateway',
    '<a href="https://urldefense.com/v3/__https://elm.example/a?b=1__;!!x!y$">A</a>',
    '[A](https://elm.example/a?b=1)',
  ),
  said(
    'a link that only names another address',
    '<a href="https://elm.example/go?url=https%3A%2F%2Foak.example">A</a>',
    '[A](https://elm.example/go?url=https%3A%2F%2Foak.example)',
  ),
  {
    what: 'a grid of lists',
    name: 'page.html',
    text: `<ul class="head">${heads.map((head) => `<li>${head}</li>`).join('')}</ul><ul><li>1.2</li><li>x</li><li>No</li><li>Policy</li><li>Words.</li></ul><ul><li>1.3</li><li>x</li><li>Yes</li><li>Policy</li><li>More.</li></ul>`,
    answers: { '1.2': 'no', '1.3': 'yes' },
    commentary: { '1.2': 'Words.', '1.3': 'More.' },
  },
  {
    what: 'cells of a grid without rows',
    name: 'page.html',
    text: `<div style="display:grid;grid-template-columns:repeat(5,1fr)">${[...heads, '1.2', 'x', 'No', 'Policy', 'Words.', '1.3', 'x', 'Yes', 'Policy', 'More.'].map((cell) => `<div>${cell}</div>`).join('')}</div>`,
    answers: { '1.2': 'no', '1.3': 'yes' },
    commentary: { '1.2': 'Words.', '1.3': 'More.' },
  },
  {
    what: 'a table by style',
    name: 'page.html',
    text: `${styles('.t{display:table}.r{display:table-row}.c{display:table-cell}')}<div class=t><div class=r>${heads.map((head) => `<span class=c>${head}</span>`).join('')}</div><div class=r><span class=c>1.2</span><span class=c>x</span><span class=c>No</span><span class=c>Policy</span><span class=c>Words.</span></div></div>`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words.' },
  },
  {
    what: 'a heading over rows in a group',
    name: 'page.html',
    text: `<div class=tbl><div class=thead><div>${heads.map((head) => `<div>${head}</div>`).join('')}</div></div><div class=tbody><div><div>1.2</div><div>x</div><div>Yes</div><div>Policy</div><div>Words.</div></div><div><div>1.3</div><div>x</div><div>No</div><div>Policy</div><div>More.</div></div></div></div>`,
    answers: { '1.2': 'yes', '1.3': 'no' },
    commentary: { '1.2': 'Words.', '1.3': 'More.' },
  },
  {
    what: 'a struck row',
    name: 'page.html',
    text: page([
      ['1.2', 'Yes', 'Policy', 'Words.'],
      ['1.3', 'No', 'Policy', 'More.'],
    ]).replace('<tr><td>1.3', '<tr style="text-decoration:line-through"><td>1.3'),
    answers: { '1.2': 'yes' },
    asides: [
      ['struck', 'No'],
      ['struck', 'More.'],
    ],
    lacks: ['More.'],
  },
  {
    what: 'a table in a hidden part, beside the one shown',
    name: 'page.html',
    text: `<div hidden>${page([['1.2', 'No', 'Policy', 'Old words.']])}</div>${page([['1.2', 'Yes', 'Policy', 'Words.']])}`,
    answers: { '1.2': 'yes' },
    lacks: ['Old words'],
  },
  {
    what: 'a table in a part that opens',
    name: 'page.html',
    text: `<button aria-controls="p1">Section 1</button><div id="p1" hidden>${page([['1.2', 'No', 'Policy', 'Words.']])}</div>`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words.' },
  },
  {
    what: 'a caption',
    name: 'page.html',
    text: page([['1.2', 'Yes', 'Policy', 'Words.']]).replace(
      '<table>',
      '<table><caption>Approved by Ada Moss</caption>',
    ),
    answers: { '1.2': 'yes' },
  },
  {
    what: 'a struck letter by letter',
    name: 'page.html',
    text: page([
      ['1.2', 'Y\u0336e\u0336s\u0336 No', 'Policy', 'O\u0336l\u0336d\u0336 \u0336w\u0336 New words.'],
    ]),
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'New words.' },
    asides: [
      ['struck', 'Yes'],
      ['struck', 'Old w'],
    ],
  },
];
