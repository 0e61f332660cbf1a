import type { VariableUse } from '../../src/model/evidence/compose-project.ts';
import type { ComposeMount, ComposePort, ComposeService } from '../../src/model/evidence/compose-service.ts';
import type { EnvironmentFile } from '../../src/model/evidence/environment-file.ts';
import type { EvidenceId } from '../../src/model/evidence/kinds.ts';
import type { SecretFacts } from '../../src/model/evidence/secret.ts';
import { aProject, at } from './declared.ts';
import { aSecret } from './evidence.ts';

// Parts of a Compose model; a case states only what is different about its own.

/** A project of these services, as the evidence of a case. */
export function projectOf(...services: ComposeService[]): { composeProject: ReturnType<typeof aProject> } {
  return { composeProject: aProject({ services }) };
}

/** The evidence of a case as an exhibit or a derived fact receives it. */
export function cited<T extends object>(value: T, evidence: EvidenceId = 'E1'): T & { evidence: EvidenceId } {
  return { ...value, evidence };
}

export function aPort(different: Partial<ComposePort> = {}): ComposePort {
  return { target: 3000, published: '3000', hostAddress: '127.0.0.1', protocol: 'tcp', at: at(8), ...different };
}

/** A port without an address, which Docker binds to every interface. */
export function anOpenPort(target: number, different: Partial<ComposePort> = {}): ComposePort {
  return { target, published: `${target}`, protocol: 'tcp', at: at(8), ...different };
}

export function aMount(target: string, different: Partial<ComposeMount> = {}): ComposeMount {
  return { type: 'volume', source: 'data', target, readOnly: false, at: at(9), ...different };
}

/** `depends_on` of one service under one condition. */
export function aDependency(
  service: string,
  condition: ComposeService['dependsOn'][number]['condition'] = 'service_started',
): ComposeService['dependsOn'][number] {
  return { service, condition, required: true, at: at(10) };
}

/** An environment value; a secret one carries its facts. */
export function anEntry(
  name: string,
  value: string | null,
  secret?: Partial<SecretFacts>,
): ComposeService['environment'][number] {
  return { name, value, at: at(12), ...(secret && { secrets: [aSecret(secret)] }) };
}

export function aVariable(name: string, different: Partial<VariableUse> = {}): VariableUse {
  return {
    name,
    operator: 'none',
    resolvedFrom: 'env-file',
    path: `services.api.environment.${name}`,
    at: at(12, 18),
    ...different,
  };
}

export function anEnvironmentFile(
  role: EnvironmentFile['role'],
  entries: ComposeService['environment'],
): EnvironmentFile {
  const path = role === 'project' ? '.env' : '.env.example';
  return { path, role, entries: entries.map((entry) => ({ ...entry, at: { ...entry.at, file: path } })) };
}
