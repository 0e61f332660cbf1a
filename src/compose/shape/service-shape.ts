import {
  anything,
  either,
  flag,
  listOf,
  listOfDistinct,
  mappingOf,
  number,
  optional,
  quantity,
  type Shape,
  text,
  value,
  withKeys,
  written,
} from './shape.ts';

const texts = listOf(text);
const distinctTexts = listOfDistinct(text);
const textOrTexts = either(text, texts);
const values = optional(mappingOf(value));
const command = either(optional(text), texts);
const grant = either(text, withKeys({ source: text, target: text, uid: text, gid: text, mode: quantity }));

const buildGrant = either(
  text,
  withKeys({ source: text, target: text, uid: text, gid: text, mode: written(quantity) }),
);

const port = either(
  quantity,
  withKeys(
    {
      name: text,
      mode: text,
      host_ip: text,
      target: quantity,
      published: quantity,
      protocol: text,
      app_protocol: text,
    },
    ['target'],
  ),
);

const mount = either(
  text,
  withKeys(
    {
      type: text,
      source: text,
      target: text,
      read_only: flag,
      consistency: text,
      bind: optional(withKeys({ propagation: text, create_host_path: flag, recursive: text, selinux: text })),
      volume: optional(withKeys({ nocopy: flag, subpath: text, labels: values })),
      tmpfs: optional(withKeys({ size: quantity, mode: quantity })),
      image: optional(withKeys({ subpath: text })),
    },
    ['type'],
  ),
);

const healthcheck = withKeys({
  disable: flag,
  interval: text,
  retries: number,
  test: textOrTexts,
  timeout: text,
  start_period: text,
  start_interval: text,
});

const limits = optional(withKeys({ cpus: quantity, memory: text, pids: quantity }));
const reservations = optional(
  withKeys({ cpus: quantity, memory: text, generic_resources: anything, devices: anything }),
);
const deploy = optional(
  withKeys({
    mode: text,
    endpoint_mode: text,
    replicas: number,
    labels: values,
    update_config: anything,
    rollback_config: anything,
    resources: optional(withKeys({ limits, reservations })),
    restart_policy: optional(withKeys({ condition: text, delay: text, max_attempts: number, window: text })),
    placement: anything,
  }),
);

const build = withKeys({
  context: text,
  dockerfile: text,
  dockerfile_inline: text,
  entitlements: texts,
  args: values,
  ssh: anything,
  labels: values,
  cache_from: texts,
  cache_to: texts,
  no_cache: flag,
  no_cache_filter: textOrTexts,
  additional_contexts: values,
  network: text,
  provenance: either(text, flag),
  sbom: either(text, flag),
  pull: flag,
  target: text,
  shm_size: quantity,
  extra_hosts: anything,
  isolation: text,
  privileged: flag,
  secrets: listOf(buildGrant),
  tags: texts,
  ulimits: anything,
  platforms: texts,
});

const attachment = optional(
  withKeys({
    aliases: texts,
    interface_name: text,
    ipv4_address: text,
    ipv6_address: text,
    link_local_ips: texts,
    mac_address: text,
    driver_opts: values,
    priority: number,
    gw_priority: number,
  }),
);

const dependency = optional(withKeys({ condition: text, required: flag, restart: flag }, ['condition']));
const envFile = either(text, withKeys({ path: text, format: text, required: flag }, ['path']));
const ulimit = either(quantity, withKeys({ hard: quantity, soft: quantity }, ['hard', 'soft']));

/** A service in canonical form. https://github.com/compose-spec/compose-spec/blob/main/05-services.md */
export const SERVICE_SHAPE: Shape = withKeys({
  annotations: values,
  attach: flag,
  blkio_config: anything,
  build,
  cap_add: texts,
  cap_drop: texts,
  cgroup: text,
  cgroup_parent: text,
  command,
  configs: listOf(grant),
  container_name: text,
  cpu_count: quantity,
  cpu_percent: quantity,
  cpu_period: quantity,
  cpu_quota: quantity,
  cpu_rt_period: quantity,
  cpu_rt_runtime: quantity,
  cpu_shares: quantity,
  cpus: quantity,
  cpuset: text,
  credential_spec: anything,
  depends_on: mappingOf(dependency),
  deploy,
  develop: anything,
  device_cgroup_rules: texts,
  devices: listOf(anything),
  dns: texts,
  dns_opt: texts,
  dns_search: texts,
  domainname: text,
  entrypoint: command,
  env_file: listOf(envFile),
  environment: values,
  expose: listOf(quantity),
  extends: either(text, withKeys({ service: text, file: text }, ['service'])),
  external_links: distinctTexts,
  extra_hosts: anything,
  gpus: anything,
  group_add: listOfDistinct(quantity),
  healthcheck: optional(healthcheck),
  hostname: text,
  image: text,
  init: flag,
  ipc: text,
  isolation: text,
  label_file: texts,
  labels: values,
  links: texts,
  logging: optional(withKeys({ driver: text, options: values })),
  mac_address: text,
  mem_limit: quantity,
  mem_reservation: quantity,
  mem_swappiness: quantity,
  memswap_limit: quantity,
  models: anything,
  network_mode: text,
  networks: optional(mappingOf(attachment)),
  oom_kill_disable: flag,
  oom_score_adj: quantity,
  pid: optional(text),
  pids_limit: quantity,
  platform: text,
  ports: listOf(port),
  post_start: listOf(anything),
  pre_stop: listOf(anything),
  privileged: flag,
  profiles: texts,
  provider: anything,
  pull_policy: text,
  pull_refresh_after: text,
  read_only: flag,
  restart: text,
  runtime: text,
  scale: number,
  secrets: listOf(grant),
  security_opt: distinctTexts,
  shm_size: quantity,
  stdin_open: flag,
  stop_grace_period: text,
  stop_signal: text,
  storage_opt: anything,
  sysctls: values,
  tmpfs: texts,
  tty: flag,
  ulimits: mappingOf(ulimit),
  use_api_socket: flag,
  user: text,
  userns_mode: text,
  uts: text,
  volumes: listOf(mount),
  volumes_from: distinctTexts,
  working_dir: text,
});
