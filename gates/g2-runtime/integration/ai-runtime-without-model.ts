import { modelNames } from '../../../src/derive/health/ai-runtime-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { HttpExchange } from '../../../src/model/evidence/container-activity.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { knownService } from '../../../src/services/identify-service.ts';

const LISTS_OF_MODELS = new Set(['/api/tags', '/v1/models']);

export const aiRuntimeWithoutModel = defineCheck({
  meta: {
    id: 'ai-runtime-without-model',
    priority: 'P2',
    title: 'Every AI runtime that was asked for its models has at least one',
    failureTitle: 'AI runtimes have no model',
    why: 'Without a model every request to the runtime fails, although it is up and healthy.',
    fix: 'Load the model into the volume of the runtime, for example `docker compose exec ollama ollama pull llama3.2`.',
    impact: 'requests to the AI runtime fail',
    effort: 'small',
    references: [
      { label: 'Ollama API, list local models', url: 'https://github.com/ollama/ollama/blob/main/docs/api.md' },
    ],
  },
  needs: ['containers', 'httpExchanges', 'ollamaServers'],
  evaluate({ containers, httpExchanges, ollamaServers }) {
    const published = httpExchanges.flatMap((exchange) => {
      const container = containers.find(({ name }) => name === exchange.container);
      const models = listedModels(exchange);
      const isRuntime = container && knownService(container)?.role === 'ai-runtime';
      return isRuntime && models ? [{ container, models, url: exchange.url, evidence: exchange.evidence }] : [];
    });
    // A runtime without a published port is asked by its own address.
    const others = ollamaServers.flatMap((server) => {
      const container = containers.find(({ name }) => name === server.container);
      const isKnown = published.some((answer) => answer.container.name === server.container);
      return container && !isKnown ? [{ container, models: server.models, evidence: server.evidence }] : [];
    });
    const answers = [...published, ...others];
    const findings = answers
      .filter(({ models }) => models.length === 0)
      .map(({ container, evidence, ...answer }) => ({
        subject: { ...containerSubject(container), ...('url' in answer && { url: answer.url }) },
        message: 'it lists no model',
        observed: 'an empty list of models',
        expected: 'at least one model',
        evidence: [evidence] as const,
      }));
    return judge(answers, findings, 'no AI runtime answered with its list of models');
  },
});

function listedModels({ url, outcome }: DeepReadonly<HttpExchange>): readonly string[] | undefined {
  if (outcome.kind !== 'response' || outcome.status !== 200 || !LISTS_OF_MODELS.has(requestPath(url))) return undefined;
  return modelNames(outcome.json);
}
