import { expect, test } from 'vitest';
import { exposesEngineSocket } from './engine-socket.ts';

const bind = (source: string, target = '/x') => ({ type: 'bind', source, target });

test.each([
  '/var/run/docker.sock',
  '/run/user/1000/docker.sock',
  '/run/podman/podman.sock',
  '/run/k3s/containerd/containerd.sock',
  '/var/run/crio/crio.sock',
  '/run/cri-dockerd.sock',
  '/run/buildkit/buildkitd.sock',
  '/var/run/',
  '/run/user/1000',
  '/run/containerd',
  '/',
])('hands out an engine: %s', (source) => {
  expect(exposesEngineSocket(bind(source))).toBe(true);
});

test('a socket of any name that is mounted as that of an engine', () => {
  expect(exposesEngineSocket(bind('/srv/engine', '/var/run/docker.sock'))).toBe(true);
});

test.each([
  bind('/var/run/postgresql/.s.PGSQL.5432'),
  bind('/run/php/php.sock'),
  bind('/var/lib/app'),
  { type: 'volume', source: 'docker.sock', target: '/x' },
])('does not: %o', (mount) => {
  expect(exposesEngineSocket(mount)).toBe(false);
});
