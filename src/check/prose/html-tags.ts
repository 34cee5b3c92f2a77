import type { BrokenMark } from './broken-mark.ts';

/** The elements that people write or paste; other words between < and > are none. */
const tag =
  /<\/?(a|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|small|span|strong|su[bp]|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,500})?\/?>|<!--/gi;

/** What stands in Markdown for an element, by its name. */
const instead: readonly (readonly [RegExp, string])[] = [
  [/^(?:b|strong)$/, 'Write **words** for bold type, without tags.'],
  [/^(?:i|em)$/, 'Write *words* for italics, without tags.'],
  [/^a$/, 'Write a link as [words](https://…), without tags.'],
  [/^br$/, 'Delete it; a blank line begins a new paragraph.'],
  [/^(?:p|div|o:p)$/, 'Delete it and the tag that closes it; a blank line begins a new paragraph.'],
  [/^(?:[uo]l|li)$/, 'Write each item on a line of its own, after a dash and a space, without tags.'],
  [/^h\d$/, 'Write ## and a space in front of the heading, without tags.'],
  [
    /^(?:table|tbody|thead|t[rdh])$/,
    'Write each row on a line of its own, with | between its cells, without tags.',
  ],
  [/^(?:hr|img)$/, 'Delete it.'],
];

/** The first tag of HTML in a text, which the page would print as it stands; none, or one mark for all of them. */
export function findTags(text: string): BrokenMark[] {
  const found = [...text.matchAll(tag)];
  const [first] = found;
  if (!first) return [];
  const [quote, name = ''] = first;
  const more = found.length > 1 ? `, and ${found.length - 1} more in this text` : '';
  if (quote === '<!--')
    return [
      {
        quote,
        message: `A comment of HTML begins here${more}; the page would print it as it stands.`,
        help: 'Delete it, up to its -->. A note that nobody else is to read belongs after a # in front of the key.',
      },
    ];
  const help = instead.find(([form]) => form.test(name.toLowerCase()))?.[1];
  return [
    {
      quote,
      message: `${quote} is a tag of HTML${more}; the page would print it as it stands.`,
      help: help ?? 'Delete it and the tag that closes it.',
    },
  ];
}
