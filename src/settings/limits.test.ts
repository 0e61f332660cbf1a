import { describe, expect, test } from 'vitest';
import { GatesError } from '../model/errors.ts';
import { amountText } from '../model/limits/definition.ts';
import { NAMES_UNDER_LIMITS } from '../model/limits/limit-settings.ts';
import { LIMITS, USUAL_LIMITS } from '../model/limits/limits.ts';
import { limitsInForce } from './limits-in-force.ts';
import { parseSettings } from './parse-settings.ts';

const parsed = (text: string) => limitsInForce(parseSettings(text, 'gates.yaml', []));

function refusal(text: string): string {
  try {
    parsed(text);
  } catch (error) {
    if (error instanceof GatesError) return error.message;
    throw error;
  }
  return 'accepted';
}

test('without settings every limit is what it usually is', () => {
  expect(parsed('')).toEqual(USUAL_LIMITS);
});

test('how much of a log is read stands beside what is looked for in it', () => {
  expect(parsed('logs: { tail: 7, bytes: 70000 }')).toMatchObject({ logTail: 7, logBytes: 70_000 });
});

describe.each(NAMES_UNDER_LIMITS)('limits.%s', (name) => {
  const { unit, usual, least, most } = LIMITS[name];

  test.each([
    ['least', least],
    ['usual value', usual],
    ['most', most],
  ])('can be set to its %s, as it is told', (_, amount) => {
    expect(parsed(`limits:\n  ${name}: ${amountText(unit, amount)}`)[name]).toBe(amount);
  });

  test('cannot be set beyond, and the nearest value that can be set is named', () => {
    const beyond = unit === 'bytes' ? `${most + 1} B` : amountText(unit, most + 1);
    const nearest = amountText(unit, most);
    const key = `"limits.${name}"`;
    expect(refusal(`limits:\n  ${name}: ${beyond}`)).toBe(
      `gates.yaml:2:${name.length + 5}: ${key}: ${beyond} is more than the most that it can be set to, ${nearest}`,
    );
  });
});

describe('what is refused', () => {
  test.each([
    [
      'less than the least',
      'limits: { call: 1ms }',
      /^gates\.yaml:1:17: "limits\.call": 1ms is less than the least .* 100ms$/,
    ],
    [
      'a number where a size is meant',
      'limits: { httpBody: 1048576 }',
      /"limits\.httpBody": must be a size with its unit from 1 KiB to 64 MiB, such as 1 MiB/,
    ],
    ['a duration where a size is meant', 'limits: { httpBody: 5s }', /must be a size with its unit/],
    [
      'a size where a duration is meant',
      'limits: { call: 1 MiB }',
      /must be a duration with its unit from 100ms to 10m, such as 5s/,
    ],
    ['a part of a thing', 'limits: { documents: 1.5 }', /must be a whole number from 1 to 10000, such as 300/],
    [
      'a name that is nearly one',
      'limits: { httpbodies: 1 MiB }',
      /^gates\.yaml:1:11: unknown key "limits\.httpbodies"\. Did you mean "httpBody"\?$/,
    ],
    ['the name that it had', 'timeouts: { callMs: 5000 }', /unknown key "timeouts".*`limits\.call`.*`limits\.run`/],
    ['what stands under logs', 'limits: { tail: 10 }', /unknown key "limits\.tail".*"logs\.tail"/],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toMatch(message);
  });
});
