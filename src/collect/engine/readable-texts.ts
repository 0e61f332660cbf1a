import type { ContainerInspectInfo } from 'dockerode';
import type { ReadableText } from '../../model/evidence/container.ts';
import { compareText } from '../../shared/compare.ts';

/** Labels that Compose and image builders write themselves. */
const OF_TOOLS = /^(com\.docker\.(compose|desktop)|org\.opencontainers|desktop\.docker\.io)\./;

/** The command, the health check and the labels of a container as texts in which the door looks for secrets. */
export function readableTexts({ Config }: ContainerInspectInfo): ReadableText[] {
  const words = [Config.Entrypoint ?? [], Config.Cmd ?? []].flat();
  const [, ...health] = Config.Healthcheck?.Test ?? [];
  const labels = Object.entries(Config.Labels ?? {})
    .filter(([name]) => !OF_TOOLS.test(name))
    .toSorted(([a], [b]) => compareText(a, b));
  return [
    ...(words.length > 0 ? [{ place: 'command' as const, name: 'command', value: words.join(' ') }] : []),
    ...(health.length > 0 ? [{ place: 'health check' as const, name: 'health check', value: health.join(' ') }] : []),
    ...labels.map(([name, value]) => ({ place: 'label' as const, name, value })),
  ];
}
