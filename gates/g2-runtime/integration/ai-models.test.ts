import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { anOllamaServer } from '../../testing/ollama.ts';
import { aiModels } from './ai-models.ts';

test('lists models with their size, on disk and in memory', () => {
  const { loaded: _, ...silent } = anOllamaServer({ container: 'shop-old-1', models: [{ name: 'tiny' }] });
  const models = [...anOllamaServer().models, { name: 'embed:latest', sizeBytes: 1024 ** 3 }];
  const onGraphics = [{ name: 'llama3.2:latest', memoryBytes: 3 * 1024 ** 3, graphicsBytes: 2 * 1024 ** 3 }];
  const server = anOllamaServer({ models, loaded: onGraphics });
  expect(aiModels.present({ ollamaServers: [cited(server), cited(silent, 'E2')] })).toMatchObject({
    rows: [
      { cells: ['shop-old-1', '0.5.7', 'tiny', 'not told', 'not told', 'not told'], evidence: ['E2'] },
      { cells: ['shop-ollama-1', '0.5.7', 'embed:latest', 'not told', '1 GiB', 'no'], evidence: ['E1'] },
      {
        cells: [
          'shop-ollama-1',
          '0.5.7',
          'llama3.2:latest',
          '3.2B',
          '2 GiB',
          '3 GiB, 2 GiB of it on a graphics processor',
        ],
        evidence: ['E1'],
      },
    ],
  });
});

test('has nothing to show without a model', () => {
  expect(aiModels.present({ ollamaServers: [cited(anOllamaServer({ models: [] }))] })).toEqual({
    notApplicable: 'no Ollama that was read has a model',
  });
});
