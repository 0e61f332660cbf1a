import { expect, test } from 'vitest';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { declaredServices, placeOf, settledServices } from './declared-services.ts';

const api = aService('api', { at: at(2), keys: { image: at(3), extends: at(4) } });
const worker = aService('worker', { at: at(9), keys: { image: at(10) } });

const project = (line: number) => ({
  ...aProject({ services: [api, worker], unsupported: [{ construct: 'extends', at: at(line, 14) }] }),
  evidence: 'E1' as const,
});
const names = (services: readonly { name: string }[]) => services.map(({ name }) => name);

test('every service cites the evidence of the project', () => {
  expect(declaredServices(project(4)).map(({ name, evidence }) => [name, evidence])).toEqual([
    ['api', 'E1'],
    ['worker', 'E1'],
  ]);
});

test('a service with a construct that was not resolved is not settled', () => {
  expect(names(settledServices(project(4)))).toEqual(['worker']);
});

test('a construct outside of every service leaves them all settled', () => {
  expect(names(settledServices(project(30)))).toEqual(['api', 'worker']);
});

test('a finding points at the key, or at the service where the key is not written', () => {
  const [service] = declaredServices(project(30));
  if (!service) throw new Error('the project declares a service');
  expect(placeOf(service, 'image')).toEqual({ service: 'api', ...at(3) });
  expect(placeOf(service, 'restart')).toEqual({ service: 'api', ...at(2) });
});
