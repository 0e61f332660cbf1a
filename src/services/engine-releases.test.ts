import { expect, test } from 'vitest';
import { engineMaintenance, isDistributionBuild } from './engine-releases.ts';

test.each([
  ['29.3.0', { state: 'maintained', branch: '29' }],
  ['28.5.2', { state: 'maintained', branch: '28' }],
  ['27.0.1-rc.1', { state: 'ended', branch: '27', endedOn: '2025-05-03' }],
  ['26.1.5+dfsg1', { state: 'ended', branch: '26.1', endedOn: '2025-02-17' }],
  ['25.0.14', { state: 'maintained', branch: '25.0' }],
  ['20.10.24+dfsg1', { state: 'ended', branch: '20.10', endedOn: '2023-12-10' }],
  ['19.03.15-ce', { state: 'ended', branch: '19.03', endedOn: '2021-01-08' }],
  ['17.09.1-ce', { state: 'ended', branch: '17.09' }],
  ['1.13.1', { state: 'ended', branch: '1.13' }],
  ['31.0.0', { state: 'newer', branch: '31' }],
  ['22.06.0-beta', { state: 'unknown' }],
  ['dev', { state: 'unknown' }],
  ['', { state: 'unknown' }],
])('engine %s', (version, expected) => {
  expect(engineMaintenance(version)).toEqual(expected);
});

test.each([
  ['20.10.24+dfsg1', true],
  ['24.0.7-0ubuntu4.1', true],
  ['28.5.2', false],
  ['19.03.15-ce', false],
])('a build of a distribution: %s', (version, expected) => {
  expect(isDistributionBuild(version)).toBe(expected);
});
