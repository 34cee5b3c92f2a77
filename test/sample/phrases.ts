import { expect } from 'vitest';
import { countRefusedByHand, type StageCount } from './brute-force.ts';

/** Expects that the analysis of a report has each of the phrases, and no number outside them. */
export function expectNumbersOnlyIn(analysis: string, phrases: readonly string[]): void {
  const words = joinLines(analysis);
  expect(phrases.filter((phrase) => !words.includes(phrase))).toEqual([]);
  const rest = phrases.reduce((text, phrase) => text.replace(phrase, ''), words);
  expect(rest.replaceAll(/[Ss]tage [12]|provisions? 6\.\d+(?:(?:,| and) 6\.\d+)*/g, '')).not.toMatch(/\d/);
}

/** Text of a YAML file without its line breaks. */
export function joinLines(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** A share to one decimal. */
export function share(part: number, whole: number, per = 100): string {
  return (Math.round((part * per * 10) / whole) / 10).toFixed(1);
}

/** Responses in time, extended or not. */
export function onTime(stage: StageCount): number {
  return stage.inTime + stage.inTimeExtended;
}

/** How many complaints received in the year were refused. */
export function countRefused(from: string, to: string): number {
  return Object.values(countRefusedByHand(from, to)).reduce((sum, number) => sum + number, 0);
}

/** Why a late response of stage 1 had an extension that did not count. */
export function whyNotKept(row: Record<string, string>): string {
  const [told, answered] = [row['Extended to'], row['Stage 1 response sent']].map((date) =>
    String(date).split('/').reverse().join('-'),
  );
  return String(answered) > String(told) ? 'missed' : 'too long';
}
