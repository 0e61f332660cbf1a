import { errors } from 'undici';
import type { StepError } from '../../../model/evidence/flow-run.ts';
import { failureOf } from '../../http-failure.ts';

/** What Node tells of a certificate that cannot be trusted: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** What a failed request means for a step, and whose fault it is. */
export function httpError(error: unknown): StepError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (CERTIFICATE.test(code))
    return { code: 'tls.certificate', message: `the certificate is not valid: ${message}`, blame: 'system' };
  if (error instanceof errors.InvalidArgumentError) return { code: 'request.invalid', message, blame: 'flow' };
  const failure = failureOf(error);
  return { ...failure, blame: failure.code === 'address-not-allowed' ? 'flow' : 'system' };
}
