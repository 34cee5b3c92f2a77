import type { LastEntry } from './frame.ts';

/** A value in brackets or quotes that something follows on its line. */
export const closedValue = /^(?:\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*')(?=\s)/;

/** How far the value on the line of a key goes on below it. */
export function readState(value: string): LastEntry['state'] {
  if (value === '' || /^[&!][\w-]*$/.test(value)) return 'open';
  if (/^[|>][-+\d]*$/.test(value)) return 'block';
  if (/^[|>]/.test(value)) return 'wrapped';
  if (/^[{[]/.test(value)) return /[}\]]$/.test(value) ? 'closed' : 'wrapped';
  if (/^["']/.test(value)) return value.length > 1 && value.endsWith(value.charAt(0)) ? 'closed' : 'wrapped';
  return 'words';
}
