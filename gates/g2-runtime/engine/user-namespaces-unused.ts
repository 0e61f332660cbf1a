import { hasSecurityOption, POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const userNamespacesUnused = defineCheck({
  meta: {
    id: 'user-namespaces-unused',
    priority: 'P3',
    title: 'Root in a container is not root of the host',
    failureTitle: 'Root in a container is root of the host',
    why: 'A process that leaves its container as root then owns the host; with namespaces of users it is nobody there.',
    fix: 'Run the engine rootless, or set `"userns-remap": "default"` after moving what it holds.',
    impact: 'takeover of the host after a break-out',
    effort: 'large',
    references: [
      cis('2.9'),
      dockerDocs('engine/security/userns-remap', 'User namespaces'),
      dockerDocs('engine/security/rootless', 'Rootless mode'),
    ],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const isMapped = ['userns', 'rootless'].some((name) => hasSecurityOption(engine.securityOptions, name));
    const findings = told
      .filter(() => !isMapped)
      .map(({ subject, evidence }) => ({
        subject,
        message: 'it runs as root and maps the users of containers to themselves',
        observed: engine.securityOptions.join('; ') || 'no security option',
        expected: 'name=userns or name=rootless',
        evidence: [evidence] as const,
      }));
    return judge(told, findings, POSTURE_UNTOLD);
  },
});
