import { loadCode } from '../../src/codes/codes.ts';
import type { Draft, DraftProvision } from '../../src/import/write/draft.ts';

/** What `import` has understood of a document that has everything it looks for, in those words; `''` for nothing. */
export function makeDraft(words: string): Draft {
  const code = loadCode('housing-ombudsman-2024');
  if (code === undefined) throw new Error('the Code is missing');
  const provisions = code.provisions
    .filter(({ id }) => id === '1.2')
    .map(
      (provision): DraftProvision => ({
        ...{ provision, place: 'table 1, row 2', comply: 'no', answerWords: '', complyWords: '' },
        ...{
          partial: false,
          several: false,
          ranTogether: false,
          beside: '',
          hadHeading: false,
          mixed: false,
          toConfirm: false,
        },
        evidence: [
          { kind: 'words', text: words },
          { kind: 'entry', id: 'policy', where: words },
        ],
        commentary: words,
        remedy: {
          what: words,
          by: words === '' ? '' : '2026-10-31',
          owner: words,
          done: '',
          alternative: words,
        },
        printed: [],
      }),
    );
  return {
    ...{ code, documents: [], head: {}, introduction: words, response: words, provisions },
    register: [{ id: 'policy', title: words, url: 'https://a.example/' }],
  };
}
