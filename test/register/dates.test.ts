import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDates } from '../../src/register/read/cells/choose-dates.ts';
import { RegisterError } from '../../src/register/register-error.ts';
import { isoOf, ways } from './ways-of-writing-days.ts';

const day = Date.UTC(2025, 3, 3) / 86_400_000;
const dayFirst = ['25/12/2024'];

describe('a date that can mean one day only', () => {
  it.each([
    ...['2025-04-03', '2025-4-3', '2025/04/03', '2025.04.03', '20250403', ' 2025-04-03T10:30:00.000Z '],
    ...['2025-04-03 10:30:00+01:00', '2025-04-03T00:00:00.0000000', '2025-04-03 00:00:00.0000000 +00:00'],
    ...[
      '2025-04-03 10:30:00+01',
      '20250403T093000Z',
      '20250403093000',
      '2025-04-03T10:30+01:00[Europe/London]',
    ],
    ...[
      '3-Apr-25',
      '03-Apr-2025',
      '03-APR-25 12.00.00.000000 AM',
      '3 April 2025',
      '3rd April 2025',
      '3 April, 2025',
    ],
    ...['3rd of April 2025', 'Thursday 3rd April 2025', 'Thursday, 3 April 2025', 'Thu 03 Apr 2025'],
    ...[
      'Thurs. 3 Apr 2025',
      'Thursday the 3rd of April 2025',
      'THU 03-APR-2025',
      'April 3, 2025',
      'Apr  3 2025 12:00AM',
    ],
    ...['Thursday, April 3, 2025', '03APR2025', '3Apr25', '2025-Apr-03', '3/Apr/2025', '3 April 2025 at 9am'],
    ...['Thu, 03 Apr 2025 09:30:00 +0100', 'Thu Apr 03 09:30:00 BST 2025', '3 April 2025 @ 14:05'],
    ...[
      'Thu Apr 03 2025 00:00:00 GMT+0100 (British Summer Time)',
      '="2025-04-03"',
      "'3 April 2025",
      '"2025-04-03"',
    ],
    ...[
      '45750',
      '45750.5',
      '45,750',
      '45749.9999999',
      '45750.0',
      '2025‑04‑03',
      '3\u00a0April\u00a02025',
      '\u200e2025-04-03',
    ],
    ...['10:30 3 April 2025', '09:30:00 on Thu 3 Apr 2025', '2025-04-03 - 10:30', '3 Apr 2025 09:30hrs'],
    ...['3 April 2025 09:30 (BST)', 'Thu 03/04/2025', 'Thursday 04/03/2025', '03.04.2025', '3.4.25'],
  ])('is read whatever else the register holds: “%s”', (text) => {
    expect(chooseDates('', [], []).read(text)).toBe(day);
  });

  it.each([...['2025-04-03', '3 Apr 2025', '45750', '="2025-04-03"', 'Thursday 3 April 2025', '20250403']])(
    'is read beside a landlord’s own pattern: “%s”',
    (text) => {
      expect(chooseDates('dd/mm/yyyy', [], dayFirst).read(text)).toBe(day);
      expect(chooseDates('mm-dd-yy', [], []).read(text)).toBe(day);
    },
  );
});

describe('a date in figures', () => {
  it.each([
    ['dd/mm/yyyy', '03/04/2025'],
    ['dd/mm/yyyy', '3/4/2025 09:05'],
    ['dd/mm/yyyy', '03/04/2025, 9:05:00 a.m.'],
    ['dd/mm/yyyy', '03/04/2025, 00:00'],
    ['dd/mm/yyyy', 'Thu 03/04/2025'],
    ['dd/mm/yyyy', '03 / 04 / 2025'],
    ['DD/MM/YYYY', '03/04/2025 11:59 PM'],
    ['d/m/yy', '03/04/25'],
    ['mm/dd/yyyy', '04/03/2025'],
    ['mm/dd/yyyy', '4/3/2025 9:05:00 AM'],
    ['mm/dd/yyyy', '4/3/2025, 9:05:00\u202fAM'],
    ['dd-mmm-yyyy', '03-APR-2025'],
    ['dd mmmm yyyy', '3  April 2025'],
    ['mmmm d, yyyy', 'April 3, 2025'],
    ['dd.mm.yyyy', '="03.04.2025"'],
    ['yyyy-dd-mm', '2025-03-04'],
    ['yy-mm-dd', '25-04-03'],
  ])('written %s may be “%s”', (pattern, text) => {
    expect(chooseDates(pattern, [], []).read(text)).toBe(day);
  });

  it.each([
    ['yyyy-mm-dd', '03/04/2025', 'unreadable'],
    ['yyyy-mm-dd', '2025-04-03x', 'unreadable'],
    ['yyyy-mm-dd', '2025-13-03', 'unreadable'],
    ['yyyy-mm-dd', '2025-00-03', 'unreadable'],
    ['yyyy-mm-dd', '0025-04-03', 'unreadable'],
    ['yyyy-dd-mm', '2025-04-13', 'unreadable'],
    ['dd/mm/yyyy', '36525', 'unreadable'],
    ['dd/mm/yyyy', '55154', 'unreadable'],
    ['dd/mm/yyyy', '20259903', 'unreadable'],
    ['dd/mm/yyyy', '32/04/2025', 'unreadable'],
    ['dd/mm/yyyy', '03/04/25', 'unreadable'],
    ['dd/mm/yyyy', '04/13/2025', 'unreadable'],
    ['dd.mm.yyyy', '03/04/2025', 'unreadable'],
    ['dd mmm yyyy', '3 Apx 2025', 'unreadable'],
    ['dd mmm yyyy', 'Friday 3 April 2025', 'unreadable'],
    ['dd/mm/yyyy', 'Tue 03/04/2025', 'unreadable'],
    ['dd/mm/yyyy', '03/04/2025 & 05/04/2025', 'unreadable'],
    ['dd/mm/yyyy', '03/04/2025 25:00', 'unreadable'],
    ['dd/mm/yyyy', '########', 'unreadable'],
    ['dd/mm/yyyy', 'April 2025', 'unreadable'],
    ['dd/mm/yyyy', '31/02/2025', 'no-day'],
    ['yyyy-mm-dd', '2025-02-29', 'no-day'],
    ['yyyy-mm-dd', '2025-04-31', 'no-day'],
    ['', '01/01/1900', 'unreadable'],
    ['yyyy-mm-dd', '9999-12-31', 'unreadable'],
    ['', '2025-04-31', 'no-day'],
    ['', '31 April 2025', 'no-day'],
    ['', '31/02/2025', 'no-day'],
    ['', '03/04/2025', 'unreadable'],
    ['', '03/04/’25', 'unreadable'],
    ['', '10:30 03/04/2025', 'unreadable'],
    ['', '3-4-25 10:30', 'unreadable'],
  ])('written “%s” cannot be “%s”', (pattern, text, trouble) => {
    expect(chooseDates(pattern, [], []).read(text)).toBe(trouble);
  });
});

describe('the order of a date in figures', () => {
  const read = (headings: string[], cells: string[]) => chooseDates('', headings, cells).read('03/04/2025');
  const fourthOfMarch = day - 30;

  it('is the landlord’s before any other', () => {
    expect(chooseDates('mm/dd/yyyy', ['dd/mm/yy'], ['03/04/2025']).read('03/04/2025')).toBe(fourthOfMarch);
  });

  it.each([
    ['day', ['dd/mm/yy'], ['03/04/2025']],
    ['month', ['MM/DD/YYYY'], ['03/04/2025']],
    ['day', ['dd/mm/yyyy', 'DD.MM.YY'], ['13/04/2025', '04/13/2025']],
    ['day', ['yyyy-mm-dd'], ['13/04/2025']],
  ])('puts the %s first after headings with %j and the cells %j', (first, headings, cells) => {
    expect(read(headings, cells)).toBe(first === 'day' ? day : fourthOfMarch);
  });

  it.each([
    ['day', ['03/04/2025', '13/09/2025']],
    ['day', ['03/04/2025', '13-9-25 10:00', 'N/A', '45750']],
    ['day', ['31/02/2025', '13/09/2025', '12/31/9999']],
    ['day', ['03/04/2025', 'Thu 03/04/2025']],
    ['day', ['="13/09/2025"']],
    ['month', ['03/04/2025', '9/13/2025 9:05:00 AM']],
  ])('puts the %s first by the cells %j', (first, cells) => {
    expect(read([], cells)).toBe(first === 'day' ? day : fourthOfMarch);
    const notice = `The dates in figures were read with the ${first} first, because some of them can be read in no other way.`;
    expect(chooseDates('', [], cells).notices()).toEqual([notice]);
  });

  it('puts the day first where the figures have full stops', () => {
    expect(read([], ['01.04.2025', '03.04.2025'])).toBe(day);
    expect(chooseDates('', [], ['01.04.2025']).notices()[0]).toContain(
      'because dates with full stops are written so',
    );
  });

  it.each([
    ['nothing tells', '', [], ['03/04/2025', '05/06/2025'], ['dd/mm/yyyy', 'mm/dd/yyyy', '03/04/2025 is']],
    ['nothing tells', '', [], ['03-04-25', '05-06-25', '25-04-03'], ['dd-mm-yy', 'mm-dd-yy', '03-04-25 is']],
    ['both occur', '', [], ['13/04/2025', '04/13/2025'], ['dd/mm/yyyy', 'mm/dd/yyyy', 'then named']],
    ['both occur', '', [], ['01.04.2025', '04/13/2025'], ['dd/mm/yyyy', 'mm/dd/yyyy']],
    [
      'one of many tells, perhaps by a slip',
      '',
      [],
      ['01/04/2025', '02/04/2025', '03/04/2025', '04/06/2025', '05/13/2025', '06/07/2025'],
      ['Of 6 dates in figures only 1 shows', 'dd/mm/yyyy', 'mm/dd/yyyy'],
    ],
    [
      'one of many tells of the day',
      '',
      [],
      ['01/04/2025', '02/04/2025', '03/04/2025', '04/06/2025', '13/05/2025', '06/07/2025'],
      ['may be a slip', 'dd/mm/yyyy', 'mm/dd/yyyy'],
    ],
    ['the year comes first', '', [], ['25-04-03', '25-04-08'], ['yy-mm-dd if 25-04-03 is 3 April 2025']],
    ['the year comes first', '', [], ['25-04-13', '25-05-14', '25-12-30'], ['yy-mm-dd', 'dd-mm-yy if']],
    ['the year comes first', '', [], ['25/04/03', '25/12/15', '26/01/09 10:00'], ['yy/mm/dd', 'dd/mm/yy']],
    ['the year comes first', '', ['dd/mm/yy'], ['25/04/03', '25/12/15', '26/01/09'], ['yy/mm/dd']],
    ['the year comes first', 'dd-mm-yy', [], ['25-04-03', '25-04-08'], ['yy-mm-dd, which fits']],
    ['headings differ', '', ['dd/mm/yy', 'mm/dd/yy'], ['13/04/2025'], ['dd/mm/yyyy', 'mm/dd/yyyy']],
    ['headings are wrong', '', ['dd/mm/yy'], ['03/04/2025', '04/13/2025'], ['dd/mm/yyyy', 'mm/dd/yyyy']],
    [
      'the pattern is wrong',
      'yyyy-mm-dd',
      [],
      ['25/04/2025'],
      ['not written yyyy-mm-dd', 'dates: dd/mm/yyyy'],
    ],
    ['the pattern is wrong', 'yyyy-mm-dd', [], ['25.4.25', '1.4.25'], ['dates: dd.mm.yy,']],
    [
      'the pattern is reversed',
      'dd/mm/yyyy',
      [],
      ['9/13/2025 9:05:00 AM', '2/3/2026 9:05:00 AM'],
      ['dates: mm/dd/yyyy,'],
    ],
    ['the pattern is wrong', 'dd/mm/yyyy', [], ['03/04/25'], ['dates: dd/mm/yy,', 'mm/dd/yy: write that']],
    ['the pattern is wrong', 'dd/mm/yyyy', [], ['3/4/2025', '4/13/2025'], ['dates: mm/dd/yyyy, which fits']],
  ])('is asked for where %s', (_, pattern, headings, cells, wanted) => {
    const error = failure(() => chooseDates(pattern, headings, cells));
    expect(error.setting).toBe('dates');
    for (const words of wanted) expect(`${error.message} ${error.help}`).toContain(words);
  });

  it.each([
    [['13/04/25', '03/04/24', '30/03/26']],
    [['03/04/25', '13/04/25', '09/10/09', '30/11/25']],
    [['01/04/2025', '02/04/2025', '03/04/2025', '04/06/2025', '13/05/2025']],
    [['13/04/2025', '03/04/2025', '03/04/2003', '03/05/2003']],
  ])('is told by %j', (cells) => {
    expect(chooseDates('', [], cells).pattern).toBe('dd/mm/yyyy');
  });

  it('is not asked for where it does not matter', () => {
    expect(chooseDates('', [], ['05/05/2025', 'phone', '3 Apr 2025', 'N/A', '01/02/1900']).notices()).toEqual(
      [],
    );
    expect(chooseDates('dd/mm/yyyy', [], ['phone', 'post', 'visit', '03/04/2025']).read('03/04/2025')).toBe(
      day,
    );
    // One slip among many does not turn a landlord's own pattern round.
    const slip = [...Array.from({ length: 9 }, () => '03/04/2025'), '04/13/2025'];
    expect(chooseDates('dd/mm/yyyy', [], slip).read('03/04/2025')).toBe(day);
  });

  it('is never chosen where the cells do not tell it', () => {
    const low = fc.integer({ min: 1, max: 12 });
    const cell = fc
      .record({
        one: low,
        two: low,
        year: fc.integer({ min: 2018, max: 2028 }),
        mark: fc.constantFrom('/', '-'),
      })
      .map(({ one, two, year, mark }) => [one, two, year].join(mark));
    const certain = fc.constantFrom('2025-04-03', '45750', '3 Apr 2025', 'N/A', 'phone', '31/12/9999');
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, certain), { minLength: 1 }), (cells) => {
        const isOpen = cells.some((text) => {
          const [one, two] = text.split(/[-/]/);
          return /^\d\d?[-/]\d\d?[-/]/.test(text) && text !== '31/12/9999' && one !== two;
        });
        if (isOpen) expect(() => chooseDates('', [], cells)).toThrow(RegisterError);
        else expect(chooseDates('', [], cells).read('03/04/2025')).toBe('unreadable');
      }),
    );
  });
});

describe('notices', () => {
  it('tell of day numbers and of times of UTC, as often as they were read', () => {
    const reader = chooseDates('', [], []);
    expect(reader.notices()).toEqual([]);
    for (const text of ['45750', '45750', '45751.5']) reader.read(text);
    reader.read('2025-06-01T23:00:00Z');
    expect(['45750', '2025-06-01T23:00:00Z', 'phone'].map(reader.isDay)).toEqual([true, true, false]);
    expect(reader.notices()).toEqual([
      '3 dates were day numbers of Excel: 45748 is 1 April 2025, for example.',
      '1 date had a time of UTC and falls on the next day in England, where it was summer time.',
    ]);
  });

  it('tell of dates that Excel seems to have turned round', () => {
    const reader = chooseDates('', [], ['13/04/2025']);
    for (let date = 1; date <= 12; date += 1) reader.read(`2025-0${1 + (date % 9)}-${date}`);
    for (let date = 13; date <= 27; date += 1) reader.read(`${date}/04/2025`);
    expect(reader.notices()).toHaveLength(2);
    expect(reader.notices()[1]).toContain('Excel may have taken the day for the month');
    reader.read('2025-04-28');
    expect(reader.notices()).toHaveLength(1);
  });
});

describe('any day of 2018 to 2028', () => {
  const days = fc.integer({
    min: Date.UTC(2018, 0, 1) / 86_400_000,
    max: Date.UTC(2028, 11, 31) / 86_400_000,
  });
  const reader = chooseDates('', [], dayFirst);

  it.each(ways)('is read back as it was written: %s', (_, write) => {
    fc.assert(
      fc.property(days, (number) => {
        expect([write(number), reader.read(write(number))]).toEqual([write(number), number]);
      }),
    );
  });

  it('is the day in England of a moment of UTC', () => {
    const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
    const zone = fc.constantFrom('Z', '+00:00', ' UTC', '+0000', '-00:00', ' GMT', '+00');
    const minutes = fc.integer({ min: Date.UTC(2018, 0, 1) / 60_000, max: Date.UTC(2028, 11, 31) / 60_000 });
    const nearChange = fc
      .record({
        year: fc.integer({ min: 2018, max: 2028 }),
        month: fc.constantFrom(2, 9),
        past: fc.nat(10_080),
      })
      .map(({ year, month, past }) => Date.UTC(year, month, 24) / 60_000 + past);
    const late = days.map((one) => one * 1440 + 23 * 60);
    fc.assert(
      fc.property(fc.oneof(minutes, nearChange, late), zone, (minute, zone) => {
        const moment = new Date(minute * 60_000);
        const text = `${moment.toISOString().slice(0, 16)}${zone}`;
        expect([text, reader.read(text)]).toEqual([text, Date.parse(zoned.format(moment)) / 86_400_000]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the day as written where a time has another offset or none', () => {
    const zone = fc.constantFrom('', '+01:00', '-05:00', ' BST', '+01');
    fc.assert(
      fc.property(days, zone, (number, zone) => {
        expect(reader.read(`${isoOf(number)}T23:30:00${zone}`)).toBe(number);
      }),
    );
  });
});

function failure(act: () => unknown): RegisterError {
  try {
    act();
  } catch (error) {
    if (error instanceof RegisterError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
