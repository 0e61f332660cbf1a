import { expect, test } from 'vitest';
import { isNonRootImage } from './non-root-image.ts';

test.each([
  'gcr.io/distroless/static-debian12:nonroot',
  'gcr.io/distroless/nodejs22-debian12:debug-nonroot',
  'nginxinc/nginx-unprivileged:1.27',
  'docker.io/bitnami/kafka:3.7',
  'bitnamilegacy/redis:7.4@sha256:aa',
  'cgr.dev/chainguard/node',
  'prom/prometheus:v3.5.0',
  'quay.io/oauth2-proxy/oauth2-proxy:v7.12.0',
])('%s is published to run without root', (image) => expect(isNonRootImage(image)).toBe(true));

test.each(['gcr.io/distroless/static-debian12', 'nginx:1.27', 'shop/bitnami:1', 'shop/api:nonrooted', 'postgres:17'])(
  '%s may run as root',
  (image) => expect(isNonRootImage(image)).toBe(false),
);
