import type { Code, Provision, Section } from './code.ts';

/** The section that a number, one of the Code's or not, would stand in: the one it begins with. */
export function findSection(id: string, code: Pick<Code, 'sections'>): Section | undefined {
  const [lead] = /^(?:\d+|[A-Za-z]+)/.exec(id) ?? [];
  return code.sections.find(({ number }) => number === lead);
}

/** The section that a provision of the Code stands in, numbered or not. */
export function sectionOf(provision: Provision, code: Pick<Code, 'sections'>): Section | undefined {
  return code.sections.find(({ parts }) => parts.some(({ provisions }) => provisions.includes(provision)));
}
