import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const newPrivilegesAllowed = defineCheck({
  meta: {
    id: 'new-privileges-allowed',
    priority: 'P2',
    title: 'No container lets its processes gain new privileges',
    failureTitle: 'Containers let their processes gain new privileges',
    why: 'A set-user-id program in the image can make a plain user root of the container.',
    fix: 'Set `security_opt: ["no-new-privileges:true"]`, or `"no-new-privileges": true` for the whole engine.',
    impact: 'root inside the container',
    effort: 'small',
    references: [
      cis('5.26'),
      composeSpec('05-services', 'security_opt'),
      owaspDocker('rule-4-prevent-in-container-privilege-escalation', 'rule 4, privilege escalation'),
    ],
  },
  needs: ['containers', 'engine'],
  evaluate({ containers, engine }) {
    const isEngineWide = engine.securityOptions.some((option) => /^(name=)?no-new-privileges\b/.test(option));
    const findings = containers
      .filter(({ security }) => !isRefused(security.options, isEngineWide))
      .map((container) => ({
        subject: containerSubject(container),
        message: 'its processes can gain new privileges',
        observed: `security_opt: ${container.security.options.join(', ') || 'none'}`,
        expected: 'no-new-privileges:true',
        snippet: serviceSnippet({ name: container.service }, ['security_opt: ["no-new-privileges:true"]']),
        evidence: [container.evidence, engine.evidence] as const,
      }));
    return judge(containers, findings, 'the target has no container');
  },
});

/** The container's own option wins over the engine's default. */
function isRefused(options: readonly string[], isEngineWide: boolean): boolean {
  const own = options.find((option) => option.startsWith('no-new-privileges'));
  return own === undefined ? isEngineWide : /^no-new-privileges([:=]true)?$/.test(own);
}
