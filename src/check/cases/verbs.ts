/** Verbs as alternatives of expressions, in the forms that sentences have of them. */
export interface Verbs {
  /** `turn down`, and `turn the complaint down`. */
  readonly base: string;
  /** `turns down` too. */
  readonly present: string;
  /** `turned down`. */
  readonly past: string;
  /** `turning down`. */
  readonly ing: string;
}

/**
 * Reads verbs between commas, each with what follows it (`turn down`). A past form that no rule gives stands after a
 * stroke, with its doubled letter or irregular: `bar/barred`, `throw/thrown out`.
 */
export function readVerbs(list: string): Verbs {
  const verbs = list.split(', ').map((verb) => {
    const [first = '', ...particle] = verb.split(' ');
    const [base = '', past = endPast(base)] = first.split('/');
    const after = particle.length === 0 ? '' : ` ${particle.join(' ')}`;
    const apart = particle.length === 1 ? ` (?:[\\w'-]+ ){0,3}?${particle[0]}` : after;
    return { base, past: `${past}${after}`, ing: `${endIng(base, past)}${apart}`, apart };
  });
  const join = (forms: readonly string[]) => `(?:${forms.join('|')})`;
  return {
    base: join(verbs.map(({ base, apart }) => `${base}${apart}`)),
    present: join(verbs.map(({ base, apart }) => `${endThird(base)}${apart}`)),
    past: join(verbs.map(({ past }) => past)),
    ing: join(verbs.map(({ ing }) => ing)),
  };
}

function endPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function endThird(base: string): string {
  if (/(?:s|x|ch|sh|o)$/.test(base)) return `${base}(?:es)?`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}(?:y|ies)` : `${base}s?`;
}

function endIng(base: string, past: string): string {
  if (/([^aeiou])\1ed$/.test(past)) return `${past.slice(0, -2)}ing`;
  return base.endsWith('e') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
