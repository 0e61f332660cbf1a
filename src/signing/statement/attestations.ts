import type { RunResult } from '../../model/result.ts';
import { signedEnvelope } from '../dsse/envelope.ts';
import type { SigningKey } from '../keys/private-key.ts';
import { GATE_RESULT, gateResultPredicate } from './gate-result.ts';
import { PAYLOAD_TYPE, type Statement, statementBytes, statementOf } from './statement.ts';
import { type DigestedFile, subjectsOf } from './subjects.ts';
import { TEST_RESULT, testResult } from './test-result.ts';

/** A file below `attestations/`. */
export interface AttestationFile {
  readonly name: string;
  readonly text: string;
}

/** Both statements about a run, each in an envelope signed with the key. */
export function signedAttestations(
  result: RunResult,
  files: readonly DigestedFile[],
  toolVersion: string,
  key: SigningKey,
): AttestationFile[] {
  const enclosed = (name: string, statement: Statement) => {
    const envelope = signedEnvelope(PAYLOAD_TYPE, statementBytes(statement), key);
    return { name: `${name}.dsse.json`, text: `${JSON.stringify(envelope, null, 2)}\n` };
  };
  const subjects = subjectsOf(result, files);
  const configuration = subjects.filter(({ name }) => name.startsWith('compose-model:'));
  const test = statementOf(subjects, TEST_RESULT, { ...testResult(result, configuration) });
  return [enclosed('gate-result', gateStatement(result, files, toolVersion)), enclosed('test-result', test)];
}

/** The statement of our own without a signature, for a timestamp alone. */
export function plainAttestation(
  result: RunResult,
  files: readonly DigestedFile[],
  toolVersion: string,
): AttestationFile {
  return { name: 'gate-result.json', text: statementBytes(gateStatement(result, files, toolVersion)).toString('utf8') };
}

function gateStatement(result: RunResult, files: readonly DigestedFile[], toolVersion: string): Statement {
  return statementOf(subjectsOf(result, files), GATE_RESULT, gateResultPredicate(result, toolVersion));
}
