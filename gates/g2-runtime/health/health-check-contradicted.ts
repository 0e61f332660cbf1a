import { readHealthAnswer } from '../../../src/derive/health/health-answer.ts';
import { healthEndpointAnswers } from '../../../src/derive/health/health-exchange.ts';
import { type Answered, isSuccess } from '../../../src/derive/health/http-answer.ts';
import { isObservedByHealthCheck, type ObservedContainer } from '../../../src/derive/health/observed-health.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const healthCheckContradicted = defineCheck({
  meta: {
    id: 'health-check-contradicted',
    priority: 'P2',
    title: 'Health checks and health endpoints agree',
    failureTitle: 'Health checks and health endpoints contradict each other',
    why: 'One of them is wrong, and dependents, restarts and alerts follow the one that the engine has.',
    fix: 'Let the health check ask the endpoint that knows, and fail on anything but a healthy answer.',
    impact: 'failure not noticed',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers', 'httpExchanges'],
  evaluate({ containers, httpExchanges }) {
    const answers = healthEndpointAnswers(httpExchanges);
    const both = containers.filter(isObservedByHealthCheck).flatMap((container) => {
      const own = answers.filter((answer) => answer.container === container.name);
      return own.length > 0 && isSettled(container) ? [{ container, own, evidence: container.evidence }] : [];
    });
    const findings = both.flatMap(({ container, own, evidence }) => {
      const { status } = container.state.health;
      const other = status === 'healthy' ? own.find(isBad) : own.every(isGood) && own[0];
      if (!other) return [];
      return {
        subject: { ...containerSubject(container), url: other.url },
        message: `the engine calls it ${status}, and GET ${requestPath(other.url)} does not`,
        observed: `${engineText(container)}; ${answerText(other)}`,
        expected: 'the same from both',
        evidence: [evidence, other.evidence] as const,
      };
    });
    return judge(both, findings, 'no container with a health check that has settled answered a health request');
  },
});

/** A check that has begun to fail, or has not succeeded yet, is about to change its mind. */
function isSettled({ state: { health } }: ObservedContainer): boolean {
  return health.status === 'unhealthy' || (health.status === 'healthy' && health.failingStreak === 0);
}

function isBad({ outcome }: Answered): boolean {
  const { rating } = readHealthAnswer(outcome);
  return outcome.status >= 500 || rating === 'failing' || rating === 'degraded';
}

function isGood({ outcome }: Answered): boolean {
  return isSuccess(outcome) && readHealthAnswer(outcome).rating === 'healthy';
}

function engineText({ state: { health } }: ObservedContainer): string {
  if (health.status === 'healthy') return 'its health check succeeds';
  return `its health check has failed ${countText(health.failingStreak, 'time')} in a row`;
}

function answerText({ outcome }: Answered): string {
  const { status } = readHealthAnswer(outcome);
  return `HTTP status ${outcome.status}${status === undefined ? '' : `, the body says "${status}"`}`;
}
