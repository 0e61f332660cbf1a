import * as z from 'zod';
import { ReadFailure } from '../../model/intake.ts';

/** Engines before 25, and others that speak their API, write `null` where a list or a map is empty. */
const texts = z.array(z.string()).nullish();
const textMap = z.record(z.string(), z.string()).nullish();
const mapOf = <T extends z.ZodType>(each: T) => z.record(z.string(), each).nullish();

const DiskUse = z.object({
  LayersSize: z.number(),
  Images: z.array(z.object({ Size: z.number(), SharedSize: z.number(), Containers: z.number() })).nullish(),
  Containers: z.array(z.object({ SizeRw: z.number().nullish(), State: z.string() })).nullish(),
  Volumes: z.array(z.object({ UsageData: z.object({ Size: z.number(), RefCount: z.number() }).nullish() })).nullish(),
  BuildCache: z.array(z.object({ Size: z.number(), InUse: z.boolean(), Shared: z.boolean() })).nullish(),
});
export type DiskUse = z.infer<typeof DiskUse>;

/** What the tool builds on in the answers of an engine; they hold much more, and all of it is passed on. */
export const ANSWER = {
  version: z.object({ ApiVersion: z.string() }),
  info: z.object({ ServerVersion: z.string(), NCPU: z.number(), MemTotal: z.number() }),
  containerList: z.array(
    z.object({
      Id: z.string(),
      Names: texts,
      Image: z.string(),
      State: z.string(),
      Labels: textMap,
      Ports: z.array(z.object({ Type: z.string(), PublicPort: z.number().optional() })).nullish(),
      Mounts: z.array(z.object({ Type: z.string() })).nullish(),
      NetworkSettings: z.object({ Networks: mapOf(z.unknown()) }).nullish(),
    }),
  ),
  container: z.object({
    Id: z.string(),
    Name: z.string(),
    Image: z.string(),
    State: z.object({ Status: z.string(), Running: z.boolean(), Health: z.object({}).nullish() }),
    Config: z.object({ Image: z.string(), Labels: textMap, Env: texts, ExposedPorts: mapOf(z.unknown()) }),
    HostConfig: z.object({ Memory: z.number().nullish(), CapAdd: texts, CapDrop: texts, SecurityOpt: texts }),
    Mounts: z.array(z.object({ Destination: z.string() })).nullish(),
    NetworkSettings: z
      .object({
        Networks: mapOf(z.object({ NetworkID: z.string().nullish(), Aliases: texts })),
        Ports: mapOf(z.array(z.object({ HostPort: z.string() })).nullable()),
      })
      .nullish(),
  }),
  processes: z.object({ Titles: z.array(z.string()), Processes: z.array(z.array(z.string())).nullish() }),
  statistics: z.object({
    read: z.string(),
    memory_stats: z.object({}),
    cpu_stats: z.object({ cpu_usage: z.object({ total_usage: z.number() }) }),
    precpu_stats: z.object({ cpu_usage: z.object({ total_usage: z.number() }) }),
  }),
  event: z.object({
    Type: z.string(),
    Action: z.string(),
    Actor: z.object({ ID: z.string(), Attributes: textMap }),
    time: z.number(),
    timeNano: z.number().optional(),
  }),
  image: z.object({ Id: z.string(), RepoTags: texts, RepoDigests: texts }),
  imageHistory: z.array(z.object({ Created: z.number(), CreatedBy: z.string(), Size: z.number() })),
  network: z.object({ Id: z.string(), Name: z.string(), Containers: mapOf(z.object({ Name: z.string() })) }),
  diskUse: DiskUse,
  volumeList: z.object({ Volumes: z.array(z.object({ Name: z.string(), Driver: z.string() })).nullish() }),
} as const;

/**
 * The answer itself when it has the shape that is built upon.
 *
 * @throws ReadFailure `protocol` telling where it differs, without quoting what stands there
 */
export function expectShape<T extends object>(shape: z.ZodType, value: T): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return value;
  const [issue] = parsed.error.issues;
  const path = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw new ReadFailure(
    'protocol',
    `the engine answered with another shape than its API has: ${path}${issue?.message}`,
  );
}
