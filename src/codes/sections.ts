import type { Code, Provision, Section } from './code.ts';

/** The section that a number would belong to, whether the Code has it or not: the one it begins with. */
export function findSection(id: string, code: Pick<Code, 'sections'>): Section | undefined {
  const [lead] = /^(?:\d+|[A-Za-z]+)/.exec(id) ?? [];
  return code.sections.find(({ number }) => number === lead);
}

/** The section, numbered or not, that a provision of the Code is in. */
export function sectionOf(provision: Provision, code: Pick<Code, 'sections'>): Section | undefined {
  return code.sections.find(({ parts }) => parts.some(({ provisions }) => provisions.includes(provision)));
}
