/**
 * A landlord's name as the name of its folder, whatever system reads it: small letters of the English alphabet and digits,
 * joined by hyphens. Letters with marks lose them (`Tŷ Glân` is `ty-glan`), long names end after a whole word.
 */
export function nameFolder(landlord: string): string {
  const spelt = landlord
    .toLowerCase()
    .replace(/[ßæœøđłþð]/g, (letter) => spellings[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = cutWords(spelt);
  if (short === '') return 'landlord';
  return taken.test(short) ? `${short}-landlord` : short;
}

const spellings: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd' },
};

/** Names that Windows keeps for devices, and those of folders that the search for assessments passes over. */
const taken = /^(?:con|prn|aux|nul|(?:com|lpt)\d|node-modules|public|dist)$/;

const longest = 60;

function cutWords(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf('-', longest);
  return text.slice(0, end > 0 ? end : longest);
}
