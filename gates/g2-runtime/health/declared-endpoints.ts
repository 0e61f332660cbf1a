import { latencyText, outcomeText, type ReadExchange, wasAsked } from '../../../src/derive/health/http-answer.ts';
import { sampledLatency } from '../../../src/derive/health/sampled-latency.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

const TEXT_LENGTH = 80;

export const declaredEndpoints = defineExhibit({
  meta: { id: 'declared-endpoints', title: 'What the endpoints of the settings answered' },
  needs: ['httpExchanges'],
  present({ httpExchanges }) {
    const rows = httpExchanges
      .filter((exchange) => exchange.configured && wasAsked(exchange))
      .map((exchange) => ({ cells: cellsOf(exchange), evidence: [exchange.evidence] }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no endpoint of the settings was asked' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Asked for' },
        { title: 'URL', style: 'code' },
        { title: 'HTTP status', style: 'number' },
        { title: 'Expected', style: 'number' },
        { title: 'Text that must be there' },
        { title: 'Latency, median', style: 'number' },
      ],
      rows,
    };
  },
});

function cellsOf(exchange: ReadExchange): readonly string[] {
  const { service, purpose, url, outcome, expectedStatus, expectations } = exchange;
  const texts = expectations.map(
    ({ contains, met }) => `“${cutText(contains, TEXT_LENGTH)}” ${met ? 'is' : 'is not'} there`,
  );
  return [
    service,
    purpose,
    url,
    outcomeText(outcome),
    expectedStatus === undefined ? 'any success' : `${expectedStatus}`,
    texts.join('; ') || 'none is stated',
    latencyText(sampledLatency(exchange).medianMs),
  ];
}
