import { type Answer, isSuccess, type ReadExchange, wasAsked } from '../../../src/derive/health/http-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

const TEXT_LENGTH = 60;

export const endpointExpectationUnmet = defineCheck({
  meta: {
    id: 'endpoint-expectation-unmet',
    priority: 'P1',
    title: 'Every endpoint of the settings that was asked answers as declared there',
    failureTitle: 'Endpoints of the settings do not answer as declared there',
    why: 'The team declared what the endpoint must answer, and it does not.',
    fix: 'Mend the service, or correct the path, status or texts under `endpoints` in gates.yaml.',
    impact: 'function the team relies on fails',
    effort: 'medium',
    references: [composeSpec('05-services', 'ports')],
  },
  needs: ['httpExchanges'],
  evaluate({ httpExchanges }) {
    const asked = httpExchanges.filter((exchange) => exchange.configured && wasAsked(exchange));
    const findings = asked.flatMap((exchange) => {
      const faults = faultsOf(exchange);
      const [message] = faults;
      if (message === undefined) return [];
      const { service, container, url, outcome, evidence } = exchange;
      return {
        subject: { ...containerSubject({ service, name: container }), url },
        message: `GET ${requestPath(url)} ${message}`,
        observed: outcome.kind === 'failure' ? outcome.message : [`status ${outcome.status}`, ...faults].join('; '),
        expected: expectedText(exchange),
        evidence: [evidence] as const,
      };
    });
    return judge(asked, findings, 'no endpoint of the settings was asked');
  },
});

/** What is wrong with the answer, each as the end of a sentence. */
function faultsOf({ outcome, expectedStatus, expectations }: ReadExchange): string[] {
  if (outcome.kind === 'failure') return [`got no answer (${outcome.code})`];
  const unmet = expectations.filter(({ met }) => !met);
  return [
    ...(hasStatus(outcome, expectedStatus) ? [] : ['answers with another status']),
    ...unmet.map(
      ({ contains }) => `answers without ${quoted(contains)}${outcome.truncated ? ' in the part read' : ''}`,
    ),
  ];
}

function hasStatus(outcome: Answer, expected: number | undefined): boolean {
  return expected === undefined ? isSuccess(outcome) : outcome.status === expected;
}

function expectedText({ expectedStatus, expectations }: ReadExchange): string {
  const status = expectedStatus === undefined ? 'a success status' : `status ${expectedStatus}`;
  return [status, ...expectations.map(({ contains }) => `the text ${quoted(contains)}`)].join(', ');
}

function quoted(text: string): string {
  return `"${cutText(text, TEXT_LENGTH)}"`;
}
