import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { requiredVariable, serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { redisSettings } from '../../../src/derive/stores/redis-settings.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, type Reference } from '../../../src/model/reference.ts';

const SECURITY: Reference = {
  label: 'Redis documentation, security',
  url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
};

export const redisAuthenticationUndeclared = defineCheck({
  meta: {
    id: 'redis-authentication-undeclared',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every Redis declares that its clients authenticate',
    failureTitle: 'Redis is open to whoever reaches it',
    why: 'Any container on its networks can then read and delete all data, and change how the server runs.',
    fix: 'Start it with `--requirepass` and a required variable, or with an access list by `--aclfile`.',
    impact: 'data open to every container beside it',
    effort: 'small',
    references: [SECURITY, composeSpec('05-services', 'command')],
    example: {
      bad: {
        'compose.yaml': `services:
  redis:
    image: redis:7.4
`,
      },
      good: {
        'compose.yaml': `services:
  redis:
    image: redis:7.4
    command: redis-server --requirepass \${REDIS_PASSWORD:?set it}
`,
        '.env': 'REDIS_PASSWORD=hunter2\n',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const servers = declaredServices(composeProject).flatMap((service) => {
      const settings = redisSettings(service);
      return settings && !settings.byFile ? [{ service, settings, evidence: service.evidence }] : [];
    });
    const findings = servers
      .filter(({ settings }) => settings.authentication !== 'declared')
      .map(({ service, settings, evidence }) => {
        const isBlank = settings.authentication === 'blank';
        return {
          subject: placeOf(service, 'command'),
          message: isBlank ? 'the password is blank, which stands for none' : 'asks its clients for no password',
          observed: isBlank ? '--requirepass without a value' : 'neither --requirepass nor an access list',
          expected: 'a password or an access list',
          snippet: serviceSnippet(service, [
            `command: redis-server --requirepass "${requiredVariable('REDIS_PASSWORD')}" # beside its other options`,
          ]),
          evidence: [evidence] as const,
        };
      });
    return judgeDeclared(
      composeProject,
      servers,
      findings,
      'no service is a Redis that is set by its command and environment',
    );
  },
});
