import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_STATE, type FilterState, hashOf, holdsFilters, stateFrom } from './filter-state.ts';
import { type Filtered, matcher } from './matching.ts';

describe('the filters in the address', () => {
  test('are nothing for the list as it is opened', () => {
    expect(hashOf(FIRST_STATE)).toBe('');
    expect(stateFrom('')).toEqual(FIRST_STATE);
  });

  test('can be read and handed on', () => {
    const state: FilterState = {
      text: 'no limit',
      service: 'api',
      priority: ['P0', 'P1'],
      gate: ['g2'],
      status: ['fail'],
    };
    expect(hashOf(state)).toBe('text=no+limit&service=api&priority=P0,P1&gate=g2&status=fail');
    expect(holdsFilters(`#${hashOf(state)}`)).toBe(true);
    expect(holdsFilters('#check-g1-no-memory-limit')).toBe(false);
  });

  test('come back as they were', () => {
    const values = fc.uniqueArray(fc.constantFrom('P0', 'P1', 'fail', 'g1'));
    const states = fc.record({
      text: fc.string(),
      service: fc.string(),
      priority: values,
      gate: values,
      status: values,
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(stateFrom(`#${hashOf(state)}`)).toEqual(state);
      }),
    );
  });
});

describe('what the filters leave', () => {
  const finding: Filtered = {
    priority: 'P1',
    gate: 'g2',
    status: 'fail',
    service: 'api',
    text: 'the port is published',
  };
  const all: FilterState = { text: '', service: '', priority: [], gate: [], status: [] };
  const cases: readonly (readonly [string, Partial<FilterState>, boolean])[] = [
    ['no filter', {}, true],
    ['its priority', { priority: ['P0', 'P1'] }, true],
    ['another priority', { priority: ['P0'] }, false],
    ['its gate and status', { gate: ['g2'], status: ['fail', 'warning'] }, true],
    ['another status', { status: ['pass'] }, false],
    ['another service', { service: 'api-2' }, false],
    ['words of its text, in any case and order', { text: ' PUBLISHED  port ' }, true],
    ['a word that is not there', { text: 'port closed' }, false],
  ];
  test.each(cases)('%s', (_, different, isLeft) => {
    expect(matcher({ ...all, ...different })(finding)).toBe(isLeft);
  });
});
