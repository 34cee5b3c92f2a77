import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRequest } from '../../../src/commands/preview/judge-request.ts';

const own = { port: 4321, secret: 'of-this-run' };
const target = '/of-this-run/pages/index.html';
const host = ['Host', '127.0.0.1:4321'];
/** One path takes forms of so many bytes. */
const takesForm = (path: string) => (path === '/save' ? 1000 : 0);

function judge(headers: readonly string[], given: { method?: string; target?: string } = {}) {
  const judged = judgeRequest({ method: 'GET', target, ...given, headers }, own, takesForm);
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
    expect(judgeRequest({ method: 'GET', target, headers }, { ...own, port: 80 }, takesForm)).toEqual({
      path: '/pages/index.html',
      query: '',
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

describe('a form', () => {
  const saving = { method: 'POST', target: '/of-this-run/save' };
  const type = ['Content-Type', 'application/x-www-form-urlencoded'];
  const origin = ['Origin', 'http://127.0.0.1:4321'];
  const length = ['Content-Length', '1000'];

  test('of a page of ours is taken by the path that takes one', () => {
    expect(judge([...host, ...origin, ...type, ...length], saving)).toBe('/save');
    expect(judge([...host, ...origin, 'Content-Type', 'multipart/form-data; boundary=x'], saving)).toBe(
      '/save',
    );
    expect(judge([...host, ...origin, ...type, 'Sec-Fetch-Site', 'same-origin'], saving)).toBe('/save');
    const named = ['Host', 'localhost:4321', 'Origin', 'http://localhost:4321'];
    expect(judge([...named, ...type], saving)).toBe('/save');
  });

  test('goes to no other path, by no other method, without the secret or under another name', () => {
    const headers = [...host, ...origin, ...type, ...length];
    for (const target of ['/of-this-run/pages/', '/of-this-run/save/', '/of-this-run/%73ave', '/of-this-run'])
      expect([target, judge(headers, { method: 'POST', target })]).toEqual([target, 405]);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'post', 'OPTIONS'])
      expect(judge(headers, { ...saving, method })).toBe(405);
    expect(judge(headers, { method: 'POST', target: '/of-this-rum/save' })).toBe(403);
    expect(judge(['Host', 'evil.example:4321', ...origin, ...type], saving)).toBe(421);
  });

  test.each([
    ['no origin', []],
    ['the origin null', ['Origin', 'null']],
    ['another origin', ['Origin', 'https://evil.example']],
    ['our other name', ['Origin', 'http://localhost:4321']],
    ['our origin twice', [...origin, ...origin]],
    ['two origins', [...origin, 'Origin', 'https://evil.example']],
    ['a page of the same site', [...origin, 'Sec-Fetch-Site', 'same-site', 'Sec-Fetch-Dest', 'document']],
    ['an address that was typed', [...origin, 'Sec-Fetch-Site', 'none']],
    ['a page elsewhere', [...origin, 'Sec-Fetch-Site', 'cross-site', 'Sec-Fetch-Dest', 'document']],
  ])('with %s is refused', (_, headers) => {
    expect(judge([...host, ...type, ...length, ...headers], saving)).toBe(403);
  });

  test('that is none, or too long, is refused', () => {
    for (const wrong of [
      'text/plain',
      'application/json',
      '',
      'text/plain, application/x-www-form-urlencoded',
    ])
      expect(judge([...host, ...origin, 'Content-Type', wrong], saving)).toBe(415);
    expect(judge([...host, ...origin], saving)).toBe(415);
    expect(judge([...host, ...origin, ...type, ...type], saving)).toBe(415);
    for (const many of ['1001', '99999999999999999999', 'x'])
      expect(judge([...host, ...origin, ...type, 'Content-Length', many], saving)).toBe(413);
  });
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
      const judged = judgeRequest(one, own, takesForm);
      if (!('path' in judged)) return;
      answered += 1;
      const find = (wanted: string) =>
        one.headers.filter((_, index) => index % 2 === 1 && one.headers[index - 1]?.toLowerCase() === wanted);
      expect(find('host')).toEqual(['127.0.0.1:4321']);
      expect(new Set(['http://127.0.0.1:4321', ...find('origin')]).size).toBe(1);
      expect(one.target).toMatch(/^\/of-this-run(?:[/?#]|$)/);
      expect(one.method).not.toBe('POST');
    }),
    { numRuns: 1000 },
  );
  expect(answered).toBeGreaterThan(5);
});
