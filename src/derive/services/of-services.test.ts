import { expect, test } from 'vitest';
import { aContainer, aResourceUsage } from '../../../gates/testing/evidence.ts';
import { ofServices } from './of-services.ts';

const shell = aContainer('api', { oneOff: true, name: 'shop-api-run-3f9a2c1b7d04' });

test('what a container of compose run does is no part of a service', () => {
  const [service, run] = [aResourceUsage('api'), aResourceUsage('api', { container: shell.name })];
  expect(ofServices([service, run], [shell, aContainer('api')])).toEqual([service]);
});

test('what a container does that was not inspected counts', () => {
  const unknown = aResourceUsage('ui');
  expect(ofServices([unknown], [])).toEqual([unknown]);
});
