import { count } from '../../words/plurals.ts';

/** What to do about a line that is indented otherwise than those it belongs to. */
export function adviseOnIndent(spaces: number): string {
  return spaces === 0
    ? 'Take what stands in front of it away, so that it begins at the margin.'
    : `Indent it by ${count(spaces, 'space')}, so that it begins in the same column as the lines it belongs to.`;
}
