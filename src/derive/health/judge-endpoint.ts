import { type Judgement, judge } from '../../model/check.ts';
import type { EvidenceFor } from '../../model/evidence/kinds.ts';
import type { EndpointPurpose } from '../../services/endpoint-purpose.ts';
import { ownServicesAsked } from './own-http-service.ts';

/**
 * Judges whether every service of the team has an endpoint for the purpose. Only those are examined that answered when
 * they were asked for it; of the others nothing is known.
 */
export function judgeEndpoint(
  purpose: EndpointPurpose,
  { containers, httpExchanges }: EvidenceFor<'containers' | 'httpExchanges'>,
  expected: string,
): Judgement {
  const services = ownServicesAsked(purpose, httpExchanges, containers);
  const findings = services
    .filter(({ shownBy }) => shownBy === undefined)
    .map(({ service, answers, observed }) => {
      const [first, ...others] = answers;
      return {
        subject: { service },
        message: `no ${purpose} endpoint answered where it was looked for`,
        observed,
        expected,
        evidence: [first.evidence, ...others.map(({ evidence }) => evidence)] as const,
      };
    });
  const examined = services.map(({ answers: [first], shownBy }) => ({ evidence: shownBy ?? first.evidence }));
  return judge(examined, findings, `no service with an image of its own answered a ${purpose} request`);
}
