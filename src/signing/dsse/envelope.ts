import { sign, verify } from 'node:crypto';
import * as z from 'zod';
import type { SigningKey } from '../keys/private-key.ts';
import type { TrustedKey } from '../keys/trusted-keys.ts';

/** https://github.com/secure-systems-lab/dsse/blob/master/envelope.md */
const Base64 = z.string().regex(/^[A-Za-z\d+/]*={0,2}$/);
export const Envelope = z.object({
  payload: Base64,
  payloadType: z.string(),
  signatures: z.array(z.object({ keyid: z.string(), sig: Base64 })).min(1),
});
export type Envelope = z.infer<typeof Envelope>;

/**
 * The bytes that are signed: the type is part of them, so that a payload cannot be passed off as another kind of thing.
 * https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
 */
export function preAuthenticationEncoding(payloadType: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** A payload with a signature, as it was written: no canonical form of JSON is needed to check it. */
export function signedEnvelope(payloadType: string, payload: Uint8Array, { privateKey, id }: SigningKey): Envelope {
  const signature = sign(null, preAuthenticationEncoding(payloadType, payload), privateKey);
  return {
    payload: Buffer.from(payload).toString('base64'),
    payloadType,
    signatures: [{ keyid: id, sig: signature.toString('base64') }],
  };
}

/** The trusted key that signed the envelope; undefined when none of them did. The key id is only a hint. */
export function envelopeSigner(envelope: Envelope, trusted: readonly TrustedKey[]): TrustedKey | undefined {
  const bytes = preAuthenticationEncoding(envelope.payloadType, Buffer.from(envelope.payload, 'base64'));
  return trusted.find(({ publicKey }) =>
    envelope.signatures.some(({ sig }) => verify(null, bytes, publicKey, Buffer.from(sig, 'base64'))),
  );
}
