import { expect, test } from 'vitest';
import { anExposition } from '../../../gates/testing/metrics.ts';
import { expositionFaults } from './exposition-faults.ts';

const fault = (line: number, code: 'syntax' | 'type-missing') => ({ line, code, message: 'what is wrong' });
const faults = [fault(1, 'type-missing'), fault(2, 'type-missing'), fault(900, 'syntax')];
const isOfTypes = (code: string) => code === 'type-missing';

test('are told with how many there are in all, and not with how many were kept', () => {
  const faultCounts = { 'type-missing': 800, syntax: 1 };
  const exposition = anExposition({ faults, faultCount: 801, faultCounts });
  expect(expositionFaults(exposition, isOfTypes)).toEqual({ first: faults.slice(0, 2), count: 800 });
  expect(expositionFaults(exposition, (code) => !isOfTypes(code))).toEqual({ first: faults.slice(2), count: 1 });
});

test('of a capture that does not say how many there are, are those that it has', () => {
  expect(expositionFaults(anExposition({ faults, faultCount: 3 }), isOfTypes)).toMatchObject({ count: 2 });
});

test('of codes that nobody asks about are none', () => {
  expect(expositionFaults(anExposition({ faults, faultCount: 3 }), () => false)).toEqual({ first: [], count: 0 });
});
