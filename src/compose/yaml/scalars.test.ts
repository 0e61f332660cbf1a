import { describe, expect, test } from 'vitest';
import type { ScalarKind } from '../tree.ts';
import { resolvePlainScalar } from './scalars.ts';

// What Compose makes of unquoted scalars is neither YAML 1.1 nor 1.2.
describe.each([
  [
    'null',
    [
      ['', ''],
      ['~', ''],
      ['null', ''],
      ['Null', ''],
      ['NULL', ''],
    ],
  ],
  [
    'boolean',
    [
      ['true', 'true'],
      ['True', 'true'],
      ['FALSE', 'false'],
    ],
  ],
  [
    'integer',
    [
      ['0', '0'],
      ['-5', '-5'],
      ['+5', '5'],
      ['1_000', '1000'],
      ['010', '8'],
      ['0440', '288'],
      ['0o17', '15'],
      ['0x1F', '31'],
      ['0b101', '5'],
      ['18446744073709551615', '18446744073709551615'],
      ['-9223372036854775808', '-9223372036854775808'],
    ],
  ],
  [
    'float',
    [
      ['1.50', '1.5'],
      ['.5', '0.5'],
      ['1.', '1'],
      ['1e6', '1e+06'],
      ['999999.5', '999999.5'],
      ['1234567.5', '1.2345675e+06'],
      ['0.0001', '0.0001'],
      ['0.00001', '1e-05'],
      ['-0.0', '-0'],
      ['18446744073709551616', '1.8446744073709552e+19'],
      ['.inf', '+Inf'],
      ['-.Inf', '-Inf'],
      ['.nan', 'NaN'],
    ],
  ],
  [
    'time',
    [
      ['2001-01-01', '2001-01-01 00:00:00 +0000 UTC'],
      ['2001-01-01T10:20:30.500Z', '2001-01-01 10:20:30.5 +0000 UTC'],
      ['2001-1-1 1:02:03', '2001-01-01 01:02:03 +0000 UTC'],
    ],
  ],
  [
    'string',
    [
      ['yes', 'yes'],
      ['on', 'on'],
      ['nULL', 'nULL'],
      ['22:22', '22:22'],
      ['1.2.3', '1.2.3'],
      ['0x', '0x'],
      ['1e', '1e'],
      ['2001-02-30', '2001-02-30'],
      ['<<', '<<'],
    ],
  ],
] satisfies readonly [ScalarKind, readonly (readonly [string, string])[]][])('%s', (kind, forms) => {
  test.each(forms)('%s', (source, text) => {
    expect(resolvePlainScalar(source)).toEqual({ kind, text });
  });
});

test('a number of a million digits is not converted', () => {
  expect(resolvePlainScalar('9'.repeat(1_000_000)).kind).toBe('string');
});
