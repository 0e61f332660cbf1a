import { describe, expect, test } from 'vitest';
import { everyStatement } from '../testing/hostile-run.ts';
import { manyFindings } from '../testing/many-findings.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { GITLAB } from './code-quality.ts';
import { codeQualityFaults } from './testing/code-quality-schema.ts';

const recorded = await recordedResults();

test('an open finding is an issue at a line of the project; what was accepted is none', () => {
  expect(JSON.parse(GITLAB.render(everyStatement()))).toEqual([
    {
      description:
        'The Docker socket is mounted into a service: project shop, service api, container c, image i, network n, ' +
        'volume v, variable V, port 1, address u, a/b.yaml:3:5: the Docker socket is mounted read-write. Observed: ' +
        '/var/run/docker.sock at /var/run/docker.sock; expected: no mount of the Docker socket.',
      check_name: 'docker-socket-mounted',
      fingerprint: 'worker-0001',
      severity: 'blocker',
      location: { path: 'a/b.yaml', lines: { begin: 3 } },
    },
  ]);
});

test('two findings that are one by their fingerprints stay two', () => {
  const twice = manyFindings(2);
  for (const { checks } of twice.gates.flatMap(({ sections }) => sections))
    for (const finding of checks.flatMap(({ findings }) => findings)) finding.fingerprint = 'same';
  const fingerprints = (JSON.parse(GITLAB.render(twice)) as { fingerprint: string }[]).map((one) => one.fingerprint);
  expect(fingerprints).toContain('same');
  expect(fingerprints).toContain('same-1');
});

test('each priority has a severity of its own', () => {
  const severities = (JSON.parse(GITLAB.render(manyFindings(4))) as { severity: string }[]).map(
    ({ severity }) => severity,
  );
  expect(new Set(severities)).toEqual(new Set(['blocker', 'critical', 'major', 'minor']));
});

describe.each(recorded)('the report of $name', ({ result }) => {
  test('has the documented format', () => {
    expect(codeQualityFaults(GITLAB.render(result))).toEqual([]);
  });

  test('names files and lines that are declared where they are known', () => {
    const issues = JSON.parse(GITLAB.render(result)) as { location: { path: string; lines: { begin: number } } }[];
    expect(issues.length).toBeGreaterThan(0);
    const isPlaced = issues.some(({ location }) => location.lines.begin > 1);
    expect(isPlaced).toBe(result.declared !== undefined);
  });
});
