// Checks that no regular expression of src takes more than linear time: a long text from outside would hold the program up.
// What each was judged to be stands in expressions/verdicts.json, as judging all takes many minutes; a few are judged again
// each day. `npm run judge:expressions` judges those that are new, and drops those that are gone.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { bounded, entryOf } from './expressions/bounded.mjs';
import { findExpressions } from './expressions/find-expressions.mjs';
import { judgeExpression } from './expressions/judge-expression.mjs';

const record = new URL('expressions/verdicts.json', import.meta.url);
const isUpdate = process.argv.includes('--update');
/** Of how many expressions one is judged again on a day. */
const share = 150;

const { expressions, silent } = await findExpressions();
const known = JSON.parse(readFileSync(record, 'utf8'));
const faults = silent.map(
  (place) => `src/${place}: builds an expression that the check has not seen; let force-tables.mjs build it.`,
);
const verdicts = {};
let judged = 0;
for (const one of expressions) {
  const name = nameOf(one);
  const entry = entryOf(one);
  verdicts[name] = known[name];
  if (isUpdate ? !isSound(known[name], entry) : isDue(name)) {
    const { verdict, attack } = await judgeExpression({ ...one, signs: entry?.signs });
    judged += 1;
    if (verdict === 'grows')
      faults.push(describe(one, `takes longer than its text, on ${JSON.stringify(attack).slice(0, 200)}`));
    if (isUpdate) verdicts[name] = verdict === 'grows' ? undefined : verdict;
    if (isUpdate && judged % 50 === 0) writeRecord({ ...known, ...verdicts });
  }
  if (!isUpdate && known[name] === undefined) faults.push(describe(one, 'has not been judged'));
  if (!isUpdate && known[name] === 'bounded' && !entry)
    faults.push(describe(one, 'stands where its text is not bounded'));
}
if (isUpdate) writeRecord(verdicts);
else if (Object.keys(known).some((name) => !(name in verdicts)))
  faults.push('verdicts.json holds expressions that are gone.');
const needed = expressions.filter((one) => verdicts[nameOf(one)] === 'bounded').map(entryOf);
for (const entry of bounded.filter((one) => !needed.includes(one)))
  faults.push(`scripts/expressions/bounded.mjs: “${entry.in}” is needed no more: all there is linear.`);

for (const fault of faults.sort()) console.error(fault);
if (faults.length > 0) console.error('After a change, run “npm run judge:expressions”.');
process.exitCode = faults.length > 0 ? 1 : 0;
const count = (verdict) => Object.values(verdicts).filter((one) => one === verdict).length;
console.log(
  `${expressions.length} expressions: ${count('linear')} proved linear, ${count('tried')} tried, ${count('bounded')} on text that is bounded; ${judged} judged now.`,
);

function isSound(verdict, entry) {
  return verdict !== undefined && (verdict !== 'bounded' || entry !== undefined);
}

function isDue(name) {
  return Number.parseInt(name.slice(0, 6), 16) % share === Math.floor(Date.now() / 86_400_000) % share;
}

function nameOf({ source, flags }) {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

function describe({ files, line, source, flags }, what) {
  return `src/${files[0]}:${line}: ${what}: /${source.slice(0, 150)}/${flags}`;
}

function writeRecord(all) {
  const sorted = Object.entries(all)
    .filter(([, verdict]) => verdict !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(record, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
