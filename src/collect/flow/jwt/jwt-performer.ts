import type { JwtAction } from '../../../model/flow/jwt-step.ts';
import type { Observation, Performer, StepContext } from '../performer.ts';
import { checkSignature } from './check-signature.ts';
import { forgeToken } from './forge-token.ts';
import { readToken, type TokenParts } from './read-token.ts';

/** Tells what a token says of itself, or makes one. Nothing is sent. */
export const jwtPerformer: Performer<'jwt'> = {
  perform: (action, context) => (action.forge ? forged(action.forge, context) : facts(action)),
};

async function facts({ token = '', key }: JwtAction): Promise<Observation> {
  const read = readToken(token);
  if (typeof read === 'string')
    return { record: { kind: 'jwt', malformed: read, header: {}, payload: {}, signature: 'not checked' } };
  const signature = key === undefined ? 'not checked' : await checkSignature(token, algorithmOf(read), key);
  return { record: { kind: 'jwt', ...read, signature } };
}

async function forged(forge: NonNullable<JwtAction['forge']>, context: StepContext<'jwt'>): Promise<Observation> {
  const { token, header, payload } = await forgeToken(forge, context.now().getTime());
  const usual = forge.algorithm === 'none' ? 'none' : 'a random key';
  const key = context.shown.forge?.key ?? usual;
  return {
    record: { kind: 'jwt', header, payload, signature: 'not checked', forged: { key } },
    token,
  };
}

function algorithmOf({ header }: TokenParts): string {
  const { alg } = header;
  return typeof alg === 'string' ? alg : 'none';
}
