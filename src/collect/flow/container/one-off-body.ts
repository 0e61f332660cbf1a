import type { Container } from '../../../model/evidence/container.ts';
import type { ContainerAction } from '../../../model/flow/service-steps.ts';
import { ONE_OFF_LABEL } from '../engine-write/engine-writer.ts';
import { StepFailure } from '../performer.ts';

const MEMORY_BYTES = 256 * 1024 * 1024;
const PROCESSES = 128;

/** Where it belongs, so that whoever finds it later knows. */
export interface OneOffOwner {
  readonly runId: string;
  readonly project: string;
}

/** What an engine is sent to make a container of our own. */
export interface OneOffBody {
  readonly Labels: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export const PROJECT_LABEL = 'dev.gates.project';

/**
 * What is asked of the engine for a container like one of a service: the same program and environment, and nothing that
 * it could reach or change. https://docs.docker.com/reference/api/engine/version/v1.45/#tag/Container/operation/ContainerCreate
 *
 * @throws StepFailure `container.unknown` where it is not known what the service starts
 */
export function oneOffBody(like: Container, action: ContainerAction, { runId, project }: OneOffOwner): OneOffBody {
  const { process, imageId, user } = like;
  if (!process) {
    const message = `it is not known what ${like.name} starts`;
    throw new StepFailure({ code: 'container.unknown', message, blame: 'precondition' });
  }
  return {
    Image: imageId,
    Entrypoint: process.entrypoint,
    Cmd: action.command ?? process.command,
    WorkingDir: process.workingDirectory,
    User: user,
    Env: environmentOf(like, action),
    Tty: false,
    Healthcheck: { Test: ['NONE'] },
    Labels: { [ONE_OFF_LABEL]: runId, [PROJECT_LABEL]: project },
    HostConfig: {
      NetworkMode: 'none',
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges'],
      Memory: MEMORY_BYTES,
      MemorySwap: MEMORY_BYTES,
      PidsLimit: PROCESSES,
      Privileged: false,
      Binds: bindsOf(like),
      Tmpfs: { '/tmp': 'rw,noexec,nosuid,nodev,size=16m' },
      RestartPolicy: { Name: 'no' },
      LogConfig: { Type: 'json-file', Config: { 'max-size': '4m' } },
    },
  };
}

/** A name without a value takes away what the image itself sets. */
function environmentOf({ environment }: Container, { unset = [], set = {} }: ContainerAction): string[] {
  const without = environment.filter(({ name }) => !unset.includes(name) && !(name in set));
  return [
    ...without.map(({ name, value }) => `${name}=${value ?? ''}`),
    ...Object.entries(set).map(([name, value]) => `${name}=${value}`),
    ...unset,
  ];
}

/** Only what cannot be written to, and no socket: through that of the engine everything could be. */
function bindsOf({ mounts }: Container): string[] {
  const harmless = mounts.filter(
    ({ type, readOnly, source }) =>
      type === 'bind' && readOnly && !/\.sock(?:$|\/)|^\/run$|^\/var\/run$|^\/$/.test(source),
  );
  return harmless.map(({ source, target }) => `${source}:${target}:ro`);
}
