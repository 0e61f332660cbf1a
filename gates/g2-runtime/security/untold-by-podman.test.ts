import { expect, test } from 'vitest';
import { aContainer, anEngine, aSecurity } from '../../testing/evidence.ts';
import { outcomeWithMissing } from '../../testing/with-missing.ts';
import { cgroupNamespaceShared } from './cgroup-namespace-shared.ts';
import { hostDeviceGiven } from './host-device-given.ts';
import { kernelParameterWeakened } from './kernel-parameter-weakened.ts';
import { kernelPathsUnmasked } from './kernel-paths-unmasked.ts';

const ofPodman = aContainer('api', { madeBy: 'podman', security: aSecurity({ devices: [] }) });

test.each([
  ['rules for devices', 'by which rules it admits devices', hostDeviceGiven],
  ['parameters of the kernel', 'which parameters of the kernel it sets', kernelParameterWeakened],
  ['hidden paths', 'which paths of the kernel are hidden from it', kernelPathsUnmasked],
])('%s that Podman does not tell are not known to be in order', (_, what, check) => {
  const outcome = outcomeWithMissing(check, { values: [['containers', ofPodman]], missing: [] });
  const missing = { kind: 'containers', subject: 'shop-api-1', code: 'engine.untold' };
  expect(outcome).toMatchObject({
    verdict: 'indeterminate',
    missing: [{ ...missing, message: `Podman does not tell ${what}` }],
  });
});

test.each([
  ['2', 'indeterminate'],
  ['1', 'not-applicable'],
])('whose control groups a container sees matters with their version %s: %s', (cgroupVersion, verdict) => {
  const values = [['containers', ofPodman] as const, ['engine', anEngine({ cgroupVersion })] as const];
  expect(outcomeWithMissing(cgroupNamespaceShared, { values, missing: [] })).toMatchObject({ verdict });
});

test('a disk that was given to a container of Podman is found, whatever its rules are', () => {
  const devices = [{ host: '/dev/sda', container: '/dev/sda', permissions: 'rwm' }];
  const container = { ...ofPodman, security: aSecurity({ devices }) };
  const outcome = outcomeWithMissing(hostDeviceGiven, { values: [['containers', container]], missing: [] });
  expect(outcome).toMatchObject({ verdict: 'fail', findings: [{ message: 'it was given /dev/sda' }] });
});
