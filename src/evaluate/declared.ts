import type { Declared } from '../model/result.ts';
import { type EvidenceIndex, narrow } from './evidence-index.ts';

/** The Compose files of the project and where each service stands in them; undefined when there is no Compose file. */
export function declaredIn(index: EvidenceIndex): Declared | undefined {
  const project = narrow(index, ['composeProject']).evidence?.composeProject;
  if (!project) return undefined;
  return { files: [...project.files], services: project.services.map(({ name, at }) => ({ name, at: { ...at } })) };
}
