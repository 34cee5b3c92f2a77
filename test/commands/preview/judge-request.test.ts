import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRequest } from '../../../src/commands/preview/judge-request.ts';

const own = { port: 4321, secret: 'of-this-run' };
const target = '/of-this-run/pages/index.html';
const host = ['Host', '127.0.0.1:4321'];

function judge(headers: readonly string[], given: { method?: string; target?: string } = {}) {
  const judged = judgeRequest({ method: 'GET', target, ...given, headers }, own);
  return 'path' in judged ? judged.path : judged.status;
}

test('what the browser asks of the address that was printed is answered', () => {
  expect(judge(host)).toBe('/pages/index.html');
  expect(judge(['hOsT', 'localhost:4321'], { method: 'HEAD' })).toBe('/pages/index.html');
  expect(judge(host, { target: '/of-this-run' })).toBe('');
  expect(judge(host, { target: '/of-this-run/pages/?find=a/b' })).toBe('/pages/');
  expect(judge([...host, 'Origin', 'http://127.0.0.1:4321', 'Sec-Fetch-Site', 'same-origin'])).toBe(
    '/pages/index.html',
  );
  expect(judge([...host, 'Sec-Fetch-Site', 'cross-site', 'Sec-Fetch-Dest', 'document'])).toBe(
    '/pages/index.html',
  );
});

describe('names of other servers', () => {
  test.each([
    'evil.example',
    'evil.example:4321',
    '127.0.0.1',
    '127.0.0.1:4322',
    '127.0.0.1:4321.evil.example',
    '127.0.0.1:4321@evil.example',
    'localhost.evil.example:4321',
    'localhost:4321.',
    '127.1:4321',
    '2130706433:4321',
    '0.0.0.0:4321',
    '[::1]:4321',
    '[::ffff:127.0.0.1]:4321',
    'LOCALHOST:4321 ',
    '',
  ])('“%s” is refused', (name) => {
    expect(judge(['Host', name])).toBe(421);
  });

  test('none, or two, are refused', () => {
    expect(judge([])).toBe(421);
    expect(judge([...host, ...host])).toBe(421);
    expect(judge([...host, 'host', 'evil.example'])).toBe(421);
  });

  test('the port may be left out where it is 80', () => {
    const headers = ['Host', 'localhost'];
    expect(judgeRequest({ method: 'GET', target, headers }, { ...own, port: 80 })).toEqual({
      path: '/pages/index.html',
    });
  });
});

describe('other origins', () => {
  test.each([
    ['Origin', 'null'],
    ['Origin', 'https://evil.example'],
    ['Origin', 'http://127.0.0.1'],
    ['Origin', 'http://127.0.0.1:4322'],
    ['Origin', 'https://127.0.0.1:4321'],
    ['Origin', 'http://127.0.0.1:4321.evil.example'],
    ['Origin', ''],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Sec-Fetch-Site', 'something-new'],
  ])('%s: %s is refused', (name, value) => {
    expect(judge([...host, name, value, 'Sec-Fetch-Dest', 'empty'])).toBe(403);
    expect(judge([...host, name, value, 'Sec-Fetch-Dest', 'iframe'])).toBe(403);
  });

  test('a page that asks for ours to be opened in a frame, or says two things at once, is refused', () => {
    const site = ['Sec-Fetch-Site', 'none', 'Sec-Fetch-Site', 'cross-site'];
    expect(judge([...host, ...site, 'Sec-Fetch-Dest', 'empty'])).toBe(403);
    expect(judge([...host, 'Origin', 'http://127.0.0.1:4321', 'Origin', 'https://evil.example'])).toBe(403);
  });
});

test('nothing but reading is done', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', ''])
    expect(judge(host, { method })).toBe(405);
});

test('without the secret, nothing is answered', () => {
  for (const wrong of [
    '/',
    '',
    '*',
    '/pages/',
    '/of-this-ru/pages/',
    '/of-this-run0/pages/',
    '/OF-THIS-RUN/pages/',
    '//of-this-run/pages/',
    '/./of-this-run/pages/',
    '/x/../of-this-run/pages/',
    '/?of-this-run',
    '/#/of-this-run/',
    '/%6ff-this-run/pages/',
    'of-this-run/pages/',
    'http://127.0.0.1:4321/of-this-run/pages/',
    'http://evil.example/of-this-run/pages/',
  ])
    expect([wrong, judge(host, { target: wrong })]).toEqual([wrong, 403]);
});

test('whatever is sent, what is answered names the address once, has the secret, and comes from no other origin', () => {
  const name = fc.constantFrom('Host', 'host', 'Origin', 'Sec-Fetch-Site', 'Sec-Fetch-Dest', 'Cookie');
  const ours = fc.constantFrom('127.0.0.1:4321', 'localhost:4321', 'http://127.0.0.1:4321');
  const others = fc.constantFrom(
    'same-origin',
    'none',
    'cross-site',
    'null',
    'document',
    'https://evil.example',
  );
  const header = fc.tuple(name, fc.oneof(ours, others, fc.string()));
  const asked = fc.record({
    method: fc.constantFrom('GET', 'HEAD', 'POST'),
    target: fc.oneof(
      fc.constant(target),
      fc.string(),
      fc.string().map((end) => `/of-this-run${end}`),
    ),
    headers: fc.array(header, { maxLength: 4 }).map((pairs) => ['Host', '127.0.0.1:4321', ...pairs.flat()]),
  });
  let answered = 0;
  fc.assert(
    fc.property(asked, (one) => {
      const judged = judgeRequest(one, own);
      if (!('path' in judged)) return;
      answered += 1;
      const find = (wanted: string) =>
        one.headers.filter((_, index) => index % 2 === 1 && one.headers[index - 1]?.toLowerCase() === wanted);
      expect(find('host')).toEqual(['127.0.0.1:4321']);
      expect(new Set(['http://127.0.0.1:4321', ...find('origin')]).size).toBe(1);
      expect(one.target).toMatch(/^\/of-this-run(?:[/?#]|$)/);
      expect(one.method).not.toBe('POST');
    }),
  );
  expect(answered).toBeGreaterThan(5);
});
