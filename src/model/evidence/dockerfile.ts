import * as z from 'zod';
import { Position } from './position.ts';
import { NamedValue } from './secret.ts';

/** One instruction as it is written, continuation lines joined; what it assigns is in `values`, and masked there. */
export const DockerfileInstruction = z.object({
  /** In capitals: `RUN`, `COPY`. */
  name: z.string(),
  /** The arguments as one line; empty for instructions that assign values (`ENV`, `ARG`, `LABEL`). */
  text: z.string(),
  /** What `ENV`, `ARG` and `LABEL` assign. */
  values: z.array(NamedValue),
  at: Position,
});
export type DockerfileInstruction = z.infer<typeof DockerfileInstruction>;

/** A stage from one `FROM` to the next. */
export const DockerfileStage = z.object({
  /** The image it starts from, with the defaults of `ARG`s put in; the name of an earlier stage, or `scratch`. */
  base: z.string(),
  name: z.string().optional(),
  /** The user of its last `USER`, when there is one. */
  user: z.string().optional(),
  /** Whether it declares a health check; `none` for `HEALTHCHECK NONE`. */
  healthcheck: z.enum(['declared', 'none', 'absent']),
  instructions: z.array(DockerfileInstruction),
  at: Position,
});
export type DockerfileStage = z.infer<typeof DockerfileStage>;

/** The Dockerfile that services of the Compose files are built from. */
export const Dockerfile = z.object({
  path: z.string(),
  /** Folder of the build context, relative to the project directory. */
  context: z.string(),
  services: z.array(z.string()),
  /** The stage that is built, when `build.target` names one. */
  target: z.string().optional(),
  /** `ARG`s before the first `FROM`. */
  arguments: z.array(NamedValue.extend({ at: Position })),
  stages: z.array(DockerfileStage),
  /** The patterns of the `.dockerignore` that applies; absent when there is none. */
  ignored: z.array(z.string()).optional(),
  /** True when the context lies outside of the project, where a `.dockerignore` was not looked for. */
  contextOutside: z.boolean().optional(),
});
export type Dockerfile = z.infer<typeof Dockerfile>;
