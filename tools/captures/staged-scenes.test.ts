import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { foundIn, notPassed } from '../../fixtures/scenes/found-in.ts';
import { projectOf, titleOf } from '../../fixtures/scenes/scene.ts';
import { SCENES } from '../../fixtures/scenes/scenes.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { indexEvidence } from '../../src/evaluate/evidence-index.ts';
import { runCheck } from '../../src/evaluate/run-check.ts';
import { isOfScene } from './kept-names.ts';
import { STAGED } from './record-staged.ts';
import { RUNTIME_CHECKS } from './shown-verdicts.ts';

// What a real engine showed when a scene was staged gives the same findings wherever it is judged again.

test('every scene is recorded', async () => {
  const recorded = (await readdir(STAGED)).filter(isOfScene);
  expect(recorded.toSorted()).toEqual(SCENES.map((scene) => `${projectOf(scene)}-1`).toSorted());
});

describe.each(SCENES.map((scene) => [titleOf(scene), scene] as const))('%s', (_, scene) => {
  const judged = async (ids: readonly string[]) => {
    const index = indexEvidence(await loadCapture(`${STAGED}/${projectOf(scene)}-1`));
    const asked = RUNTIME_CHECKS.filter(({ meta }) => ids.includes(meta.id));
    return asked.map((check) => ({ ...runCheck(check, index), id: check.meta.id }));
  };

  test('every fault is found, where it is and nowhere else', async () => {
    const ids = Object.keys(scene.found);
    expect(foundIn(await judged(ids), ids)).toEqual(scene.found);
  });

  test('what is in order passes', async () => {
    const ids = scene.sound ?? [];
    expect(notPassed(await judged(ids), ids)).toEqual([]);
  });
});
