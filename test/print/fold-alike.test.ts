import { describe, expect, it } from 'vitest';
import { printCompact } from '../../src/print/compact.ts';
import { printText } from '../../src/print/text.ts';
import { check } from './sample.ts';

const empty = (...ids: string[]) =>
  ids.map((id) => `  ${id}:\n    comply:\n    evidence:\n    commentary:\n`).join('');
const report = (answers: string) => ({
  verdicts: [check('x.yaml', answers, true)],
  draft: true,
  version: '0',
});
const text = (answers: string, mostShown = 100) =>
  printText(report(answers), { colour: false, width: 100, mostShown });
const heads = (printed: string) => printed.split('\n').filter((line) => /^(?:gap missing|error)/.test(line));

describe('findings that are told together', () => {
  it('are one on a terminal, with the provisions in the order of the Code', () => {
    expect(heads(text(empty('5.1', '1.2', '1.3', '1.4', '2.1')))).toEqual([
      'gap missing-answer: 5 provisions have no answer yet: 1.2 to 1.4, 2.1, 5.1.',
    ]);
  });

  it('are told each where they are few', () => {
    expect(heads(text(empty('1.2', '1.3', '1.4')))).toHaveLength(3);
  });

  it('are told apart where there is something else to write', () => {
    const begun = ['3.1', '3.2', '3.3', '3.4'].map(
      (id) => `  ${id}: { evidence: [Letters], commentary: We write. }\n`,
    );
    const printed = text(empty('1.2', '1.3', '1.4', '1.5') + begun.join(''));
    expect(heads(printed)).toHaveLength(2);
    expect(printed).toContain('comply: no; then what shows it (evidence)');
    expect(printed).toContain('help: Write comply: yes or comply: no.\n');
  });

  it('count as one of those that are shown, and each in the summary and other formats', () => {
    const answers = `${empty('1.2', '1.3', '1.4', '1.5')}  9.1: { comply: Maybe, evidence: [Letters], commentary: The officer writes within a week of the call. }\n`;
    const printed = text(answers, 2);
    expect(heads(printed)).toHaveLength(2);
    expect(printed).not.toContain('not shown');
    expect(printed).toContain('1 error and 4 gaps in x.yaml.');
    expect(printCompact(report(answers)).match(/missing-answer: [\d.]+ has no answer\./g)).toHaveLength(4);
  });
});
