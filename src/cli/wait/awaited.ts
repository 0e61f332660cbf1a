import { activeServices } from '../../derive/services/active-services.ts';
import { GatesError } from '../../model/errors.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { readFlowProject } from '../flows/flow-project.ts';
import type { WaitOptions } from './wait-options.ts';

/** What is waited for: the project, and the services that it must have. */
export interface Awaited {
  readonly project: string;
  /** Empty where nothing tells them: then those that have containers. */
  readonly services: readonly string[];
}

/**
 * The services that were named, else those that `docker compose up` starts.
 *
 * @throws GatesError when there is no project, and for a service that it does not have
 */
export async function awaitedBy(named: readonly string[], options: WaitOptions): Promise<Awaited> {
  const { name: project, compose } = await readFlowProject({ ...options, flowFile: [] });
  if (project === '') {
    const hint = 'Run it where the Compose file is, name one with -f, or name a running project with -p.';
    const message = 'There is no Compose file here and no project was named.';
    throw new GatesError({ code: 'GATES_COMPOSE_NOT_FOUND', message, hint });
  }
  const declared = compose?.services.map(({ name }) => name) ?? [];
  for (const service of compose ? named : []) {
    if (declared.includes(service)) continue;
    const message = `There is no service "${service}" in the Compose files. ${didYouMean(service, declared)}`;
    throw new GatesError({
      code: 'GATES_USAGE',
      message,
      hint: 'Name services as the Compose files do, or none for all.',
    });
  }
  if (named.length > 0 || !compose) return { project, services: named };
  const active = activeServices({ ...compose, evidence: 'E1' }).filter(({ replicas = 1 }) => replicas > 0);
  return { project, services: active.map(({ name }) => name) };
}
