import type { ContainerInfo, ContainerInspectInfo, ContainerStats } from 'dockerode';
import type { Intake, Reading } from '../../model/intake.ts';
import { knownService } from '../../services/identify.ts';
import { type EngineClient, TOP_ARGUMENTS } from './engine-client.ts';
import { listedName } from './listed-name.ts';
import { shapeLog } from './logs/shape-log.ts';
import type { ReadEngine } from './read-objects.ts';
import { shapeProcesses, shapeUsage } from './shape-activity.ts';

export interface Activity {
  /** Reads what can only be read when the container was inspected: its processes and its log. */
  afterInspect(inspected: ContainerInspectInfo): Promise<void>;
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
  tail: number,
): Activity {
  const samples = listed
    .filter(({ State }) => State === 'running')
    .map((container) => ({ container, reading: sample(intake, client, container.Id) }));
  const limited = new Map<string, boolean>();
  return {
    async afterInspect(inspected) {
      limited.set(inspected.Id, (inspected.HostConfig.Memory ?? 0) > 0);
      const { Running, Paused, Restarting } = inspected.State;
      const isActive = Running && !Paused && !Restarting;
      await Promise.all([
        isActive ? keepProcesses(intake, read, client, inspected) : undefined,
        keepLog(intake, read, client, inspected, tail),
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

async function keepLog(
  intake: Intake,
  read: ReadEngine,
  client: EngineClient,
  inspected: ContainerInspectInfo,
  tail: number,
): Promise<void> {
  const { Id, Name, Config, HostConfig } = inspected;
  const of = {
    container: Name.replace(/^\//, ''),
    service: Config.Labels['com.docker.compose.service'] ?? '',
    driver: HostConfig.LogConfig?.Type ?? '',
    kind: knownService(Config.Image)?.kind,
    tty: Config.Tty,
    tail,
  };
  const reading = await read(`GET /containers/${Id}/logs?stdout=true&stderr=true&timestamps=true&tail=${tail}`, () =>
    client.logs(Id, tail),
  );
  intake.keep('logs', of.container, reading, (body) => shapeLog({ body, cutAtStart: false }, of));
}
