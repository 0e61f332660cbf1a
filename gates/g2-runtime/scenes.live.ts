import { beforeAll, describe, expect, inject, test } from 'vitest';
import { askedScenes } from '../../fixtures/scenes/asked-scenes.ts';
import { foundIn, notPassed } from '../../fixtures/scenes/found-in.ts';
import { playScene } from '../../fixtures/scenes/play-scene.ts';
import { titleOf } from '../../fixtures/scenes/scene.ts';
import { SCENES } from '../../fixtures/scenes/scenes.ts';
import type { CheckResult } from '../../src/model/check-result.ts';

// Whole systems with many faults at once, each staged on a real engine and audited once. Some reach behind the engine, to
// what it keeps on this host, so that it has to be one that these tests own.

const live = inject('engine');
const isOurs = !('unavailable' in live) && live.owned;
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : isOurs ? '' : ' (skipped: not our engine)';

const PLAYED = askedScenes(process.env['GATES_SCENES'], SCENES);

describe.skipIf(!isOurs).each(PLAYED.map((scene) => [titleOf(scene), scene] as const))(`%s${skipped}`, (_, scene) => {
  if ('unavailable' in live) return;
  let checks: readonly CheckResult[];

  beforeAll(async () => {
    const result = await playScene(live, scene);
    checks = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  });

  test('every fault is found, where it is and nowhere else', () => {
    expect(foundIn(checks, Object.keys(scene.found))).toEqual(scene.found);
  });

  test('what is in order passes', () => {
    expect(notPassed(checks, scene.sound ?? [])).toEqual([]);
  });
});
