import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="40" viewBox="0 0 72 40">
<path d="M4 34q16-12 32 0t32 0" fill="none" stroke="#7a1f4b" stroke-width="5"/><path d="M36 4l16 20H20z" fill="#7a1f4b"/></svg>
`;
const branding = `branding:
  name: Harbour Vale
  logo: logo.svg
  colour: "#7a1f4b"
  link-colour: "#7a1f4b"
  footer: A registered society. Registered office 1 Quay Street, Harbour Vale.
`;

/** Writes the sample into the folder, and beside it copies of a year with branding, with gaps and with mistakes. */
export function writeLandlords(folder, sample) {
  cpSync(sample, join(folder, 'harbour-vale'), { recursive: true });
  for (const [name, change] of [
    ['branded', (text) => text],
    ['draft', leaveOut],
    ['mistaken', mistake],
  ]) {
    const copy = join(folder, name, '2025-26');
    mkdirSync(copy, { recursive: true });
    cpSync(join(sample, '2025-26'), copy, { recursive: true });
    for (const file of ['self-assessment.yaml', 'report.yaml']) {
      // The schema is not beside a copy.
      const text = readFileSync(join(copy, file), 'utf8').replace(/^# yaml-language-server: .*\n/, '');
      writeFileSync(join(copy, file), file === 'report.yaml' ? text : change(text));
    }
  }
  writeFileSync(join(folder, 'branded/selfassess.config.yaml'), branding);
  writeFileSync(join(folder, 'branded/logo.svg'), logo);
}

/** Each ninth answer is not given yet. */
function leaveOut(text) {
  let answers = 0;
  return text.replace(/^ {4}comply: yes\n/gm, (line) => {
    answers += 1;
    return answers % 9 === 0 ? '' : line;
  });
}

/** An answer, a day and a citation that cannot be. */
function mistake(text) {
  return replaceIn(
    replaceIn(
      replaceIn(text, '"1.4":\n    comply: yes', '"1.4":\n    comply: mostly'),
      'by: 2027-01-29',
      'by: 2027-02-30',
    ),
    '- board-report: section 3, stage 1 on time',
    '- bord-report: section 3, stage 1 on time',
  );
}

function replaceIn(text, from, to) {
  if (!text.includes(from)) throw new Error(`The sample no longer says ${from}`);
  return text.replace(from, to);
}
