import { describeSlips, type Made, put } from './one-slip.ts';

const leaflet = '      - leaflet: print, large print';
const log = '      - Restrictions log';
const title = '    title: Complaints policy';
const address = '    url: https://www.harbourvale.example/policies/behaviour';

/** One line of the sample with signs put after its first words. */
function sign(line: string, after: string, signs: string, rule: string, file?: Made['file']): Made {
  const at = line.replace(after, () => after + signs);
  return {
    ...{ name: `${signs} in ${line.trim()}`, change: put(line, at), rule, at: at.trim() },
    ...(file ? { file } : {}),
  };
}

const before: readonly Made[] = ['@', '&', '%', '`', '!', '*', '**'].flatMap((signs) => [
  sign(leaflet, '- ', signs, 'reserved-start'),
  sign(title, 'title: ', signs, 'reserved-start'),
  sign('    comply: yes', 'comply: ', signs, 'reserved-start'),
]);
const blocks: readonly Made[] = ['| ', '> ', '|', '>'].flatMap((signs) => [
  sign(leaflet, '- ', signs, 'block-start'),
  sign(title, 'title: ', signs, 'block-start'),
]);
const after: readonly Made[] = [
  sign(`${address}\n`, 'behaviour', "'", 'quote-not-closed'),
  sign(`${address}\n`, 'behaviour', '”', 'quote-not-closed'),
  sign(`${address}\n`, 'behaviour', '.', 'stray-text'),
  sign(`${address}\n`, 'behaviour', ')', 'stray-text'),
  sign('  considered: 2026-07-22\n', '22', '"', 'quote-not-closed'),
  sign('    comply: yes', 'yes', '&nbsp;', 'stray-text'),
  sign(address, 'https:', ' ', 'stray-text'),
  {
    name: 'a link of Markdown for an address',
    change: put(`${address}\n`, `${address.replace('https', '[site](https')})\n`),
    rule: 'stray-text',
    at: 'url: [site]',
  },
];
const hidden: readonly Made[] = [
  sign('      - policy: section 2.2', ': ', '#', 'text-cut'),
  sign('      - policy: section 2.2', ': ', '# ', 'text-cut'),
  sign('      - policy: section 2.2', '- ', '#', 'text-cut'),
  sign('      - policy: section 2.2', '- ', '# ', 'text-cut'),
  sign(log, '- ', '# ', 'text-cut'),
  sign(title, ': ', '#', 'text-cut'),
];
const roles = '      - roles: staffing review';
const links: readonly Made[] = [',', ';', '.', ' –', ' -'].map((signs) => ({
  name: `${signs} for the colon of a citation`,
  change: put(roles, roles.replace(':', signs)),
  rule: 'lost-citation',
  at: `- roles${signs}`,
}));
const cited: Made = {
  name: 'no colon before a place that is cited elsewhere',
  change: put('- quality: case clinic notes', '- quality case clinic notes'),
  rule: 'lost-citation',
  at: '- quality case',
};

describeSlips(
  'signs about a value',
  [...before, ...blocks, ...after, ...hidden, ...links, cited].map((one) => ({ ...one, exact: true })),
);

const indented: readonly Made[] = ['\u200b', '\u2060', '\u00ad'].flatMap((unseen) => [
  {
    name: `U+${unseen.charCodeAt(0).toString(16)} before the indent of a number`,
    change: put('  "1.3":', `${unseen}  "1.3":`),
    rule: 'hidden-character',
    at: '"1.3":',
  },
  {
    name: `U+${unseen.charCodeAt(0).toString(16)} in a name`,
    change: put('name: Harbour', `name: Har${unseen}bour`),
    rule: 'hidden-character',
    at: 'name: Har',
  },
]);

describeSlips('characters that nobody sees', [
  ...indented.map((one) => ({ ...one, exact: true })),
  {
    name: 'a NUL',
    change: put('We start from acceptance', 'We start\u0000 from acceptance'),
    rule: 'hidden-character',
    at: 'We start',
  },
  ...['\ufffd', '\u2028', '\u0085'].map((sign) => ({
    name: `U+${sign.charCodeAt(0).toString(16)} in a text`,
    change: put('We start from acceptance', `We st${sign}art from acceptance`),
    rule: 'control-character',
    at: 'We st',
    thought: true,
  })),
]);
