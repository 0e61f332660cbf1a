import { rabbitQueues, rabbitQueueText } from '../../../src/derive/stores/rabbit-queues.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { rabbitDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const rabbitQueueWithoutConsumer = defineCheck({
  meta: {
    id: 'rabbit-queue-without-consumer',
    priority: 'P1',
    title: 'Somebody consumes every RabbitMQ queue in which messages wait',
    failureTitle: 'Messages wait in RabbitMQ queues that nobody consumes',
    why: 'What was asked for in these messages is not done, and the queue grows until the broker blocks its publishers.',
    fix: 'Start the service that consumes the queue, or check why it lost its connection; remove a queue that nobody needs any more.',
    impact: 'work that is not done',
    effort: 'medium',
    references: [rabbitDocs('consumers', 'Consumers')],
  },
  needs: ['rabbitServers'],
  evaluate({ rabbitServers }) {
    const waiting = rabbitQueues(rabbitServers).filter(({ queue }) => queue.ready > 0 && !isDeadLetter(queue.name));
    const findings = waiting
      .filter(({ queue }) => queue.consumers === 0)
      .map(({ subject, queue, evidence }) => ({
        subject,
        message: `queue ${rabbitQueueText(queue)} has no consumer`,
        observed: `${countText(queue.ready, 'message')} ready, 0 consumers`,
        expected: 'a consumer',
        evidence: [evidence] as const,
      }));
    return judge(waiting, findings, 'in no RabbitMQ queue that was read messages wait');
  },
});

/** What could not be handled is put aside for people; nobody consumes that on purpose. */
function isDeadLetter(name: string): boolean {
  return /(?:^|[._-])(?:dlq|dead[._-]?letters?|parking[._-]?lot|failed|errors?)(?:$|[._-])/i.test(name);
}
