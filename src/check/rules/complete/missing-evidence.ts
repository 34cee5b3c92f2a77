import { readAnswer } from '../../../records/read-assessment.ts';
import { findNode, type Node, type Path } from '../../../source/source.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/**
 * An answer must be supported by evidence if the Code asks for it. While an answer is to be confirmed, its evidence may
 * stand in its commentary, as `import` leaves it where a document does not part the two: `unconfirmed` says so.
 */
export const missingEvidence: Rule = {
  id: 'missing-evidence',
  severity: 'error',
  gap: true,
  find: (context) => [...findNone(context), ...findEmpty(context)],
};

function findNone(context: CodeContext): Finding[] {
  return context.code.provisions.flatMap(({ id }) => {
    const { needs, evidence, comply, commentary } = readAnswer(context, id);
    const isOpen = context.provisions.get(id)?.review?.state === 'to-confirm';
    if (isOpen && comply !== 'unanswered' && commentary !== '') return [];
    if (!context.provisions.has(id) || !needs.includes('evidence') || evidence.length > 0) return [];
    const written = context.provisions.get(id)?.evidence;
    if (Array.isArray(written) && written.some(citesNothing)) return [];
    return [
      {
        path: provisionPath(id, 'evidence'),
        at: 'key',
        message: `${id} has no evidence.`,
        help: 'Under evidence, cite a document of the register (- policy: section 2.1) or say in plain words what shows it (- Board minutes, 24 September 2025).',
      },
    ];
  });
}

/** A dash with nothing after it, or the id of a document with a colon that nothing follows: it would not be published. */
function findEmpty({ provisions, root }: CodeContext): Finding[] {
  return [...provisions].flatMap(([id, { evidence }]) => {
    const items: readonly unknown[] = Array.isArray(evidence) ? evidence : [];
    return items.flatMap((item, index) => {
      const path = provisionPath(id, 'evidence', index);
      const place = { path, at: 'value' as const };
      const it = `Item ${index + 1} of the evidence of ${id}`;
      if (typeof item === 'string') {
        // Where nothing else is written either, there is no evidence, and that is what is said.
        if (item.trim() !== '' || items.every(isBlank)) return [];
        const help = 'Write the evidence after the dash, or delete the line.';
        return [{ ...place, message: `${it} is empty.`, help }];
      }
      return listUnread(root, path).map((document) => ({
        ...place,
        message: `${it} has nothing after “${document}:”.`,
        help: `Write after the colon where in the document it is, as in - ${document}: section 2; or write - ${document} without a colon for all of it.`,
      }));
    });
  });
}

/** The keys of an item that are not read because nothing follows them. */
function listUnread(root: Node, path: Path): string[] {
  const item = findNode(root, path);
  if (item?.kind !== 'map') return [];
  return item.entries.flatMap(({ key, value }) =>
    value.kind === 'text' && value.text.trim() === '' ? [key] : [],
  );
}

/** `- policy:` and no other key, of which nothing is read. */
function citesNothing(item: unknown): boolean {
  return item !== null && typeof item === 'object' && Object.keys(item).length === 0;
}

function isBlank(item: unknown): boolean {
  return typeof item === 'string' && item.trim() === '';
}
