import type { CaptureIntake } from '../../../../capture/capture-intake.ts';
import { collectEngine } from '../../../../collect/engine/collect-engine.ts';
import { framedLog } from '../../../../collect/engine/logs/testing/log-body.ts';
import type { Replies } from '../../../../collect/engine/testing/canned-engine.ts';
import { fakeEngine } from '../../../../collect/engine/testing/fake-engine.ts';
import { oversize, pong, silence, text } from '../../../../collect/engine/testing/replies.ts';
import { containerId, PROJECT_NAME, systemOf } from '../../../../collect/engine/testing/replies-of-system.ts';
import { KIBIBYTE } from '../../../../model/limits/definition.ts';
import type { Limits } from '../../../../model/limits/limits.ts';
import { watchForInterruption } from '../../../interruption.ts';
import { intakeWith, type LimitCase } from './limit-case.ts';

/** Reads an engine on which one container runs, with some answers of its own. */
async function read(limits: Limits, replies: Replies, intake: CaptureIntake = intakeWith(limits)) {
  const { endpoint } = await fakeEngine(systemOf(1, replies));
  const logs = { tail: limits.logTail, bytes: limits.logBytes, patterns: [] };
  const { finished } = await collectEngine(intake, { endpoint, projectName: PROJECT_NAME, callMs: limits.call, logs });
  await finished;
  return intake;
}

async function readInTheTimeOfARun(limits: Limits) {
  const { signal, release } = watchForInterruption(limits.run);
  try {
    return await read(limits, HANGING, intakeWith(limits, signal));
  } finally {
    release();
  }
}

const ofContainer = (what: string) => `/containers/${containerId(1)}/${what}`;
const lines = (...texts: string[]) => text(framedLog(texts).toString('latin1'));

function event(second: number): string {
  const attributes = { name: 'shop-web-1', 'com.docker.compose.service': 'web' };
  return JSON.stringify({
    Type: 'container',
    Action: 'start',
    Actor: { ID: 'c1', Attributes: attributes },
    time: Math.floor(Date.now() / 1000) - 100 + second,
  });
}

const dated: Replies = { '/_ping': (response) => pong(response.setHeader('date', new Date().toUTCString())) };

const HANGING: Replies = { [ofContainer('top')]: silence };

export const ENGINE_CASES = {
  call: { low: 200, meet: (limits) => read(limits, HANGING) },
  gate: { low: 300, meet: (limits) => read(limits, HANGING, intakeWith(limits).within('gate')) },
  run: { low: 300, meet: readInTheTimeOfARun },
  logRead: { low: 200, meet: (limits) => read(limits, { [ofContainer('logs')]: silence }) },
  engineAnswer: {
    low: 64 * KIBIBYTE,
    meet: (limits) => read(limits, { [ofContainer('top')]: oversize(100 * KIBIBYTE) }),
  },
  eventBytes: {
    low: KIBIBYTE,
    meet: (limits) => read(limits, { ...dated, '/events': text(' \n'.repeat(KIBIBYTE)) }),
  },
  events: {
    low: 2,
    meet: (limits) => read(limits, { ...dated, '/events': text([1, 2, 3].map(event).join('\n')) }),
  },
  logTail: {
    low: 2,
    meet: (limits) => read(limits, { [ofContainer('logs')]: lines('one', 'two', 'three') }),
  },
  logBytes: {
    low: 64 * KIBIBYTE,
    meet: (limits) => {
      const long = Array.from({ length: 200 }, (_, index) => `${index} ${'x'.repeat(KIBIBYTE)}`);
      return read(limits, { [ofContainer('logs')]: lines(...long) });
    },
  },
  logLine: {
    low: KIBIBYTE,
    meet: (limits) => read(limits, { [ofContainer('logs')]: lines('short', 'x'.repeat(2 * KIBIBYTE)) }),
  },
} as const satisfies Record<string, LimitCase>;
