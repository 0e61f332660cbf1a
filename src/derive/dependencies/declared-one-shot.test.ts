import { expect, test } from 'vitest';
import { aDependency, aPort, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { isOneShot } from './declared-one-shot.ts';

const oneShot = (job: ComposeService, other = aService('api')) =>
  isOneShot(cited(job), cited(aProject({ services: [job, other] })));
const dependent = (condition: 'service_started' | 'service_completed_successfully') =>
  aService('api', { dependsOn: [aDependency('job', condition)] });

test('a service that another waits for to complete', () => {
  expect(oneShot(aService('job'), dependent('service_completed_successfully'))).toBe(true);
});
test('a service that is never restarted and that nobody uses', () => {
  expect(oneShot(aService('job', { restart: 'no' }))).toBe(true);
});
test('not one that is never restarted but publishes a port or is depended on', () => {
  expect(oneShot(aService('job', { restart: 'no', ports: [aPort()] }))).toBe(false);
  expect(oneShot(aService('job', { restart: 'no' }), dependent('service_started'))).toBe(false);
});
test('not one that says nothing of restarting', () => {
  const { restart: _, ...unsaid } = aService('job');
  expect(oneShot(unsaid)).toBe(false);
});
