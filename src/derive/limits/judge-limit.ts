import type { Judgement } from '../../model/check.ts';
import { type DeclaredProject, placeOf, settledServices } from '../services/declared-services.ts';
import { judgeDeclared } from '../services/judge-declared.ts';
import { hasLimit, LIMIT_KEYS, type Limit, limitSnippet } from './declared-limit.ts';

/**
 * Judges whether every service declares one limit.
 *
 * @param name of the limit in a sentence: `memory`
 * @param value to start from, as Compose writes it
 */
export function judgeLimit(project: DeclaredProject, limit: Limit, name: string, value: string): Judgement {
  const keys = LIMIT_KEYS[limit];
  const services = settledServices(project);
  const findings = services
    .filter((service) => !hasLimit(service, limit))
    .map((service) => ({
      subject: placeOf(service, service.keys['deploy'] ? 'deploy' : keys.service),
      message: `no ${name} limit is declared`,
      observed: `neither ${keys.service} nor deploy.resources.limits.${keys.deploy}`,
      expected: `a ${name} limit`,
      snippet: limitSnippet(service, limit, value),
      evidence: [service.evidence] as const,
    }));
  return judgeDeclared(project, services, findings, 'no service is declared whose keys are all known');
}
