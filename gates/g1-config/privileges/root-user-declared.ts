import { isSuperuser } from '../../../src/derive/hardening/superuser.ts';
import { dockerfileUser } from '../../../src/derive/images/dockerfile-user.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const rootUserDeclared = defineCheck({
  meta: {
    id: 'root-user-declared',
    priority: 'P1',
    title: 'No service is declared to run as root',
    failureTitle: 'Services are declared to run as root',
    why: 'Root in the container is root for the kernel, so one flaw in the wall around it is enough to own the host.',
    fix: 'Declare an unprivileged user with `user:`, or end the Dockerfile with such a `USER`.',
    impact: 'more rights after a break-in',
    effort: 'medium',
    references: [cis('4.1'), composeSpec('05-services', 'user'), owaspDocker('rule-2---set-a-user', 'rule 2, user')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    user: "0:0"
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    user: "1000:1000"
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    const stated = declaredServices(composeProject).flatMap((service) => statedUser(service, dockerfiles) ?? []);
    const findings = stated
      .filter(({ user }) => isSuperuser(user))
      .map(({ service, user, at, from, evidence }) => ({
        subject: { service: service.name, ...at },
        message: `the user is root, set by ${from}`,
        observed: `${from === 'the Dockerfile' ? 'USER' : 'user:'} ${user}`,
        expected: 'an unprivileged user',
        snippet: serviceSnippet(service, ['user: "1000:1000" # ids that own the files it writes']),
        evidence: [evidence] as const,
      }));
    const reason = 'neither a service nor the Dockerfile of one names a user';
    return judgeDeclared(composeProject, stated, findings, reason);
  },
});

/** The user that the Compose file names, else the one that the Dockerfile of a service built here does. */
function statedUser(service: DeclaredService, dockerfiles: EvidenceFor<'dockerfiles'>['dockerfiles']) {
  const { user = '', keys, evidence } = service;
  if (user !== '') return { service, user, at: keys['user'] ?? service.at, from: 'the Compose file', evidence };
  const built = dockerfileUser(service, dockerfiles);
  if (built?.user === undefined) return undefined;
  return { service, user: built.user, at: built.at, from: 'the Dockerfile', evidence: built.evidence };
}
