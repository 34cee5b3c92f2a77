// Writes the registers of the sample landlord: `node scripts/sample-register.mjs [FOLDER]`. A year's register holds
// the cases received until the year's end. Every case is made up at random, the same each time; the numbers of each
// kind are planned.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { startLot } from './lot.mjs';
import { categories, channels, closed, firstLimits, remarks, secondLimits, years } from './sample-plan.mjs';

const sample = fileURLToPath(new URL('../assessments/harbour-vale', import.meta.url));
/** In milliseconds. Days are counted from 1 January 1970. */
const dayLength = 86_400_000;

// The sample's reports describe the registers from this seed: change it, and their analyses must be rewritten.
const lot = startLot(11);
const rows = handleCases().map((handled) => ({ received: handled.received, row: writeRow(handled) }));
for (const { from, to } of years) {
  const folder = join(process.argv[2] ?? sample, `${from.slice(0, 4)}-${to.slice(2, 4)}`);
  const held = rows.filter(({ received }) => received <= readDay(to)).map(({ row }) => row);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'complaints.csv'), stringify(held, { header: true }));
}

/** The cases of all years, with what became of them. */
function handleCases() {
  const cases = years.flatMap(openCases);
  for (const year of years) {
    runStage(findReceived(cases, year), firstLimits, year.first);
  }
  const requests = cases.flatMap(requestReview);
  for (const year of years) {
    const reviews = lot.pick(findReceived(requests, year), year.second.requested, weighRequest);
    runStage(reviews, secondLimits, year.second);
    for (const review of reviews) {
      review.of.review = review;
    }
  }
  return cases;
}

/** The cases of a year in order of receipt: accepted and refused, none of them handled yet. */
function openCases(year) {
  const start = new Date(year.from);
  const accepted = year.received.flatMap((number, month) =>
    repeat(number, () => openCase(drawDay(start.getUTCFullYear(), start.getUTCMonth() + month))),
  );
  const refused = Object.entries(year.refused).flatMap(([refused, number]) =>
    repeat(number, () => ({
      ...openCase(drawDay(start.getUTCFullYear(), start.getUTCMonth() + lot.upTo(12) - 1)),
      refused,
    })),
  );
  return [...accepted, ...refused]
    .sort((one, other) => one.received - other.received)
    .map((opened, at) => ({
      reference: `HV${year.from.slice(2, 4)}-${String(at + 1).padStart(4, '0')}`,
      ...opened,
    }));
}

function openCase(received) {
  const winter = [9, 10, 11, 0, 1, 2].includes(new Date(received * dayLength).getUTCMonth());
  const category = drawOf(categories, ({ often }) => often[winter ? 1 : 0]);
  return { received, category, channel: drawOf(channels) };
}

/** A day of the month, occasionally one when the office is closed: people write at weekends too. */
function drawDay(year, month) {
  const first = Date.UTC(year, month, 1) / dayLength;
  const length = Date.UTC(year, month + 1, 1) / dayLength - first;
  for (;;) {
    const day = first + lot.upTo(length) - 1;
    if (isWorkingDay(day) || lot.chance(0.15)) {
      return day;
    }
  }
}

function findReceived(cases, { from, to }) {
  return cases.filter(
    ({ received, refused }) => !refused && received >= readDay(from) && received <= readDay(to),
  );
}

/** Plays a stage through: which cases are late, what becomes of each, and the dates. */
function runStage(cases, limits, plan) {
  deal(cases, 'lateAcknowledgement', { yes: plan.lateAcknowledgement }, weighLateAcknowledgement);
  deal(cases, 'course', { ...plan.courses, 'in time': cases.length }, weighLateness);
  deal(
    cases.filter(({ course }) => course !== 'withdrawn'),
    'outcome',
    { ...plan.outcomes, 'Not upheld': cases.length },
  );
  for (const item of cases) {
    const over = item.lateAcknowledgement ? limits.acknowledge + lot.upTo(3) : lot.upTo(limits.acknowledge);
    item.acknowledged = addWorkingDays(item.received, over);
    Object.assign(item, followCourse(item, limits));
  }
}

/** Gives each value of `numbers`, at random, to that many of the cases with no `field` yet. */
function deal(cases, field, numbers, weigh) {
  for (const [value, number] of Object.entries(numbers)) {
    for (const item of lot.pick(
      cases.filter((other) => !other[field]),
      number,
      weigh,
    )) {
      item[field] = value;
    }
  }
}

/** Since January 2026 two people have watched the shared inbox. */
function weighLateAcknowledgement({ received }) {
  return received < readDay('2026-01-01') ? 8 : 1;
}

/** Inspections take time, and from September to November 2025 an officer's post was vacant. */
function weighLateness({ category, received }) {
  const short = received >= readDay('2025-09-01') && received <= readDay('2025-11-30');
  return (category.inspected ? 24 : 1) * (short ? 4 : 1);
}

/** The dates, from the acknowledgement on, of a case that takes `course`; a withdrawn one has none. */
function followCourse({ acknowledged, course }, { respond, extend }) {
  const after = (days) => addWorkingDays(acknowledged, days);
  const extendedOn = after(respond - lot.upTo(3) + 1);
  const extension = lot.upTo(extend);
  const extendedTo = after(respond + extension);
  switch (course) {
    case 'withdrawn':
      return { outcome: 'Withdrawn' };
    case 'late':
      return { responded: after(respond + Math.min(lot.upTo(respond), lot.upTo(respond))) };
    case 'extended':
      return { extendedOn, extendedTo, responded: after(respond + lot.upTo(extension)) };
    case 'extended, missed':
      return { extendedOn, extendedTo, responded: after(respond + extension + lot.upTo(4)) };
    case 'extended too long': {
      const days = respond + extend + lot.upTo(5);
      return { extendedOn, extendedTo: after(days), responded: after(days) };
    }
    default:
      return { responded: after(Math.max(lot.upTo(respond), lot.upTo(respond))) };
  }
}

/** The request for a review that would follow, two days to three weeks after the answer; none without an answer. */
function requestReview(opened) {
  if (!opened.responded) {
    return [];
  }
  return [{ of: opened, received: opened.responded + 1 + lot.upTo(20), category: opened.category }];
}

function weighRequest({ of: { outcome } }) {
  return { Upheld: 1, 'Partly upheld': 3, 'Not upheld': 3 }[outcome];
}

function writeRow(opened) {
  const review = opened.review ?? {};
  return {
    'Case ref': opened.reference,
    'Date received': writeDay(opened.received),
    Channel: opened.channel,
    About: opened.category.about,
    Team: opened.category.team,
    'Not accepted because': opened.refused ?? '',
    'Acknowledged on': writeDay(opened.acknowledged),
    'Extension told on': writeDay(opened.extendedOn),
    'Extended to': writeDay(opened.extendedTo),
    'Stage 1 response sent': writeDay(opened.responded),
    'Stage 1 outcome': opened.outcome ?? '',
    'Stage 2 requested': writeDay(review.received),
    'Stage 2 acknowledged': writeDay(review.acknowledged),
    'Stage 2 extension told on': writeDay(review.extendedOn),
    'Stage 2 extended to': writeDay(review.extendedTo),
    'Stage 2 response sent': writeDay(review.responded),
    'Stage 2 outcome': review.outcome ?? '',
    Notes: opened.refused ? '' : writeNote(opened),
  };
}

function writeNote({ category, course }) {
  if (course === 'in time' || course === 'withdrawn') {
    return drawOf(remarks);
  }
  return category.inspected ? 'Waited for an inspection' : 'Waited for records';
}

function readDay(iso) {
  return Date.parse(iso) / dayLength;
}

/** As dd/mm/yyyy; blank if there is no day. */
function writeDay(day) {
  return day === undefined ? '' : writeIso(day).split('-').reverse().join('/');
}

function writeIso(day) {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

function isWorkingDay(day) {
  const weekday = new Date(day * dayLength).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(writeIso(day));
}

function addWorkingDays(day, days) {
  let last = day;
  for (let left = days; left > 0; left -= isWorkingDay(last) ? 1 : 0) {
    last += 1;
  }
  return last;
}

function drawOf(items, weigh) {
  const [item] = lot.pick(items, 1, weigh);
  return item;
}

function repeat(number, make) {
  return Array.from({ length: number }, make);
}
