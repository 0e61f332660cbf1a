import { expect, test } from 'vitest';
import { parseSettings } from '../../settings/parse-settings.ts';
import { limitsAsked } from './limits-asked.ts';

const MINUTE = 60_000;
const asked = (text: string, timeout?: number) => {
  const { run, gate } = limitsAsked(parseSettings(text, 'gates.yaml', []), { timeout });
  return [run / MINUTE, gate / MINUTE];
};

test.each([
  ['nothing is asked', '{}', undefined, [3, 3]],
  ['the command line asks for a longer run', '{}', 10 * MINUTE, [10, 10]],
  ['the settings do', 'limits: { run: 10m }', undefined, [10, 10]],
  ['the command line asks for a shorter run', '{}', MINUTE, [1, 3]],
  ['a gate has a time of its own', 'limits: { gate: 2m }', 10 * MINUTE, [10, 2]],
])('%s', (_, text, timeout, expected) => {
  expect(asked(text, timeout)).toEqual(expected);
});
