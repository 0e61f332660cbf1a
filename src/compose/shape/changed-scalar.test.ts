import { describe, expect, test } from 'vitest';
import { AS_OLDER, projectOf, saidOf } from '../testing/load.ts';

const withValue = (value: string) => `services:\n  a: { image: a, environment: { V: ${value} } }\n`;
const said = (value: string) => saidOf(projectOf(withValue(value), AS_OLDER));

describe('an unquoted value that ends up as another text', () => {
  test.each([
    ['010', 'a number with a leading zero is read as octal'],
    ['0x1F', 'a number with a prefix is written as a decimal one'],
    ['1_000', 'the underscores of a number are dropped'],
    ['1.10', 'the zeros at the end of a fraction are dropped'],
    ['1e6', 'the number is written in another way'],
    ['12345678.5', 'the number is written in another way'],
    ['2024-05-06', 'an unquoted date becomes a point in time, which some versions of Compose refuse'],
    ['True', 'true and false are written in lower case'],
  ])('%s', (value, how) => {
    expect(said(value)).toEqual([`compose.yaml:2:36 scalar-changed V: ${how}`]);
  });
});

test.each(['8', '1.1', '"010"', "'1.10'", 'true', 'yes', '22:22', '~', '1.2.3'])('%s stays as it is', (value) => {
  expect(said(value)).toEqual([]);
});

test('a number that is used as a number may be written in any way', () => {
  const secret = 'secrets: { s: { file: ./s } }\n';
  const grant = 'secrets: [{ source: s, mode: 0440 }]';
  expect(saidOf(projectOf(`services:\n  a: { image: a, cpus: 1.50, ${grant} }\n${secret}`))).toEqual([]);
});

test('a value behind an anchor is told once', () => {
  const text =
    'x-e: &e { V: 010 }\nservices:\n  a: { image: a, environment: *e }\n  b: { image: b, environment: *e }\n';
  expect(saidOf(projectOf(text))).toHaveLength(1);
});

test('newer versions of Compose refuse a date', () => {
  expect(saidOf(projectOf(withValue('2024-05-06')))).toEqual([
    'compose.yaml:2:36 wrong-type services.a.environment.V is a date, which has to stand in quotes',
  ]);
});
