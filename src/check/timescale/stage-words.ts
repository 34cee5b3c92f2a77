import { findAll } from '../../words/find-all.ts';

/** A stage that words name; `each` if they mean every one alike. */
export type StageSaid = number | 'each';

/** The numbers of stages in words; digits go up to nine, as in the Code's schema. */
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** The source of an expression for a stage by its number. */
export const stageName = `stage[ -]?(?:[1-9]|${numbers.join('|')})`;

const named = new RegExp(
  `\\b(?:(?:stage[ -]?|s(?=[1-9]))(?<number>[1-9]|${numbers.join('|')})\\b(?! (?:to|and|or) stage)|(?<ordinal>${ordinals.join('|')})[ -]stages?|(?<first>first (?:response|reply|answer))|(?<last>final (?:stage|response|reply|answer|decision|letter))|(?<second>escalation requests?|requests? to escalate|escalated (?:complaints?|cases?))|(?<each>(?:both|either|each|every|any|all) stages?|both))\\b`,
  'g',
);
const reviews = /\b(?:reviews?|reviewers?|reviewing|appeals?)\b/;

/** The stages named in a plain text, in order: an escalation means the second, anything final the last. */
export function listStagesSaid(text: string, stages: number): StageSaid[] {
  if (stages === 0) return [];
  return findAll(named, text).map(({ groups = {} }) => {
    const { number, ordinal, first, last, second } = groups;
    if (number !== undefined) return Number(number) || numbers.indexOf(number) + 1;
    if (ordinal !== undefined) return ordinals.indexOf(ordinal) + 1;
    if (first !== undefined) return 1;
    if (last !== undefined) return stages;
    return second === undefined ? 'each' : 2;
  });
}

/** Whether a text speaks of a review, which is the last stage where there are two. */
export function speaksOfReview(text: string): boolean {
  return reviews.test(text);
}
