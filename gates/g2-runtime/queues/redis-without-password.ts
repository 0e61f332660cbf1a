import { isEveryInterface } from '../../../src/derive/networks/host-address.ts';
import { publishedBeyondHost } from '../../../src/derive/ports/published-beyond-host.ts';
import { requiredVariable, serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisWithoutPassword = defineCheck({
  meta: {
    id: 'redis-without-password',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every Redis that was asked refused a command without a password',
    failureTitle: 'Redis answers whoever reaches it, without a password',
    why: 'Any container on its networks can read and delete all data, and change how the server runs.',
    fix: 'Start it with `--requirepass` and a required variable, or with an access list by `--aclfile`.',
    impact: 'data open to every container beside it',
    effort: 'small',
    references: [redisDocs('operate/oss_and_stack/management/security', 'Security')],
  },
  needs: ['redisAccess', 'containers'],
  evaluate({ redisAccess, containers }) {
    const asked = redisAccess.filter(({ anonymous }) => anonymous !== undefined);
    const findings = asked
      .filter(({ anonymous }) => anonymous === 'answered')
      .map(({ service, container, evidence }) => {
        const found = containers.find(({ name }) => name === container);
        const bindings = found ? publishedBeyondHost(found) : [];
        const isOpen = bindings.some(({ hostAddress }) => isEveryInterface(hostAddress));
        return {
          subject: { service, container },
          message: isOpen
            ? 'it answered a PING without a password, and its port is published on every interface'
            : 'it answered a PING without a password',
          observed: 'no password was asked for',
          expected: 'NOAUTH',
          snippet: serviceSnippet({ name: service }, [
            `command: redis-server --requirepass "${requiredVariable('REDIS_PASSWORD')}" # beside its other options`,
          ]),
          ...(isOpen && { priority: 'P0' as const }),
          evidence: [evidence] as const,
        };
      });
    return judge(asked, findings, 'no Redis server could be asked');
  },
});
