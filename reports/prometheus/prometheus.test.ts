import { describe, expect, test } from 'vitest';
import { HAS_PROMTOOL, promtoolAcceptsMetrics } from '../../src/collect/monitoring/testing/promtool.ts';
import type { RunResult } from '../../src/model/result.ts';
import { readExposition } from '../../src/shared/exposition/read-exposition.ts';
import { everyStatement } from '../testing/hostile-run.ts';
import { manyFindings } from '../testing/many-findings.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { PROMETHEUS } from './prometheus.ts';

const recorded = await recordedResults();

/** The samples of a text by series: `gates_findings{gate="g1",…}`. */
function samplesOf(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  const { faults } = readExposition(text, 'prometheus', ({ name, labels, value, timestamp }) => {
    const written = labels.filter(([label]) => label !== 'project').map(([label, of]) => `${label}=${of}`);
    expect(timestamp).toBeUndefined();
    samples.set([name, ...written].join(' '), value);
  });
  expect(faults).toEqual([]);
  return samples;
}

const at = (takenAt: string, verdict: RunResult['verdict'], project = 'shop'): RunResult => ({
  ...sampleResult(),
  verdict,
  run: { ...sampleResult().run, takenAt, project },
});
const success = (text: string) => samplesOf(text).get('gates_last_success_timestamp_seconds');

describe('the figures', () => {
  const samples = samplesOf(PROMETHEUS.render(everyStatement()));

  test.each([
    ['gates_last_run_timestamp_seconds', Date.parse('2026-01-31T21:30:00Z') / 1000],
    ['gates_exit_code', 1],
    ['gates_run_verdict verdict=failed', 1],
    ['gates_run_verdict verdict=passed', 0],
    ['gates_release_verdict verdict=not-ready', 1],
    ['gates_gate_verdict gate=g3 verdict=not-configured', 1],
    ['gates_checks gate=g1 verdict=indeterminate', 1],
    ['gates_checks gate=g1 verdict=waived', 1],
    ['gates_findings gate=g1 priority=P0 state=open', 1],
    ['gates_findings gate=g1 priority=P0 state=accepted', 2],
    ['gates_findings gate=g3 priority=P0 state=open', 0],
    ['gates_info version=0.1.0', 1],
  ])('%s is %d', (series, value) => {
    expect(samples.get(series)).toBe(value);
  });
});

describe('when a run last passed', () => {
  const passed = PROMETHEUS.render(at('2026-01-30T02:00:00.000Z', 'passed'));
  const then = Date.parse('2026-01-30T02:00:00Z') / 1000;

  test('is now, for one that passed', () => {
    expect(success(passed)).toBe(then);
  });

  test('is kept from the former file by one that failed, and by the one after it', () => {
    const failed = PROMETHEUS.render(at('2026-01-31T02:00:00.000Z', 'failed'), passed);
    const unknown = PROMETHEUS.render(at('2026-02-01T02:00:00.000Z', 'not-established'), failed);
    expect([success(failed), success(unknown)]).toEqual([then, then]);
  });

  test('is 0 where nobody knows of one', () => {
    expect(success(PROMETHEUS.render(at('2026-01-31T02:00:00.000Z', 'failed')))).toBe(0);
  });

  test.each([
    ['the file of another project', PROMETHEUS.render(at('2026-01-30T02:00:00.000Z', 'passed', 'blog'))],
    ['a file of something else', '<html>\0'],
  ])('is not taken from %s', (_, former) => {
    expect(success(PROMETHEUS.render(at('2026-01-31T02:00:00.000Z', 'failed'), former))).toBe(0);
  });

  test('an interrupted run is no success', () => {
    const run = { ...sampleResult().run, interruptedBy: 'SIGTERM' };
    expect(success(PROMETHEUS.render({ ...sampleResult(), verdict: 'passed', run }))).toBe(0);
  });
});

test('the number of series does not depend on what is found', () => {
  const series = (result: RunResult) => [...samplesOf(PROMETHEUS.render(result)).keys()];
  expect(series(manyFindings(1000))).toEqual(series(sampleResult()));
});

test.each(recorded)('the metrics of $name are read by a strict reader', ({ result }) => {
  expect(samplesOf(PROMETHEUS.render(result)).size).toBe(10 + 19 * result.gates.length);
});

test.each(HAS_PROMTOOL ? recorded : [])('the metrics of $name are accepted by promtool', ({ result }) => {
  expect(promtoolAcceptsMetrics(PROMETHEUS.render(result))).toBe(true);
});
