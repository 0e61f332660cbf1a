import { expect, test } from 'vitest';
import { aMount } from '../../../gates/testing/compose.ts';
import { holdsConfiguration } from './configuration-mount.ts';

const bind = (source: string, target: string) => holdsConfiguration(aMount(target, { type: 'bind', source }));

test.each([
  ['./nginx.conf', '/etc/nginx/nginx.conf'],
  ['./contracts', '/app/contracts'],
  ['./init', '/docker-entrypoint-initdb.d'],
  ['./grafana', '/etc/grafana/provisioning'],
  ['./Caddyfile', '/etc/caddy/Caddyfile'],
  ['./settings.yaml', '/app/settings'],
  ['./certs', '/certs'],
])('%s at %s is configuration', (source, target) => {
  expect(bind(source, target)).toBe(true);
});

test.each([
  ['./data', '/data'],
  ['./letsencrypt/acme.json', '/acme.json'],
  ['./home/config', '/config'],
  ['./src', '/app/src'],
  ['./shop.db', '/data/shop.db'],
])('%s at %s is not', (source, target) => {
  expect(bind(source, target)).toBe(false);
});

test('a named volume is not, whatever its name', () => {
  expect(holdsConfiguration(aMount('/etc/shop', { source: 'config' }))).toBe(false);
});
