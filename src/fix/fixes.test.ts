import { describe, expect, test } from 'vitest';
import { aService, at } from '../../gates/testing/declared.ts';
import { SERVICE_FIXES } from './fixes.ts';

const fix = (check: string, different: Parameters<typeof aService>[1] = {}) =>
  SERVICE_FIXES[check]?.(aService('api', { keys: {}, ...different }));

describe('limits', () => {
  test('are larger for what keeps data', () => {
    expect(fix('memory-limit-undeclared')).toEqual({ add: ['mem_limit: 512m'] });
    expect(fix('memory-limit-undeclared', { image: 'postgres:16' })).toEqual({ add: ['mem_limit: 1g'] });
  });

  test.each([
    ['beside deploy', { keys: { deploy: at(3) } }, /deploy section/],
    ['for a runtime of models', { image: 'ollama/ollama:0.5' }, /its models/],
  ])('are not added %s', (_, different, byHand) => {
    expect(fix('memory-limit-undeclared', different)).toEqual({ byHand: expect.stringMatching(byHand) });
  });
});

describe('capabilities', () => {
  test('are dropped where it is known what is needed', () => {
    expect(fix('capabilities-kept', { image: 'redis:7' })).toEqual({
      add: ['cap_drop:', '  - ALL', 'cap_add:', '  - SETGID', '  - SETUID'],
    });
  });

  test('are all dropped for a service that runs as a plain user', () => {
    expect(fix('capabilities-kept', { user: '1000:1000' })).toEqual({ add: ['cap_drop:', '  - ALL'] });
  });

  test.each([[{ user: '0' }], [{ user: 'root:root' }]])('stay for %j', (different) => {
    expect(fix('capabilities-kept', different)).toHaveProperty('byHand');
  });
});

test('a key that is there already is never written twice', () => {
  expect(fix('new-privileges-possible', { keys: { security_opt: at(4) } })).toEqual({
    byHand: 'it has security_opt already, to be extended by hand',
  });
});

test('a health check asks by a program of the image', () => {
  expect(fix('healthcheck-undeclared', { image: 'rabbitmq:3.13' })).toMatchObject({
    add: expect.arrayContaining(['  test: ["CMD", "rabbitmq-diagnostics", "-q", "ping"]']),
  });
});
