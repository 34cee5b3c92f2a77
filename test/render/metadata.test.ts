import { expect, test } from 'vitest';
import { describePage } from '../../src/render/html/metadata.ts';

const page = {
  ...{ lang: 'en-GB', title: 'Self-assessment', description: 'We comply.', landlord: 'Elm Homes' },
  ...{ dated: '2026-07-22', address: 'https://elm.example/complaints/' },
};

test('a page says whose it is, of what day and where it stands', () => {
  const { json, ...others } = describePage(page, '');
  expect(others).toEqual({ address: 'https://elm.example/complaints/', locale: 'en_GB' });
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Report',
    publisher: { name: 'Elm Homes' },
    dateModified: '2026-07-22',
    url: 'https://elm.example/complaints/',
  });
});

test.each([
  ['https://elm.example/a/', 'https://elm.example/a/annual-report.html'],
  ['https://elm.example/a/index.html?x=1', 'https://elm.example/a/annual-report.html'],
  ['https://elm.example/a', ''],
  ['', ''],
])('the report beside %s stands at %s', (address, beside) => {
  expect(describePage({ ...page, address }, 'annual-report.html').address).toBe(beside);
});

test('no word ends the element that the data stand in', () => {
  const title = '</script><script>alert(1)</script><!-- & \u2028';
  const { json } = describePage({ ...page, title }, '');
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json).name).toBe(title);
});
