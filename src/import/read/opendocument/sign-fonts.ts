/**
 * The words of a font whose letters are drawn as signs, as the boxes and ticks they show; in fonts of letters, only
 * those signs that Word keeps in the private area. `font` is its name in small letters, or `''`.
 */
export function letterSigns(words: string, font: string): string {
  // Someone set the font by mistake, and the words are what was meant.
  if (/[a-z]{2}/i.test(words)) return words;
  if (font === 'wingdings') return words.replace(/./gsu, (sign) => signs.get(codeOf(sign)) ?? sign);
  return words.replace(/[\uf020-\uf0ff]/g, (sign) => signs.get(codeOf(sign)) ?? sign);
}

/** By the code of the letter in Wingdings. */
const signs = new Map([
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

function codeOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0xf000 ? code - 0xf000 : code;
}
