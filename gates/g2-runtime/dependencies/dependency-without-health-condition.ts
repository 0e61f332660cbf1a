import { type ServiceDependency, serviceDependencies } from '../../../src/derive/dependencies/service-dependencies.ts';
import { serviceSnippet, yamlText } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

export const dependencyWithoutHealthCondition = defineCheck({
  meta: {
    id: 'dependency-without-health-condition',
    priority: 'P3',
    title: 'Services wait for the health of dependencies that have a health check',
    failureTitle: 'Services do not wait for the health check that their dependency has',
    why: 'A started container does not answer yet, so that the service fails or retries at every start of the system.',
    fix: 'Write `depends_on` in its long form with `condition: service_healthy`.',
    impact: 'failures at start',
    effort: 'small',
    references: [
      composeSpec('05-services', 'depends_on'),
      dockerDocs('compose/how-tos/startup-order', 'Startup order in Compose'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const dependencies = serviceDependencies(containers)
      .filter(({ provider }) => provider.healthcheck !== undefined)
      .map((dependency) => ({ ...dependency, evidence: dependency.dependent.evidence }));
    const findings = dependencies.filter(({ condition }) => condition === 'service_started').map(asFinding);
    return judge(dependencies, findings, 'no service depends on one that has a health check');
  },
});

function asFinding({ service, dependency, condition, dependent, provider }: ServiceDependency) {
  return {
    subject: { service },
    message: `waits for ${dependency} only until it is started`,
    observed: `condition ${condition}, and ${dependency} has a health check`,
    expected: 'condition service_healthy',
    ...(keepsData(provider) && { priority: 'P2' as const }),
    snippet: serviceSnippet({ name: service }, [
      'depends_on:',
      `  ${yamlText(dependency)}: { condition: service_healthy }`,
    ]),
    evidence: [dependent.evidence, provider.evidence] as const,
  };
}
