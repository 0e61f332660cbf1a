import { redisKeyText } from '../../../src/derive/stores/redis-key-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisQueueTooLong = defineCheck({
  meta: {
    id: 'redis-queue-too-long',
    priority: 'P1',
    title: 'No declared queue in Redis is longer than the settings allow',
    failureTitle: 'Queues in Redis are longer than the settings allow',
    why: 'More is put in than is taken out: jobs wait, and the server fills up.',
    fix: 'Check that the workers run and take jobs; add workers, or let producers slow down.',
    impact: 'jobs wait, memory fills',
    effort: 'medium',
    references: [redisDocs('develop/data-types/lists', 'Lists')],
  },
  needs: ['redisKeys'],
  evaluate({ redisKeys }) {
    const measured = redisKeys.flatMap((key) => {
      const { maxLength } = key.expected;
      // A key that is not there is as long as an empty one; what is of another type was not measured.
      const length = key.type === 'none' ? 0 : key.length;
      return maxLength === undefined || length === undefined ? [] : [{ ...key, length, maxLength }];
    });
    const findings = measured
      .filter(({ length, maxLength }) => length > maxLength)
      .map(({ service, container, length, maxLength, evidence, ...key }) => ({
        subject: { service, container },
        message: `${redisKeyText(key)} holds ${length} entries`,
        observed: `length is ${length}`,
        expected: `at most ${maxLength}`,
        evidence: [evidence] as const,
      }));
    return judge(measured, findings, 'the settings name no queue with a greatest length');
  },
});
