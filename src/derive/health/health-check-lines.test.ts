import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cited } from '../../../gates/testing/compose.ts';
import { aService, at } from '../../../gates/testing/declared.ts';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { healthCheckLines, healthCheckLinesOf } from './health-check-lines.ts';

const testOf = (different: Parameters<typeof aService>[1]) =>
  (parse(healthCheckLines(cited(aService('one', different))).join('\n')) as { healthcheck: { test: string[] } })
    .healthcheck.test;

test('a well-known image is asked by the program that it brings', () => {
  expect(testOf({ image: 'redis:7' })).toEqual(['CMD', 'redis-cli', 'ping']);
});

test('another service is asked on its port', () => {
  const port = { target: 3000, protocol: 'tcp', at: at(4) };
  expect(testOf({ image: 'shop/api:1.0', ports: [port] }).at(-1)).toBe('http://127.0.0.1:3000/health');
  expect(testOf({ image: 'shop/api:1.0', expose: ['8080/tcp'] }).at(-1)).toBe('http://127.0.0.1:8080/health');
  expect(testOf({ image: 'shop/api:1.0' }).at(-1)).toBe('http://127.0.0.1:PORT/health');
});

test('a service that runs is asked as one that is declared', () => {
  const lines = (different: Parameters<typeof aContainer>[1]) =>
    healthCheckLinesOf(aContainer('one', different)).join();
  expect(lines({ image: 'redis:7' })).toContain('"redis-cli", "ping"');
  expect(lines({ exposedPorts: [{ containerPort: 8080, protocol: 'tcp' }] })).toContain('127.0.0.1:8080/health');
});
