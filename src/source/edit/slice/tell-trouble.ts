import type { ByHand, SliceTrouble } from './slice.ts';

/** Why an entry was not edited, in a sentence for the writer of the file. */
export function tellTrouble(trouble: SliceTrouble): string {
  if (trouble.kind === 'missing') return 'There is no place for it in the file.';
  if (trouble.kind === 'unread')
    return `The file may not be read as you meant it: ${tellFirst(trouble.slips)}`;
  if (trouble.kind === 'twice')
    return `It is written twice, on lines ${trouble.line} and ${trouble.otherLine}.`;
  if (trouble.kind === 'by-hand')
    return `Edit it by hand, from line ${trouble.line}: ${reasons[trouble.why]}`;
  if (trouble.kind === 'unsafe')
    return `Edit it by hand, from line ${trouble.line}: it could not be written safely.`;
  return `Its lines, from line ${trouble.line}, may not be read as you meant them: ${tellFirst(trouble.slips)}`;
}

const reasons: Readonly<Record<ByHand, string>> = {
  anchor: 'its text is also used elsewhere, by a name after & and *.',
  tag: 'a type is written before a text, after !!.',
  layout: 'it is written in a way that only people edit.',
  words: 'it holds words where keys are wanted.',
};

function tellFirst(slips: readonly { readonly message: string }[]): string {
  return slips[0]?.message ?? 'some of them stand elsewhere.';
}
