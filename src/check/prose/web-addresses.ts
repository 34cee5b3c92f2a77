import type { Path } from '../../source/source.ts';
import type { CodeContext } from '../rule.ts';
import { readPassages } from './passages.ts';

/** A web address in the landlord's words. */
export interface WebAddress {
  readonly path: Path;
  readonly text: string;
  /** Whether readers see the address itself, not only a link's name. */
  readonly shown: boolean;
}

const address =
  /(?:https?:\/\/|www\.)[^\s<>()[\]“”"]+|(?<![@\w./-])(?:[a-z0-9-]+\.)+(?:com|org|net|info|example|co\.uk|org\.uk|gov\.uk)\b(?:\/[^\s<>()[\]“”"]*)?(?!@)/g;

/** Every web address in the texts that will be published, in their order. */
export function findWebAddresses(context: CodeContext): WebAddress[] {
  return readPassages(context).flatMap(({ path, text }) =>
    [...text.matchAll(address)].map((match) => ({
      path,
      text: match[0].replace(/(?<![.,;:!?'’*_])[.,;:!?'’*_]+$/, ''),
      shown: !isTarget(text.slice(0, match.index)),
    })),
  );
}

/** Whether what follows is in the round brackets of a Markdown link or of a reference. */
function isTarget(before: string): boolean {
  return /\]\(\s*<?$|^\s{0,3}\[[^\]]+\]:\s*<?$/m.test(before.slice(-200));
}
