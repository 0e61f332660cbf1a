import { describe, expect, test } from 'vitest';
import type { GivenPiece } from '../../gates/testing/capture.ts';
import { aContainer } from '../../gates/testing/evidence.ts';
import { loaded, outcomes, pluginText } from './testing/plant-plugin.ts';

const api: GivenPiece = ['containers', 'api', aContainer('api')];
const SOUND = "return judge(containers, [], 'there is no container');";

async function judged(body: string, before = '') {
  const [outcome] = await outcomes(await loaded({ 'checks.mjs': pluginText([body], before) }), [api]);
  return outcome;
}

const finding = (different: string) =>
  `return { verdict: 'fail', examined: 1, evidence: ['E1'], findings: [{
     subject: { service: 'api' }, message: 'm', observed: 'o', expected: 'e', evidence: ['E1'], ${different} }] };`;

describe('a check that is broken is crashed, never a pass', () => {
  test.each([
    ['throws', "throw new RangeError('boom');", 'RangeError: boom'],
    ['throws something that is no error', "throw 'boom';", 'threw something that is not an error'],
    ['recurses without end', 'const again = () => again(); return again() + 1;', 'RangeError: Maximum call stack'],
    ['returns nothing', '', 'it returned no judgement'],
    ['returns a promise', "return Promise.resolve(judge(containers, [], ''));", 'a check is synchronous'],
    ['says a verdict that there is not', "return { verdict: 'waived' };", 'it returned no judgement'],
    [
      'passes without having examined anything',
      "return { verdict: 'pass', examined: 0, evidence: ['E1'] };",
      'nothing was examined',
    ],
    ['passes without evidence', "return { verdict: 'pass', examined: 1, evidence: [] };", 'cites no evidence'],
    ['cites what it was not handed', "return { verdict: 'pass', examined: 1, evidence: ['E2'] };", 'it cites E2'],
    ['fails without a finding', "return { verdict: 'fail', examined: 1, evidence: [], findings: [] };", 'no judgement'],
    ['finds something without evidence', finding('evidence: []'), 'cites no evidence'],
    ['finds something on invented evidence', finding("evidence: ['E9']"), 'it cites E9'],
    ['finds something about nothing', finding('subject: {}'), 'names nothing that the finding is about'],
    ['finds something about an unknown thing', finding("subject: { sevice: 'api' }"), 'sevice'],
  ])('%s', async (_, body, reason) => {
    expect(await judged(body)).toMatchObject({ verdict: 'crashed', reason: expect.stringContaining(reason) });
  });

  test('says something else each time', async () => {
    const body = "calls += 1; return judge(calls % 2 === 1 ? containers : [], [], 'x');";
    expect(await judged(body, 'let calls = 0;')).toMatchObject({
      verdict: 'crashed',
      reason: expect.stringContaining('two different things of the same evidence'),
    });
  });

  test('uses more memory than there is for it', async () => {
    const plugin = await loaded({
      'checks.mjs': pluginText(["const all = []; for (;;) all.push('x'.repeat(1e5) + all.length);"]),
    });
    const [outcome] = await outcomes(plugin, [api], { judgeMs: 60_000 });
    expect(outcome).toMatchObject({ verdict: 'crashed', reason: expect.stringContaining('memory') });
  });

  test('hangs: it is ended after its time, and the others are judged all the same', async () => {
    const plugin = await loaded({ 'checks.mjs': pluginText([SOUND, 'for (;;);', SOUND]) });
    const found = await outcomes(plugin, [api], { judgeMs: 2000 });
    expect(found).toMatchObject([
      { verdict: 'pass' },
      { verdict: 'crashed', reason: 'Error: no answer within 2000 ms' },
      { verdict: 'pass' },
    ]);
  });
});

describe('a capture that was taken with a plugin and is judged without it', () => {
  test('leaves its checks not evaluated', async () => {
    const plugin = await loaded({ 'checks.mjs': pluginText([SOUND]) });
    expect(await outcomes(plugin, [api], { atHand: [] })).toMatchObject([
      { verdict: 'indeterminate', missing: [{ code: 'plugin.not-at-hand', subject: './checks.mjs' }] },
    ]);
  });

  test('leaves them not evaluated when the code is another now', async () => {
    const plugin = await loaded({ 'checks.mjs': pluginText([SOUND]) });
    const other = await loaded({ 'checks.mjs': pluginText([`const changed = 1; ${SOUND}`]) });
    expect(await outcomes(plugin, [api], { atHand: [other] })).toMatchObject([
      { verdict: 'indeterminate', missing: [{ code: 'plugin.changed' }] },
    ]);
  });
});
