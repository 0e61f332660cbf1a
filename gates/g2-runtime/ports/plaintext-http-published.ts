import { answeredExchanges, type ReadExchange } from '../../../src/derive/health/http-answer.ts';
import { boundPort, boundTo } from '../../../src/derive/ports/bound-port.ts';
import { publishedBeyondHost } from '../../../src/derive/ports/published-beyond-host.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, owaspTls } from '../../../src/model/reference.ts';

export const plaintextHttpPublished = defineCheck({
  meta: {
    id: 'plaintext-http-published',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'What is published beyond this host over plain HTTP leads to HTTPS',
    failureTitle: 'Plain HTTP is published beyond this host',
    why: 'Passwords and tokens cross the network in the clear, and anybody on the way can change what is answered.',
    fix: 'Publish it on 127.0.0.1 behind a proxy that speaks TLS, and let port 80 answer with a redirect to https alone.',
    impact: 'traffic open to everybody on the way',
    effort: 'medium',
    references: [owaspTls('use-tls-for-all-pages', 'TLS for all pages'), composeSpec('05-services', 'ports')],
  },
  needs: ['containers', 'httpExchanges'],
  evaluate({ containers, httpExchanges }) {
    const plain = answeredExchanges(httpExchanges).filter(({ url }) => url.startsWith('http://'));
    const ports = containers.flatMap((container) =>
      publishedBeyondHost(container).flatMap((binding) => {
        const answers = plain.filter(
          (one) => one.container === container.name && one.containerPort === binding.containerPort,
        );
        const [first] = answers;
        return first ? [{ container, binding, answers, first, evidence: first.evidence }] : [];
      }),
    );
    const findings = ports
      .filter(({ answers }) => !answers.every(leadsToHttps))
      .map(({ container, binding, answers, first }) => {
        const shown = answers.find((answer) => !leadsToHttps(answer)) ?? first;
        return {
          subject: { service: container.service, container: container.name, port: boundPort(binding) },
          message: `port ${binding.containerPort}/tcp answers in plain HTTP`,
          observed: `HTTP status ${shown.outcome.status} without TLS, bound to ${boundTo(binding)}`,
          expected: 'TLS, or a redirect to https',
          evidence: [shown.evidence, container.evidence] as const,
        };
      });
    return judge(ports, findings, 'no port that is published beyond this host answered in plain HTTP');
  },
});

function leadsToHttps({ outcome }: ReadExchange): boolean {
  return outcome.kind === 'response' && outcome.location?.startsWith('https://') === true;
}
