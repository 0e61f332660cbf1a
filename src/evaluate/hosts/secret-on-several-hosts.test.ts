import { describe, expect, test } from 'vitest';
import { aContainer, aSecret } from '../../../gates/testing/evidence.ts';
import { runHostCheck } from './host-check.ts';
import type { HostView } from './host-view.ts';
import { secretOnSeveralHosts } from './secret-on-several-hosts.ts';
import { aHost } from './testing/a-host.ts';

const judged = (...hosts: HostView[]) => runHostCheck(secretOnSeveralHosts, hosts);
const holding = (service: string, fingerprint: string) =>
  aContainer(service, {
    environment: [{ name: 'DB_PASSWORD', value: '«redacted»', secrets: [aSecret({ fingerprint })] }],
  });
const OTHER_KEYS = expect.stringMatching(/made with different keys.* --fingerprint-key$/) as string;

test('a secret that two hosts have is told by its places, never by its value', () => {
  const check = judged(
    aHost('edge-1', [holding('api', 'same'), holding('job', 'same')]),
    aHost('edge-2', [holding('ui', 'same')]),
  );
  expect(check).toMatchObject({ verdict: 'fail', examined: 3 });
  expect(check.findings).toMatchObject([
    {
      priority: 'P2',
      subject: { service: 'api', variable: 'DB_PASSWORD' },
      message: 'the same secret stands in 3 places',
      observed: 'edge-1: api DB_PASSWORD; edge-1: job DB_PASSWORD; edge-2: ui DB_PASSWORD',
      expected: 'a secret of its own on each host',
      hosts: ['edge-1', 'edge-2'],
      evidence: ['edge-1:E1', 'edge-1:E2', 'edge-2:E1'],
    },
  ]);
  expect(JSON.stringify(check)).not.toMatch(/same"|redacted/);
});

test('hosts that have secrets of their own are as they should be, though one has the same secret twice', () => {
  const hosts = [aHost('edge-1', [holding('api', 'a'), holding('job', 'a')]), aHost('edge-2', [holding('api', 'b')])];
  expect(judged(...hosts)).toMatchObject({ verdict: 'pass', examined: 3 });
});

test('with secrets on one host only there is nothing to hold against each other', () => {
  const bare = aHost('edge-2', [aContainer('api')], { fingerprintKey: 'k2' });
  expect(judged(aHost('edge-1', [holding('api', 'a')]), bare)).toMatchObject({
    verdict: 'not-applicable',
    examined: 0,
    reason: 'fewer than two hosts have secrets in the environment of their containers',
  });
});

describe('where the fingerprints were made with different keys', () => {
  const { fingerprintKey: _, ...keyless } = aHost('edge-2', [holding('api', 'b')]);

  test.each<[string, HostView]>([
    ['of another key', { ...keyless, fingerprintKey: 'k2' }],
    ['of a key that is not known', keyless],
  ])('secrets cannot be told apart from those %s, and that is no pass', (_, other) => {
    expect(judged(aHost('edge-1', [holding('api', 'a')]), other)).toMatchObject({
      verdict: 'indeterminate',
      reason: OTHER_KEYS,
    });
  });

  test('also when no key is known at all', () => {
    const { fingerprintKey: __, ...other } = aHost('edge-1', [holding('api', 'a')]);
    expect(judged(other, keyless).verdict).toBe('indeterminate');
  });

  test('what two hosts of one key have in common is found all the same, and what may be missing is said', () => {
    const hosts = [aHost('edge-1', [holding('api', 'a')]), aHost('edge-3', [holding('api', 'a')])];
    const check = judged({ ...keyless, fingerprintKey: 'k2' }, ...hosts);
    expect(check.findings.map(({ hosts: named }) => named)).toEqual([['edge-1', 'edge-3']]);
    expect([check.verdict, check.reason]).toEqual(['fail', OTHER_KEYS]);
  });
});
