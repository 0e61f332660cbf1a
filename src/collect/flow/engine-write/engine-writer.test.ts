import { expect, test } from 'vitest';
import { fakeEngine } from '../../engine/testing/fake-engine.ts';
import { text } from '../../engine/testing/replies.ts';
import { EngineWriter } from './engine-writer.ts';

test('a proxy that lets only reads pass is named as what refuses, with the call that it refuses', async () => {
  const { endpoint } = await fakeEngine({ '/containers/create': text('<h1>403</h1>', 403) });
  const writer = new EngineWriter(endpoint, 5000);
  await expect(writer.create('gates-one-off-1', {})).rejects.toMatchObject({
    code: 'blocked.by.proxy',
    message: 'what stands in front of the engine refuses POST /containers/create',
  });
  await writer.close();
});
