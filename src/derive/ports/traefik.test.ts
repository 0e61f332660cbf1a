import { describe, expect, test } from 'vitest';
import { aMount, anEntry, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { hasRateLimit, traefikSettings } from './traefik.ts';

const settings = (different: Partial<ComposeService>) => {
  const traefik = aService('edge', { command: ['--providers.docker=true'], ...different });
  const api = aService('api', { labels: { 'traefik.http.routers.API.tls': 'true' } });
  return traefikSettings(cited(traefik), cited(aProject({ services: [traefik, api] })));
};

test('options, environment and the labels of every service', () => {
  expect(settings({ environment: [anEntry('TRAEFIK_API_INSECURE', 'true')] })).toEqual([
    { name: 'providers.docker', value: 'true' },
    { name: 'api.insecure', value: 'true' },
    { name: 'traefik.http.routers.api.tls', value: 'true' },
  ]);
});

describe('what else there is cannot be told', () => {
  test.each<[string, Partial<ComposeService>]>([
    ['a file provider', { command: ['--providers.docker', '--providers.file.directory=/rules'] }],
    ['a file provider in the environment', { environment: [anEntry('TRAEFIK_PROVIDERS_FILE_FILENAME', '/r')] }],
    ['a file of settings', { mounts: [aMount('/etc/traefik/traefik.toml', { type: 'bind', source: './t' })] }],
    ['a config', { configs: ['traefik'] }],
    ['labels are not read', { command: ['--entrypoints.web.address=:80'] }],
  ])('%s', (_, different) => {
    expect(settings(different)).toEqual({ unknown: expect.stringMatching(/\w/) });
  });
});

describe('a rate limit', () => {
  const limit = { name: 'traefik.http.middlewares.calm.ratelimit.average', value: '100' };
  test.each([
    [
      'is used by a router',
      [limit, { name: 'traefik.http.routers.api.middlewares', value: 'auth, Calm@docker' }],
      'used',
    ],
    ['is used by an entry point', [limit, { name: 'entrypoints.web.http.middlewares', value: 'calm@docker' }], 'used'],
    ['is declared only', [limit, { name: 'traefik.http.routers.api.middlewares', value: 'auth' }], 'unused'],
    ['is not declared', [{ name: 'traefik.http.middlewares.auth.basicauth.users', value: '***' }], 'none'],
  ] as const)('%s', (_, settings, expected) => {
    expect(hasRateLimit(settings)).toBe(expected);
  });
});
