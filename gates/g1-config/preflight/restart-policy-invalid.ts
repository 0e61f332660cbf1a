import { type DeclaredService, declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { nearestName } from '../../../src/shared/nearest.ts';

const POLICIES = ['no', 'always', 'unless-stopped', 'on-failure'];
const POLICY = /^(?:no|always|unless-stopped|on-failure(?::\d*)?|)$/;
const COUNTED = /^(?:no|always|unless-stopped):\d+$/;

export const restartPolicyInvalid = defineCheck({
  meta: {
    id: 'restart-policy-invalid',
    priority: 'P0',
    title: 'Every restart policy is one that the engine knows',
    failureTitle: 'Restart policies are not ones that the engine knows',
    why: 'Compose passes the policy on without looking at it, and the engine refuses to create the container; of retries without a condition, older engines make no policy at all.',
    fix: 'Use `no`, `always`, `unless-stopped`, `on-failure` or `on-failure:N`; under `deploy.restart_policy`, give `max_attempts` the condition `on-failure`.',
    impact: 'container is not created',
    effort: 'small',
    references: [
      composeSpec('05-services', 'restart'),
      dockerDocs('engine/containers/start-containers-automatically', 'Restart policies'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", restart: on-failed }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", restart: on-failure }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).filter(({ restart }) => restart !== undefined);
    const findings = services
      .filter(({ restart = '' }) => !POLICY.test(restart))
      .map((service) => ({
        subject: placeOf(service, service.keys['restart'] ? 'restart' : 'deploy'),
        message: COUNTED.test(service.restart ?? '')
          ? 'only on-failure takes a number of retries'
          : `the restart policy is not valid${suggestion(service)}`,
        observed: JSON.stringify(service.restart),
        expected: 'no, always, unless-stopped, on-failure or on-failure:N',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service declares a restart policy');
  },
});

function suggestion({ restart = '' }: DeclaredService): string {
  const nearest = nearestName(restart, POLICIES);
  return nearest === undefined || nearest === restart ? '' : `; did you mean "${nearest}"?`;
}
