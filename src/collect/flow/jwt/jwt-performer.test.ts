import { createHmac, generateKeyPairSync } from 'node:crypto';
import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JwtAction } from '../../../model/flow/jwt-step.ts';
import { aStepContext, failureFrom } from '../testing/a-step-context.ts';
import { jwtPerformer } from './jwt-performer.ts';

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const signed = (payload: unknown, key: string, header: unknown = { alg: 'HS256', typ: 'JWT' }) => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
};
const perform = async (action: JwtAction, shown: JwtAction = action) => {
  const { record, token = '' } = await jwtPerformer.perform(action, aStepContext<'jwt'>({ shown }));
  if (record?.kind !== 'jwt') throw new Error('no record');
  return { record, token };
};
const TOKEN = signed({ userId: 1, role: 'admin', iat: 100, exp: 86_500 }, 'secret');

describe('facts of a token', () => {
  test('are its header, its claims, and whether a key signed it', async () => {
    const { record } = await perform({ token: TOKEN, key: 'secret' });
    expect(record).toEqual({
      kind: 'jwt',
      header: { alg: 'HS256', typ: 'JWT' },
      payload: { userId: 1, role: 'admin', iat: 100, exp: 86_500 },
      signature: 'valid',
    });
    expect((await perform({ token: TOKEN, key: 'other' })).record.signature).toBe('invalid');
    expect((await perform({ token: TOKEN })).record.signature).toBe('not checked');
  });

  test('without a signature nothing was signed', async () => {
    const token = `${part({ alg: 'none' })}.${part({ a: 1 })}.`;
    expect((await perform({ token, key: 'secret' })).record.signature).toBe('invalid');
  });

  test('a public key checks what its private one signed', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const token = await new CompactSign(Buffer.from('{"a":1}')).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    expect((await perform({ token, key })).record.signature).toBe('valid');
    expect(await failureFrom(perform({ token, key: 'no key' }))).toMatchObject({ code: 'jwt.key', blame: 'flow' });
  });

  test('a public key is never taken for the secret of a token that says so', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect((await perform({ token: signed({ a: 1 }, 'x'), key })).record.signature).toBe('invalid');
  });

  test.each([
    ['no token', 'x', /has 1 parts/],
    ['nothing', '', /has 1 parts/],
    ['an encrypted one', 'a.b.c.d.e', /encrypted/],
    ['no base64url', 'a+b.c.d', /header is not base64url/],
    ['no JSON', `${part('x')}.${part('y')}.z`, /header: it is not JSON/],
    ['claims that are no object', `${part({ alg: 'HS256' })}.${part('[]')}.z`, /payload is no object/],
    ['a claim twice', `${part({ alg: 'HS256' })}.${part('{"role":"user","role":"admin"}')}.z`, /key twice/],
    ['a number beyond 2^53', `${part({ alg: 'HS256' })}.${part('{"id":9007199254740993}')}.z`, /exactly/],
  ])('%s', async (_, token, why) => {
    expect((await perform({ token })).record).toMatchObject({ malformed: expect.stringMatching(why), payload: {} });
  });
});

describe('a forged token', () => {
  test('without a signature takes the claims of another', async () => {
    const { record, token } = await perform({ forge: { from: TOKEN, algorithm: 'none', claims: { role: 'root' } } });
    expect(record).toMatchObject({
      header: { alg: 'none' },
      payload: { userId: 1, role: 'root' },
      forged: { key: 'none' },
    });
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.$/);
  });

  test('with the key of the system is accepted by whoever knows it, and the record shows only its name', async () => {
    const { record, token } = await perform(
      { forge: { from: TOKEN, algorithm: 'HS256', key: 'default-secret' } },
      { forge: { from: '${token}', algorithm: 'HS256', key: '${secrets.jwt}' } },
    );
    expect(JSON.stringify(record)).not.toContain('default-secret');
    expect(record.forged).toEqual({ key: '${secrets.jwt}' });
    expect((await perform({ token, key: 'default-secret' })).record.signature).toBe('valid');
  });

  test('with a random key differs each time', async () => {
    const forge = { from: TOKEN, algorithm: 'HS512' as const };
    expect((await perform({ forge })).token).not.toBe((await perform({ forge })).token);
  });

  test.each([
    ['lives an hour', {}, 3600],
    ['lives as long as it is told', { expiresIn: '10m' }, 600],
    ['has ended', { expired: true as const }, -3600],
  ])('%s', async (_, more, endsIn) => {
    const { record } = await perform({ forge: { algorithm: 'HS256', ...more } });
    const now = Math.floor(Date.now() / 1000);
    expect(Math.abs(Number(record.payload['exp']) - now - endsIn)).toBeLessThan(5);
  });

  test('needs a token that can be read to take claims from', async () => {
    expect(await failureFrom(perform({ forge: { from: 'x', algorithm: 'none' } }))).toMatchObject({
      code: 'jwt.malformed',
      blame: 'system',
    });
  });
});
