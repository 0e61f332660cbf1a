import type { OllamaServer } from '../../src/model/evidence/ollama-server.ts';

/** A sound Ollama of the small system, with one model that is in use. */
export function anOllamaServer(different: Partial<OllamaServer> = {}): OllamaServer {
  return {
    service: 'ollama',
    container: 'shop-ollama-1',
    version: '0.5.7',
    models: [{ name: 'llama3.2:latest', sizeBytes: 2 * 1024 ** 3, parameters: '3.2B' }],
    loaded: [{ name: 'llama3.2:latest', memoryBytes: 3 * 1024 ** 3, graphicsBytes: 0 }],
    ...different,
  };
}
