import { expect, test } from 'vitest';
import { aRabbitQueue, aRabbitServer } from '../../../gates/testing/brokers.ts';
import { cited } from '../../../gates/testing/compose.ts';
import { rabbitQueues, rabbitQueueText } from './rabbit-queues.ts';

test('queues go with their server', () => {
  expect(rabbitQueues([cited(aRabbitServer(), 'E4')])).toMatchObject([
    { subject: { service: 'rabbit', container: 'shop-rabbit-1' }, queue: { name: 'jobs' }, evidence: 'E4' },
  ]);
});

test('a queue is named with its virtual host where it is not the usual one', () => {
  expect([aRabbitQueue('jobs'), aRabbitQueue('jobs', { virtualHost: 'mail' })].map(rabbitQueueText)).toEqual([
    '"jobs"',
    '"jobs" of "mail"',
  ]);
});
