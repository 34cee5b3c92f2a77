import { describeSlips, put } from './one-slip.ts';

const owner = '      owner: Director of Customer Services';
const title = '    title: Complaints policy\n';
const total = '{ total: 17280,';

describeSlips('quotes about a text', [
  {
    name: 'one word, a colon and an apostrophe',
    change: put(owner, "      owner: Housing: the tenants' and landlord's lead"),
    rule: 'colon-in-text',
    at: 'Housing: the',
    help: 'double quotes',
  },
  {
    name: 'one word, a colon and an apostrophe, in single quotes',
    change: put(owner, "      owner: 'Housing: the landlord's lead'"),
    rule: 'quote-ended-early',
    at: "'Housing: the",
    help: 'double quotes',
  },
  {
    name: 'the same in a title',
    change: put(title, "    title: 'Letters: the officer's set'\n"),
    rule: 'quote-ended-early',
    at: "'Letters: the",
  },
  {
    name: 'a colon, an apostrophe and quotation marks',
    change: put(owner, `      owner: Housing: the landlord's "lead" of homes`),
    rule: 'colon-in-text',
    at: 'Housing: the',
    help: 'single quotes, with each apostrophe in it written twice',
  },
  {
    name: 'an apostrophe and quotation marks in single quotes',
    change: put(owner, `      owner: 'Housing: the landlord's "lead" of homes'`),
    rule: 'quote-ended-early',
    at: "'Housing: the",
    help: "Write '' for an apostrophe",
  },
  {
    name: 'quotation marks in double quotes',
    change: put(owner, '      owner: "Housing: the "lead" of homes"'),
    rule: 'quote-ended-early',
    at: '"Housing: the',
    help: 'single quotes',
  },
  {
    name: 'a quote that is left at the end',
    change: put(owner, "      owner: Housing: the landlord's lead'"),
    rule: 'colon-in-text',
    at: 'Housing: the',
    help: "If the ' at its end is no apostrophe, take that out.",
    thought: true,
  },
  {
    name: 'a sum of money in braces',
    file: 'report.yaml',
    change: put(total, '{ total: £17,280,'),
    rule: 'comma-in-brackets',
    at: '£17,280',
    help: 'Write the number without the sign £ or commas: 17280',
  },
  {
    name: 'a number with a comma in braces',
    file: 'report.yaml',
    change: put(total, '{ total: 17,280,'),
    rule: 'comma-in-brackets',
    at: '17,280',
    help: 'Write the number without a comma: 17280',
  },
]);
