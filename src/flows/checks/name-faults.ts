import { didYouMean } from '../../shared/nearest.ts';
import { CONTRACTS } from '../contracts.ts';
import type { Report } from '../fault.ts';
import type { FlowContext } from '../flow-context.ts';
import { isStep, type PlacedFlow, type SoundFile } from '../sound-flows.ts';
import { targetOf } from '../target-of.ts';

const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
  http: ['http', 'https'],
  metrics: ['http', 'https'],
  sse: ['http', 'https'],
  websocket: ['ws', 'wss'],
  sql: ['postgres'],
  redis: ['redis'],
};

/** Names of contracts, targets and services that nothing has. */
export function nameFaults(placed: PlacedFlow, file: SoundFile, context: FlowContext, report: Report): void {
  const { flow, path, steps } = placed;
  const contracts = [...CONTRACTS.map(({ id }) => id), ...Object.keys(file.sections.contracts ?? {})];
  for (const [index, id] of flow.covers.entries())
    if (!contracts.includes(id) && !file.unsound.includes('contracts'))
      report(
        'flow.unknown-name',
        [...path, 'covers', index],
        `there is no contract "${id}". ${didYouMean(id, contracts)}`,
      );
  const service = (name: string | undefined, at: readonly PropertyKey[]) => {
    if (name === undefined || name.includes('${') || !context.services || context.services.includes(name)) return;
    report('flow.unknown-name', at, `there is no service "${name}". ${didYouMean(name, context.services)}`);
  };
  for (const [index, name] of (flow.requires ?? []).entries()) service(name, [...path, 'requires', index]);
  for (const { step, kind, path: at } of steps) {
    targetFault(targetOf(step), kind, [...at, kind], file, report);
    if (isStep(step, 'log')) service(step.log.service, [...at, 'log', 'service']);
    if (isStep(step, 'waitUntil')) service(step.waitUntil.service, [...at, 'waitUntil', 'service']);
    if (isStep(step, 'compose')) service(step.compose.service, [...at, 'compose', 'service']);
    if (isStep(step, 'container')) service(step.container.like, [...at, 'container', 'like']);
  }
}

function targetFault(
  name: string | undefined,
  kind: string,
  path: readonly PropertyKey[],
  { sections, unsound }: SoundFile,
  report: Report,
): void {
  if (name === undefined || unsound.includes('targets')) return;
  const targets = sections.targets ?? {};
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
  const at = [...path, ...(kind === 'websocket' ? ['open'] : []), 'target'];
  if (!target) {
    const names = Object.keys(targets);
    const hint = names.length > 0 ? ` ${didYouMean(name, names)}` : '';
    return report('flow.unknown-name', at, `there is no target "${name}".${hint}`);
  }
  const fitting = PROTOCOLS[kind] ?? [];
  if (!fitting.includes(target.protocol))
    report(
      'flow.action',
      at,
      `a ${kind} step takes a target with protocol ${fitting.join(' or ')}, not ${target.protocol}`,
    );
}
