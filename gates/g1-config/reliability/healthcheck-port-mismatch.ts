import { healthTestPorts } from '../../../src/derive/health/health-test.ts';
import { configuredPorts, namesPort } from '../../../src/derive/ports/configured-port.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const healthcheckPortMismatch = defineCheck({
  meta: {
    id: 'healthcheck-port-mismatch',
    priority: 'P1',
    title: 'Every health check asks a port that its service is configured for',
    failureTitle: 'Health checks ask a port that their service is not configured for',
    why: 'Such a test fails for good, so the service never becomes healthy and what waits for it does not start.',
    fix: 'Ask the port that the service listens on.',
    impact: 'service never healthy',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    ports: ['127.0.0.1:8000:3000']
    healthcheck:
      test: curl -f http://localhost:8000/health
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    ports: ['127.0.0.1:8000:3000']
    healthcheck:
      test: curl -f http://localhost:3000/health
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    const examined = declaredServices(composeProject).flatMap((service) => {
      const { healthcheck, evidence } = service;
      const configured = configuredPorts(service, dockerfiles);
      if (!healthcheck || configured.length === 0) return [];
      return healthTestPorts(healthcheck).map((port) => ({ service, healthcheck, port, configured, evidence }));
    });
    const findings = examined
      .filter(({ service, port, configured }) => !configured.includes(port) && !namesPort(service, port, dockerfiles))
      .map(({ service, healthcheck, port, configured, evidence }) => {
        const isPublished = service.ports.some(({ published }) => published === String(port));
        // An image that is pulled may listen on more ports than anything here tells.
        const isSure = isPublished || service.build !== undefined;
        const known = `port ${port}, and the service is configured for ${configured.join(', ')}`;
        return {
          subject: { service: service.name, port: String(port), ...healthcheck.at },
          message: isPublished
            ? `asks port ${port}, which is the port on the host and not the one in the container`
            : `asks port ${port}, for which nothing configures the service`,
          observed: isSure ? known : `${known} (the image may listen on more: unverified until G2)`,
          expected: `a test of port ${configured.join(' or ')}`,
          ...(!isSure && { priority: 'P2' as const }),
          evidence: [evidence] as const,
        };
      });
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no health check asks a port by number in a service whose ports are declared or known',
    );
  },
});
