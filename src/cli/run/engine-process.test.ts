import { chmod } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fakeEngine, socketFolder } from '../../collect/engine/testing/fake-engine.ts';
import { json, type Reply } from '../../collect/engine/testing/replies.ts';
import { listed, PROJECT_NAME, systemOf } from '../../collect/engine/testing/replies-of-system.ts';
import type { RunResult } from '../../model/result.ts';
import { gatesFromSources } from '../testing/from-sources.ts';
import { audited } from './testing/audited.ts';
import { type EngineProcess, engineProcess } from './testing/engine-process.ts';
import { statementsOnLostEvidence } from './testing/never-better.ts';

// An engine that is a process: stopped, killed and started anew by real signals, and one that is not ours to ask.

const CONTAINERS = 20;
const SHORT_MS = 400;
const LOST = ['containers', 'processes', 'logs'] as const;

/** An audit of an engine to which something happens as soon as it has told its containers. */
async function auditWhile(callMs: number, happens: (engine: EngineProcess) => unknown): Promise<RunResult> {
  const numbers = Array.from({ length: CONTAINERS }, (_, index) => listed(index + 1));
  const list: Reply = (response) => {
    json(numbers)(response);
    response.on('finish', () => happens(engine));
  };
  const engine = await engineProcess(await fakeEngine(systemOf(CONTAINERS, { '/containers/json': list })));
  return audited(engine.endpoint, { project: PROJECT_NAME, settings: { limits: { call: `${callMs}ms` } } });
}

const codesOf = ({ evidence }: RunResult) => new Set(evidence.flatMap(({ missing }) => missing?.code ?? []));

describe('an engine', () => {
  test('that was stopped before it is asked takes the connection and says nothing: given up in time', async () => {
    const engine = await engineProcess(await fakeEngine(systemOf(1)));
    engine.signal('SIGSTOP');
    const settings = { limits: { call: `${SHORT_MS}ms` } };
    const result = await audited(engine.endpoint, { project: PROJECT_NAME, settings });
    expect([result.exitCode, [...codesOf(result)]]).toEqual([3, ['engine.hung']]);
  });

  test('that is stopped while it is asked leaves open what it had not told', async () => {
    const result = await auditWhile(SHORT_MS, (engine) => engine.signal('SIGSTOP'));
    expect(result.exitCode).toBe(3);
    expect([...codesOf(result)]).toEqual(['engine.hung']);
    expect(statementsOnLostEvidence(result, LOST)).toEqual([]);
  });

  test('that is killed while it is asked: the same, at once', async () => {
    const result = await auditWhile(10_000, (engine) => engine.signal('SIGKILL'));
    expect(result.exitCode).toBe(3);
    expect([...codesOf(result)]).toEqual(
      expect.arrayContaining([expect.stringMatching(/^engine\.(lost|unreachable)$/)]),
    );
    expect(statementsOnLostEvidence(result, ['logs'])).toEqual([]);
  });

  test('that is killed and started anew while it is asked: what was cut off stays open', async () => {
    const result = await auditWhile(10_000, (engine) => engine.restart());
    expect([0, 1]).not.toContain(result.exitCode);
    expect(result.verdict).toBe('not-established');
    expect(statementsOnLostEvidence(result, ['logs'])).toEqual([]);
  });
});

const isRoot = process.getuid?.() === 0;
const skipped = isRoot ? '' : ' (skipped: only root becomes somebody else)';

describe.skipIf(!isRoot)(`a socket that is not ours${skipped}`, () => {
  test('is told as such, with what to do, and nothing passes', async () => {
    const engine = await fakeEngine(systemOf(1));
    await chmod(engine.endpoint.socketPath ?? '', 0o600);
    const folder = await socketFolder();
    await chmod(folder, 0o777);
    const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const args = ['run', 'g2', '-p', PROJECT_NAME, '-H', engine.endpoint.url, '--json', '--quiet', '--out', folder];
    const environment = { HOME: folder, TMPDIR: folder };
    const { exitCode, stdout, stderr } = await gatesFromSources(args, { before: asNobody, folder, environment });
    expect([exitCode, stderr]).toEqual([3, '']);
    const result = JSON.parse(stdout) as RunResult;
    const { missing } = result.evidence.find(({ kind }) => kind === 'population') ?? {};
    expect([missing?.code, engine.requests]).toEqual(['engine.permission', []]);
    expect(missing?.message).toContain('the group "docker"');
  }, 120_000);
});
