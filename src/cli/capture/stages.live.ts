import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { judgedTwiceInto } from '../../../fixtures/stacks/judged-twice.ts';
import { type RunningStack, startStack, stopStack } from '../../../fixtures/stacks/stack.ts';
import { RunResult } from '../../model/result.ts';

// The stages one by one on a real system: what is judged elsewhere, from masked files, is what was judged on the spot.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const STACKS = ['ultra-agent-os', 'billionmail'] as const;

describe.skipIf('unavailable' in live).each(STACKS)(`the stages on %s${skipped}`, (name) => {
  if ('unavailable' in live) return;
  const project = `gates_live_stages_${name.replaceAll('-', '_')}`;
  let stack: RunningStack;
  let folder: string;

  const inFolder = (...args: string[]) => gates(args, { folder, environment: stack.environment });
  const onTarget = ['-p', project, '-f'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-stages-'));
    stack = await startStack(live, name, { project });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await stopStack(live, name, project);
  });

  test('a run gives, byte for byte, what its stored capture gives without the engine', async () => {
    const { onTheSpot, fromCapture, gates: judged } = await judgedTwiceInto(folder, stack);
    expect(judged).toEqual(['g1', 'g2', 'g3']);
    expect(fromCapture).toEqual(onTheSpot);
  });

  test('the run is intact, and is derived again from its capture', async () => {
    const { exitCode, stdout } = await inFolder('verify', 'ran', '--re-derive');
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/Judged again: result\.json, .*\nIntact\.\n$/s)]);
  });

  test('captured with a threshold of its own, it is judged by that threshold, and by another one when asked', async () => {
    const compose = join(stack.folder, 'compose.yaml');
    const captured = await inFolder(
      'capture',
      'g1',
      'g2',
      ...onTarget,
      compose,
      '--fail-on',
      'P0',
      '--quiet',
      '--out',
      'captured',
    );
    expect([captured.exitCode, captured.stdout]).toEqual([
      0,
      expect.stringMatching(/^Captured \d+ pieces of evidence/),
    ]);
    expect((await inFolder('verify', 'captured')).exitCode).toBe(0);
    const asRecorded = await inFolder('evaluate', 'captured', '--json', '--quiet');
    const otherwise = await inFolder('evaluate', 'captured', '--json', '--quiet', '--fail-on', 'P3');
    const [first, second] = [asRecorded, otherwise].map(({ stdout }) => RunResult.parse(JSON.parse(stdout)));
    expect([first?.run.failOn, first?.judged?.overrides]).toEqual(['P0', []]);
    expect(second?.judged?.overrides).toEqual([{ setting: '--fail-on', recorded: 'P0', used: 'P3' }]);
    expect(second?.run.id).toBe(first?.run.id);
  });
});
