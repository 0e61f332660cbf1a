import { isIdleGuess, wasAsked } from '../../../src/derive/health/http-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

export const aiRuntimeUnreachable = defineCheck({
  meta: {
    id: 'ai-runtime-unreachable',
    priority: 'P1',
    title: 'Every AI runtime that was asked over HTTP answered',
    failureTitle: 'AI runtimes do not answer over HTTP',
    why: 'Services that depend on the runtime fail or wait as long as it does not answer.',
    fix: 'Look into the log of the runtime, and check that it listens on all interfaces of its container (`OLLAMA_HOST=0.0.0.0`).',
    impact: 'AI features fail',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/networking', 'Networking in Compose')],
  },
  needs: ['containers', 'httpExchanges'],
  evaluate({ containers, httpExchanges }) {
    const exchanges = httpExchanges.flatMap((exchange) => {
      const container = containers.find(({ name }) => name === exchange.container);
      const isRuntime = container && knownService(container)?.role === 'ai-runtime';
      return isRuntime && wasAsked(exchange) && !isIdleGuess(exchange) ? [{ ...exchange, container }] : [];
    });
    const findings = exchanges.flatMap(({ container, url, outcome, evidence }) => {
      if (outcome.kind === 'response') return [];
      return {
        subject: { ...containerSubject(container), url },
        message: `GET ${requestPath(url)} got no answer (${outcome.code})`,
        observed: outcome.message,
        expected: 'an answer',
        evidence: [evidence] as const,
      };
    });
    return judge(exchanges, findings, 'no AI runtime was asked over HTTP');
  },
});
