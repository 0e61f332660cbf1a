import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Flow, FlowFile } from '../../model/flow/flow-file.ts';
import type { Step } from '../../model/flow/step.ts';
import { type DraftTarget, draftTargets, secretName } from './draft-targets.ts';

const HEADER = `# Functional flows of this system. The words and their meaning: schemas/gates-flows-1.schema.json.
# Check this file with \`gates flows lint\`, see what would be sent with \`gates flows plan\`, run it with \`gates flows run\`.
# Passwords never stand here: secrets name the environment variable, the file or the container that holds them.
`;

/** A first flow file: every target, its secrets by name, and flows for what can be told from the Compose files. */
export function draftFlowFile(project: ComposeProject): { readonly header: string; readonly file: FlowFile } {
  const targets = draftTargets(project);
  const flows = [...runningFlow(project), ...targets.flatMap(flowsFor)];
  const secrets = targets.flatMap(({ name, passwordVariable }) =>
    passwordVariable === undefined ? [] : [[secretName(name), { env: passwordVariable }] as const],
  );
  const own = Object.entries(OWN_CONTRACTS).filter(([id]) => flows.some(({ covers }) => covers.includes(id)));
  const file: FlowFile = {
    version: 1,
    suite: project.name,
    ...(targets.length > 0 && { targets: Object.fromEntries(targets.map(({ name, target }) => [name, target])) }),
    ...(secrets.length > 0 && { secrets: Object.fromEntries(secrets) }),
    contracts: Object.fromEntries(own),
    flows,
  };
  return { header: HEADER, file };
}

const OWN_CONTRACTS = {
  'services.running': { title: 'Every service runs and is not unhealthy' },
  'db.answers': { title: 'The database answers a query' },
  'cache.answers': { title: 'The cache answers' },
};

/** One-shot services end; those that never restart may be such. */
function runningFlow({ services }: ComposeProject): Flow[] {
  const lasting = services.filter(
    ({ restart, healthcheck }) => healthcheck?.test !== undefined || (restart !== undefined && restart !== 'no'),
  );
  if (lasting.length === 0) return [];
  const steps = lasting.map(({ name }): Step => ({ id: stepId(name), waitUntil: { service: name, within: '10s' } }));
  return [flow('services.running', 'Every service runs and is not unhealthy', ['services.running'], [], steps)];
}

function flowsFor({ name, service, target, healthPaths, metricsPath }: DraftTarget): Flow[] {
  const requires = [service];
  if (target.protocol === 'postgres')
    return [
      flow(`${name}.answers`, `${service} answers a query`, ['db.answers'], requires, [
        { id: 'query', sql: { target: name, query: 'select 1 as one' }, expect: { rows: 1, json: { '$[0].one': 1 } } },
      ]),
    ];
  if (target.protocol === 'redis')
    return [
      flow(`${name}.answers`, `${service} answers`, ['cache.answers'], requires, [
        { id: 'ping', redis: { target: name, command: ['PING'] }, expect: { json: { $: 'PONG' } } },
      ]),
    ];
  const health = healthPaths.map(
    (path, index): Step => ({
      id: index === 0 ? 'health' : `health-${index + 1}`,
      http: { target: name, path },
      expect: { status: 200, duration: { lt: '1s' } },
    }),
  );
  const metrics: Step[] = metricsPath === undefined ? [] : [metricsStep(name, metricsPath)];
  return [
    ...(health.length > 0 ? [flow(`${name}.health`, `${service} is healthy`, ['health.live'], requires, health)] : []),
    ...(metrics.length > 0
      ? [flow(`${name}.metrics`, `${service} publishes metrics`, ['metrics.exposition'], requires, metrics)]
      : []),
  ];
}

function metricsStep(target: string, path: string): Step {
  return { id: 'metrics', metrics: { target, path }, expect: { exposition: 'valid' } };
}

function flow(id: string, title: string, covers: string[], requires: string[], steps: Step[]): Flow {
  return {
    id,
    title,
    priority: 'P1',
    covers,
    effects: 'read',
    ...(requires.length > 0 && { requires }),
    timeout: '60s',
    steps,
  };
}

function stepId(service: string): string {
  return service.replaceAll(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]/, 's');
}
