import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/model/subject.ts';
import { everyStatement } from '../testing/hostile-run.ts';
import { manyFindings } from '../testing/many-findings.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { dockerSocketMounted } from '../testing/sample-checks.ts';
import { sampleResult, sampleWithGate } from '../testing/sample-result.ts';
import { SARIF } from './sarif.ts';
import type { SarifLog } from './sarif-log.ts';
import { githubFaults } from './testing/github-rules.ts';
import { schemaFaults } from './testing/sarif-schema.ts';

const recorded = await recordedResults();

const runOf = (text: string) => {
  const [run] = (JSON.parse(text) as SarifLog).runs;
  if (!run) throw new Error('the log holds no run');
  return run;
};

/** The place of a finding on this subject in a project that is declared in `deploy/compose.yaml`. */
function placeOf(subject: Subject): string {
  const services = [{ name: 'api', at: { file: 'deploy/compose.yaml', line: 7, column: 3 } }];
  const declared = { files: ['deploy/compose.yaml'], services };
  const [like] = dockerSocketMounted.findings;
  if (!like) throw new Error('the sample check has no finding');
  const checks = [{ ...dockerSocketMounted, findings: [{ ...like, subject }] }];
  const sections = everyStatement().gates[0]?.sections.map((section) => ({ ...section, checks })) ?? [];
  const run = { ...sampleWithGate('g1', { sections }), declared };
  const [result] = runOf(SARIF.render(run)).results;
  const { artifactLocation, region } = result?.locations[0].physicalLocation ?? {};
  return [artifactLocation?.uri, region?.startLine, region?.startColumn].filter((part) => part !== undefined).join(':');
}

describe('what a run tells', () => {
  const run = runOf(SARIF.render(everyStatement()));

  test('only what fails is a result; what was accepted is suppressed with who accepted it', () => {
    expect(
      run.results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions?.[0]?.justification]),
    ).toEqual(
      [
        ['docker-socket-mounted', 'error', undefined],
        ['docker-socket-mounted', 'error', 'Accepted by ops, approved by lead, until 2026-03-31: behind a proxy.'],
        ['default-credential', 'error', 'Accepted by ops, approved by lead, until 2026-03-31: behind a proxy.'],
      ].toSorted((a, b) => Number(a[2] !== undefined) - Number(b[2] !== undefined)),
    );
  });

  test('what is not known is told beside the results, and the run did not succeed then', () => {
    const [told] = run.invocations;
    expect(told?.executionSuccessful).toBe(false);
    expect(told?.toolExecutionNotifications.map(({ level, message }) => `${level}: ${message.text}`)).toEqual([
      'warning: interrupted by SIGINT: partial',
      'note: Functional tests not configured: no flows are configured; describe them in gates.yaml to have this gate run them',
      String.raw`warning: not evaluated: Health endpoints answer: httpExchanges api: no answer within 5 seconds \[timeout\]`,
      'error: crashed: A check that crashed: of undefined',
    ]);
  });

  test('a run that was not interrupted succeeds also when gates fail', () => {
    expect(runOf(SARIF.render(sampleResult())).invocations[0]?.executionSuccessful).toBe(true);
  });

  test('a rule says why it matters and what to do', () => {
    const [rule] = run.tool.driver.rules;
    expect(rule).toMatchObject({
      id: 'docker-socket-mounted',
      shortDescription: { text: 'The Docker socket is mounted into a service' },
      helpUri: 'https://www.cisecurity.org/benchmark/docker',
      properties: { 'problem.severity': 'error', priority: 'P0' },
    });
    expect(rule?.help.text.split('\n')).toHaveLength(3);
  });
});

describe('where a finding is', () => {
  test.each<[string, Subject, string]>([
    ['at its own place', { file: 'api/Dockerfile', line: 4, column: 2 }, 'api/Dockerfile:4:2'],
    ['in its own file', { file: './prometheus.yml' }, 'prometheus.yml:1'],
    ['at the line of its service', { service: 'api', port: '80' }, 'deploy/compose.yaml:7:3'],
    ['in the Compose file', { network: 'shop_default' }, 'deploy/compose.yaml:1'],
    [
      'in the Compose file, when its file is outside of the project',
      { file: '../.env', line: 3 },
      'deploy/compose.yaml:1',
    ],
    [
      'at its service, when its file is absolute',
      { file: '/etc/x', line: 3, service: 'api' },
      'deploy/compose.yaml:7:3',
    ],
    ['as an address that means nothing else', { file: 'a b?#%/c:d.yaml', line: 1 }, 'a%20b%3F%23%25/c%3Ad.yaml:1'],
  ])('%s', (_, subject, place) => {
    expect(placeOf(subject)).toBe(place);
  });

  test('in a file that Compose would look for, when there is none', () => {
    expect(runOf(SARIF.render(sampleResult())).results[0]?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'compose.yaml' },
      region: { startLine: 1 },
    });
  });
});

describe.each([...recorded, { name: 'a run with every statement', result: everyStatement() }])(
  'the log of $name',
  ({ result }) => {
    const text = SARIF.render(result);

    test('is valid by the schema of SARIF 2.1.0', () => {
      expect(schemaFaults(text)).toEqual([]);
    });

    test('is taken by GitHub', () => {
      expect(githubFaults(text)).toEqual([]);
    });

    test('holds every finding', () => {
      const checks = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
      expect(runOf(text).results).toHaveLength(checks.flatMap(({ findings }) => findings).length);
    });
  },
);

test('of ten thousand findings the most urgent five thousand are there, and the rest is counted', () => {
  const text = SARIF.render(manyFindings(10_000));
  const run = runOf(text);
  expect(githubFaults(text)).toEqual([]);
  expect(run.results.filter(({ level }) => level === 'note')).toEqual([]);
  expect(run.invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(
    '5001 less urgent findings left out: readers show no more',
  );
});
