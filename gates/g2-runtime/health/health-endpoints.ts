import { type HealthAnswer, readHealthAnswer } from '../../../src/derive/health-answer.ts';
import { healthRequests } from '../../../src/derive/health-exchange.ts';
import { answeredExchanges, isWebPage, latencyText } from '../../../src/derive/http-answer.ts';
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
        { title: 'Latency', style: 'number' },
        { title: 'Status in the body' },
        { title: 'Uptime in the body' },
        { title: 'Memory in the body' },
      ],
      rows: answers.map(({ service, url, outcome, durationMs, evidence }) => ({
        cells: [service, url, `${outcome.status}`, latencyText(durationMs), ...bodyCells(outcome)],
        evidence: [evidence],
      })),
    };
  },
});

function bodyCells(outcome: Parameters<typeof readHealthAnswer>[0] & Parameters<typeof isWebPage>[0]): string[] {
  const said: Partial<HealthAnswer> = isWebPage(outcome) ? { status: 'a web page' } : readHealthAnswer(outcome);
  return [said.status, said.uptime, said.memory].map((text) => text ?? 'not stated');
}
