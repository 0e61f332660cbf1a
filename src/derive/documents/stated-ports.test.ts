import { describe, expect, test } from 'vitest';
import { anEntry, anOpenPort, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { publishedNumbers, statedPorts } from './stated-ports.ts';

describe('container ports come from', () => {
  test.each([
    ['published ports', aService('api', { image: 'a/b:1', ports: [anOpenPort(3000)] }), [3000]],
    ['exposed ports and ranges', aService('api', { image: 'a/b:1', expose: ['80/tcp', '90-91'] }), [80, 90, 91]],
    ['a variable', aService('api', { image: 'a/b:1', environment: [anEntry('HTTP_PORT', '81')] }), [81]],
    ['what is usual for the image', aService('db', { image: 'postgres:16' }), [5432]],
    ['nowhere', aService('api', { image: 'a/b:1' }), []],
  ])('%s', (_, service, ports) => {
    expect(statedPorts(cited(service), [])).toEqual(ports);
  });
});

test('published ports are counted out, and one that the engine picks is left out', () => {
  const ports = [anOpenPort(80, { published: '8000-8002' }), anOpenPort(90, { published: '' })];
  expect(publishedNumbers(cited(aService('api', { ports })))).toEqual([8000, 8001, 8002]);
});
