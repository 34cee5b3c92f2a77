import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { openPipe } from '../../src/render/pdf/browser-pipe.ts';

/** What a pipe hears of that text, told in pieces: messages, and how often it tells of something else. */
async function hear(pieces: readonly string[]): Promise<{ heard: string[]; told: number }> {
  const read = new PassThrough();
  const tell = vi.fn();
  const heard: string[] = [];
  const transport = openPipe(new PassThrough(), read, { hear: () => undefined, tell });
  transport.onmessage = (message) => heard.push(message);
  const closed = new Promise<void>((resolve) => {
    transport.onclose = resolve;
  });
  for (const piece of pieces) read.write(piece);
  read.end();
  await closed;
  await new Promise((resolve) => setImmediate(resolve));
  return { heard, told: tell.mock.calls.length };
}

test('messages are put together from their pieces', async () => {
  const pieces = ['{"id":1}\0{"meth', 'od":"', 'x"}', '\0{"id":2,"result":{}}\0'];
  expect(await hear(pieces)).toEqual({
    heard: ['{"id":1}', '{"method":"x"}', '{"id":2,"result":{}}'],
    told: 0,
  });
});

test.each(['no JSON', '', 'null', '[]', '{}', '{"id":"1"}'])('“%s” is no message', async (text) => {
  expect(await hear([`{"id":1}\0${text}\0{"id":2}\0`])).toEqual({ heard: ['{"id":1}'], told: 1 });
});

test('a message without an end is not kept for ever', async () => {
  const piece = 'x'.repeat(1 << 22);
  expect(await hear(Array.from({ length: 17 }, () => piece))).toEqual({ heard: [], told: 1 });
  expect((await hear([`{"id":1,"result":"${piece}"}\0`])).heard).toHaveLength(1);
});
