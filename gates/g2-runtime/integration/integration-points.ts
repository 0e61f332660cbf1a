import { modelNames, runtimeVersion } from '../../../src/derive/health/ai-runtime-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { serviceEdges } from '../../../src/derive/networks/service-graph.ts';
import { STORE_KINDS, type StoreAnswer, storeAnswers } from '../../../src/derive/stores/store-answers.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { isStore, knownService } from '../../../src/services/identify-service.ts';
import { kindText } from '../../../src/services/kind-text.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type Evidence = EvidenceFor<'containers' | 'httpExchanges'>;

export const integrationPoints = defineExhibit({
  meta: {
    id: 'integration-points',
    title: 'Data stores, brokers and AI runtimes, their clients and what was observed',
  },
  needs: ['containers', 'httpExchanges', ...STORE_KINDS],
  present({ containers, httpExchanges, ...stores }) {
    const edges = serviceEdges(containers);
    const answers = storeAnswers(stores);
    const services = groupBy(containers.filter(isIntegrationPoint), ({ service }) => service);
    const rows = [...services]
      .toSorted(([a], [b]) => compareText(a, b))
      .flatMap(([service, [container]]) => {
        const known = knownService(container);
        if (!known) return [];
        const clients = edges.filter(({ to }) => to === service);
        const exchanges = httpExchanges.filter((exchange) => exchange.service === service);
        const answer = answers.get(container.name);
        const cited = [container, ...clients, ...exchanges, ...(answer ? [answer] : [])].map(
          ({ evidence }) => evidence,
        );
        return {
          cells: [
            service,
            kindText(known),
            listed(clients.map(clientText)),
            observedText(container, answer, exchanges),
          ],
          evidence: [...new Set(cited)],
        };
      });
    if (rows.length === 0) return { notApplicable: 'no container runs a known data store, broker or AI runtime' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Kind' },
        { title: 'Clients by URL in their environment' },
        { title: 'Observed' },
      ],
      rows,
    };
  },
});

function isIntegrationPoint(container: Evidence['containers'][number]): boolean {
  const known = knownService(container);
  return isStore(known) || known?.role === 'ai-runtime';
}

function clientText({ from, variable }: { from: string; variable: string }): string {
  return `${from} (${variable})`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.toSorted(compareText).join(', ');
}

function observedText(
  { ports }: Evidence['containers'][number],
  answer: StoreAnswer | undefined,
  exchanges: Evidence['httpExchanges'],
): string {
  if (exchanges.length > 0) return [...new Set(exchanges.map(answerText))].join('; ');
  return answer?.text ?? (ports.length === 0 ? 'not asked: it publishes no port' : 'not asked');
}

function answerText({ url, outcome }: Evidence['httpExchanges'][number]): string {
  const path = requestPath(url);
  if (outcome.kind === 'failure') return `${path}: ${outcome.code}`;
  if (outcome.status !== 200) return `${path}: status ${outcome.status}`;
  const version = runtimeVersion(outcome.json);
  if (version !== undefined) return `version ${version}`;
  const models = modelNames(outcome.json);
  if (models === undefined) return `${path}: status 200`;
  return models.length === 0 ? 'no models' : `models ${models.join(', ')}`;
}
