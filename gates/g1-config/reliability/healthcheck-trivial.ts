import { healthTestText } from '../../../src/derive/health/health-test.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

const ALWAYS_TRUE = /^(?:(?:\/usr)?\/bin\/)?(?:exit 0|true|:|echo\b[^|&;<>]*)$/;
const NEVER_FALSE = /(?:\|\||;)\s*(?:exit 0|true|:|echo\b[^|&;]*)\s*$/;
const PROCESS_ONLY = /^(?:pgrep|pidof|ps|kill -0)\b(?!.*(?:&&|\b(?:curl|wget|nc)\b))/;
const PORT_ONLY =
  /^(?:nc\b|(?:echo|:|true)?\s*[<>]+\s*\/dev\/tcp\/|timeout\s+\d+\s+.*\/dev\/tcp\/)(?!.*(?:&&|\|(?!\|)))/;
/** curl that neither fails on an error answer nor hands the answer to something that looks at it. */
const DEAF_CURL = /\bcurl\b(?!.*(?:\s-[A-Za-z]*f|\s--fail|\s-w|\s--write-out|[^|]\|[^|]))/;

export const healthcheckTrivial = defineCheck({
  meta: {
    id: 'healthcheck-trivial',
    priority: 'P2',
    title: 'Every health check can notice that its service does not work',
    failureTitle: 'Health checks cannot notice that their service does not work',
    why: 'A test that is true whatever the service does reports a broken service as healthy, and others are started on it.',
    fix: 'Ask the service itself: an HTTP path with `curl -f`, `pg_isready`, `redis-cli ping`.',
    impact: 'failure not noticed',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck'), dockerDocs('reference/dockerfile', 'HEALTHCHECK')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck:
      test: exit 0
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    healthcheck:
      test: curl -f http://localhost:3000/health || exit 1
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const examined = declaredServices(composeProject).flatMap((service) =>
      service.healthcheck && healthTestText(service.healthcheck) !== ''
        ? [{ service, healthcheck: service.healthcheck, evidence: service.evidence }]
        : [],
    );
    const findings = examined.flatMap(({ service, healthcheck, evidence }) => {
      const weakness = weaknessOf(healthTestText(healthcheck), service);
      if (weakness === undefined) return [];
      const subject = { service: service.name, ...healthcheck.at };
      return [{ subject, ...weakness, expected: 'a test that asks the service itself', evidence: [evidence] as const }];
    });
    return judgeDeclared(composeProject, examined, findings, 'no service declares the test of a health check');
  },
});

function weaknessOf(test: string, service: DeclaredService): { message: string; observed: string } | undefined {
  if (ALWAYS_TRUE.test(test)) return { message: 'the test is always true', observed: 'a command that cannot fail' };
  if (NEVER_FALSE.test(test)) {
    return {
      message: 'the test is true even when its command fails',
      observed: 'a failure that is turned into success',
    };
  }
  if (PROCESS_ONLY.test(test)) {
    return { message: 'the test looks only whether a process exists', observed: 'a look at the process list' };
  }
  if (keepsData(service) && PORT_ONLY.test(test)) {
    return { message: 'the test looks only whether a port is open', observed: 'a connection without a question' };
  }
  if (!DEAF_CURL.test(test)) return undefined;
  return { message: 'curl takes every answer for success, errors too', observed: 'curl without --fail' };
}
