import type { ContainerInfo, ContainerInspectInfo, ContainerStats } from 'dockerode';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import type { LogSettings } from '../../model/log-settings.ts';
import { knownService } from '../../services/identify-service.ts';
import { type EngineClient, TOP_ARGUMENTS } from './engine-client.ts';
import { listedName } from './listed-name.ts';
import { keepLog } from './logs/keep-log.ts';
import type { ReadEngine } from './read-objects.ts';
import { shapeProcesses, shapeUsage } from './shape-activity.ts';

export interface Activity {
  /** Reads what can only be read when the container was inspected: its processes and its log. */
  afterInspect(inspected: ContainerInspectInfo, container: Container | undefined): Promise<void>;
  /** Waits for the statistics and keeps them, but those of containers that are gone. */
  finished(vanished: readonly string[]): Promise<void>;
}

/**
 * What the containers are doing. Statistics are asked for at once, all together and outside the limit of the other
 * calls, because engines before 25 wait about a second for each sample, however many are asked.
 */
export function keepActivity(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  listed: readonly ContainerInfo[],
  logs: LogSettings,
): Activity {
  const samples = listed
    .filter(({ State }) => State === 'running')
    .map((container) => ({ container, reading: sample(intake, client, container.Id) }));
  const limited = new Map<string, boolean>();
  return {
    async afterInspect(inspected, container) {
      limited.set(inspected.Id, (inspected.HostConfig.Memory ?? 0) > 0);
      const { Running, Paused, Restarting } = inspected.State;
      const isActive = Running && !Paused && !Restarting;
      await Promise.all([
        isActive ? keepProcesses(intake, read, client, inspected) : undefined,
        keepLog({ intake, read, client, inspected, settings: logs, kind: container && knownService(container)?.kind }),
      ]);
    },
    async finished(vanished) {
      for (const { container, reading } of samples) {
        const of = { container: listedName(container), service: container.Labels['com.docker.compose.service'] ?? '' };
        const stats = await reading;
        if (!vanished.includes(of.container)) {
          intake.keep('resourceUsage', of.container, stats, (value) =>
            shapeUsage(value, of, limited.get(container.Id) ?? false),
          );
        }
      }
    },
  };
}

function sample(intake: Intake, client: EngineClient, id: string): Promise<Reading<ContainerStats>> {
  return intake.read({ collector: 'engine/1', action: `GET /containers/${id}/stats?stream=false` }, () =>
    client.stats(id),
  );
}

async function keepProcesses(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  { Id, Name, Config }: ContainerInspectInfo,
): Promise<void> {
  const action = `GET /containers/${Id}/top?ps_args=${TOP_ARGUMENTS}`;
  const reading = await read(action, () => client.top(Id), 'the engine emits one "top" event and runs ps on its host');
  const of = { container: Name.replace(/^\//, ''), service: Config.Labels['com.docker.compose.service'] ?? '' };
  intake.keep('processes', of.container, reading, (top) => shapeProcesses(top, of));
}
