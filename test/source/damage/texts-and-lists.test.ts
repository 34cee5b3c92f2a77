import { describeSlips, type Made, put } from './one-slip.ts';

const item = '      - training: module 1\n';
const bar = '    commentary: |\n';
const opening = /( {4}commentary: \|\n(?: {6}(?!- ).*\n|\n)*?) {6}- /;

/** The lines of the first text that begins with those words, changed; the first of them has the index 0. */
function changeLines(words: string, change: (lines: string[]) => void): (text: string) => string {
  return (text) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the sample has no ${words}`);
    const from = text.lastIndexOf('\n', start) + 1;
    const lines = text.slice(from).split('\n');
    change(lines);
    return text.slice(0, from) + lines.join('\n');
  };
}
const comment = (line = '') => `# ${line.trim()}`;

const made: readonly Made[] = [
  {
    name: 'a line of a text that became a comment',
    change: changeLines('going, the customer adviser', (lines) => {
      lines[0] = comment(lines[0]);
    }),
    rule: 'stray-text',
    at: '# going, the customer adviser',
  },
  {
    name: 'the first line of a text that became a comment',
    change: changeLines('We start from acceptance', (lines) => {
      lines[0] = comment(lines[0]);
    }),
    rule: 'stray-text',
    at: '# We start',
  },
  {
    name: 'two lines of a text that became comments',
    change: changeLines('going, the customer adviser', (lines) => {
      lines[0] = comment(lines[0]);
      lines[1] = comment(lines[1]);
    }),
    rule: 'stray-text',
    at: '# going, the customer adviser',
  },
  {
    name: 'the last line of a text that became a comment',
    change: changeLines('No subject closes a case by itself', (lines) => {
      const end = lines.findIndex((line) => !line.startsWith('      '));
      lines[end - 1] = comment(lines[end - 1]);
    }),
    rule: 'stray-text',
    at: '# ',
  },
  {
    name: 'a number for the dash of a last item',
    change: put('      - Service request sample', '      1. Service request sample'),
    rule: 'odd-bullet',
    at: '1. Service request sample',
  },
  {
    name: 'a plus for the dash of a last item',
    change: put('      - Restrictions log', '      + Restrictions log'),
    rule: 'odd-bullet',
    at: '+ Restrictions log',
  },
  {
    name: 'a last item without its dash',
    change: put('      - Restrictions log', '      Restrictions log'),
    rule: 'wrong-dash',
    at: 'Restrictions log',
  },
  {
    name: 'the key of a text above the last item',
    change: put(item + bar, bar + item),
    rule: 'wrong-order',
    at: 'commentary: |',
  },
  {
    name: 'the key of a text above the last two items',
    change: (text) => text.replace(/((?: {6}- .*\n){2})( {4}commentary: \|\n)(?= {6}No subject)/, '$2$1'),
    rule: 'wrong-order',
    at: 'commentary: |',
  },
  {
    name: 'the mark of a code block in a text',
    change: put('      We start from acceptance', '      ```\n      We start from acceptance'),
    rule: 'code-fence',
    at: '```',
  },
  {
    name: 'a sign that joins the lines of a list',
    change: (text) => text.replace(opening, (all) => all.replace('|', '>')),
    rule: 'missing-bar',
    at: 'commentary: >',
  },
];

const signs: readonly Made[] = ['｜', '(|)', '|:', '|,', '| |', '"|"', '[|]', '|\u200b'].map((sign) => ({
  name: `${sign} for the sign of a text`,
  change: put(bar, bar.replace('|', sign)),
  rule: 'missing-bar',
  at: `commentary: ${sign}`,
}));
const spaces: readonly Made[] = ['\u3000', '\u00a0'].map((space) => ({
  name: `U+${space.charCodeAt(0).toString(16)} after the sign of a text`,
  change: put(bar, bar.replace('|', `|${space}`)),
  rule: 'odd-space',
  at: 'commentary: |',
}));

describeSlips(
  'a slip in or about a text',
  [...made, ...signs, ...spaces].map((one) => ({ ...one, exact: true })),
);
