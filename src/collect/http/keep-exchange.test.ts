import { expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { keepExchange } from './keep-exchange.ts';
import type { Question } from './questions.ts';

const question: Question = {
  service: 'api',
  container: 'shop-api-1',
  containerPort: 3000,
  purpose: 'login',
  configured: true,
  url: 'http://172.20.0.7:3000/login',
  via: 'container address',
  contains: [],
};

/** What is kept of a question that met this failure. */
async function kept(code: string, different: Partial<Question> = {}) {
  const intake = new CaptureIntake(new AbortController().signal);
  const outcome = { kind: 'failure' as const, code, message: 'no way leads there' };
  const reading = await intake.read({ collector: 'http/1', action: 'GET' }, async () => ({
    value: { outcome },
    bytes: 0,
  }));
  keepExchange(intake, { ...question, ...different }, reading, []);
  const [piece] = intake.pieces;
  return piece && 'missing' in piece ? piece.missing : 'kept';
}

test('that no way leads to the address of a container is missing evidence of an endpoint of the settings', async () => {
  expect(await kept('unreachable')).toMatchObject({ code: 'not-reachable' });
  expect(await kept('connect-timeout')).toMatchObject({
    code: 'not-reachable',
    message: 'the address of its container cannot be reached from here: no way leads there',
  });
});

test.each<[string, string, Partial<Question>]>([
  ['nobody listens there', 'refused', {}],
  ['it takes the request and does not answer', 'timeout', {}],
  ['its port is published', 'connect-timeout', { via: 'published port' }],
  ['nobody asked for it', 'connect-timeout', { configured: false }],
])('it is an observation where %s', async (_, code, different) => {
  expect(await kept(code, different)).toBe('kept');
});
