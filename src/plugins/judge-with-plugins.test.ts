import { describe, expect, test } from 'vitest';
import type { GivenPiece } from '../../gates/testing/capture.ts';
import { aContainer } from '../../gates/testing/evidence.ts';
import { loaded, outcomes, pluginText } from './testing/plant-plugin.ts';

const api: GivenPiece = ['containers', 'api', aContainer('api', { labels: { owner: 'payments' } })];
const db: GivenPiece = ['containers', 'db', aContainer('db')];
const UNOWNED = `
  const findings = containers.filter(({ labels }) => labels.owner === undefined).map(({ service, evidence }) => ({
    subject: { service }, message: 'names no owner', observed: 'no label', expected: 'the label owner', evidence: [evidence] }));
  return judge(containers, findings, 'there is no container');`;

/** The outcome of one check with this body. */
async function judged(body: string, pieces: readonly GivenPiece[] = [api], before = '') {
  const [outcome] = await outcomes(await loaded({ 'checks.mjs': pluginText([body], before) }), pieces);
  return outcome;
}

describe('a check of a plugin', () => {
  test('passes on what it was handed', async () => {
    expect(await judged(UNOWNED)).toMatchObject({ verdict: 'pass', examined: 1, evidence: ['E1'] });
  });

  test('fails with its findings', async () => {
    expect(await judged(UNOWNED, [api, db])).toMatchObject({
      verdict: 'fail',
      examined: 2,
      findings: [{ subject: { service: 'db' }, message: 'names no owner', evidence: ['E2'] }],
    });
  });

  test('is not applicable when it examined nothing', async () => {
    expect(await judged(UNOWNED, [])).toMatchObject({ verdict: 'not-applicable', reason: 'there is no container' });
  });

  test('is never a pass when a piece could not be read', async () => {
    const outcome = await judged(UNOWNED, [api, ['containers', 'db', { missing: 'engine.hung' }]]);
    expect(outcome).toMatchObject({ verdict: 'indeterminate' });
  });

  test('may stand in several files of one folder', async () => {
    const files = {
      'checks.mjs': pluginText(
        [UNOWNED.replace('labels.owner', 'labels[LABEL]')],
        "import { LABEL } from './label.mjs';",
      ),
      'label.mjs': "export const LABEL = 'owner';",
    };
    const [outcome] = await outcomes(await loaded(files), [api]);
    expect(outcome).toMatchObject({ verdict: 'pass' });
  });
});

describe('a check sees what it declared and nothing else', () => {
  const show = (expression: string) => `return { verdict: 'not-applicable', reason: JSON.stringify(${expression}) };`;

  test.each(['process', 'require', 'fetch', 'setTimeout', 'console', 'Intl', 'WebAssembly', 'Buffer', 'performance'])(
    'there is no %s',
    async (name) => {
      expect(await judged(show(`typeof ${name}`))).toMatchObject({ reason: '"undefined"' });
    },
  );

  test('of a capture with other kinds it is handed the one that it needs', async () => {
    const outcome = await judged(show('Object.keys(arguments[0])'), [api, ['volumes', 'data', aVolume]]);
    expect(outcome).toMatchObject({ reason: '["containers"]' });
  });

  test('what it is handed is frozen all the way down', async () => {
    expect(await judged(`containers[0].state.status = 'paused'; ${UNOWNED}`)).toMatchObject({
      verdict: 'crashed',
      reason: expect.stringContaining('Cannot assign to read only property'),
    });
  });

  test.each([
    ['a clock', 'return Date.now();', 'TypeError: a check has no clock'],
    ['the time of now', 'return new Date();', 'TypeError: a check has no clock'],
    ['chance', 'return Math.random();', 'TypeError: a check has no chance'],
    [
      'the function that makes functions',
      "return containers.constructor.constructor('return process')();",
      'EvalError',
    ],
  ])('%s is refused', async (_, body, reason) => {
    expect(await judged(body)).toMatchObject({ verdict: 'crashed', reason: expect.stringContaining(reason) });
  });

  test('an import while it judges is refused, and its error leads nowhere', async () => {
    const before = "let told; import('node:fs').catch((error) => { told = error; });";
    const body = "return told.constructor.constructor('return process')();";
    expect(await judged(body, [api], before)).toMatchObject({
      verdict: 'crashed',
      reason: expect.stringMatching(/^EvalError/),
    });
  });
});

const aVolume = { name: 'data', driver: 'local', createdAt: '2026-01-01T00:00:00Z', labels: {}, options: {} };
