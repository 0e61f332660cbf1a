import { expect, test } from 'vitest';
import { anExposition } from '../../../gates/testing/metrics.ts';
import { formatFaults, typeFaults } from './exposition-faults.ts';

const fault = (line: number, code: 'syntax' | 'type-missing') => ({ line, code, message: 'what is wrong' });
const faults = [fault(1, 'type-missing'), fault(2, 'type-missing'), fault(900, 'syntax')];

test('are told with how many there are in all, and not with how many were kept', () => {
  const faultCounts = { 'type-missing': 800, syntax: 1 };
  const exposition = anExposition({ faults, faultCount: 801, faultCounts });
  expect(typeFaults(exposition)).toEqual({ first: faults.slice(0, 2), count: 800 });
  expect(formatFaults(exposition)).toEqual({ first: faults.slice(2), count: 1 });
});

test('of a capture that does not say how many there are, are those that it has', () => {
  expect(typeFaults(anExposition({ faults, faultCount: 3 }))).toMatchObject({ count: 2 });
});

test('are none where the only ones are of the other kind', () => {
  const exposition = anExposition({ faults: faults.slice(0, 2), faultCount: 2, faultCounts: { 'type-missing': 2 } });
  expect(formatFaults(exposition)).toEqual({ first: [], count: 0 });
});
