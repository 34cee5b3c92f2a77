import type { Code, Part } from '../../codes/code.ts';

/** Where the pages of the sections lie, from the whole page. */
export const sectionsFolder = 'sections/';

/**
 * The name of each part's page below `sections/`: `5.html`, `6-stage-1.html`, `fair-dealing.html`. Names are lower-case
 * letters a to z, figures and hyphens, whatever the Code's sections are called; every system can hold them, no two are the
 * same, and the order of the Code decides which of two alike has a number added.
 */
export function namePages({ sections }: Code): ReadonlyMap<Part, string> {
  const wanted = sections.flatMap(({ number, title, parts }) =>
    parts.map((part, index): [Part, string] => {
      const name = simplify(number) || simplify(title) || 'section';
      if (part.title) return [part, `${name}-stage-${part.stage}`];
      return [part, index === 0 ? name : `${name}-part-${index + 1}`];
    }),
  );
  const taken = new Set<string>();
  return new Map(wanted.map(([part, name]) => [part, `${takeName(name, taken)}.html`]));
}

/** Names that Windows keeps for devices, and the one that a web server shows for the folder. */
const kept = /^(?:con|prn|aux|nul|(?:com|lpt)\d|index)$/;

function takeName(name: string, taken: Set<string>): string {
  const safe = kept.test(name) ? `section-${name}` : name;
  let free = safe;
  for (let number = 2; taken.has(free); number++) free = `${safe}-${number}`;
  taken.add(free);
  return free;
}

/** Long titles are cut after a word: a path has its limits. */
function simplify(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words) {
    if (`${name}-${word}`.length > 48) break;
    name += `${name && '-'}${word}`;
  }
  return name || (words[0] ?? '').slice(0, 48);
}
