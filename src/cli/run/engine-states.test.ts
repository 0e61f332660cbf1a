import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { framedLog } from '../../collect/engine/logs/testing/log-body.ts';
import { ago } from '../../collect/engine/logs/testing/log-reply.ts';
import { type Replies, socketEndpoint } from '../../collect/engine/testing/canned-engine.ts';
import { type FakeEngine, fakeEngine, socketFolder } from '../../collect/engine/testing/fake-engine.ts';
import { hangUp, inTurn, json, type Reply, silence, text } from '../../collect/engine/testing/replies.ts';
import {
  containerId,
  inspected,
  listed,
  PROJECT_NAME,
  systemOf,
} from '../../collect/engine/testing/replies-of-system.ts';
import type { RunResult } from '../../model/result.ts';
import { audited } from './testing/audited.ts';
import { statementsOnLostEvidence } from './testing/never-better.ts';

// States of an engine and of its containers that last longer than one call, and what the whole audit makes of them.

/** For what never answers, where all else is answered before it is asked. */
const SHORT_MS = 300;
/** For what never answers, where others answer beside it, also on a busy machine. */
const BESIDE_OTHERS_MS = 3000;

const path = (number: number, what: string) => `/containers/${containerId(number)}/${what}`;
const audit = (engine: Pick<FakeEngine, 'endpoint'>, callMs = 10_000) =>
  audited(engine.endpoint, { project: PROJECT_NAME, settings: { limits: { call: `${callMs}ms` } } });

function codesOf({ evidence }: RunResult, kind: string): ReadonlySet<string> {
  return new Set(evidence.flatMap((piece) => (piece.kind === kind && piece.missing ? [piece.missing.code] : [])));
}

function verdictsOf({ gates }: RunResult): ReadonlyMap<string, string> {
  const checks = gates.flatMap(({ sections }) => sections).flatMap((section) => section.checks);
  return new Map(checks.map(({ id, verdict }) => [id, verdict]));
}

/** Not established, nothing passes, and it says why. */
function expectNothingKnown(result: RunResult, code: string): void {
  expect([result.verdict, result.exitCode]).toEqual(['not-established', 3]);
  expect([...verdictsOf(result).values()]).not.toContain('pass');
  expect([...codesOf(result, 'population')]).toEqual([code]);
}

describe('without an engine', () => {
  test('that is there: nothing is known', async () => {
    const endpoint = socketEndpoint(join(await socketFolder(), 'docker.sock'));
    expectNothingKnown(await audit({ endpoint }), 'engine.unreachable');
  });

  test('that listens: the same', async () => {
    const endpoint = { url: 'tcp://127.0.0.1:1', from: 'option --host', hostName: '127.0.0.1' };
    expectNothingKnown(await audit({ endpoint }), 'engine.unreachable');
  });

  test('that takes one more connection: as one that hangs', async () => {
    const endpoint = socketEndpoint(await fullSocket());
    expectNothingKnown(await audit({ endpoint }, SHORT_MS), 'engine.hung');
  });

  test('of an API that is known: with the versions that are', async () => {
    const engine = await fakeEngine({ '/_ping': text('OK', 200, { 'api-version': '1.40' }) });
    expectNothingKnown(await audit(engine), 'api.version');
  });

  test('that has the project: with the projects that are there', async () => {
    const other = { 'com.docker.compose.project': 'shops', 'com.docker.compose.service': 'web' };
    const engine = await fakeEngine(systemOf(1, { '/containers/json': json([listed(1, { Labels: other })]) }));
    const result = await audit(engine);
    expect([result.exitCode, [...codesOf(result, 'containers')]]).toEqual([3, ['project.empty']]);
    expect(statementsOnLostEvidence(result, ['containers'])).toEqual([]);
  });
});

describe('an engine that', () => {
  test('hangs from the list on is given up, and everything is open', async () => {
    let isFrozen = false;
    const frozen =
      (reply: Reply): Reply =>
      (response) =>
        (isFrozen ? silence : reply)(response);
    const replies = mapped(systemOf(20), frozen);
    const list = replies['/containers/json'] ?? silence;
    const freezing: Reply = (response) => {
      list(response);
      isFrozen = true;
    };
    const engine = await fakeEngine({
      ...replies,
      '/containers/json': freezing,
      '/_ping': frozen(text('OK', 200, { 'api-version': '1.41' })),
    });
    const result = await audit(engine, SHORT_MS);
    expect(result.exitCode).toBe(3);
    expect([...codesOf(result, 'containers')]).toEqual(['engine.hung']);
    expect(statementsOnLostEvidence(result, ['containers', 'images', 'processes', 'logs', 'resourceUsage'])).toEqual(
      [],
    );
    // Of twenty, no more is asked than was under way; then a ping says that it is the engine.
    expect(engine.requests.filter((request) => request.endsWith('/json')).length).toBeLessThanOrEqual(8);
    expect(engine.requests.filter((request) => request === 'GET /_ping')).toHaveLength(2);
  });

  test('has a frozen containerd tells of its containers what it can', async () => {
    const stats = { [path(1, 'stats')]: silence, [path(2, 'stats')]: silence };
    const engine = await fakeEngine(systemOf(2, { '/info': silence, ...stats }));
    const result = await audit(engine, BESIDE_OTHERS_MS);
    expect([result.exitCode, verdictsOf(result).get('engine-partly-hung')]).toEqual([1, 'fail']);
    expect([...codesOf(result, 'engine'), ...codesOf(result, 'resourceUsage')]).toEqual(['engine.hung', 'engine.hung']);
    expect(statementsOnLostEvidence(result, ['engine', 'resourceUsage'])).toEqual([]);
    expect(verdictsOf(result).get('privileged-container')).toBe('pass');
  });

  test.each([
    ['is killed', Number.POSITIVE_INFINITY],
    ['restarts', 3],
  ])('%s after the list leaves open what was cut off, and the report is made', async (_, calls) => {
    let left = -1;
    const dying =
      (reply: Reply): Reply =>
      (response) => {
        if (left > 0) left -= 1;
        (left > 0 ? hangUp : reply)(response);
      };
    const replies = mapped(systemOf(3), dying);
    const list = replies['/containers/json'] ?? hangUp;
    const last: Reply = (response) => {
      list(response);
      if (left < 0) left = calls;
    };
    const result = await audit(await fakeEngine({ ...replies, '/containers/json': last }));
    expect(result.exitCode).toBe(3);
    expect([...new Set(result.evidence.flatMap(({ missing }) => missing?.code ?? []))]).toEqual(['engine.lost']);
    expect(result.notEvaluated.length).toBeGreaterThan(0);
  });

  test('ends in the middle of a log leaves what was read of it, and that it is not all', async () => {
    const cut: Reply = (response) => {
      response.writeHead(200);
      response.write(framedLog(['ready', 'FATAL: out of paper']), () => response.destroy());
    };
    const result = await audit(await fakeEngine(systemOf(1, { [path(1, 'logs')]: cut })));
    expect([...codesOf(result, 'logs')]).toEqual(['engine.lost']);
    expect(statementsOnLostEvidence(result, ['logs'])).toEqual([]);
    expect(verdictsOf(result).get('fatal-lines-in-log')).toBe('fail');
  });
});

const NEITHER = { Running: false, Paused: false, Restarting: false, OOMKilled: false, ExitCode: 0 };

describe('a container that', () => {
  const state = (status: string, more: object = {}) => ({
    State: { ...NEITHER, Status: status, StartedAt: ago(3600), ...more },
  });

  test.each([
    ['restarts over and over', state('restarting', { Running: true, Restarting: true }), 'service-crash-looping'],
    ['is paused', state('paused', { Running: true, Paused: true }), 'service-paused'],
    ['is dead', state('dead', { Dead: true }), 'service-down'],
    ['is being removed', state('removing'), 'service-down'],
    ['was only created', state('created'), 'service-down'],
  ])('%s is not up', async (_, different, check) => {
    const about = json(inspected(1, different));
    const result = await audit(await fakeEngine(systemOf(2, { [path(1, 'json')]: about })));
    expect(verdictsOf(result).get(check)).toBe('fail');
    expect(result.exitCode).toBe(1);
  });

  test('has a frozen shim leaves only its own use and processes open', async () => {
    const frozen = { [path(1, 'stats')]: silence, [path(1, 'top')]: silence };
    const result = await audit(await fakeEngine(systemOf(2, frozen)), BESIDE_OTHERS_MS);
    expect([result.exitCode, verdictsOf(result).get('container-hung')]).toEqual([1, 'fail']);
    const open = result.evidence.filter(({ missing }) => missing).map(({ kind, subject }) => `${kind} ${subject}`);
    expect(open).toEqual(['processes shop-web-1', 'resourceUsage shop-web-1']);
    expect(verdictsOf(result).get('privileged-container')).toBe('pass');
  });

  test('is removed while its log is read leaves the log open', async () => {
    const gone = json({ message: 'No such container' }, 404);
    const list = inTurn(json([listed(1), listed(2)]), json([listed(2)]));
    const engine = await fakeEngine(systemOf(2, { '/containers/json': list, [path(1, 'logs')]: gone }));
    const result = await audit(engine);
    expect([...codesOf(result, 'logs')]).toEqual(['not-found']);
    expect(statementsOnLostEvidence(result, ['logs'])).toEqual([]);
  });
});

test('150 containers, ten of them with a thousand variables and one of 64 KiB, are audited whole', async () => {
  const variables = Array.from({ length: 1000 }, (_, index) => `SETTING_${index}=value-${index}`);
  const about = (number: number) => {
    const { Config, ...others } = inspected(number) as { Config: object };
    return json({ ...others, Config: { ...Config, Env: [...variables, `LARGE=${'x'.repeat(65_536)}`] } });
  };
  const numbers = Array.from({ length: 150 }, (_, index) => index + 1);
  const large: Replies = Object.fromEntries(
    numbers.slice(0, 10).map((number) => [path(number, 'json'), about(number)]),
  );
  const result = await audit(await fakeEngine(systemOf(150, large)), 5000);
  expect(result.evidence.filter(({ missing }) => missing)).toEqual([]);
  expect(result.evidence.filter(({ kind }) => kind === 'containers')).toHaveLength(150);
});

function mapped(replies: Replies, change: (reply: Reply) => Reply): Replies {
  return Object.fromEntries(Object.entries(replies).map(([name, reply]) => [name, change(reply)]));
}

/** A socket whose owner does not run, with as many connections waiting as it lets wait. */
async function fullSocket(): Promise<string> {
  const socket = join(await socketFolder(), 'docker.sock');
  const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';
  const listen = `require("net").createServer().listen({ path: process.argv[1], backlog: 1 }, () => require("fs").writeSync(1, "up") && ${wait})`;
  const owner = spawn(process.execPath, ['-e', listen, socket], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void owner.kill('SIGKILL'));
  await once(owner.stdout, 'data');
  while (await takesOneMore(socket));
  return socket;
}

function takesOneMore(socket: string): Promise<boolean> {
  const waiting = connect(socket);
  onTestFinished(() => void waiting.destroy());
  return once(waiting, 'connect').then(
    () => true,
    () => false,
  );
}
