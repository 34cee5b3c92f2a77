import type { Case } from './page-cases.ts';

const heads = ['Code provision', 'Code requirement', 'Comply', 'Evidence', 'Commentary'];
const table = (...rows: readonly string[]): string =>
  [`| ${heads.join(' | ')} |`, '|---|---|---|---|---|', ...rows].join('\n');

function cell(what: string, commentary: string, reads: string, more: Partial<Case> = {}, after = ''): Case {
  const text = `${table(`| 1.2 | x | Yes | Policy | ${commentary} |`)}\n${after}`;
  return { what, name: 'page.md', text, answers: { '1.2': 'yes' }, commentary: { '1.2': reads }, ...more };
}

function comply(what: string, words: string, said: string, more: Partial<Case> = {}): Case {
  return {
    what,
    name: 'page.md',
    text: table(`| 1.2 | x | ${words} | Policy | Words. |`),
    answers: { '1.2': said },
    ...more,
  };
}

const rows = { answers: { '1.2': 'no', '1.3': 'yes' }, commentary: { '1.2': 'Words.', '1.3': 'More.' } };
const both = (what: string, text: string, name = 'page.txt'): Case => ({
  what,
  name,
  text,
  ...rows,
  holds: ['- Policy'],
});

/** Markdown whose rules were written with these cases in sight. */
export const markdownCases: readonly Case[] = [
  comply('struck words', '~~Yes~~ No', 'no', { asides: [['struck', 'Yes']] }),
  cell('a single tilde', 'In 1~2 weeks or 3~4 weeks.', 'In 1~2 weeks or 3~4 weeks.', {
    commentary: { '1.2': 'In 1\\~2 weeks or 3\\~4 weeks.' },
  }),
  comply('marks of a critic', '{--Yes--}{++No++}', 'no', {
    asides: [
      ['deleted', 'Yes'],
      ['inserted', 'No'],
    ],
  }),
  cell('a substitution and a remark', 'In {~~ten~>five~~} days{>>Sure?<<}.', 'In five days.', {
    asides: [
      ['deleted', 'ten'],
      ['inserted', 'five'],
      ['comment', 'Sure?'],
    ],
  }),
  comply(
    'Pandoc’s changes',
    '[Yes]{.deletion author="Jo Bell" date="2026-01-02"} [No]{.insertion author="Jo Bell" date="2026-01-02"}',
    'no',
    {
      asides: [
        ['deleted', 'Yes'],
        ['inserted', 'No'],
      ],
    },
  ),
  cell(
    'Pandoc’s comment',
    'Our [Check this]{.comment-start id="0" author="Jo"}words[]{.comment-end id="0"} here.',
    'Our words here.',
    { asides: [['comment', 'Check this']] },
  ),
  cell(
    'a footnote',
    'Within 10[^1] days.',
    'Within 10 \\[1\\] days.',
    { asides: [['note', 'Working days.']], lacks: ['Working days'] },
    '\n[^1]: Working days.\n',
  ),
  cell('an HTML comment', 'Our <!-- not sure --> words.', 'Our words.', {
    asides: [['comment', 'not sure']],
  }),
  cell('a comment of a notebook', 'Our %%not sure%% words.', 'Our words.', {
    asides: [['comment', 'not sure']],
  }),
  cell('HTML in a cell', 'Our <s>old</s> words<br>and more.', 'Our words\\\nand more.', {
    asides: [['struck', 'old']],
  }),
];

/** Markdown kept back while the rules were written. */
export const unseenMarkdown: readonly Case[] = [
  cell(
    'a footnote with a word for its mark, in two lines',
    'Within 10[^days] days.',
    'Within 10 \\[days\\] days.',
    { asides: [['note', 'Working days, as the policy says.']], lacks: ['as the policy'] },
    '\n[^days]: Working days,\n    as the policy says.\n\nEnd.\n',
  ),
  cell('a footnote on the spot', 'Within 10^[Working days.] days.', 'Within 10 \\[1\\] days.', {
    asides: [['note', 'Working days.']],
  }),
  comply('a footnote after the answer', 'Yes[^2]', 'yes', {
    text: `${table('| 1.2 | x | Yes[^2] | Policy | Words. |')}\n\n[^2]: From May.`,
    asides: [['note', 'From May.']],
  }),
  cell('a raised mark', 'Within 10^1^ days on the 1^st^ floor.', 'Within 10 \\[1\\] days on the 1st floor.'),
  comply('boxes in a cell', '[x] Yes [ ] No', 'yes'),
  comply('boxes in a cell, the second ticked', '[ ] Yes [X] No', 'no'),
  cell(
    'a comment by a link without a target',
    'Words.',
    'Words.',
    { asides: [['comment', 'Ask Jo']] },
    '\n[//]: # (Ask Jo)\n',
  ),
  cell(
    'a long deletion over two paragraphs after the table',
    'Words.',
    'Words.',
    {
      asides: [
        ['deleted', 'One gone.'],
        ['deleted', 'Two gone.'],
      ],
    },
    '\n{--One gone.\n\nTwo gone.--}\n\nStays.\n',
  ),
  {
    what: 'a task list under headings',
    name: 'page.md',
    text: '# Ours\n\n## Code provision 1.2\n\n**Do we comply?**\n\n- [ ] Yes\n- [x] No\n\n**Commentary:** Words.\n',
    answers: { '1.2': 'no' },
    asides: [['unchosen', 'Yes']],
  },
  {
    what: 'struck words in a drawn table, with its notes',
    name: 'page.md',
    text: [
      '+-----------+-------------+------------+----------+-------------+',
      '| Provision | Requirement | Comply     | Evidence | Commentary  |',
      '+===========+=============+============+==========+=============+',
      '| 1.2       | x           | ~~Yes~~ No | Policy   | In 10[^1].  |',
      '+-----------+-------------+------------+----------+-------------+',
      '',
      '[^1]: Days.',
    ].join('\n'),
    answers: { '1.2': 'no' },
    asides: [
      ['struck', 'Yes'],
      ['note', 'Days.'],
    ],
  },
  cell('code with marks of a critic', 'Use `a|b` here.'.replace('|', '\\|'), 'Use a|b here.'),
  cell('inserted in HTML by name', '<ins cite="mailto:Jo">New</ins> words.', 'New words.', {
    asides: [['inserted', 'New']],
  }),
];

/** Plain text whose rules were written with these cases in sight. */
export const textCases: readonly Case[] = [
  both(
    'a table in pipes without the outer ones',
    `${heads.join(' | ')}\n---|---|---|---|---\n1.2 | x | No | Policy | Words.\n1.3 | x | Yes | Policy | More.`,
  ),
  both(
    'ragged rows in pipes',
    `${heads.join(' | ')} |\n---|---|---|---|---|\n1.2 | x | No | Policy | Words. |\n1.3 | x | Yes | Policy | More.`,
  ),
  both(
    'a table in pipes between other lines',
    `Our form\n\n| ${heads.join(' | ')} |\n| 1.2 | x | No | Policy | Words. |\n| 1.3 | x | Yes | Policy | More. |\n\nSigned by the Chair`,
  ),
  both(
    'a wiki’s table',
    `{| class="wikitable"\n|-\n! ${heads.join(' !! ')}\n|-\n| 1.2 || x || No || Policy || Words.\n|-\n| 1.3\n| x\n| Yes\n| Policy\n| More.\n|}`,
  ),
  both('a tracker’s table', `||${heads.join('||')}||\n|1.2|x|No|Policy|Words.|\n|1.3|x|Yes|Policy|More.|`),
  both(
    'a table of a text with rules',
    'Provision  Requirement  Comply  Evidence  Commentary\n=========  ===========  ======  ========  ==========\n1.2        x            No      Policy    Words.\n1.3        x            Yes     Policy    More.\n=========  ===========  ======  ========  ==========\n'.replace(
      /^/,
      '=========  ===========  ======  ========  ==========\n',
    ),
  ),
  both(
    'columns parted by spaces',
    'Provision  Requirement  Comply  Evidence  Commentary\n1.2        x            No      Policy    Words.\n1.3        x            Yes     Policy    More.\n',
  ),
  {
    what: 'words struck letter by letter',
    name: 'page.txt',
    text: 'Code provision 1.2\n\nDo we comply?\n\nY\u0336e\u0336s\u0336 No\n\nCommentary:\n\nWords.',
    answers: { '1.2': 'no' },
    asides: [['struck', 'Yes']],
  },
];

/** Plain text kept back while the rules were written. */
export const unseenTexts: readonly Case[] = [
  both(
    'an outline’s table',
    `| ${heads.join(' | ')} |\n|-------+-----+----+----+----|\n| 1.2 | x | No | Policy | Words. |\n| 1.3 | x | Yes | Policy | More. |`,
  ),
  both(
    'a table of a manual',
    `[cols="1,1,1,1,1"]\n|===\n|${heads.join(' |')}\n\n|1.2 |x |No |Policy |Words.\n|1.3\n|x\n|Yes\n|Policy\n|More.\n|===\n`,
  ),
  both(
    'a printed table of a database',
    [
      '+-----------+-------------+--------+----------+------------+',
      '| provision | requirement | comply | evidence | commentary |',
      '+-----------+-------------+--------+----------+------------+',
      '| 1.2       | x           | No     | Policy   | Words.     |',
      '| 1.3       | x           | Yes    | Policy   | More.      |',
      '+-----------+-------------+--------+----------+------------+',
    ].join('\n'),
  ),
  both(
    'a table of lines',
    `┌──────────┬────────────┬───────┬─────────┬───────────┐\n│Provision │Requirement │Comply │Evidence │Commentary │\n├──────────┼────────────┼───────┼─────────┼───────────┤\n│1.2       │x           │No     │Policy   │Words.     │\n│1.3       │x           │Yes    │Policy   │More.      │\n└──────────┴────────────┴───────┴─────────┴───────────┘`,
  ),
  both(
    'a typesetter’s table',
    `\\begin{tabular}{lllll}\n\\hline\n${heads.join(' & ')} \\\\\n\\hline\n1.2 & x & No & Policy & Words. \\\\\n1.3 & x & \\textbf{Yes} & Policy & More. \\\\\n\\end{tabular}`,
  ),
  both(
    'columns parted by spaces, with broken lines',
    'Provision  Requirement  Comply  Evidence    Commentary\n\n1.2        x            No      Policy      Words.\n\n1.3        x            Yes     Policy      More.\n',
  ),
  both(
    'Pandoc’s simple table',
    '  Provision   Requirement   Comply   Evidence   Commentary\n  ----------- ------------- -------- ---------- ------------\n  1.2         x             No       Policy     Words.\n  1.3         x             Yes      Policy     More.\n',
  ),
  both('tabs', `${heads.join('\t')}\n1.2\tx\tNo\tPolicy\tWords.\n1.3\tx\tYes\tPolicy\tMore.\n`),
  both(
    'another wiki’s table',
    `^ ${heads.join(' ^ ')} ^\n| 1.2 | x | No | Policy | Words. |\n| 1.3 | x | Yes | Policy | More. |`,
  ),
  both(
    'a table in pipes with empty lines between',
    `| ${heads.join(' | ')} |\n\n| 1.2 | x | No | Policy | Words. |\n\n| 1.3 | x | Yes | Policy | More. |\n`,
  ),
  {
    what: 'lines of balloons',
    name: 'page.txt',
    text: 'Code provision 1.2\nDo we comply?\nNo\nCommentary:\nWords.\nDeleted: Old words.\nCommented [JB1]: Is it so?\n',
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words.' },
    asides: [
      ['deleted', 'Deleted: Old words.'],
      ['comment', 'Commented [JB1]: Is it so?'],
    ],
  },
  {
    what: 'a raised figure after an answer and in words',
    name: 'page.txt',
    text: 'Code provision 1.2\n\nDo we comply?\n\nYes²\n\nCommentary:\n\nWithin 10¹ days.',
    answers: { '1.2': 'yes' },
    commentary: { '1.2': 'Within 10¹ days.' },
    asides: [['note', '²']],
  },
  {
    what: 'boxes by brackets',
    name: 'page.txt',
    text: 'Code provision 1.2\n\nDo we comply?\n\n( ) Yes (x) No\n\nCommentary:\n\nWords.',
    answers: { '1.2': 'no' },
  },
];

const heading = heads.join(',');

/** Sheets kept back while the rules were written. */
export const unseenSheets: readonly Case[] = [
  {
    what: 'a name of the separator in quotes',
    name: 'a.csv',
    text: `"sep=;"\n${heads.join(';')}\n1.2;x;No;Policy;"Words; more."`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words; more.' },
  },
  {
    what: 'line breaks in quotes',
    name: 'a.csv',
    text: `${heading}\n1.2,x,Yes,Policy,"One.\nTwo ""three""."`,
    answers: { '1.2': 'yes' },
    commentary: { '1.2': 'One.\n\nTwo "three".' },
  },
  {
    what: 'two rows of headings',
    name: 'a.csv',
    text: `Provision,,Answer,,\n${heading}\n1.2,x,No,Policy,Words.`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words.' },
  },
  {
    what: 'errors of the spreadsheet',
    name: 'a.csv',
    text: `${heading}\n1.2,x,No,#REF!,#NAME?\n1.3,x,#N/A,Policy,More.`,
    answers: { '1.2': 'no', '1.3': '' },
  },
  {
    what: 'tabs, in a file called csv',
    name: 'a.csv',
    text: `${heads.join('\t')}\n1.2\tx\tNo\tPolicy\tWords.`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words.' },
  },
  {
    what: 'semicolons and a note above',
    name: 'a.csv',
    text: `Our form;;;;\n${heads.join(';')}\n1.2;x;No;Policy;Words.`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words.' },
  },
  {
    what: 'pipes between cells',
    name: 'a.csv',
    text: `${heads.join('|')}\n1.2|x|No|Policy|Words.`,
    answers: { '1.2': 'no' },
    commentary: { '1.2': 'Words.' },
  },
  {
    what: 'letters struck through',
    name: 'a.csv',
    text: `${heading}\n1.2,x,Y\u0336e\u0336s\u0336 No,Policy,Words.`,
    answers: { '1.2': 'no' },
    asides: [['struck', 'Yes']],
  },
];
