import type { Command } from 'commander';
import { joinList } from '../words/lists.ts';

/**
 * What commander says is wrong with the words of a command, with what to type: all that is missing at once, and an example, which
 * is what may be typed after the program's name.
 */
export function adviseOnUse(message: string, command: Command, typed: string, example: string): string {
  const line = `  For example: ${typed} ${example}\n`;
  if (/^(?:error|selfassess): (?:missing required argument|required option) '/.test(message)) {
    return `selfassess: ${command.name()} needs ${joinList(listMissing(command))}.\n${line}`;
  }
  const more = `  “${typed} ${command.name()} --help” shows what it takes.\n`;
  const [, flags] = /^(?:error|selfassess): option '([^'\n]*)' argument missing\n/.exec(message) ?? [];
  const option = command.options.find((one) => one.flags === flags);
  if (option)
    return `selfassess: ${option.long} stands without a value: ${option.flags}, ${option.description}.\n${more}`;
  if (/^(?:error|selfassess): too many arguments/.test(message))
    return `${message}  Words with spaces between them stand in quotes, as in --landlord "My Landlord".\n${more}`;
  if (/^(?:error|selfassess): unknown option '[^\n]*'\n$/.test(message)) return `${message}${more}`;
  return message;
}

function listMissing(command: Command): string[] {
  const words = command.registeredArguments.filter(
    ({ required }, at) => required && command.args[at] === undefined,
  );
  const options = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  );
  return [
    ...words.map((one) => `${nameWord(one.name(), one.variadic)} (${one.description})`),
    ...options.map(({ flags, description }) => `${flags} (${description.replace(/ \(required\)$/, '')})`),
  ];
}

function nameWord(name: string, isVariadic: boolean): string {
  return `<${name}${isVariadic ? '...' : ''}>`;
}
