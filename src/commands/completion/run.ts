import type { Command } from 'commander';
import { listRules } from '../../check/list-rules.ts';
import { packageCodes } from '../../codes/codes.ts';
import { listTopics } from '../help/list-topics.ts';
import { defaultCode } from '../options.ts';
import type { World } from '../world.ts';
import { describeProgram } from './describe-program.ts';
import { type Shell, scripts } from './scripts.ts';

/** `selfassess completion SHELL`: prints the script that completes commands, options, rules, provisions and pages of the help. */
export function runCompletion(shell: Shell, program: Command, world: World): void {
  const rules = listRules().map(({ id }) => id);
  const provisions = packageCodes.find(defaultCode)?.provisions.map(({ id }) => id) ?? [];
  const commands = describeProgram(program, {
    help: [...program.commands.map((one) => one.name()), ...listTopics()],
    explain: [...provisions, ...rules],
    codes: packageCodes.ids,
    rules: [],
  });
  world.stdout.write(scripts[shell](commands));
}
