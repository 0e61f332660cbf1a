import * as z from 'zod';
import { ConfiguredProcess, ContainerHealthcheck } from './container.ts';
import { NamedValue } from './secret.ts';

/** `GET /images/{id}/json` of an image that a container of the target uses. */
export const Image = z.object({
  id: z.string(),
  tags: z.array(z.string()),
  digests: z.array(z.string()),
  createdAt: z.string(),
  sizeBytes: z.number(),
  architecture: z.string(),
  user: z.string(),
  hasHealthcheck: z.boolean(),
  exposedPorts: z.array(z.string()),
  environment: z.array(NamedValue),
  labels: z.record(z.string(), z.string()),
  /** What containers start when nothing else is asked for; this and the following are absent in older captures. */
  process: ConfiguredProcess.optional(),
  healthcheck: ContainerHealthcheck.optional(),
});
export type Image = z.infer<typeof Image>;

/** `GET /images/{id}/history`: how the image was made, the newest step first. */
export const ImageHistory = z.object({
  id: z.string(),
  steps: z.array(
    z.object({
      createdAt: z.string(),
      /** The instruction, as the builder wrote it down. */
      createdBy: z.string(),
      sizeBytes: z.number(),
      /** What the instruction sets, and the literal values of its command that are named like secrets. */
      values: z.array(NamedValue),
    }),
  ),
});
export type ImageHistory = z.infer<typeof ImageHistory>;

/** `GET /networks/{id}` of a network that a container of the target is attached to. */
export const Network = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  internal: z.boolean(),
  labels: z.record(z.string(), z.string()),
  subnets: z.array(z.string()),
  /** Every container attached to it, also those of other projects. */
  attached: z.array(z.object({ containerId: z.string(), containerName: z.string() })),
});
export type Network = z.infer<typeof Network>;

/** `GET /volumes/{name}` of a volume that a container of the target mounts or that carries the project's label. */
export const Volume = z.object({
  name: z.string(),
  driver: z.string(),
  createdAt: z.string(),
  labels: z.record(z.string(), z.string()),
  options: z.record(z.string(), z.string()),
});
export type Volume = z.infer<typeof Volume>;

/** A container on the same engine that is not part of the target, from `GET /containers/json?all=1`. */
export const Neighbour = z.object({
  id: z.string(),
  name: z.string(),
  /** Absent when it belongs to no Compose project. */
  project: z.string().optional(),
  service: z.string().optional(),
  image: z.string(),
  status: z.string(),
  ports: z.array(z.object({ hostAddress: z.string(), hostPort: z.number(), protocol: z.string() })),
  mounts: z.array(
    z.object({
      type: z.string(),
      source: z.string(),
      // Absent in older captures.
      target: z.string().optional(),
      readOnly: z.boolean().optional(),
    }),
  ),
  networks: z.array(z.string()),
  /** `host` when it uses the network of the host; absent in older captures. */
  networkMode: z.string().optional(),
});
export type Neighbour = z.infer<typeof Neighbour>;

/** How the target's population was obtained: one list call, split by the exact project label. */
export const Population = z.object({
  project: z.string(),
  query: z.string(),
  /** Containers on the engine, all states. */
  total: z.number(),
  containers: z.array(z.object({ id: z.string(), name: z.string(), service: z.string() })),
  /** Containers that were listed but gone when they were inspected. */
  vanished: z.array(z.string()),
  neighbours: z.array(Neighbour),
});
export type Population = z.infer<typeof Population>;
