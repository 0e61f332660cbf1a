import type { ComposeService } from '../../src/model/evidence/compose-service.ts';
import type { DeclaredEnvironment } from '../../src/model/evidence/declared-environment.ts';
import { aProject } from './declared.ts';

/** An environment of these services; its name tells what it is for. */
export function anEnvironment(name: 'dev' | 'prod', ...services: ComposeService[]): DeclaredEnvironment {
  return { name, role: name, project: aProject({ services, files: [`${name}.yaml`] }) };
}
