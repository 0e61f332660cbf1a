import { mayBeEmpty, redisKeyText } from '../../../src/derive/stores/redis-key-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisKeyMissing = defineCheck({
  meta: {
    id: 'redis-key-missing',
    priority: 'P1',
    title: 'Every key that the settings expect in Redis is there',
    failureTitle: 'Keys that the settings expect in Redis are not there',
    why: 'What the key stands for was not set up, was removed, or was lost: its producers and consumers do not meet.',
    fix: 'Check that the service that makes the key has started and uses this server and this database, or correct `services.NAME.expect.keys`.',
    impact: 'work that is never taken up',
    effort: 'medium',
    references: [redisDocs('develop/use/keyspace', 'Keys')],
  },
  needs: ['redisKeys'],
  evaluate({ redisKeys }) {
    const lasting = redisKeys.filter((key) => !mayBeEmpty(key));
    const findings = lasting
      .filter(({ type }) => type === 'none')
      .map((key) => ({
        subject: { service: key.service, container: key.container },
        message: key.family ? `no key of ${redisKeyText(key)} exists` : `the key ${redisKeyText(key)} does not exist`,
        observed: key.family ? 'none among all keys' : 'TYPE is none',
        expected: key.expected.type === undefined ? 'a key' : `a ${key.expected.type}`,
        evidence: [key.evidence] as const,
      }));
    return judge(lasting, findings, 'the settings expect no key that lasts when it is empty');
  },
});
