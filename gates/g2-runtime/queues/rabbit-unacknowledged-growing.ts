import { rabbitQueues, rabbitQueueText } from '../../../src/derive/stores/rabbit-queues.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { rabbitDocs } from '../../../src/model/reference.ts';

/** Fewer are in the hands of consumers at any moment. */
const USUAL = 100;

export const rabbitUnacknowledgedGrowing = defineCheck({
  meta: {
    id: 'rabbit-unacknowledged-growing',
    priority: 'P2',
    title: 'Consumers of RabbitMQ queues acknowledge what they take',
    failureTitle: 'Messages pile up that consumers took and did not acknowledge',
    why: 'The broker keeps them in memory, and hands all of them out again when the consumer goes away.',
    fix: 'Check that the consumer acknowledges each message when it is done, and limit what it takes at once by its prefetch count.',
    impact: 'memory fills, work is done twice',
    effort: 'medium',
    references: [rabbitDocs('confirms', 'Consumer acknowledgements')],
  },
  needs: ['rabbitServers'],
  evaluate({ rabbitServers }) {
    const consumed = rabbitQueues(rabbitServers).filter(({ queue }) => queue.consumers > 0);
    const findings = consumed
      .filter(({ queue }) => queue.unacknowledged > USUAL && (queue.unacknowledgedGrowth ?? 0) > 0)
      .map(({ subject, queue, evidence }) => ({
        subject,
        message: `queue ${rabbitQueueText(queue)} has ${queue.unacknowledged} unacknowledged messages, and their number grows`,
        observed: `${queue.unacknowledgedGrowth ?? 0} more each second in the last sample of the server`,
        expected: `at most ${USUAL}, or a number that does not grow`,
        evidence: [evidence] as const,
      }));
    return judge(consumed, findings, 'no RabbitMQ queue that was read has a consumer');
  },
});
