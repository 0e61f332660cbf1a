import { expect, test } from 'vitest';
import { whyNotPinned } from './image-pin.ts';

test.each([
  'postgres:16.3',
  'postgres:16-alpine',
  'debian:bookworm-slim',
  'shop/api:nightly-2026-01-31',
  'shop/api:stable-20260131',
  'shop/api:edge-1.2.3',
  'shop/api:release-1.2',
  `shop/api:latest@sha256:${'a'.repeat(64)}`,
])('%s is pinned', (reference) => {
  expect(whyNotPinned(reference)).toBeUndefined();
});

test.each([
  ['postgres', 'no tag, which stands for latest'],
  ['postgres:', 'no tag, which stands for latest'],
  ['postgres:latest', 'the tag latest is moved to newer images'],
  ['nginx:stable-alpine', 'the tag stable-alpine is moved to newer images'],
  ['python:slim-bookworm', 'the tag slim-bookworm is moved to newer images'],
  ['timescaledb:latest-pg16', 'the tag latest-pg16 is moved to newer images'],
  ['node:lts-alpine3.20', 'the tag lts-alpine3.20 is moved to newer images'],
])('%s is not: %s', (reference, expected) => {
  expect(whyNotPinned(reference)).toBe(expected);
});
