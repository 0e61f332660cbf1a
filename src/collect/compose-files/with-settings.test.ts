import { expect, test } from 'vitest';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { withSettings } from './with-settings.ts';

const project = aProject({ services: [aService('db'), aService('api')] });

test('the services that the settings name have the kind that they state', () => {
  const { services, servicesInSettings } = withSettings(project, { db: { kind: 'postgres' }, api: {}, mail: {} });
  expect(services.map(({ statedKind }) => statedKind)).toEqual(['postgres', undefined]);
  expect(servicesInSettings).toEqual(['db', 'api', 'mail']);
});

test('without settings the model stays as it is', () => {
  expect(withSettings(project)).toBe(project);
  expect(withSettings(project, {})).toBe(project);
});
