import { expect, test } from 'vitest';
import { displayWidth } from '../../../reports/text/display-width.ts';
import { hidesSomething } from '../../../reports/text/visible-text.ts';
import { failure, ok, warning } from './diagnosis.ts';
import { diagnosesText } from './render.ts';

const PLAIN = { colour: false, columns: 60 };

test('a line for each, what to do below it, and the numbers at the end', () => {
  const all = [
    ok('settings', 'gates.yaml is valid'),
    warning('probe api', 'not reached: 127.0.0.1:3000 (refused)', 'See docker compose logs api.'),
  ];
  expect(diagnosesText(all, PLAIN)).toBe(`ok    settings   gates.yaml is valid
warn  probe api  not reached: 127.0.0.1:3000 (refused)
                 → See docker compose logs api.

1 ok, 1 warning, 0 failures: a run is possible, and will say what it could not look at.
`);
});

test('long texts are folded between words, wide letters counted as two', () => {
  const text = diagnosesText([failure('engine', '你好 '.repeat(40).trim(), 'start it '.repeat(20).trim())], PLAIN);
  const lines = text.split('\n\n', 1).join().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(PLAIN.columns);
});

test('nothing acts on the terminal, and colour is only there when it is asked for', () => {
  const hostile = [failure('probe \u001b[31mapi', 'a\u202eb\nc', 'd\u0007')];
  expect(hidesSomething(diagnosesText(hostile, PLAIN).replaceAll('\n', ''))).toBe(false);
  expect(diagnosesText(hostile, { ...PLAIN, colour: true })).toContain('\u001b[31mfail\u001b[0m');
});
