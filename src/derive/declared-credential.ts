import type { EnvironmentFile } from '../model/evidence/environment-file.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../model/evidence/kinds.ts';
import type { SecretFacts } from '../model/evidence/secret.ts';
import type { Subject } from '../model/subject.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from './declared-services.ts';

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
export function declaredValues(project: DeclaredProject): readonly DeclaredValue[] {
  return declaredServices(project).flatMap((service) =>
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
  );
}

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
  if (service.environmentFiles.some(({ path }) => path === entry.at.file)) return false;
  const path = `services.${service.name}.environment.${entry.name}`;
  return !project.variables.some((use) => use.at.file === entry.at.file && (use.path === path || isAt(use, entry)));
}

/**
 * A value behind an anchor is used under the path of the first service that has it, and one in a list under a path of
 * its own: the place tells in the first case, the line in the second.
 */
function isAt({ at, path }: DeclaredProject['variables'][number], entry: Entry): boolean {
  if (at.line !== entry.at.line) return false;
  return at.column === entry.at.column || !/\.environment\.[A-Za-z_]/.test(path);
}
