import { readHealthAnswer } from '../../../src/derive/health/health-answer.ts';
import { healthRequests } from '../../../src/derive/health/health-exchange.ts';
import { type Answered, answeredExchanges, isWebPage, latencyText } from '../../../src/derive/health/http-answer.ts';
import { sampledLatency } from '../../../src/derive/health/sampled-latency.ts';
import { statedUptimeText } from '../../../src/derive/health/stated-uptime.ts';
import { uptimeSeconds } from '../../../src/derive/time/uptime.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Evidence = EvidenceFor<'containers' | 'httpExchanges' | 'run'>;

export const healthEndpoints = defineExhibit({
  meta: { id: 'health-endpoints', title: 'What services answered to health and readiness requests' },
  needs: ['containers', 'httpExchanges', 'run'],
  present({ containers, httpExchanges, run }) {
    const answers = answeredExchanges(healthRequests(httpExchanges)).toSorted(
      (a, b) => compareText(a.service, b.service) || compareText(a.container, b.container) || compareText(a.url, b.url),
    );
    if (answers.length === 0) return { notApplicable: 'no service answered a health or readiness request' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'URL', style: 'code' },
        { title: 'HTTP status', style: 'number' },
        { title: 'Latency, median', style: 'number' },
        { title: 'Latency, maximum', style: 'number' },
        { title: 'Status in the body' },
        { title: 'Uptime in the body' },
        { title: 'Memory in the body' },
      ],
      rows: answers.map((answer) => ({
        cells: [
          answer.service,
          answer.url,
          `${answer.outcome.status}`,
          ...latencyCells(answer),
          ...bodyCells(answer, containers, run.takenAt),
        ],
        evidence: [answer.evidence],
      })),
      note: noteOn(answers),
    };
  },
});

function latencyCells(answer: Answered): string[] {
  const { medianMs, maximumMs } = sampledLatency(answer);
  return [latencyText(medianMs), latencyText(maximumMs)];
}

function bodyCells(answer: Answered, containers: Evidence['containers'], takenAt: string): string[] {
  if (isWebPage(answer.outcome)) return ['a web page', 'not stated', 'not stated'];
  const { status, uptime, memory } = readHealthAnswer(answer.outcome);
  const container = containers.find(({ name }) => name === answer.container);
  const seconds = container && uptimeSeconds(container, takenAt);
  return [status, uptime && statedUptimeText(uptime, seconds), memory].map((text) => text ?? 'not stated');
}

function noteOn(answers: readonly Answered[]): string {
  const counts = [...new Set(answers.map((answer) => sampledLatency(answer).count))].toSorted((a, b) => a - b);
  const times = `Each was asked ${counts.join(' or ')} ${counts.at(-1) === 1 ? 'time' : 'times'}, one request after the other`;
  const inside = answers.filter(({ via }) => via === 'container address').map(({ service }) => service);
  if (inside.length === 0) return `${times}.`;
  return `${times}; by the address of their containers, because they do not publish the port: ${[...new Set(inside)].join(', ')}.`;
}
