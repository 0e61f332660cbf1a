import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer, anImage, aRun, secondsAgo } from '../../../gates/testing/evidence.ts';
import { imageAge, usedImages } from './used-image.ts';

test('an image is named once for each service, and only when it was read', () => {
  const api = cited(aContainer('api'));
  const containers = [api, cited(aContainer('api', { name: 'shop-api-2' }), 'E2'), cited(aContainer('worker'), 'E3')];
  expect(usedImages(containers, [cited(anImage(), 'E4')])).toMatchObject([
    { service: 'api', name: 'shop-api:1.0', container: api, evidence: 'E4' },
  ]);
});

test.each([
  [secondsAgo(60), 60],
  ['1970-01-01T00:00:00Z', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['', undefined],
])('an image that was built at %j', (createdAt, age) => {
  expect(imageAge({ createdAt }, aRun().takenAt)).toBe(age);
});
