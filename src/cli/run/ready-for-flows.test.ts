import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { SettingsFile } from '../../model/settings.ts';
import type { CollectRequest } from './collect-request.ts';
import { notReadyForFlows } from './ready-for-flows.ts';

const settings = SettingsFile.parse({});
const judging = { failOn: settings.failOn, severity: settings.severity, keepGoing: false };
const request = (gates: CollectRequest['gates']): CollectRequest => ({
  gates,
  gatesNamed: true,
  target: { files: [], profiles: [], envFiles: [] },
  settings,
  engine: {},
  command: ['gates', 'run'],
  takenAt: new Date('2026-11-21T12:00:00.000Z'),
  quiet: true,
});

/** What the engine told of a system with one container that has ended. */
function systemDown(): CaptureIntake {
  const intake = new CaptureIntake(new AbortController().signal);
  const state = { ...aContainer('api').state, status: 'exited' as const, running: false, exitCode: 1 };
  const call = { collector: 'engine/1', action: 'GET', startedAt: '', durationMs: 1, bytes: 1, truncated: false };
  intake.pieces.push({ kind: 'containers', subject: 'api', ...call, value: aContainer('api', { state }) });
  return intake;
}

test('no flow is sent to a system whose runtime audit blocks it, and the reason names what is wrong', async () => {
  const reason = await notReadyForFlows(request(['g2', 'g3']), judging, systemDown(), 'shop');
  expect(reason).toMatchObject({
    code: 'gate.not-ready',
    message: expect.stringMatching(/^Runtime audit is not ready/),
  });
});

test('flows alone do not wait for an audit that nobody asked for, and --keep-going does not wait at all', async () => {
  expect(await notReadyForFlows(request(['g3']), judging, systemDown(), 'shop')).toBeUndefined();
  const keepGoing = { ...judging, keepGoing: true };
  expect(await notReadyForFlows(request(['g2', 'g3']), keepGoing, systemDown(), 'shop')).toBeUndefined();
});

test('what was read is not changed by asking', async () => {
  const intake = systemDown();
  await notReadyForFlows(request(['g2', 'g3']), judging, intake, 'shop');
  expect(intake.pieces).toHaveLength(1);
});
