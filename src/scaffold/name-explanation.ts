import type { Code } from '../codes/code.ts';
import { packageCodes } from '../codes/codes.ts';

/** The command that explains the first provision of a Code; it takes the name of a landlord's own. */
export function nameExplanation({ id, provisions }: Code): string {
  const [first = ''] = provisions.map((one) => one.id);
  const word = /^[\w.-]+$/.test(first) ? first : `"${first}"`;
  return `selfassess explain ${word}${packageCodes.ids.includes(id) ? '' : ` --code ${id}`}`;
}
