import { placeOf, settledServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const userUndeclared = defineCheck({
  meta: {
    id: 'user-undeclared',
    priority: 'P3',
    title: 'Every service declares the user it runs as',
    failureTitle: 'Services do not declare the user they run as',
    why: 'The image then decides, and an image without USER runs as root.',
    fix: 'Add `user:` with an unprivileged user and group id, for example `user: "1000:1000"`.',
    impact: 'processes may run as root',
    effort: 'medium',
    references: [cis('4.1'), composeSpec('05-services', 'user'), owaspDocker('rule-2---set-a-user', 'rule 2, user')],
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services
      .filter(({ user }) => (user ?? '') === '')
      .map((service) => ({
        subject: placeOf(service, 'user'),
        message: 'no user is declared (the image may set one: unverified until G2)',
        observed: 'no user',
        expected: 'an unprivileged user',
        fix: `Add user: "1000:1000" to services.${service.name}, with ids that own the files it writes.`,
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});
