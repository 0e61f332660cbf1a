import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { anOllamaServer } from '../../testing/ollama.ts';
import { presented } from '../../testing/presented.ts';
import { aiModels } from './ai-models.ts';

test('lists models with their size, on disk and in memory', () => {
  const { loaded: _, ...silent } = anOllamaServer({ container: 'shop-old-1', models: [{ name: 'tiny' }] });
  const models = [...anOllamaServer().models, { name: 'embed:latest', sizeBytes: 1024 ** 3 }];
  const onGraphics = [{ name: 'llama3.2:latest', memoryBytes: 3 * 1024 ** 3, graphicsBytes: 2 * 1024 ** 3 }];
  const server = anOllamaServer({ models, loaded: onGraphics });
  const table = presented(aiModels, { ollamaServers: [cited(server), cited(silent, 'E2')] });
  expect(asRead(table)).toEqual([
    {
      Container: 'shop-old-1',
      Version: '0.5.7',
      Model: 'tiny',
      Parameters: 'not told',
      'On disk': 'not told',
      'In memory': 'not told',
    },
    {
      Container: 'shop-ollama-1',
      Version: '0.5.7',
      Model: 'embed:latest',
      Parameters: 'not told',
      'On disk': '1 GiB',
      'In memory': 'no',
    },
    {
      Container: 'shop-ollama-1',
      Version: '0.5.7',
      Model: 'llama3.2:latest',
      Parameters: '3.2B',
      'On disk': '2 GiB',
      'In memory': '3 GiB, 2 GiB of it on a graphics processor',
    },
  ]);
  expect(citedBy(table)).toEqual([['E2'], ['E1'], ['E1']]);
  expect(setAs(table)).toEqual({ Model: 'code', 'On disk': 'number' });
  expect(table).not.toHaveProperty('note');
});

test.each([
  [{ name: 'm' }, 'yes'],
  [{ name: 'm', memoryBytes: 1024 ** 3 }, '1 GiB'],
  [{ name: 'm', memoryBytes: 1024 ** 3, graphicsBytes: 0 }, '1 GiB'],
])('of a loaded model is told as much as is known: %j', (loaded, text) => {
  const server = anOllamaServer({ models: [{ name: 'm' }], loaded: [loaded] });
  expect(asRead(presented(aiModels, { ollamaServers: [cited(server)] }))[0]?.['In memory']).toBe(text);
});

test('the table has an end, and says how many are not in it', () => {
  const modelsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `m${index}` }));
  const shown = (count: number) =>
    presented(aiModels, { ollamaServers: [cited(anOllamaServer({ models: modelsOf(count) }))] });
  const most = asRead(shown(1000)).length;
  expect(shown(most)).not.toHaveProperty('note');
  expect(shown(most + 2)).toMatchObject({ note: '2 more are not shown.' });
  expect(asRead(shown(most + 2))).toHaveLength(most);
});

test('has nothing to show without a model', () => {
  expect(presented(aiModels, { ollamaServers: [cited(anOllamaServer({ models: [] }))] })).toEqual({
    notApplicable: 'no Ollama that was read has a model',
  });
});
