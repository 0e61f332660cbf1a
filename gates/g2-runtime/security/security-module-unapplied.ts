import { hasSecurityOption } from '../../../src/derive/engine/engine-posture.ts';
import { switchesProfileOff } from '../../../src/derive/hardening/security-profile.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

/** The modules by which an engine confines containers, and what of a container shows that it is confined. */
const MODULES = [
  { option: 'apparmor', name: 'AppArmor', profile: ({ security }: Container) => security.appArmorProfile },
  { option: 'selinux', name: 'SELinux', profile: ({ security }: Container) => security.processLabel },
] as const;

export const securityModuleUnapplied = defineCheck({
  meta: {
    id: 'security-module-unapplied',
    priority: 'P1',
    title: 'The security module of the engine is applied to every container',
    failureTitle: 'The security module of the engine is not applied to containers',
    why: 'The engine has AppArmor or SELinux, and the processes of the container run without its rules all the same.',
    fix: 'Create the container anew; where it stays so, load the profile (`docker-default`) or name one in `security_opt`.',
    impact: 'break-out from the container',
    effort: 'medium',
    references: [cis('5.2'), cis('5.3'), dockerDocs('engine/security/apparmor', 'AppArmor security profiles')],
  },
  needs: ['containers', 'engine'],
  evaluate({ containers, engine }) {
    const modules = MODULES.filter(({ option }) => hasSecurityOption(engine.securityOptions, option));
    const told = containers.filter(isConfinable).flatMap((container) =>
      modules.flatMap(({ name, profile }) => {
        const applied = profile(container);
        return applied === undefined ? [] : [{ container, name, applied, evidence: container.evidence }];
      }),
    );
    const findings = told
      .filter(({ applied }) => applied === '' || applied === 'unconfined')
      .map(({ container, name, applied, evidence }) => ({
        subject: { ...containerSubject(container), topic: name },
        message: `${name} does not confine it`,
        observed: applied === '' ? `no profile of ${name} is applied` : applied,
        expected: `a profile of ${name}`,
        evidence: [evidence, engine.evidence] as const,
      }));
    return judge(told, findings, 'the engine uses no security module, or no container tells its profile');
  },
});

/** Of a container that was never started nothing is applied yet; one that is privileged or says so is another finding. */
function isConfinable({ state, security }: Container): boolean {
  return state.startedAt !== undefined && !security.privileged && !security.options.some(switchesProfileOff);
}
