import { expect, test } from 'vitest';
import { importWords } from '../import-words.ts';

/** Provisions with a title each and labelled fields, without the Code's wording. */
function fieldsOf(ids: readonly string[]): string {
  return ids
    .map((id) => `## ${id} Title\n\nComply: No\n\nEvidence: Log\n\nCommentary: Reeds ${id}.\n`)
    .join('\n');
}

test.each([[['3.1', '5.1', '6.3']], [['1.2', '6.3']], [['6.3', '3.1', '9.1']]])(
  'headings with numbers far apart or out of order are all placed: %s',
  async (ids) => {
    const { provisions } = await importWords('a.md', fieldsOf(ids));
    for (const id of ids) {
      expect(provisions[id]).toEqual({ comply: 'no', evidence: ['Log'], commentary: `Reeds ${id}.` });
    }
  },
);
