import { boundTo } from '../../../src/derive/ports/bound-port.ts';
import { publishedBeyondHost } from '../../../src/derive/ports/published-beyond-host.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { redisDocs } from '../../../src/model/reference.ts';

export const redisProtectedModeOff = defineCheck({
  meta: {
    id: 'redis-protected-mode-off',
    priority: 'P1',
    title: 'No Redis without a password is published beyond its host with protected mode off',
    failureTitle: 'Redis without a password is published, and protected mode is off',
    why: 'Protected mode is what refuses strangers when no password is set; without it anybody in the network is answered.',
    fix: 'Set a password first; publish the port on 127.0.0.1 or not at all.',
    impact: 'data open to the network',
    effort: 'small',
    references: [redisDocs('operate/oss_and_stack/management/security', 'Protected mode')],
  },
  needs: ['redisConfigurations', 'redisAccess', 'containers'],
  evaluate({ redisConfigurations, redisAccess, containers }) {
    const open = redisConfigurations.flatMap((configuration) => {
      const named = ({ name }: { name: string }) => name === configuration.container;
      const access = redisAccess.find(({ container }) => container === configuration.container);
      const [binding] = containers.filter(named).flatMap(publishedBeyondHost);
      return access?.anonymous === 'answered' && binding ? [{ ...configuration, binding, access }] : [];
    });
    const findings = open
      .filter(({ settings }) => settings['protected-mode'] === 'no')
      .map(({ service, container, binding, access, evidence }) => ({
        subject: { service, container },
        message: 'nothing refuses strangers: no password, and protected mode is off',
        observed: `protected-mode is no, bound to ${boundTo(binding)}`,
        expected: 'a password, or a port that only the host reaches',
        evidence: [evidence, access.evidence] as const,
      }));
    return judge(open, findings, 'no Redis server without a password is published beyond its host');
  },
});
