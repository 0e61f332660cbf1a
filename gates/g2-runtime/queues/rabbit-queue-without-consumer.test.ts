import { aRabbitQueue, aRabbitServer } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { rabbitQueueWithoutConsumer } from './rabbit-queue-without-consumer.ts';

const subject = { service: 'rabbit', container: 'shop-rabbit-1' };
const queues = (...list: ReturnType<typeof aRabbitQueue>[]) => [aRabbitServer({ queues: list })];

checkCases(rabbitQueueWithoutConsumer, {
  pass: { 'it has one': { rabbitServers: queues(aRabbitQueue('jobs')) } },
  fail: {
    'it has none': {
      rabbitServers: queues(aRabbitQueue('jobs', { consumers: 0 }), aRabbitQueue('mails')),
      findings: [{ subject, message: 'queue "jobs" has no consumer' }],
    },
    'it has none, in a virtual host': {
      rabbitServers: queues(aRabbitQueue('jobs', { consumers: 0, virtualHost: 'mail' })),
      findings: [{ subject, message: 'queue "jobs" of "mail" has no consumer' }],
    },
  },
  notApplicable: {
    'nothing waits in it': { rabbitServers: queues(aRabbitQueue('jobs', { consumers: 0, ready: 0 })) },
    'what was put aside for people': { rabbitServers: queues(aRabbitQueue('jobs.dlq', { consumers: 0 })) },
    'no server was read': { rabbitServers: [] },
  },
});
