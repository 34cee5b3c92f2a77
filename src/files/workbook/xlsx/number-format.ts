/**
 * What the number in a cell stands for: a number, a day (and time), a time of day, or a length of time that may have
 * more than 24 hours.
 */
export type NumberKind = 'number' | 'date' | 'time' | 'elapsed';

/**
 * Tells from its number format what a cell's number stands for. `code` is the workbook's own format for that id, if it
 * has one; else the id is one of those built in (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are East Asian dates).
 */
export function tellNumberKind(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return tellCode(code);
  if (id === 46) return 'elapsed';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number';
}

function tellCode(code: string): NumberKind {
  const bare = code.slice(0, 1_000).replace(literal, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'elapsed';
  const kinds = bare
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '')
    .split(';')
    .map(tellSection);
  return kinds.find((kind) => kind !== 'number') ?? 'number';
}

/** What a format shows as it stands: text in quotation marks, a sign after a backslash, space, or filling. */
const literal = /"[^"]*"|[\\_*]./gs;

function tellSection(section: string): NumberKind {
  const places = section.replace(/\.0+/g, '');
  if (/[0#?]/.test(places) || !/[dmyhs]/i.test(places)) return 'number';
  return /[hs]/i.test(places) && !/[dy]/i.test(places) ? 'time' : 'date';
}
