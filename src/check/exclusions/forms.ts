import { deniedForms } from './forms-denied.ts';
import { limitedForms } from './forms-limited.ts';
import { refusedForms } from './forms-refused.ts';
import { shutForms } from './forms-shut.ts';
import type { RefusalForm } from './refusal-form.ts';

/** The forms, in the order in which they are tried. */
export const refusalForms: readonly RefusalForm[] = [
  ...deniedForms,
  ...refusedForms,
  ...limitedForms,
  ...shutForms,
];
