import { expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { StatedServices } from '../../services/stated-kind.ts';
import { collectEngine } from './collect-engine.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import { PROJECT_NAME, systemOf } from './testing/replies-of-system.ts';

async function collectWith(services: StatedServices) {
  const { endpoint } = await fakeEngine(systemOf(1));
  const intake = new CaptureIntake(new AbortController().signal);
  const { containers, finished } = await collectEngine(intake, {
    endpoint,
    projectName: PROJECT_NAME,
    callMs: 10_000,
    logs: { tail: 10, bytes: 65_536, patterns: [] },
    services,
  });
  await finished;
  return containers;
}

test('a container has the kind that the settings state of its service', async () => {
  const [container] = await collectWith({});
  const service = container?.service ?? '';
  expect(container).not.toHaveProperty('statedKind');
  expect(await collectWith({ [service]: { kind: 'rabbitmq' } })).toMatchObject([{ service, statedKind: 'rabbitmq' }]);
});
