import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { RECORDED_SYSTEMS } from './recorded-systems.ts';

test('every system is recorded', async () => {
  const systems = new Set(RECORDED_SYSTEMS.map(({ system }) => system));
  expect([...systems].toSorted()).toEqual((await readdir(`${PROJECT_ROOT}/fixtures/systems`)).toSorted());
});

test('and every recording is kept', async () => {
  const kept = await readdir(`${PROJECT_ROOT}/fixtures/captures`);
  expect(kept).toEqual(expect.arrayContaining(RECORDED_SYSTEMS.map(({ capture }) => capture)));
});
