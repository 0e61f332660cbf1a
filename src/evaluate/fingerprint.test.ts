import { describe, expect, test } from 'vitest';
import type { Subject } from '../model/subject.ts';
import { findingFingerprint } from './fingerprint.ts';

const of = (subject: Subject, occurrence?: number) => findingFingerprint('memory-unlimited', { subject }, occurrence);
const API: Subject = { project: 'shop', service: 'api', container: 'shop-api-1' };

test('is sixteen hexadecimal digits that stay what they are from version to version: waivers name them', () => {
  expect(of(API)).toBe('81b233a73b9942a4');
  expect(of({ ...API, topic: 'oom' })).toBe('c63d34b079960fe8');
  expect(of({ container: 'registry' })).toBe('fbcde717a03a0fd8');
});

describe('a finding is the same', () => {
  const lines = (line: number): Subject => ({ project: 'shop', service: 'api', file: 'compose.yaml', line, column: 5 });
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];

  test.each<[string, Subject, Subject]>([
    ['on another line of its file', lines(3), { ...lines(9), column: 7 }],
    ['in a volume that the engine names by chance', { volume: one }, { volume: other }],
    ['in an image that has another digest', { image: `redis@sha256:${one}` }, { image: `redis@sha256:${other}` }],
    [
      'in a container of no service that is named after its id',
      { container: one.slice(0, 12) },
      { container: other.slice(0, 12) },
    ],
    ['in a container of its service that has another name', API, { ...API, container: 'my_api' }],
    ['in a container whose name has a number that is not its last part', API, { ...API, container: 'shop-2-api' }],
  ])('%s', (_, before, after) => {
    expect(of(after)).toBe(of(before));
  });
});

describe('a finding is another one', () => {
  test.each<[string, Subject]>([
    ['of another project', { ...API, project: 'mail' }],
    ['of another service', { ...API, service: 'ui' }],
    ['of another replica', { ...API, container: 'shop-api-2' }],
    ['of the eleventh replica', { ...API, container: 'shop-api-11' }],
    ['of another image', { ...API, image: 'api:2' }],
    ['of another network', { ...API, network: 'back' }],
    ['of another volume', { ...API, volume: 'data' }],
    ['of another variable', { ...API, variable: 'TOKEN' }],
    ['of another port', { ...API, port: '80/tcp' }],
    ['of another file', { ...API, file: 'compose.yaml' }],
    ['of another topic', { ...API, topic: 'oom' }],
    ['of another flow', { ...API, flow: 'orders.pay' }],
    ['of another contract', { ...API, contract: 'openapi' }],
    ['of another test suite', { ...API, suite: 'unit' }],
  ])('%s', (_, subject) => {
    expect(of(subject)).not.toBe(of(API));
  });

  test('of another check, and where one subject has several', () => {
    expect(findingFingerprint('cpu-unlimited', { subject: API })).not.toBe(of(API));
    expect(of(API, 1)).not.toBe(of(API));
    expect(of(API, 0)).toBe(of(API));
  });

  test('of another container, where that is of no service', () => {
    expect(of({ container: 'registry' })).not.toBe(of({ container: 'proxy' }));
  });

  test('where the values of two fields are exchanged', () => {
    expect(of({ network: 'data', volume: 'back' })).not.toBe(of({ network: 'back', volume: 'data' }));
    expect(of({ flow: 'a' })).not.toBe(of({ suite: 'a' }));
  });

  test('where digits are no id of an engine', () => {
    expect(of({ image: 'api:20260131' })).not.toBe(of({ image: 'api:20260201' }));
  });
});
