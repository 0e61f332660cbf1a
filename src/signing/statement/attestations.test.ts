import { describe, expect, test } from 'vitest';
import { JUDGED } from '../../runs/attest/testing/judged-run.ts';
import type { Envelope } from '../dsse/envelope.ts';
import { readSigningKey } from '../keys/private-key.ts';
import { pemKeyFiles } from '../testing/key-files.ts';
import { plainAttestation, signedAttestations } from './attestations.ts';
import { gateResultPredicate } from './gate-result.ts';
import { Statement } from './statement.ts';
import { testResult } from './test-result.ts';

const key = readSigningKey(pemKeyFiles().secret, 'key');
const FILES = [
  { path: 'SUMMARY.md', sha256: 'a'.repeat(64) },
  { path: 'html/index.html', sha256: 'b'.repeat(64) },
  { path: 'capture/manifest.json', sha256: 'c'.repeat(64) },
  { path: 'capture/SHA256SUMS', sha256: 'd'.repeat(64) },
];
const attested = signedAttestations(JUDGED, FILES, '0.1.0', key);
const statements = attested.map(({ text }) => {
  const { payload } = JSON.parse(text) as Envelope;
  return Statement.parse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8')));
});

describe('the statements about a run', () => {
  test('are two: one of a kind that other tools know, one of our own', () => {
    expect(attested.map(({ name }) => name)).toEqual(['gate-result.dsse.json', 'test-result.dsse.json']);
    expect(statements.map(({ predicateType }) => predicateType)).toEqual([
      'urn:x-gates:gate-result/v1',
      'https://in-toto.io/attestation/test-result/v0.1',
    ]);
  });

  test('are about the capture, each document, each image and the Compose model', () => {
    const images = JUDGED.evidence.filter(({ kind }) => kind === 'images').map(({ subject }) => `image:${subject}`);
    expect(images).toHaveLength(6);
    const named = ['SUMMARY.md', 'capture/manifest.json', 'html/index.html', ...images];
    for (const { subject } of statements)
      expect(subject.map(({ name }) => name).toSorted()).toEqual(
        [...named, 'compose-model:ultra_agent_os_starter'].toSorted(),
      );
  });

  test('name an image by the digest that is its id', () => {
    for (const { name, digest } of statements[0]?.subject.filter((one) => one.name.startsWith('image:')) ?? [])
      expect(name).toBe(`image:sha256:${digest.sha256}`);
  });

  test('are the same bytes every time', () => {
    expect(signedAttestations(JUDGED, FILES, '0.1.0', key)).toEqual(attested);
  });

  test('can be made without a key, for a timestamp alone', () => {
    expect(JSON.parse(plainAttestation(JUDGED, FILES, '0.1.0').text)).toEqual(statements[0]);
  });
});

describe('as a test result of in-toto', () => {
  const ofVerdict = (verdict: typeof JUDGED.verdict, gates = JUDGED.gates) =>
    testResult({ ...JUDGED, verdict, gates }, []);

  test('a failed run is FAILED, with the checks that fail a gate', () => {
    const { result, failedTests } = ofVerdict('failed');
    expect(result).toBe('FAILED');
    expect(failedTests).toContain('g1/credential-known-default');
  });

  test('a run that was not established is FAILED, because it did not pass', () => {
    expect(ofVerdict('not-established', []).result).toBe('FAILED');
  });

  test('a passed run is WARNED where something fails less urgently, else PASSED', () => {
    expect(ofVerdict('passed').result).toBe('WARNED');
    expect(ofVerdict('passed', []).result).toBe('PASSED');
  });

  test('every check is in one list, but for those that do not apply', () => {
    const { passedTests, warnedTests, failedTests } = ofVerdict('failed');
    const all = [...passedTests, ...warnedTests, ...failedTests];
    const checks = JUDGED.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(checks.filter(({ verdict }) => verdict !== 'not-applicable').length);
  });
});

test('our own predicate counts by gate and priority what nobody accepted', () => {
  const { gates, verdict, exitCode, target } = gateResultPredicate(JUDGED, '0.1.0') as Record<string, never>;
  expect({ verdict, exitCode }).toEqual({ verdict: 'failed', exitCode: 1 });
  expect(target).toMatchObject({ project: 'ultra_agent_os_starter', engine: { id: JUDGED.run.engine?.id } });
  const findings = JUDGED.gates.map(({ id, sections }) => {
    const all = sections.flatMap((section) => section.checks.flatMap((check) => check.findings));
    const count = (priority: string) => all.filter((one) => one.priority === priority).length;
    return { id, findings: { P0: count('P0'), P1: count('P1'), P2: count('P2'), P3: count('P3') } };
  });
  expect(gates).toMatchObject(findings);
});
