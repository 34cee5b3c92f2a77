import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { listRules } from '../../check/list-rules.ts';
import { CommandError } from '../../command-error.ts';
import { findClosest } from '../../words/closest.ts';
import { joinList } from '../../words/lists.ts';
import { measureWidth, type World } from '../world.ts';
import { folder, listTopics } from './list-topics.ts';
import { readPage } from './read-page.ts';

/**
 * `selfassess help [TOPIC]`: the help of a command, or a page of the documentation; of both where both have that name.
 * @throws CommandError if it is neither.
 */
export function runHelp(topic: string | undefined, program: Command, world: World): void {
  const command = topic === undefined ? program : program.commands.find((one) => one.name() === topic);
  const topics = listTopics();
  const isPage = topic !== undefined && topics.includes(topic);
  if (!command && !isPage) throw refuse(topic ?? '', topics, program);
  command?.outputHelp();
  if (command && isPage) world.stdout.write('\n');
  if (isPage)
    world.stdout.write(readPage(readFileSync(`${folder}/${topic}.md`, 'utf8'), measureWidth(world)));
}

function refuse(topic: string, topics: readonly string[], program: Command): CommandError {
  const isExplained = /^\d/.test(topic) || listRules().some(({ id }) => id === topic);
  if (isExplained)
    return new CommandError(
      `${topic} is no command and no page of the help.`,
      `Type “selfassess explain ${topic}”.`,
    );
  const told = listPagesOn(topic, topics);
  if (told.length > 0)
    return new CommandError(
      `There is no command and no page of the help called ${topic}.`,
      `${joinList(
        told.map((page) => `“selfassess help ${page}”`),
        'or',
      )} tells of it.`,
    );
  const names = [...program.commands.map((one) => one.name()), ...topics];
  const meant = findClosest(topic, names);
  return new CommandError(
    `There is no command and no page of the help called ${topic}.`,
    `${meant === '' ? '' : `Did you mean ${meant}? `}“selfassess --help” lists the commands; the pages are ${joinList(topics)}.`,
  );
}

/** The pages that speak of a word, at most three: first those with it in a heading, then those that name it most. */
function listPagesOn(word: string, pages: readonly string[]): string[] {
  const form = word.toLowerCase();
  const weigh = (page: string) => {
    const lines = readFileSync(`${folder}/${page}.md`, 'utf8').toLowerCase().split('\n');
    const hits = lines.filter(
      (line) => !line.startsWith('```') && line.split(/[^\p{L}\d-]+/u).includes(form),
    );
    return hits.length + (hits.some((line) => line.startsWith('#')) ? 1000 : 0);
  };
  return pages
    .map((page) => ({ page, weight: weigh(page) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ page }) => page);
}
