import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { activeServices } from './active-services.ts';

const services = [aService('api'), aService('tools', { profiles: ['debug', 'all'] })];
const active = (...activeProfiles: string[]) =>
  activeServices(cited(aProject({ services, activeProfiles }))).map(({ name }) => name);

test('a service without profiles is always active, another one by any of its profiles', () => {
  expect(active()).toEqual(['api']);
  expect(active('other')).toEqual(['api']);
  expect(active('debug')).toEqual(['api', 'tools']);
  expect(active('*')).toEqual(['api', 'tools']);
});
