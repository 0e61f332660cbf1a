import { type ObservedDependency, observedDependencies } from '../../../src/derive/dependencies/start-order.ts';
import { leadText } from '../../../src/derive/documents/lead-text.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const startedBeforeDependency = defineCheck({
  meta: {
    id: 'started-before-dependency',
    priority: 'P2',
    title: 'Every service was last started after the services it depends on',
    failureTitle: 'Services were started before services they depend on',
    why: 'Such a service still holds connections, addresses or settings of a container that was replaced since.',
    fix: 'Restart it, and set `restart: true` in `depends_on` so that Compose does so when the dependency is replaced.',
    impact: 'failures after a partial deployment',
    effort: 'small',
    references: [
      composeSpec('05-services', 'depends_on'),
      dockerDocs('compose/how-tos/startup-order', 'Startup order in Compose'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const examined = observedDependencies(containers).map((observed) => ({
      ...observed,
      evidence: observed.dependent.evidence,
    }));
    const findings = examined.filter(({ leadSeconds }) => leadSeconds < 0).map(asFinding);
    return judge(examined, findings, 'no started service declares a dependency that was started');
  },
});

function asFinding({ dependent, provider, dependency, condition, leadSeconds }: ObservedDependency) {
  const [started, provided] = [dependent, provider].map(({ state }) => momentText(state.startedAt ?? ''));
  return {
    subject: containerSubject(dependent),
    message: `started ${leadText(leadSeconds)} its dependency ${dependency}`,
    observed: `${dependent.service} started ${started}, ${dependency} started ${provided}`,
    expected: `a start after that of ${dependency}`,
    // Compose runs a completed job again on every `up`, without restarting what had waited for it.
    ...(condition === 'service_completed_successfully' && { priority: 'P3' as const }),
    fix: `Run docker compose restart ${dependent.service}, and set restart: true on ${dependency} in its depends_on.`,
    evidence: [dependent.evidence, provider.evidence] as const,
  };
}
