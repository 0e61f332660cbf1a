import { expect, test } from 'vitest';
import { fakeEngine } from '../../collect/engine/testing/fake-engine.ts';
import type { Reply } from '../../collect/engine/testing/replies.ts';
import { PROJECT_NAME, systemOf } from '../../collect/engine/testing/replies-of-system.ts';
import { audited } from './testing/audited.ts';

const HOUR_MS = 3_600_000;

/** The answer as it is, with the time of another clock. */
const dated =
  (offMs: number, reply: Reply): Reply =>
  (response) => {
    response.setHeader('date', new Date(Date.now() + offMs).toUTCString());
    reply(response);
  };

const auditWithClockOff = async (offMs: number) => {
  const replies = Object.entries(systemOf(2)).map(([path, reply]) => [path, dated(offMs, reply)] as const);
  const pong: Reply = (response) => response.writeHead(200, { 'api-version': '1.41' }).end('OK');
  const engine = await fakeEngine(Object.fromEntries([...replies, ['/_ping', dated(offMs, pong)]]));
  return audited(engine.endpoint, { project: PROJECT_NAME });
};

test.each([
  ['ahead', HOUR_MS],
  ['behind', -HOUR_MS],
])(
  'an engine whose clock is an hour %s: it is told, and nothing is said of how long anything runs',
  async (_, offMs) => {
    const result = await auditWithClockOff(offMs);
    const checks = result.gates.flatMap(({ sections }) => sections).flatMap((section) => section.checks);
    const verdicts = new Map(checks.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts.get('engine-clock-skewed')).toBe('fail');
    expect(verdicts.get('recently-started')).toBe('indeterminate');
    const open = result.notEvaluated.find(({ check }) => check === 'recently-started');
    expect(open?.reason).toMatch(/the clock of the engine is .* (ahead of|behind) the clock of this host/);
  },
);
