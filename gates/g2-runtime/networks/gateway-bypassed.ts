import { answeredExchanges } from '../../../src/derive/health/http-answer.ts';
import { isGateway, runningReach } from '../../../src/derive/networks/running-reach.ts';
import { boundPort, boundTo } from '../../../src/derive/ports/bound-port.ts';
import { publishedBeyondHost } from '../../../src/derive/ports/published-beyond-host.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { isStore, supposedService } from '../../../src/services/identify-service.ts';

export const gatewayBypassed = defineCheck({
  meta: {
    id: 'gateway-bypassed',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'From outside, HTTP services are reached through the proxy alone',
    failureTitle: 'HTTP services are reached from outside without passing the proxy',
    why: 'Who calls such a port passes by the login, the TLS and the limits of the proxy.',
    fix: 'Remove `ports` from the service and let the proxy reach it over a network, or publish it on 127.0.0.1.',
    impact: 'proxy circumvented',
    effort: 'small',
    references: [
      composeSpec('05-services', 'ports'),
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
    ],
  },
  needs: ['containers', 'httpExchanges'],
  evaluate({ containers, httpExchanges }) {
    const { services } = runningReach(containers);
    const gateways = services.filter(isGateway);
    const names = gateways.map(({ name }) => name).join(', ');
    const answers = answeredExchanges(httpExchanges);
    const behind = services.filter(
      (service) => !gateways.includes(service) && !isJudgedElsewhere(service.containers[0]),
    );
    const findings = behind.flatMap(({ containers: own }) =>
      own.flatMap((container) =>
        publishedBeyondHost(container).flatMap((binding) => {
          const { containerPort } = binding;
          const answer = answers.find((one) => one.container === container.name && one.containerPort === containerPort);
          if (!answer) return [];
          return {
            subject: { service: container.service, container: container.name, port: boundPort(binding) },
            message: `port ${containerPort}/tcp answers over HTTP beside the proxy ${names}`,
            observed: `bound to ${boundTo(binding)}`,
            expected: `no port beyond this host but those of ${names}`,
            evidence: [answer.evidence, container.evidence] as const,
          };
        }),
      ),
    );
    const reason = 'no known proxy that is published beyond this host runs in front of other services';
    return gateways.length === 0 ? judge([], [], reason) : judge(behind, findings, reason);
  },
});

/** Data stores and administration interfaces must not be published at all, with a proxy or without. */
function isJudgedElsewhere(service: Parameters<typeof supposedService>[0]): boolean {
  const known = supposedService(service);
  return isStore(known) || known?.role === 'admin-ui' || known?.role === 'proxy';
}
