import type { ConfiguredProcess } from '../../model/evidence/container.ts';

/** The part of the configuration of a container or an image that says what is started. */
interface Configured {
  readonly Entrypoint?: string | readonly string[] | null | undefined;
  readonly Cmd?: readonly string[] | null | undefined;
  readonly WorkingDir?: string | undefined;
}

/** What a container starts, or what an image has containers start. */
export function shapeProcess({ Entrypoint, Cmd, WorkingDir }: Configured): ConfiguredProcess {
  return {
    entrypoint: typeof Entrypoint === 'string' ? [Entrypoint] : [...(Entrypoint ?? [])],
    command: [...(Cmd ?? [])],
    workingDirectory: WorkingDir ?? '',
  };
}
