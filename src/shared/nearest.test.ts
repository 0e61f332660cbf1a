import { expect, test } from 'vitest';
import { didYouMean, nearestName } from './nearest.ts';

test('a typing error finds the name that was meant', () => {
  expect(nearestName('treshholds', ['thresholds', 'timeouts', 'logs'])).toBe('thresholds');
  expect(nearestName('MD', ['md', 'json'])).toBe('md');
});

test('so does one at the beginning of a name', () => {
  expect(nearestName('privilegd', ['cpu-unlimited', 'privileged-service'])).toBe('privileged-service');
});

test('something else entirely finds nothing, and the choices are listed', () => {
  expect(nearestName('kubernetes', ['md', 'json'])).toBeUndefined();
  expect(didYouMean('kubernetes', ['md', 'json'])).toBe('Choose one of: md, json.');
});
