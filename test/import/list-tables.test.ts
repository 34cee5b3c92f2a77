import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const row = (id: string, answer: string, evidence: string, commentary: string): string =>
  `   * - ${id}\n     - ${wordingOf(id)}\n     - ${answer}\n     - ${evidence}\n     - ${commentary}\n`;
const head = '   * - Provision\n     - Requirement\n     - Comply\n     - Evidence\n     - Commentary\n';

test.each(['', ' Our answers'])(
  'a table written as a list of lists has its columns, with the title “%s”',
  async (title) => {
    const text = `Herons first.\n\n.. list-table::${title}\n   :header-rows: 1\n   :widths: 5 40 5 20 30\n\n${head}${row('1.3', 'Yes', 'Minute 4', 'Kestrels nest.\n\n       - One kite.\n       - Two kites.')}\n${row('6.18', 'No', '', 'Wrens\n       sing.')}\nOspreys last.\n`;
    const { provisions, said, report } = await importWords('a.txt', text);
    expect(provisions['1.3']).toMatchObject({ comply: 'yes', evidence: ['Minute 4'] });
    expect(provisions['1.3']?.commentary).toMatch(/^Kestrels nest\.\n\n- One kite\.\n- Two kites\.$/);
    expect(provisions['6.18']).toMatchObject({ comply: 'no', evidence: [], commentary: 'Wrens sing.' });
    expect(report).toContain('Herons first.');
    expect(report).toContain('Ospreys last.');
    expect(report).toContain(title.trim());
    expect(said).not.toContain('found no place');
  },
);
