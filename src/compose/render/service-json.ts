import { entriesOf, type Mapping, textsOf } from '../tree.ts';
import { blkioConfig } from './blkio-json.ts';
import { build } from './build-json.ts';
import { deploy } from './deploy-json.ts';
import { gpus, hostDevices } from './devices-json.ts';
import { configs, secrets } from './grants-json.ts';
import { extraHosts } from './hosts-json.ts';
import { type Json, objectOf, sortedObjectOf, unlessEmpty } from './json.ts';
import { mounts } from './mounts-json.ts';
import { path } from './paths.ts';
import { ports } from './ports-json.ts';
import type { Printer, Printing } from './printers.ts';
import * as print from './printers.ts';
import { command, healthcheckTest, hook } from './process-json.ts';
import { ulimit } from './ulimits-json.ts';

const { bytes, flag, list, named, namedTexts, number, pairs, record, setDuration, setFlag, setNumber, text, texts } =
  print;

const attachment: Printer = (tree, printing) => attached(tree, printing) ?? null;
const attached = record({
  priority: number,
  gw_priority: number,
  aliases: namedTexts,
  ipv4_address: text,
  ipv6_address: text,
  link_local_ips: namedTexts,
  mac_address: text,
  driver_opts: pairs,
  interface_name: text,
});

const healthcheck = record({
  test: healthcheckTest,
  timeout: setDuration,
  interval: setDuration,
  retries: setNumber,
  start_period: setDuration,
  start_interval: setDuration,
  disable: flag,
});

const trigger: Printer = (tree, printing) => {
  const printed = record({
    path,
    action: text,
    target: text,
    exec: hook,
    ignore: texts,
    include: texts,
    initial_sync: flag,
  })(tree, printing);
  return { exec: { command: null }, ...(printed as Readonly<Record<string, Json>>) };
};

const optionTexts: Printer = (tree) => [...textsOf(tree)];
const provider = record({ type: text, options: named(optionTexts) });

const modelUse: Printer = (tree, printing) => usedModel(tree, printing) ?? null;
const usedModel = record({ endpoint_var: text, model_var: text });
/** Names of models, with the variables that tell of them. */
const models: Printer = (tree, printing) =>
  tree.type === 'mapping'
    ? named(modelUse)(tree, printing)
    : unlessEmpty(sortedObjectOf(textsOf(tree).map((name) => [name, null] as const)));

/** In the order in which Compose prints them. https://github.com/compose-spec/compose-spec/blob/main/05-services.md */
const TABLE: Readonly<Record<string, Printer>> = {
  profiles: namedTexts,
  annotations: pairs,
  attach: setFlag,
  build,
  develop: record({ watch: list(trigger) }),
  blkio_config: blkioConfig,
  cap_add: namedTexts,
  cap_drop: namedTexts,
  cgroup_parent: text,
  cgroup: text,
  cpu_count: number,
  cpu_percent: print.shortNumber,
  cpu_period: number,
  cpu_quota: number,
  cpu_rt_period: number,
  cpu_rt_runtime: number,
  cpus: print.shortNumber,
  cpuset: text,
  cpu_shares: number,
  command,
  configs,
  container_name: text,
  credential_spec: record({ config: text, file: text, registry: text }),
  depends_on: (tree) => (entriesOf(tree).length > 0 ? {} : undefined),
  deploy,
  device_cgroup_rules: texts,
  devices: hostDevices,
  dns: (tree, printing) =>
    unlessEmpty(((namedTexts(tree, printing) ?? []) as readonly string[]).filter((one) => one !== '')),
  dns_opt: namedTexts,
  dns_search: namedTexts,
  domainname: text,
  entrypoint: command,
  environment: () => undefined,
  expose: namedTexts,
  external_links: texts,
  extra_hosts: extraHosts,
  group_add: texts,
  gpus,
  hostname: text,
  healthcheck,
  image: text,
  init: setFlag,
  ipc: text,
  isolation: text,
  labels: pairs,
  links: namedTexts,
  logging: record({ driver: text, options: pairs }),
  mem_limit: bytes,
  mem_reservation: bytes,
  memswap_limit: bytes,
  mem_swappiness: bytes,
  mac_address: text,
  models,
  network_mode: text,
  networks: named(attachment),
  oom_kill_disable: flag,
  oom_score_adj: number,
  pid: text,
  pids_limit: number,
  platform: text,
  ports,
  privileged: flag,
  provider,
  pull_policy: (tree, printing) => (text(tree, printing) === 'if_not_present' ? 'missing' : text(tree, printing)),
  read_only: flag,
  restart: text,
  runtime: text,
  scale: setNumber,
  secrets,
  security_opt: texts,
  shm_size: bytes,
  stdin_open: flag,
  stop_grace_period: setDuration,
  stop_signal: text,
  storage_opt: pairs,
  sysctls: pairs,
  tmpfs: namedTexts,
  tty: flag,
  ulimits: named(ulimit),
  use_api_socket: flag,
  user: text,
  userns_mode: text,
  uts: text,
  volumes: mounts,
  volumes_from: texts,
  working_dir: text,
  post_start: list(hook),
  pre_stop: list(hook),
};

/** What of a service is known only from other places than its own keys. */
export interface FromElsewhere {
  readonly environment: Json | undefined;
  readonly dependencies: Json | undefined;
  /** With what `label_file` adds. */
  readonly labels: Json | undefined;
}

/** One service in the form of `docker compose config`. */
export function serviceJson(service: Mapping, elsewhere: FromElsewhere, printing: Printing): Json {
  const printed = print.printRecord(service, TABLE, printing);
  // `scale` is the same as the number of replicas, which Compose writes only where something is said of the deployment.
  const isScaled = printed['scale'] !== undefined && printed['deploy'] !== undefined;
  const deployed = isScaled
    ? { ...(printed['deploy'] as Readonly<Record<string, Json>>), replicas: printed['scale'] ?? null }
    : undefined;
  const whole: Readonly<Record<string, Json | undefined>> = {
    ...printed,
    ...(deployed !== undefined && { deploy: deployed }),
    command: printed['command'] ?? null,
    entrypoint: printed['entrypoint'] ?? null,
    depends_on: elsewhere.dependencies,
    environment: elsewhere.environment,
    labels: elsewhere.labels ?? printed['labels'],
    ...(printed['networks'] === undefined && isOnDefault(service) && { networks: { default: null } }),
  };
  const order = Object.keys(TABLE);
  return objectOf(order.map((key) => [key, whole[key]] as const));
}

/** What a program starts instead of the engine has no network of the engine. */
function isOnDefault({ entries }: Mapping): boolean {
  return !entries.has('network_mode') && !entries.has('provider');
}
