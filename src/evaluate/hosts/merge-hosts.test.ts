import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { sampleResult } from '../../../reports/testing/sample-result.ts';
import type { Priority } from '../../model/priority.ts';
import type { RunResult } from '../../model/result.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { EXIT_CODES } from '../exit-code.ts';
import type { HostView } from './host-view.ts';
import { mergeHosts } from './merge-hosts.ts';
import { aHost, ofEngine, passedRun } from './testing/a-host.ts';

const placed = (hosts: readonly HostView[]) => hosts.map((view) => ({ view, folder: `${view.label}/r1` }));
const merged = (hosts: readonly HostView[], failOn: Priority = 'P1', waivers: readonly PlacedWaiver[] = []) =>
  mergeHosts(placed(hosts), failOn, waivers);
const sound = (label: string, image = 'shop-api:1.0', different: Partial<HostView> = {}) =>
  aHost(label, [aContainer('api', { image })], { result: passedRun(), ...ofEngine('26.1.5', label), ...different });
const same = [sound('edge-1'), sound('edge-2')];
const skewed = [sound('edge-1'), sound('edge-2', 'shop-api:2.0')];

describe('several hosts together', () => {
  test('are asked every question between them, most urgent first', () => {
    const { schema, failOn, checks, notes } = merged(same);
    expect({ schema, failOn, notes }).toEqual({ schema: 'gates-merged/1', failOn: 'P1', notes: [] });
    expect(checks.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['image-versions-differ', 'pass'],
      ['secret-on-several-hosts', 'not-applicable'],
      ['port-on-several-hosts', 'not-applicable'],
      ['name-on-several-hosts', 'pass'],
      ['engine-versions-differ', 'pass'],
    ]);
  });

  test('keep what each came to, with how many findings of each priority it has', () => {
    const [host] = merged([aHost('edge-1', [], ofEngine('26.1.5', 'ONE')), sound('edge-2')]).hosts;
    expect(host).toMatchObject({ label: 'edge-1', folder: 'edge-1/r1', runId: sampleResult().run.id });
    expect(host).toMatchObject({ verdict: 'failed', exitCode: 1, findings: { P0: 1, P1: 0, P2: 5, P3: 0 } });
    expect(host?.engine).toEqual({ id: 'ONE', name: 'host-1', version: '26.1.5' });
    expect(host?.gates).toEqual([
      { id: 'g1', title: 'Configuration audit', verdict: 'passed' },
      { id: 'g2', title: 'Runtime audit', verdict: 'failed' },
      { id: 'g3', title: 'Functional tests', verdict: 'not-configured' },
    ]);
  });

  test('do not count what somebody accepted on a host', () => {
    const result = structuredClone(sampleResult());
    const waiver = { reason: 'known', owner: 'Ada', expires: '2026-12-31', place: { file: 'w.yaml', line: 1 } };
    for (const check of result.gates.flatMap(({ sections }) => sections.flatMap(({ checks }) => checks)))
      check.findings = check.findings.map((one) => (one.subject.service === 'redis' ? { ...one, waiver } : one));
    expect(merged([aHost('edge-1', [], { result })]).hosts[0]?.findings).toMatchObject({ P0: 1, P2: 4 });
  });

  test('have no engine where none was asked', () => {
    expect(merged([aHost('edge-1')]).hosts[0]).not.toHaveProperty('engine');
  });
});

describe('the exit code', () => {
  const { ready, gateFailed, notEstablished, internalError, interrupted } = EXIT_CODES;
  const came = (...codes: number[]) =>
    merged(codes.map((exitCode, index) => sound(`edge-${index}`, undefined, { result: { ...passedRun(), exitCode } })));

  test.each<[string, number[], number, RunResult['verdict']]>([
    ['all passed', [ready, ready], ready, 'passed'],
    ['one failed, whatever the others came to', [internalError, gateFailed, ready], gateFailed, 'failed'],
    ['a check of one crashed', [notEstablished, internalError, ready], internalError, 'not-established'],
    ['one could not be established', [ready, notEstablished], notEstablished, 'not-established'],
    ['one was interrupted', [ready, interrupted], notEstablished, 'not-established'],
  ])('%s', (_, codes, exitCode, verdict) => {
    expect(came(...codes)).toMatchObject({ exitCode, verdict });
  });

  test('tells a finding between hosts only where it is as urgent as what is to fail', () => {
    expect(merged(skewed, 'P1')).toMatchObject({ exitCode: ready, verdict: 'passed' });
    expect(merged(skewed, 'P2')).toMatchObject({ exitCode: gateFailed, verdict: 'failed' });
    expect(merged(skewed, 'P3')).toMatchObject({ exitCode: gateFailed });
  });

  test('does not tell one that is less urgent than that, whatever else was asked', () => {
    const other = sound('edge-2', undefined, ofEngine('20.10.24', 'edge-2'));
    expect(merged([sound('edge-1'), other], 'P2')).toMatchObject({ exitCode: ready });
    expect(merged([sound('edge-1'), other], 'P3')).toMatchObject({ exitCode: gateFailed });
  });

  test('tells a question that has no answer in the same way, because nobody knows that all is well', () => {
    const [first, second] = [sound('edge-1'), sound('edge-2', undefined, { unread: 'images *: no answer' })];
    expect(merged([first, second], 'P1')).toMatchObject({ exitCode: ready });
    expect(merged([first, second], 'P2')).toMatchObject({ exitCode: notEstablished, verdict: 'not-established' });
  });
});

describe('a finding between hosts that somebody accepted', () => {
  const waiver: PlacedWaiver = {
    check: 'image-versions-differ',
    scope: { service: 'api' },
    reason: 'a canary until Friday',
    owner: 'Ada',
    expires: '2099-12-31',
    place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
  };

  test('fails nothing, and stays', () => {
    const both = merged(skewed, 'P2', [waiver]);
    expect(both).toMatchObject({ exitCode: 0, verdict: 'passed', waivers: [{ state: 'applied', findings: 1 }] });
    expect(both.checks[0]).toMatchObject({ verdict: 'waived', findings: [{ waiver: { owner: 'Ada' } }] });
  });

  test('leaves open what was not read beside it', () => {
    const [first] = skewed as [HostView];
    const half = sound('edge-2', 'shop-api:2.0', { unread: 'containers ui: no answer' });
    expect(merged([first, half], 'P2', [waiver])).toMatchObject({
      checks: [{ verdict: 'waived' }, {}, {}, {}, {}],
      exitCode: 3,
    });
  });
});

test('captures of one engine are told to be that: what they have in common says nothing', () => {
  const hosts = ['A', 'B', 'A', 'C', 'A'].map((id, index) => sound(`edge-${index}`, undefined, ofEngine('26.1.5', id)));
  expect(merged(hosts).notes).toEqual(['edge-0 and edge-2 and edge-4 are captures of the same engine.']);
  expect(merged([aHost('edge-1'), aHost('edge-2')]).notes).toEqual([]);
});
