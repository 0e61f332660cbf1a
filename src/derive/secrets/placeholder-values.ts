import type { EnvironmentFile } from '../../model/evidence/environment-file.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { NamedValue } from '../../model/evidence/secret.ts';
import type { Subject } from '../../model/subject.ts';
import { isSecretName } from '../../shared/secret-name.ts';
import type { DeclaredProject } from '../services/declared-services.ts';
import { declaredValues } from './declared-credential.ts';
import { isPlaceholderText } from './placeholder-text.ts';

type ReadEnvironmentFile = DeepReadonly<Cited<EnvironmentFile>>;

/** A value that is no credential, where it is written. */
export interface PlainValue {
  readonly subject: Subject;
  readonly evidence: EvidenceId;
  readonly isPlaceholder: boolean;
}

const MASKED = /^«redacted:([\w-]+)»$/;

/**
 * Every value of the environment files and of the services that is no credential, with whether it is still to be
 * replaced. A value that a service takes from such a file is named there alone.
 */
export function plainValues(project: DeclaredProject, files: readonly ReadEnvironmentFile[]): readonly PlainValue[] {
  const written = files.filter(({ role }) => role === 'project');
  const declared = declaredValues(project);
  const all = [...written.flatMap(({ entries }) => entries), ...declared.map(({ entry }) => entry)];
  const fingerprints = new Set(
    all.flatMap(({ secrets = [] }) => secrets.filter((facts) => facts.placeholder).map((facts) => facts.fingerprint)),
  );
  const isPlaceholder = (value: string) => isPlaceholderText(value) || fingerprints.has(MASKED.exec(value)?.[1] ?? '');
  const inFiles = written.flatMap(({ entries, evidence }) =>
    entries.filter(isPlain).map(({ name, value, at }) => ({ value, subject: { variable: name, ...at }, evidence })),
  );
  const known = new Set(inFiles.map(({ value }) => value));
  const inServices = declared
    .filter(({ entry, literal }) => isPlain(entry) && (literal || !known.has(entry.value)))
    .map(({ entry, subject, evidence }) => ({ value: entry.value, subject, evidence }));
  return [...inFiles, ...inServices].map(({ value, subject, evidence }) => {
    return { subject, evidence, isPlaceholder: isPlaceholder(value ?? '') };
  });
}

function isPlain({ name, value, secrets = [] }: DeepReadonly<NamedValue>): boolean {
  return value !== null && value !== '' && secrets.length === 0 && !isSecretName(name);
}
