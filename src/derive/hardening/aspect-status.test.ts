import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { aspectStatus, aspectText } from './aspect-status.ts';
import type { HardeningAspect } from './hardening-aspects.ts';

const readOnly: HardeningAspect = {
  id: 'read-only',
  title: 'Read-only',
  key: 'read_only',
  applies: ({ name }) => name !== 'cache',
  holds: (service) => service.readOnly,
};
const text = (services: Record<string, boolean>) => {
  const all = Object.entries(services).map(([name, hold]) => aService(name, { readOnly: hold }));
  return aspectText(aspectStatus(readOnly, cited(aProject({ services: all }))));
};

test.each<[Record<string, boolean>, string]>([
  [{ api: true, db: true }, 'all 2 services'],
  [{ api: true }, 'the one service'],
  [{ api: true, db: false, cache: false }, '1 of 2 services'],
  [{ api: false, db: false }, 'none of 2 services'],
  [{ cache: true }, 'not applicable'],
])('%j: %s', (services, expected) => {
  expect(text(services)).toBe(expected);
});

test('a service that no active profile starts is not counted', () => {
  const services = [aService('api', { readOnly: true }), aService('tools', { readOnly: false, profiles: ['tools'] })];
  const { status, lacking } = aspectStatus(readOnly, cited(aProject({ services })));
  expect([status, lacking]).toEqual(['pass', []]);
});
