/**
 * The words of a font whose letters are drawn as signs, as the boxes and ticks they show; in fonts of letters, only
 * those signs that Word keeps in the private area. `font` is its name in small letters, or `''`.
 */
export function letterSigns(words: string, font: string): string {
  // Someone set the font by mistake, and the words are what was meant.
  if (/[a-z]{2}/i.test(words)) return words.replace(/[\uf020-\uf0ff]/g, showPrivate);
  const signs = fonts.get(font);
  if (signs === undefined) return words.replace(/[\uf020-\uf0ff]/g, showPrivate);
  return words.replace(/./gsu, (sign) => signs.get(codeOf(sign)) ?? sign);
}

/** By the code of the letter. */
const wingdings = new Map([
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0xa8, '☐'],
  [0x78, '☒'],
  [0xfd, '☒'],
  [0xfe, '☒'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xb7, '•'],
  [0xa7, '•'],
]);

const fonts = new Map([
  ['wingdings', wingdings],
  [
    'wingdings 2',
    new Map([
      [0x4f, '✗'],
      [0x50, '✓'],
      [0x51, '☒'],
      [0x52, '☒'],
      [0x53, '☒'],
      [0x54, '☒'],
      [0xa3, '☐'],
      [0x2a, '☐'],
    ]),
  ],
  [
    'webdings',
    new Map([
      [0x61, '✓'],
      [0x72, '✗'],
      [0x63, '☐'],
    ]),
  ],
]);

function showPrivate(sign: string): string {
  return wingdings.get(codeOf(sign)) ?? sign;
}

function codeOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0xf000 ? code - 0xf000 : code;
}
