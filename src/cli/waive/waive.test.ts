import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJson } from '../../../reports/json/run-json.ts';
import { judged, recordedCapture } from '../../evaluate/testing/recorded.ts';
import { parseWaivers } from '../../settings/waivers/parse-waivers.ts';
import { waive } from './waive.ts';

const result = judged(await recordedCapture('ultra-agent-os'));
const findings = result.gates.flatMap(({ sections }) =>
  sections.flatMap(({ checks }) =>
    checks.flatMap((check) => check.findings.map((one) => ({ ...one, check: check.id }))),
  ),
);
const fingerprintOf = (check: string) => findings.find((one) => one.check === check)?.fingerprint ?? '';

let run = '';
beforeAll(async () => {
  run = join(await mkdtemp(join(tmpdir(), 'gates-waive-')), 'result.json');
  await writeFile(run, runJson(result));
});
afterAll(() => rm(join(run, '..'), { recursive: true, force: true }));

const SAID = { reason: 'Worker idle (expected)', owner: 'Ada', expires: '2099-12-31' };
const waived = (wanted: string, different: object = {}) => waive(wanted, { run, ...SAID, ...different });

describe('what is printed is a file of waivers that accepts the finding', () => {
  test.each([
    ['a fingerprint', fingerprintOf('memory-unlimited'), {}, { fingerprint: fingerprintOf('memory-unlimited') }],
    ['a check and a service', 'memory-unlimited', { service: 'worker' }, { service: 'worker' }],
    ['a whole check', 'memory-unlimited', {}, {}],
  ])('%s', async (_, wanted, different, scope) => {
    const names = { known: ['memory-unlimited'], isOpen: false };
    expect(parseWaivers(await waived(wanted, different), 'gates.waivers.yaml', names)).toMatchObject([
      { check: 'memory-unlimited', scope, ...SAID },
    ]);
  });
});

test.each([
  ['a check that does not exist', 'memory-unlimitd', {}, /no finding "memory-unlimitd"/],
  ['a check without a finding', 'service-paused', {}, /would not count: its check has no finding/],
  [
    'a service without a finding',
    'memory-unlimited',
    { service: 'nobody' },
    /would not count: its check has no finding/,
  ],
  [
    'a day that has passed',
    'memory-unlimited',
    { expires: '2020-01-01' },
    /would not count: its last day was 2020-01-01/,
  ],
  ['a day that no calendar has', 'memory-unlimited', { expires: '2099-02-30' }, /must be a day/],
  ['a P0 without an approver', 'engine-socket-mounted', {}, /would not count: a P0 needs an approver/],
])('%s is refused', async (_, wanted, different, message) => {
  await expect(waived(wanted, different)).rejects.toThrow(
    expect.objectContaining({ code: 'GATES_USAGE', message: expect.stringMatching(message) as string }),
  );
});
