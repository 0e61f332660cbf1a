import { relative } from 'node:path/posix';
import * as z from 'zod';

// The JSON of `docker compose config`, reduced to what the model keeps.

const texts = z.array(z.string()).nullish();
const Service = z.object({
  image: z.string().optional(),
  command: texts,
  entrypoint: texts,
  container_name: z.string().optional(),
  restart: z.string().optional(),
  user: z.string().optional(),
  environment: z.record(z.string(), z.string().nullable()).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  ports: z
    .array(
      z.object({
        host_ip: z.string().optional(),
        published: z.string().optional(),
        target: z.number(),
        protocol: z.string(),
      }),
    )
    .optional(),
  volumes: z
    .array(
      z.object({
        type: z.string(),
        source: z.string().optional(),
        target: z.string(),
        read_only: z.boolean().optional(),
      }),
    )
    .optional(),
  networks: z.record(z.string(), z.unknown()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string(), required: z.boolean() })).optional(),
  healthcheck: z.object({ test: texts, disable: z.boolean().optional() }).optional(),
  cap_add: texts,
  cap_drop: texts,
  mem_limit: z.string().optional(),
  deploy: z
    .object({ resources: z.object({ limits: z.object({ memory: z.string().optional() }).optional() }).optional() })
    .nullish(),
  privileged: z.boolean().optional(),
  read_only: z.boolean().optional(),
  profiles: texts,
  secrets: z.array(z.object({ source: z.string() })).nullish(),
  configs: z.array(z.object({ source: z.string() })).nullish(),
  logging: z.object({ driver: z.string().optional() }).optional(),
});
const Printed = z.object({ name: z.string(), services: z.record(z.string(), Service) });

/** What Compose printed, with `$$` as the `$` that it stands for and paths relative to the project. */
export function asComposePrinted(stdout: unknown): unknown {
  const { name, services } = Printed.parse(unescaped(stdout));
  return {
    name,
    services: Object.fromEntries(Object.entries(services).map(([key, service]) => [key, serviceText(service)])),
  };
}

function serviceText(service: z.infer<typeof Service>): Readonly<Record<string, unknown>> {
  const memory = service.mem_limit ?? service.deploy?.resources?.limits?.memory;
  const { healthcheck } = service;
  const isDisabled = healthcheck?.disable === true || healthcheck?.test?.[0] === 'NONE';
  return {
    image: service.image,
    command: service.command ?? undefined,
    entrypoint: service.entrypoint ?? undefined,
    container_name: service.container_name,
    restart: service.restart,
    user: service.user,
    environment: service.environment ?? {},
    labels: service.labels ?? {},
    ports: (service.ports ?? []).map(({ host_ip = '', published = '', target, protocol }) =>
      [host_ip, published, target, protocol].join(' '),
    ),
    mounts: (service.volumes ?? []).map(({ type, source = '', target, read_only = false }) =>
      [type, type === 'bind' ? hostPath(source) : source, target, read_only].join(' '),
    ),
    networks: Object.keys(service.networks ?? {}).toSorted(),
    depends_on: Object.entries(service.depends_on ?? {})
      .map(([key, { condition, required }]) => [key, condition, required].join(' '))
      .toSorted(),
    healthcheck: isDisabled ? 'disabled' : (healthcheck?.test ?? undefined),
    cap_add: service.cap_add ?? [],
    cap_drop: service.cap_drop ?? [],
    memory: memory === undefined ? undefined : Number(memory),
    privileged: service.privileged ?? false,
    read_only: service.read_only ?? false,
    profiles: service.profiles ?? [],
    secrets: service.secrets?.map(({ source }) => source) ?? [],
    configs: service.configs?.map(({ source }) => source) ?? [],
    logging: service.logging?.driver,
  };
}

function unescaped(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('$$', '$')) as unknown;
}

/** Probes were recorded in `/probe`; the loader shows paths of the project relative to it. */
function hostPath(path: string): string {
  if (path.startsWith('<parent of project>')) return path.replace('<parent of project>', '..');
  if (!/^\/probe(\/|$)/.test(path)) return path;
  const shown = relative('/probe', path);
  return shown === '' ? '.' : `./${shown}`;
}
