import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anAnswer, anExchange } from '../../testing/evidence.ts';
import { anOllamaServer } from '../../testing/ollama.ts';
import { aiRuntimeWithoutModel } from './ai-runtime-without-model.ts';

const containers = [aContainer('ollama', { image: 'ollama/ollama:0.5.7' }), aContainer('api')];
const TAGS = 'http://127.0.0.1:11434/api/tags';

const answering = (json: unknown, url = TAGS, service = 'ollama') =>
  anExchange(service, { url, outcome: anAnswer({ json }) });

const finding = (url = TAGS) => ({
  subject: { service: 'ollama', container: 'shop-ollama-1', url },
  message: 'it lists no model',
});

const OPENAI = 'http://127.0.0.1:8000/v1/models';

checkCases(aiRuntimeWithoutModel, {
  pass: {
    'a model is there': { containers, httpExchanges: [answering({ models: [{ name: 'llama3.2:latest' }] })] },
    'a model is there, of a runtime that publishes no port': {
      containers,
      httpExchanges: [],
      ollamaServers: [anOllamaServer()],
    },
    'in the OpenAI form': { containers, httpExchanges: [answering({ data: [{ id: 'mistral' }] }, OPENAI)] },
  },
  fail: {
    'an empty list': { containers, httpExchanges: [answering({ models: [] })], findings: [finding()] },
    'an empty list, of a runtime that publishes no port': {
      containers,
      httpExchanges: [],
      ollamaServers: [anOllamaServer({ models: [] })],
      findings: [{ subject: { service: 'ollama', container: 'shop-ollama-1' }, message: 'it lists no model' }],
    },
    'an empty list that was read twice': {
      containers,
      httpExchanges: [answering({ models: [] })],
      ollamaServers: [anOllamaServer({ models: [] })],
      findings: [finding()],
    },
    'an empty list in the OpenAI form': {
      containers,
      httpExchanges: [answering({ data: [] }, OPENAI)],
      findings: [finding(OPENAI)],
    },
  },
  notApplicable: {
    'the answer is something else': { containers, httpExchanges: [answering({ error: 'busy' })] },
    'it answered with an error': {
      containers,
      httpExchanges: [anExchange('ollama', { url: TAGS, outcome: anAnswer({ status: 500, json: { models: [] } }) })],
    },
    'another path': { containers, httpExchanges: [answering({ models: [] }, 'http://127.0.0.1:11434/api/ps')] },
    'not an AI runtime': { containers, httpExchanges: [answering({ models: [] }, TAGS, 'api')] },
    'it was not asked': { containers, httpExchanges: [] },
  },
});
