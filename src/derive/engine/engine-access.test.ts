import { expect, test } from 'vitest';
import { engineAccess } from './engine-access.ts';

test.each(['tecnativa/docker-socket-proxy:0.3', 'wollomatic/socket-proxy:1', 'ghcr.io/linuxserver/socket-proxy'])(
  '%s is made to hold the socket',
  (image) => expect(engineAccess({ image })).toMatchObject({ priority: 'P2' }),
);

test.each(['shop/worker:1.0', undefined])('%s is judged by the check itself', (image) => {
  expect(engineAccess({ image })).toEqual({});
});
