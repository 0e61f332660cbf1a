import type { Answered } from '../../../src/derive/health/http-answer.ts';
import { metricsAnswers } from '../../../src/derive/health/metrics-answer.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const metricsEndpoints = defineExhibit({
  meta: { id: 'metrics-endpoints', title: 'What the metrics endpoints hold' },
  needs: ['httpExchanges'],
  present({ httpExchanges }) {
    const rows = metricsAnswers(httpExchanges)
      .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.url, b.url))
      .map((answer) => ({ cells: [answer.service, answer.url, ...cellsOf(answer)], evidence: [answer.evidence] }));
    if (rows.length === 0) return { notApplicable: 'no metrics endpoint answered' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'URL', style: 'code' },
        { title: 'Format' },
        { title: 'Metrics', style: 'number' },
        { title: 'Series', style: 'number' },
        { title: 'Faults', style: 'number' },
      ],
      rows,
    };
  },
});

function cellsOf({ outcome: { exposition, contentType } }: Answered): readonly string[] {
  if (!exposition) return [`not metrics (${contentType || 'no type'})`, 'none', 'none', 'none'];
  const { format, families, samples, faultCount } = exposition;
  return [format === 'openmetrics' ? 'OpenMetrics' : 'Prometheus', `${families}`, `${samples}`, `${faultCount}`];
}
