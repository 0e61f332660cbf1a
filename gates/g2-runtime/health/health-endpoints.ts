import { type HealthAnswer, readHealthAnswer } from '../../../src/derive/health/health-answer.ts';
import { healthRequests } from '../../../src/derive/health/health-exchange.ts';
import { answeredExchanges, isWebPage, latencyText } from '../../../src/derive/health/http-answer.ts';
import { sampledLatency } from '../../../src/derive/health/sampled-latency.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const healthEndpoints = defineExhibit({
  meta: { id: 'health-endpoints', title: 'What services answered to health and readiness requests' },
  needs: ['httpExchanges'],
  present({ httpExchanges }) {
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
      rows: answers.map(({ service, url, outcome, evidence, ...exchange }) => ({
        cells: [service, url, `${outcome.status}`, ...latencyCells(exchange), ...bodyCells(outcome)],
        evidence: [evidence],
      })),
      note: sampleNote(answers),
    };
  },
});

function latencyCells(exchange: Parameters<typeof sampledLatency>[0]): string[] {
  const { medianMs, maximumMs } = sampledLatency(exchange);
  return [latencyText(medianMs), latencyText(maximumMs)];
}

function sampleNote(answers: readonly Parameters<typeof sampledLatency>[0][]): string {
  const counts = [...new Set(answers.map((answer) => sampledLatency(answer).count))].toSorted((a, b) => a - b);
  return `Each was asked ${counts.join(' or ')} ${counts.at(-1) === 1 ? 'time' : 'times'}, one request after the other.`;
}

function bodyCells(outcome: Parameters<typeof readHealthAnswer>[0] & Parameters<typeof isWebPage>[0]): string[] {
  const said: Partial<HealthAnswer> = isWebPage(outcome) ? { status: 'a web page' } : readHealthAnswer(outcome);
  return [said.status, said.uptime, said.memory].map((text) => text ?? 'not stated');
}
