import { describe, expect, test } from 'vitest';
import { mergedMarkdown } from '../../../reports/merged/merged-markdown.ts';
import type { Capture } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Engine } from '../../model/evidence/engine.ts';
import { judged, recordedCapture } from '../testing/recorded.ts';
import { hostView } from './host-view.ts';
import { mergeHosts } from './merge-hosts.ts';

const starter = await recordedCapture('ultra-agent-os');
const result = judged(starter);

const KEYED = { ...starter.manifest, redaction: { ...starter.manifest.redaction, key: 'k1' } };

/** The starter system on an engine of its own, with something else in its containers. */
function anotherHost(
  change: (container: Container) => Container = (one) => one,
  engine: Partial<Engine> = {},
): Capture {
  const values = new Map(starter.values);
  for (const { id, kind } of starter.manifest.pieces) {
    const value = values.get(id);
    if (kind === 'containers') values.set(id, change(value as Container));
    if (kind === 'engine') values.set(id, { ...(value as Engine), id: 'ANOTHER', ...engine });
  }
  return { manifest: KEYED, values };
}

function merged(other: Capture, one: Capture = { ...starter, manifest: KEYED }) {
  return mergeHosts(
    [
      { view: hostView('edge-1', one, result), folder: 'edge-1/r1' },
      { view: hostView('edge-2', other, result), folder: 'edge-2/r1' },
    ],
    'P1',
  );
}

const checkOf = (other: Capture, id: string, one?: Capture) =>
  merged(other, one).checks.find((check) => check.id === id);
const of = (service: string, different: Partial<Container>) => (container: Container) =>
  container.service === service ? { ...container, ...different } : container;

describe('the same system on two hosts', () => {
  const twice = merged(anotherHost());

  test('keeps what each host came to', () => {
    expect(twice.hosts.map(({ label, verdict, exitCode }) => [label, verdict, exitCode])).toEqual([
      ['edge-1', 'failed', 1],
      ['edge-2', 'failed', 1],
    ]);
    expect([twice.verdict, twice.exitCode, twice.notes]).toEqual(['failed', 1, []]);
  });

  test('has the same versions, names and ports, and that is well', () => {
    const verdicts = twice.checks.map(({ id, verdict }) => [id, verdict]);
    expect(verdicts).toEqual([
      ['image-versions-differ', 'pass'],
      ['secret-on-several-hosts', 'fail'],
      ['port-on-several-hosts', 'not-applicable'],
      ['name-on-several-hosts', 'pass'],
      ['engine-versions-differ', 'pass'],
    ]);
  });
});

describe('version skew', () => {
  test('a service that runs another image', () => {
    const check = checkOf(anotherHost(of('api', { image: 'ultra_agent_os_starter-api:2' })), 'image-versions-differ');
    expect(check?.findings).toMatchObject([
      { subject: { service: 'api' }, hosts: ['edge-1', 'edge-2'], message: expect.stringContaining('another image') },
    ]);
  });

  test('a name that stands for another image', () => {
    const other = anotherHost(of('redis', { imageId: `sha256:${'e'.repeat(64)}` }));
    const [finding] = checkOf(other, 'image-versions-differ')?.findings ?? [];
    expect(finding).toMatchObject({ subject: { image: 'gates-fixtures/redis:7' }, priority: 'P2' });
    expect(finding?.observed).toMatch(/^edge-1: sha256:[\da-f]{12}; edge-2: sha256:eeeeeeeeeeee$/);
    expect(finding?.evidence).toEqual([
      expect.stringMatching(/^edge-1:E\d+$/) as string,
      expect.stringMatching(/^edge-2:E\d+$/) as string,
    ]);
  });

  test('another engine', () => {
    const check = checkOf(anotherHost(undefined, { version: '26.1.5' }), 'engine-versions-differ');
    expect(check?.findings).toMatchObject([{ observed: 'edge-1: 20.10.24+dfsg1; edge-2: 26.1.5' }]);
  });
});

describe('the same secret on both', () => {
  test('is told by its places, never by its value', () => {
    const check = checkOf(anotherHost(), 'secret-on-several-hosts');
    expect(check?.verdict).toBe('fail');
    expect(check?.findings[0]?.observed).toMatch(/^edge-1: api [A-Z_]+; .*edge-2: api [A-Z_]+/);
  });

  test.each([
    ['different keys', { ...KEYED, redaction: { ...KEYED.redaction, key: 'k2' } }],
    ['no key that is known', starter.manifest],
  ])('cannot be recognised with %s, and that is said', (_, manifest) => {
    const check = checkOf({ ...anotherHost(), manifest }, 'secret-on-several-hosts');
    expect([check?.verdict, check?.reason]).toEqual(['indeterminate', expect.stringContaining('--fingerprint-key')]);
  });
});

describe('clashes', () => {
  const port = { containerPort: 80, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 8080 };

  test('one port for two services', () => {
    const one = { ...anotherHost(of('ui', { ports: [port] })), manifest: KEYED };
    const check = checkOf(anotherHost(of('api', { ports: [port] })), 'port-on-several-hosts', one);
    expect(check?.findings).toMatchObject([{ subject: { port: '8080/tcp' } }]);
    expect(check?.findings[0]?.observed).toMatch(/^edge-1: ui of .*; edge-2: api of /);
  });

  test('one port for the same service is none', () => {
    const one = { ...anotherHost(of('ui', { ports: [port] })), manifest: KEYED };
    expect(checkOf(anotherHost(of('ui', { ports: [port] })), 'port-on-several-hosts', one)?.verdict).toBe('pass');
  });

  test('one name for two things', () => {
    const other = anotherHost(of('redis', { name: 'ultra_agent_os_starter-api-1' }));
    const check = checkOf(other, 'name-on-several-hosts');
    expect(check?.findings).toMatchObject([{ subject: { container: 'ultra_agent_os_starter-api-1' } }]);
  });
});

test('what could not be read on a host is not well', () => {
  const missing = { code: 'engine.hung', message: 'no answer within 5 s' };
  const pieces = KEYED.pieces.map((piece) => (piece.subject.includes('ui') ? { ...piece, missing } : piece));
  const other = { ...anotherHost(), manifest: { ...KEYED, pieces } };
  const verdicts = new Set(merged(other).checks.map(({ verdict }) => verdict));
  expect([...verdicts].toSorted()).toEqual(['fail', 'indeterminate']);
});

test('two captures of one engine are told to be that', () => {
  const again = merged({ ...starter, manifest: KEYED });
  expect(again.notes).toEqual(['edge-1 and edge-2 are captures of the same engine.']);
});

test('the report has a row for each host and a line for each question', () => {
  const text = mergedMarkdown(merged(anotherHost(undefined, { version: '26.1.5' })));
  expect(text).toMatch(/\| edge-1 .*\n\| edge-2 /);
  expect(text).toContain('⚠️ Hosts have different versions of the engine');
  expect(text).toContain('`edge-2/r1/SUMMARY.md`');
});
