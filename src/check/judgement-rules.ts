import type { Rule } from './rule.ts';

/** The rules that judge what the words say. Each can be waived at a provision, and switched off in the settings. */
export const judgementRules: readonly Rule[] = [];
