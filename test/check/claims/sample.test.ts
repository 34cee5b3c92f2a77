import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/check/leeway/settings.ts';
import { findContradictions, knowFigures } from '../../../src/check/statements/contradictions.ts';
import { findStatements } from '../../../src/check/statements/find-statements.ts';
import { listSentences } from '../../../src/check/statements/listed-sentences.ts';
import type { KnownFigures } from '../../../src/check/statements/statement.ts';
import { checkFile } from '../../../src/commands/disk/check-file.ts';

const wordRules = ['words-against-figures', 'answers-in-words', 'year-in-words', 'low-volume-beside-yes'];

/** A year of the sample landlord: its texts, with the commentaries, which the rules do not read, and its figures. */
async function readYear(year: string) {
  const path = join(process.cwd(), 'assessments/harbour-vale', year, 'self-assessment.yaml');
  const options = { draft: false, today: '2026-11-21', settings: defaultSettings };
  const { verdict, beside, report } = await checkFile(path, process.cwd(), options);
  if (!verdict.read || !report) throw new Error(`${year} cannot be read`);
  const { assessment, code } = verdict.read;
  const known = knowFigures(
    report.years.map(({ figures }) => figures),
    report.determinations?.total ?? null,
    code,
  );
  const told = [assessment.introduction, assessment.response.text, report.answers['analysis']?.text ?? ''];
  const found = [verdict, ...beside].flatMap(({ diagnostics }) =>
    diagnostics.filter(({ rule }) => wordRules.includes(rule)),
  );
  return { known, told, commentaries: assessment.answers.map(({ commentary }) => commentary), found };
}

/** Every number that is read in the texts, each with its sentence. */
function listRead(texts: readonly string[], known: KnownFigures) {
  const periods = known.years.map(({ period }) => period);
  return texts
    .flatMap((text) => listSentences(text, periods))
    .flatMap((sentence) =>
      findStatements(sentence, known).map(({ quantity }) => ({ text: sentence.text, quantity })),
    );
}

describe.each(['2024-25', '2025-26'])('the sample landlord in %s', (year) => {
  test('nothing it says is questioned', async () => {
    const { found, known, told, commentaries } = await readYear(year);
    expect(found).toEqual([]);
    expect([...told, ...commentaries].flatMap((text) => findContradictions(text, known))).toEqual([]);
  });

  test('a number that is read and changed is told', async () => {
    const { known, told } = await readYear(year);
    const read = listRead(told, known).filter(({ quantity }) => quantity.kind !== 'share');
    const silent = read.filter(({ text, quantity }) => {
      const written = text.slice(quantity.from, quantity.end);
      const [digits = ''] = /^\d[\d,]*/.exec(written) ?? [];
      const other = String(Number(digits.replaceAll(',', '')) + 7);
      const changed =
        text.slice(0, quantity.from) + written.replace(digits, other) + text.slice(quantity.end);
      return findContradictions(changed, known).length === 0;
    });
    expect(read.length).toBeGreaterThan(14);
    expect(
      silent.map(({ text, quantity }) => `${text.slice(quantity.start, quantity.end)} | ${text}`),
    ).toEqual([]);
  });
});
