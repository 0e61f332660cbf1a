import type { EnvironmentFile } from '../../model/evidence/environment-file.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { SecretFacts } from '../../model/evidence/secret.ts';
import type { Subject } from '../../model/subject.ts';
import { onceEach } from '../../shared/once-each.ts';
import { isFromEnvironmentFile, usesOfValue } from '../environment/uses-of-value.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from '../services/declared-services.ts';

type ReadEnvironmentFile = DeepReadonly<Cited<EnvironmentFile>>;
type Entry = DeclaredService['environment'][number];

/** One environment value of a service, with what is known of the secrets in it. */
export interface DeclaredValue {
  readonly service: DeclaredService;
  readonly entry: Entry;
  readonly secrets: readonly DeepReadonly<SecretFacts>[];
  /** True when the value stands in the Compose file itself, with no variable in it. */
  readonly literal: boolean;
  readonly subject: Subject;
  readonly evidence: EvidenceId;
}

/** One secret at the place where its value is written, as far as that can be told. */
export interface DeclaredCredential {
  readonly facts: DeepReadonly<SecretFacts>;
  readonly subject: Subject;
  readonly evidence: EvidenceId;
}

/** Every environment value that the Compose files give a service; names without a value are left out. */
export const declaredValues = onceEach((project: DeclaredProject): readonly DeclaredValue[] =>
  declaredServices(project).flatMap((service) =>
    service.environment
      .filter((entry) => entry.value !== null)
      .map((entry) => ({
        service,
        entry,
        secrets: entry.secrets ?? [],
        literal: isLiteral(project, service, entry),
        subject: { service: service.name, variable: entry.name, ...entry.at },
        evidence: service.evidence,
      })),
  ),
);

/**
 * Every credential of the project's environment files and of the services' environment. A service that only passes on
 * a credential of an environment file is left out: the credential is named once, where it has to be changed.
 */
export function declaredCredentials(
  project: DeclaredProject,
  files: readonly ReadEnvironmentFile[],
): readonly DeclaredCredential[] {
  const written = files.filter((file) => file.role === 'project').flatMap(credentialsOfFile);
  const known = new Set(written.map(({ facts }) => facts.fingerprint));
  const set = declaredValues(project).flatMap(({ secrets, literal, subject, evidence }) =>
    secrets
      .filter(({ fingerprint }) => literal || !known.has(fingerprint))
      .map((facts) => ({ facts, subject, evidence })),
  );
  return [...written, ...set];
}

function credentialsOfFile(file: ReadEnvironmentFile): readonly DeclaredCredential[] {
  return file.entries.flatMap(({ name, at, secrets = [] }) =>
    secrets.map((facts) => ({ facts, subject: { variable: name, ...at }, evidence: file.evidence })),
  );
}

function isLiteral(project: DeclaredProject, service: DeclaredService, entry: Entry): boolean {
  return !isFromEnvironmentFile(service, entry) && usesOfValue(project, service, entry).length === 0;
}
