import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeColour, writeColours } from '../../../src/render/brand/colours.ts';

const colours = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

test.each([
  ['#000000', null],
  ['17406d', null],
  ['#147', null],
  ['#ffffff', '1.0'],
  ['#777777', '4.1'],
])('%s is judged by its contrast', (colour, ratio) => {
  const fault = judgeColour(colour);
  if (ratio === null) expect(fault).toBeNull();
  else expect(fault?.message).toContain(`is ${ratio} to 1`);
});

test.each(['navy', '#12345', 'rgb(0 0 0)', '#17406d; } body { display: none', ''])(
  '“%s” is none that can be used',
  (written) => {
    expect(judgeColour(written)?.message).toContain('is not a colour');
    expect(writeColours(written, written)).toBe('');
  },
);

test('the shade that is offered passes, and is the colour itself where that does', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const offered = /"(#\w{6})"/.exec(judgeColour(colour)?.help ?? '')?.[1];
      if (offered === undefined) return;
      expect(judgeColour(offered)).toBeNull();
      expect(offered).not.toBe(colour);
    }),
  );
});

test('no lighter shade between the colour and the one offered passes', () => {
  const offered = /"#(\w\w)\w{4}"/.exec(judgeColour('#e0e0e0')?.help ?? '')?.[1] ?? '';
  const lighter = (Number.parseInt(offered, 16) + 1).toString(16);
  expect(judgeColour(`#${offered.repeat(3)}`)).toBeNull();
  expect(judgeColour(`#${lighter.repeat(3)}`)).not.toBeNull();
});

test('in the dark a colour is made as light as it must be', () => {
  const css = writeColours('#17406d', '');
  expect(css).toMatch(/^:root \{ --brand: #17406d; \}\n@media screen and \(prefers-color-scheme: dark\)/);
  expect(/dark\) \{ :root \{ --brand: (#\w{6});/.exec(css)?.[1]).not.toBe('#17406d');
  expect(writeColours('', '#0b4c8c')).not.toContain('--brand');
});
