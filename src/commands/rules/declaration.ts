import type { Told } from '../declaration.ts';
import { choice } from '../options.ts';

/** `selfassess rules` */
export const rules = {
  name: 'rules',
  description: 'list the rules: how serious each is, whether it can be set or waived, and what it finds',
  examples: [
    { typed: 'rules', does: '' },
    { typed: 'rules --format json', does: 'for programs' },
  ],
  given: { format: choice('--format <name>', 'how to print them', ['text', 'json'], 'text') },
};

export type RulesArguments = Told<typeof rules>;
