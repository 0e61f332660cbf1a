import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readJunit } from '../../src/collect/suites/formats/junit.ts';
import type { RunResult } from '../../src/model/result.ts';
import { everyStatement } from '../testing/hostile-run.ts';
import { elementsNamed, parsedXml } from '../testing/parsed-xml.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { dockerSocketMounted } from '../testing/sample-checks.ts';
import { sampleResult, sampleWithGate } from '../testing/sample-result.ts';
import { JUNIT } from './junit.ts';

const recorded = await recordedResults();
const SCHEMA = readFileSync(new URL('../../fixtures/formats/jenkins-junit.xsd', import.meta.url), 'utf8');

const casesOf = (result: RunResult) => elementsNamed(parsedXml(JUNIT.render(result)), 'testcase');
const outcomes = (result: RunResult) =>
  casesOf(result).map(
    ({ attributes, children }) => `${attributes['name']}: ${children.map(({ name }) => name).join(' ') || 'passed'}`,
  );

describe('what each check counts as', () => {
  test('a failure, an error for what is not known, skipped for what is accepted or does not apply', () => {
    expect(outcomes(everyStatement())).toEqual([
      'complete: error',
      'docker-socket-mounted: failure',
      'default-credential: skipped',
      'health-endpoint-failing: error',
      'broken-check: error',
      'missing-build-argument: skipped',
      'invalid-compose-file: passed',
      'verdict: skipped',
    ]);
  });

  test('a gate without a verdict is an error, unless nobody asked for it', () => {
    const asked = { ...sampleResult(), run: { ...sampleResult().run, gatesNamed: true } };
    expect(outcomes(asked).at(-1)).toBe('verdict: error');
    expect(outcomes(sampleResult()).at(-1)).toBe('verdict: skipped');
    const blocked = sampleWithGate('g3', { verdict: 'not-started', reason: 'blocked by G2' });
    expect(outcomes(blocked).at(-1)).toBe('verdict: error');
  });

  test('a failure says how urgent it is, what was seen, how to mend it and on what it rests', () => {
    const [failure] = elementsNamed(parsedXml(JUNIT.render(sampleResult())), 'failure').slice(1);
    expect(failure?.attributes).toEqual({
      type: 'P0',
      message: 'The Docker socket is mounted into a service: service worker: the Docker socket is mounted read-write.',
    });
    expect(failure?.text.split('\n')).toEqual([
      'P0 service worker: the Docker socket is mounted read-write. Observed: /var/run/docker.sock at ' +
        '/var/run/docker.sock; expected: no mount of the Docker socket. Fix: Remove the mount, or put a read-only ' +
        'proxy in front of the socket. Evidence: E10.',
      'Whoever can write to the Docker socket is root on the host.',
    ]);
  });

  test('a finding that is known from an earlier run says since when', () => {
    const knownSince = { run: '20260101T000000Z-aaaaaa', takenAt: '2026-01-01T00:00:00.000Z' };
    const known = { ...dockerSocketMounted, failsGate: false };
    const checks = [{ ...known, findings: known.findings.map((finding) => ({ ...finding, knownSince })) }];
    const sections = [{ id: 'all', title: 'All', status: 'warning' as const, checks, exhibits: [] }];
    const [, failure] = elementsNamed(
      parsedXml(JUNIT.render(sampleWithGate('g1', { sections }))),
      'failure',
    ).toReversed();
    expect(failure?.text).toContain('Known since 20260101T000000Z-aaaaaa (2026-01-01 00:00:00 UTC).');
    expect(failure?.text).toContain('It does not fail the gate.');
  });

  test('an accepted finding says who accepted it and until when', () => {
    const [, accepted] = casesOf(everyStatement()).filter(({ children }) => children[0]?.name !== 'error');
    expect(accepted?.children[0]?.text).toContain(
      'Accepted by ops, approved by lead, until 2026-03-31: behind a proxy.',
    );
  });
});

describe.each(recorded)('the report of $name', ({ result }) => {
  const text = JUNIT.render(result);

  test('is valid by the schema that Jenkins has', { timeout: 60_000 }, async () => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'junit.xml', contents: text }],
      schema: [{ fileName: 'junit.xsd', contents: SCHEMA }],
    });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  });

  test('is read by our own importer with a case for each check', () => {
    const { cases, faults, ranAt } = readJunit(text, 'gates.xml');
    const count = (field: 'pass' | 'fail' | 'indeterminate' | 'crashed') =>
      result.gates.reduce((sum, { counts }) => sum + counts[field], 0);
    const read = (verdict: string) => cases.filter((each) => each.verdict === verdict).length;
    const withoutVerdict = result.gates.filter(
      ({ verdict }) => !['passed', 'failed', 'not-configured'].includes(verdict),
    );
    expect(faults).toEqual([]);
    expect(ranAt).toBe(result.run.takenAt);
    expect([read('passed'), read('failed'), read('errored')]).toEqual([
      count('pass'),
      count('fail'),
      count('indeterminate') + count('crashed') + withoutVerdict.length,
    ]);
  });

  test('counts what it holds', () => {
    for (const suite of [parsedXml(text), ...elementsNamed(parsedXml(text), 'testsuite')]) {
      expect([suite.attributes['tests'], suite.attributes['failures'], suite.attributes['errors']]).toEqual(
        ['testcase', 'failure', 'error'].map((name) => String(elementsNamed(suite, name).length)),
      );
    }
  });
});
