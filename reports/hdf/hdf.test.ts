import inspecjs from 'inspecjs';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/model/result.ts';
import { everyStatement } from '../testing/hostile-run.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { sampleWithGate } from '../testing/sample-result.ts';
import { HDF } from './hdf.ts';
import { readControls } from './testing/read-controls.ts';

const recorded = await recordedResults();

const statuses = (result: RunResult) => readControls(HDF.render(result)).map(({ id, status }) => `${id}: ${status}`);

describe('what a viewer of the format makes of each check', () => {
  test('what is not known is not reviewed, what crashed is an error, nothing of them passed', () => {
    expect(statuses(everyStatement())).toEqual([
      'docker-socket-mounted: Failed',
      'default-credential: Not Applicable',
      'health-endpoint-failing: Not Reviewed',
      'broken-check: Profile Error',
      'missing-build-argument: Not Applicable',
      'invalid-compose-file: Passed',
      'g3-verdict: Not Reviewed',
    ]);
  });

  test('a gate that was blocked is not reviewed', () => {
    expect(statuses(sampleWithGate('g3', { verdict: 'not-started', reason: 'blocked' })).at(-1)).toBe(
      'g3-verdict: Not Reviewed',
    );
  });

  test('an accepted finding is waived with who accepted it', () => {
    const [, waived] = readControls(HDF.render(everyStatement()));
    expect(waived).toMatchObject({
      waived: true,
      justification: 'Accepted by ops, approved by lead, until 2026-03-31: behind a proxy.',
    });
  });

  test('the severity follows from the priority', () => {
    expect(
      readControls(HDF.render(everyStatement()))
        .map(({ severity }) => severity)
        .slice(0, 3),
    ).toEqual(['critical', 'high', 'high']);
  });
});

describe.each(recorded)('the file of $name', ({ result }) => {
  const text = HDF.render(result);

  test('is read by inspecjs as an execution, without a fault of its shape', () => {
    const converted = inspecjs.convertFile(text, true);
    expect(Object.keys(converted)).toContain('1_0_ExecJson');
    expect(converted.errors ?? {}).toEqual({});
  });

  test('has as many controls of each status as the run has checks', () => {
    const found = readControls(text).map(({ status }) => status);
    const count = (status: string) => found.filter((each) => each === status).length;
    const sum = (field: 'pass' | 'fail' | 'notApplicable' | 'indeterminate') =>
      result.gates.reduce((total, { counts }) => total + counts[field], 0);
    const without = result.gates.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'failed').length;
    expect([count('Passed'), count('Failed'), count('Not Applicable'), count('Not Reviewed')]).toEqual([
      sum('pass'),
      sum('fail'),
      sum('notApplicable'),
      sum('indeterminate') + without,
    ]);
  });
});
