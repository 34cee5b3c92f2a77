import { nameAnchor } from '../../codes/anchor.ts';
import type { Code, Part, Provision, Section } from '../../codes/code.ts';

/**
 * The id in the page of every section, of every part that has a heading, and of every provision: `section-6`,
 * `section-6-stage-1`, `provision-6.10`. No two are the same, whatever the Code's own numbers look like.
 */
export function nameAnchors({ sections }: Code): ReadonlyMap<Section | Part | Provision, string> {
  const wanted = sections.flatMap((section): (readonly [Section | Part | Provision, string])[] => {
    const name = `section-${section.number || section.title.toLowerCase()}`;
    return [
      [section, name],
      ...section.parts.flatMap((part): (readonly [Part | Provision, string])[] => [
        ...(part.title ? [[part, `${name}-stage-${part.stage}`] as const] : []),
        ...part.provisions.map((provision) => [provision, `provision-${provision.id}`] as const),
      ]),
    ];
  });
  const taken = new Set<string>();
  return new Map(wanted.map(([thing, name]) => [thing, takeAnchor(nameAnchor(name), taken)]));
}

function takeAnchor(name: string, taken: Set<string>): string {
  let anchor = name;
  for (let number = 2; taken.has(anchor); number++) anchor = `${name}-${number}`;
  taken.add(anchor);
  return anchor;
}
