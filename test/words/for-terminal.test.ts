import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanForTerminal, stringifySafely } from '../../src/words/for-terminal.ts';

describe('a text for a terminal', () => {
  test.each([
    ['a window title', 'a\u001b]0;owned\u0007b', 'a␣]0;owned␣b'],
    ['a cleared screen', '\u001b[2J\u001b[HReady', '␣[2J␣[HReady'],
    ['colours of somebody else', 'a\u001b[31mb', 'a␣[31mb'],
    ['C1 controls', 'a\u009b31mb', 'a␣31mb'],
    ['words turned round', 'a\u202egnp.exe', 'a␣gnp.exe'],
    ['a line written over', 'error: x\rall good', 'error: x␣all good'],
    [
      'a command of a runner',
      'x\n::error::all good\n  ::stop-commands::y',
      'x\n␣::error::all good\n␣  ::stop-commands::y',
    ],
    ['lines, tabs, line ends of Windows, other scripts', 'a\tb\r\nłódź 你好\n', 'a\tb\r\nłódź 你好\n'],
  ])('holds no %s', (_, text, shown) => {
    expect(cleanForTerminal(text)).toBe(shown);
  });

  test('keeps our own colours where they were painted, and nothing like them', () => {
    const painted = '\u001b[31m\u001b[1merror\u001b[22m\u001b[39m \u001b[8mx\u001b[2J\u001b[31';
    expect(cleanForTerminal(painted, 'painted')).toBe(
      '\u001b[31m\u001b[1merror\u001b[22m\u001b[39m ␣[8mx␣[2J␣[31',
    );
  });

  test('keeps commands where they are meant', () => {
    expect(cleanForTerminal('::error file=a::b\n', 'commands')).toBe('::error file=a::b\n');
  });
});

test('JSON says the same to programs, and turns no words round on a terminal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const written = stringifySafely([value, text]);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify([value, text])));
      expect(cleanForTerminal(written)).toBe(written);
    }),
  );
});
