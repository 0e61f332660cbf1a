import { expect, test } from 'vitest';
import type { Target } from '../../model/flow/target.ts';
import { Budgets } from './request-budgets.ts';

const target = (different: Partial<Target> = {}): Target => ({
  service: 'api',
  port: 3000,
  protocol: 'http',
  budget: { requests: 10, window: '15m', reserve: 5, paths: '^/api/' },
  ...different,
});
const EXHAUSTED = expect.objectContaining({
  error: expect.objectContaining({ code: 'budget.exhausted', blame: 'flow' }),
});

test('no more is sent than the budget allows, by whatever name the target is called', () => {
  const budgets = new Budgets();
  budgets.spend(target(), '/api/jobs', 3);
  budgets.spend(target({ user: 'other' }), '/api/jobs', 2);
  expect(() => budgets.spend(target(), '/api/jobs', 1)).toThrow(EXHAUSTED);
});

test('paths that the budget does not speak of, and targets without one, are free', () => {
  const budgets = new Budgets();
  const { budget: _, ...free } = target();
  for (let sent = 0; sent < 20; sent += 1) {
    budgets.spend(target(), '/health', 1);
    budgets.spend(free, '/api/jobs', 1);
  }
  expect(() => budgets.spend(target(), '/api/jobs', 6)).toThrow(EXHAUSTED);
});
