import { expect, test } from 'vitest';
import { documentHref, safeHref } from '../../src/publication/prose/safe-href.ts';

test.each([
  ['https://www.harbourvale.example/policy?a=1&b=2#c', 'https://www.harbourvale.example/policy?a=1&b=2#c'],
  ['HTTP://harbourvale.example', 'HTTP://harbourvale.example'],
  ['https://harbourvale.example/My policy.pdf', 'https://harbourvale.example/My%20policy.pdf'],
  [' /complaints ', '/complaints'],
  ['policy.html', 'policy.html'],
  ['#provision-6.3', '#provision-6.3'],
  ['/a:b', '/a:b'],
  ['mailto:complaints@harbourvale.example', 'mailto:complaints@harbourvale.example'],
])('%j may be followed', (address, href) => expect(safeHref(address)).toBe(href));

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'javascript&colon;alert(1):',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://x.example/1',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:///evil.example',
  'http://[bad',
])('%j may not', (address) => expect(safeHref(address)).toBe(''));

test.each([
  [{ url: 'https://x.example/a', file: 'a.txt' }, 'https://x.example/a'],
  [
    { url: '', file: 'evidence/Minutes: 7 May #2, 50%?.txt' },
    'evidence/Minutes%3A%207%20May%20%232%2C%2050%25%3F.txt',
  ],
  [{ url: '', file: 'javascript:alert(1)' }, 'javascript%3Aalert(1)'],
  [{ url: '', file: 'evidence/&copy;\\a b.txt' }, 'evidence/%26copy%3B%5Ca%20b.txt'],
  [{ url: '', file: '' }, ''],
])('%j leads to %j', (document, href) => expect(documentHref(document)).toBe(href));
