// The two years in the sample landlord's register, planned so that its figures match the sample's words about them.

/**
 * By year: complaints received in each month from April, how many are refused and why, and for each stage how many do
 * not simply get a response in time. All other outcomes are `Not upheld`.
 */
export const years = [
  {
    from: '2024-04-01',
    to: '2025-03-31',
    received: [12, 9, 12, 10, 11, 13, 16, 21, 15, 25, 22, 19],
    refused: {
      'Older than 12 months': 4,
      'Legal proceedings filed': 1,
      'Already considered under the complaints policy': 2,
    },
    first: {
      lateAcknowledgement: 15,
      courses: { late: 26, extended: 12, 'extended, missed': 3, 'extended too long': 3, withdrawn: 3 },
      outcomes: { Upheld: 94, 'Partly upheld': 45 },
    },
    second: {
      requested: 33,
      lateAcknowledgement: 2,
      courses: { late: 3, extended: 4 },
      outcomes: { Upheld: 12, 'Partly upheld': 9 },
    },
  },
  {
    from: '2025-04-01',
    to: '2026-03-31',
    received: [14, 11, 13, 12, 10, 16, 21, 22, 17, 27, 23, 19],
    refused: {
      'Older than 12 months': 2,
      'Legal proceedings filed': 1,
      'Already considered under the complaints policy': 2,
    },
    first: {
      lateAcknowledgement: 8,
      courses: { late: 15, extended: 10, 'extended, missed': 1, 'extended too long': 1, withdrawn: 3 },
      outcomes: { Upheld: 104, 'Partly upheld': 51 },
    },
    second: {
      requested: 34,
      lateAcknowledgement: 1,
      courses: { late: 1, extended: 3 },
      outcomes: { Upheld: 11, 'Partly upheld': 10 },
    },
  },
];

/** The Code's limits for stage 1, in working days. */
export const firstLimits = { acknowledge: 5, respond: 10, extend: 10 };
/** The Code's limits for stage 2, in working days. */
export const secondLimits = { acknowledge: 5, respond: 20, extend: 20 };

/** What complaints are about; how often, from April to September and from October to March. */
export const categories = [
  { about: 'Repairs', team: 'Repairs', often: [28, 24] },
  { about: 'Damp and mould', team: 'Surveying', often: [11, 21], inspected: true },
  { about: 'Leaks and roofs', team: 'Surveying', often: [9, 15], inspected: true },
  { about: 'Heating and hot water', team: 'Repairs', often: [5, 12] },
  { about: 'Anti-social behaviour', team: 'Neighbourhoods', often: [13, 7] },
  { about: 'Rent and service charges', team: 'Income and Service Charges', often: [10, 6] },
  { about: 'Cleaning and grounds', team: 'Neighbourhoods', often: [10, 4] },
  { about: 'Staff and communication', team: 'Customer Services', often: [8, 7] },
  { about: 'Moving in', team: 'Lettings', often: [6, 4] },
];
/** How people complain; one listed twice is twice as common. */
export const channels = [
  'Phone',
  'Phone',
  'Phone',
  'Web form',
  'Web form',
  'Email',
  'Email',
  'Letter',
  'In person',
];
/** Remarks on cases that nothing held up. */
export const remarks = ['', '', '', 'Photographs on file', 'Works order linked', 'Call recording kept'];

/** Weekdays on which the office is closed: bank holidays of England and Wales, then its own closure days. */
export const closed = new Set([
  ...['2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26', '2025-01-01'],
  ...['2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
  ...['2024-12-27', '2024-12-30', '2024-12-31', '2025-12-29', '2025-12-30', '2025-12-31'],
]);
