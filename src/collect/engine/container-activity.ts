import type { ContainerInfo, ContainerInspectInfo } from 'dockerode';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import type { LogSettings } from '../../model/log-settings.ts';
import { knownService } from '../../services/identify-service.ts';
import { readStatistics } from './container-statistics.ts';
import { type EngineClient, TOP_ARGUMENTS, TOP_ARGUMENTS_OF_PODMAN } from './engine-client.ts';
import { keepLog } from './logs/keep-log.ts';
import type { ReadEngine } from './read-objects.ts';
import { shapeProcesses } from './shape-activity.ts';

export interface Activity {
  /** Reads what can only be read when the container was inspected: its processes and its log. */
  afterInspect(inspected: ContainerInspectInfo, container: Container | undefined): Promise<void>;
  /** Waits for the statistics and keeps them, but those of containers that are gone. */
  finished(vanished: readonly string[]): Promise<void>;
}

/** How much is read of what containers do. */
export interface ActivitySettings {
  readonly logs: LogSettings;
  /** Samples of the statistics of each container. */
  readonly samples: number;
}

/** What the containers are doing. Statistics are asked for at once, before the containers are inspected. */
export function keepActivity(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  listed: readonly ContainerInfo[],
  { logs, samples }: ActivitySettings,
): Activity {
  const statistics = readStatistics(intake, client, listed, samples);
  const limited = new Set<string>();
  return {
    async afterInspect(inspected, container) {
      if ((inspected.HostConfig.Memory ?? 0) > 0) limited.add(inspected.Id);
      const { Running, Paused, Restarting } = inspected.State;
      const isActive = Running && !Paused && !Restarting;
      await Promise.all([
        isActive ? keepProcesses(intake, read, client, inspected, container?.madeBy) : undefined,
        keepLog({ intake, read, client, inspected, settings: logs, kind: container && knownService(container)?.kind }),
      ]);
    },
    finished: (vanished) => statistics.finished(vanished, (id) => limited.has(id)),
  };
}

async function keepProcesses(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  { Id, Name, Config }: ContainerInspectInfo,
  madeBy: Container['madeBy'],
): Promise<void> {
  const [columns, remark] =
    madeBy === 'podman'
      ? [TOP_ARGUMENTS_OF_PODMAN, 'the engine reads them from its host']
      : [TOP_ARGUMENTS, 'the engine emits one "top" event and runs ps on its host'];
  const action = `GET /containers/${Id}/top?ps_args=${columns}`;
  const reading = await read(action, () => client.top(Id, columns), remark);
  const of = { container: Name.replace(/^\//, ''), service: Config.Labels['com.docker.compose.service'] ?? '' };
  intake.keep('processes', of.container, reading, (top) => shapeProcesses(top, of));
}
