import { redisKeyText } from '../../../src/derive/stores/redis-key-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisKeyTypeUnexpected = defineCheck({
  meta: {
    id: 'redis-key-type-unexpected',
    priority: 'P1',
    title: 'Every declared key in Redis has the type that the settings expect',
    failureTitle: 'Keys in Redis have another type than the settings expect',
    why: 'Commands for one type fail on another with WRONGTYPE, so that producers and consumers break.',
    fix: 'Find out which service wrote the key, and give each use a name of its own; or correct `services.NAME.expect.keys`.',
    impact: 'commands fail with WRONGTYPE',
    effort: 'medium',
    references: [redisDocs('develop/data-types', 'Data types')],
  },
  needs: ['redisKeys'],
  evaluate({ redisKeys }) {
    const typed = redisKeys.filter(({ type, expected }) => type !== 'none' && expected.type !== undefined);
    const findings = typed
      .filter(({ type, expected }) => type !== expected.type)
      .map((key) => ({
        subject: { service: key.service, container: key.container },
        message: key.family
          ? `keys of ${redisKeyText(key)} are of type ${key.type}`
          : `the key ${redisKeyText(key)} is a ${key.type}`,
        observed: `TYPE is ${key.type}`,
        expected: `TYPE is ${key.expected.type}`,
        evidence: [key.evidence] as const,
      }));
    return judge(typed, findings, 'no key is there whose type the settings name');
  },
});
