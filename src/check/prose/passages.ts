import type { About } from '../../codes/code.ts';
import type { Answered } from '../../records/document.ts';
import { readComply } from '../../records/read-assessment.ts';
import type { Path } from '../../source/source.ts';
import { provisionPath } from '../provision-path.ts';
import { remember } from '../remember.ts';
import type { CodeContext } from '../rule.ts';
import { readSentences, type Sentence } from './prose.ts';

/** A text that the landlord wrote for readers, as written. */
export interface Passage {
  readonly path: Path;
  readonly text: string;
}

/** The introduction and the governing body's response, as far as they are written. */
export function readOwnTexts({ document }: Pick<Answered, 'document'>): Passage[] {
  return [
    { path: ['introduction'], text: document.introduction ?? '' },
    { path: ['governing-body', 'response'], text: document['governing-body']?.response ?? '' },
  ].filter(({ text }) => text.trim() !== '');
}

/** Every text of the file that is published as prose, in the order of the file, then of the Code. */
export const readPassages = remember(({ document, code, provisions }): readonly Passage[] => {
  const given = code.provisions.flatMap(({ id }): Passage[] => {
    const { evidence, commentary, action, alternative } = provisions.get(id) ?? {};
    const items = Array.isArray(evidence) ? evidence : [];
    return [
      ...items.map((item, index) => ({
        path: provisionPath(id, 'evidence', index),
        text: typeof item === 'string' ? item : Object.values(item).join(' '),
      })),
      { path: provisionPath(id, 'evidence'), text: typeof evidence === 'string' ? evidence : '' },
      { path: provisionPath(id, 'commentary'), text: commentary ?? '' },
      { path: provisionPath(id, 'action', 'what'), text: action?.what ?? '' },
      { path: provisionPath(id, 'alternative'), text: alternative ?? '' },
    ];
  });
  return [...readOwnTexts({ document }), ...given].filter(({ text }) => text.trim() !== '');
});

/**
 * The sentences under answers that comply, or are not given yet, of one kind of provision or all. A No says itself that
 * something differs, and where a provision does not apply nothing is claimed.
 */
export function readClaims(context: CodeContext, about: About | 'any' = 'any'): Sentence[] {
  const { code, provisions } = context;
  const wanted = new Set(
    code.provisions
      .filter((provision) => about === 'any' || provision.about === about)
      .map(({ id }) => id)
      .filter((id) => [undefined, 'yes'].includes(readComply(provisions.get(id)?.comply, code))),
  );
  return readSentences(context).filter(({ provision }) => wanted.has(provision));
}

/** For a list item, the sentence ending with a colon that introduces it; else `''`. */
export function findLead(sentences: readonly Sentence[], index: number): string {
  const sentence = sentences[index];
  if (!sentence || !isItem(sentence)) return '';
  const lead = sentences
    .slice(0, index)
    .findLast((other) => !isItem(other) || other.path.at(-1) !== sentence.path.at(-1));
  return lead?.provision === sentence.provision && lead.text.endsWith(':') ? lead.text : '';
}

function isItem({ text }: Sentence): boolean {
  return /^(?:[-*+]|\d+[.)])\s/.test(text);
}
