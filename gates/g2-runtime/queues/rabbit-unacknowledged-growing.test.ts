import { aRabbitQueue, aRabbitServer } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { rabbitUnacknowledgedGrowing } from './rabbit-unacknowledged-growing.ts';

const holding = (unacknowledged: number, unacknowledgedGrowth: number, different = {}) => [
  aRabbitServer({ queues: [aRabbitQueue('jobs', { unacknowledged, unacknowledgedGrowth, ...different })] }),
];
const finding = (count: number) => ({
  subject: { service: 'rabbit', container: 'shop-rabbit-1' },
  message: `queue "jobs" has ${count} unacknowledged messages, and their number grows`,
});

checkCases(rabbitUnacknowledgedGrowing, {
  pass: {
    'few, as consumers hold them': { rabbitServers: holding(100, 4) },
    'many, but not more and more': { rabbitServers: holding(5000, 0) },
    'many, and fewer': { rabbitServers: holding(5000, -2.5) },
  },
  fail: {
    'more and more': { rabbitServers: holding(101, 0.2), findings: [finding(101)] },
    'very many more': { rabbitServers: holding(9000, 40), findings: [finding(9000)] },
  },
  notApplicable: {
    'nobody consumes it, which another check tells': { rabbitServers: holding(5000, 4, { consumers: 0 }) },
    'no server was read': { rabbitServers: [] },
  },
});
