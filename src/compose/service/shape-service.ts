import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Loading } from '../loading.ts';
import { childOf, type Entry, entriesOf, itemsOf, type Tree, textOf, textsOf } from '../tree.ts';
import { buildOf } from './build.ts';
import { commandOf } from './command.ts';
import { dependenciesOf } from './dependencies.ts';
import { environmentFilesOf } from './environment-files.ts';
import { healthcheckOf } from './healthcheck.ts';
import { isolationOf } from './isolation.ts';
import { kernelLimitsOf } from './kernel-limits.ts';
import { labelsOf } from './label-files.ts';
import { limitsOf } from './limits.ts';
import { mountsOf } from './mounts.ts';
import { portsOf } from './ports.ts';
import { reservationsOf } from './reservations.ts';
import { restartOf } from './restart.ts';
import { environmentOf } from './service-environment.ts';
import { stopGraceOf } from './stop-grace.ts';
import { flagOf, numberOf } from './typed.ts';

/**
 * Reads one merged service in canonical form into the model.
 *
 * @param active whether an active profile starts it; a missing environment file matters only then
 */
export function shapeService(name: string, entry: Entry, active: boolean, loading: Loading): ComposeService {
  const { value: tree, keyAt: at } = entry;
  const keys = Object.fromEntries(entriesOf(tree).map(([key, { keyAt }]) => [key, keyAt]));
  return {
    name,
    at,
    keys,
    profiles: unique(tree, 'profiles'),
    ...origin(tree, loading),
    ...process(tree, loading),
    ...environment(tree, active, loading),
    ...connections(tree, loading),
    ...operation(tree, loading),
    ...privileges(tree),
    secrets: grants(tree, 'secrets'),
    configs: grants(tree, 'configs'),
    labels: labelsOf(tree, active, loading),
  };
}

function origin(tree: Tree, { projectDirectory }: Loading): Partial<ComposeService> {
  const build = buildOf(childOf(tree, 'build'), projectDirectory);
  return {
    ...optionalText(tree, 'image', 'image'),
    ...optionalText(tree, 'container_name', 'containerName'),
    ...optionalText(tree, 'pull_policy', 'pullPolicy'),
    ...(build && { build }),
  };
}

function process(tree: Tree, { diagnosis }: Loading): Partial<ComposeService> {
  const command = commandOf(childOf(tree, 'command'), diagnosis);
  const entrypoint = commandOf(childOf(tree, 'entrypoint'), diagnosis);
  return {
    ...(command && { command }),
    ...(entrypoint && { entrypoint }),
    ...optionalText(tree, 'working_dir', 'workingDirectory'),
    ...optionalText(tree, 'user', 'user'),
  };
}

function environment(tree: Tree, active: boolean, loading: Loading) {
  const { files, entries } = environmentFilesOf(tree, active, loading);
  return {
    environment: environmentOf(childOf(tree, 'environment'), entries, loading),
    environmentFiles: files,
  };
}

function connections(tree: Tree, loading: Loading) {
  const { projectDirectory, diagnosis } = loading;
  const networks = entriesOf(childOf(tree, 'networks')).map(([name, { value }]) => ({
    name,
    aliases: [...textsOf(childOf(value, 'aliases'))],
    ...optionalText(value, 'ipv4_address', 'ipv4Address'),
    ...optionalText(value, 'ipv6_address', 'ipv6Address'),
  }));
  const extraHosts = unique(tree, 'extra_hosts');
  const isElsewhere = ['network_mode', 'provider'].some((key) => childOf(tree, key) !== undefined);
  const onDefault = networks.length === 0 && !isElsewhere;
  return {
    ports: portsOf(childOf(tree, 'ports'), loading),
    ...optionalText(tree, 'hostname', 'hostName'),
    ...(extraHosts.length > 0 && { extraHosts }),
    expose: unique(tree, 'expose'),
    mounts: mountsOf(childOf(tree, 'volumes'), projectDirectory, diagnosis),
    tmpfs: byName(tree, 'tmpfs'),
    networks: onDefault ? [{ name: 'default', aliases: [] }] : networks,
    ...optionalText(tree, 'network_mode', 'networkMode'),
    dependsOn: dependenciesOf(tree),
  };
}

function operation(tree: Tree, { diagnosis }: Loading) {
  const healthcheck = healthcheckOf(childOf(tree, 'healthcheck'), diagnosis);
  const restart = restartOf(tree);
  const replicas = numberOf(childOf(tree, 'deploy', 'replicas')) ?? numberOf(childOf(tree, 'scale'));
  const logging = childOf(tree, 'logging');
  return {
    ...(restart !== undefined && { restart }),
    ...(healthcheck && { healthcheck }),
    ...(replicas !== undefined && { replicas }),
    limits: limitsOf(tree, diagnosis),
    ...reservationsOf(tree, diagnosis),
    ...kernelLimitsOf(tree, diagnosis),
    ...stopGraceOf(tree, diagnosis),
    ...(logging?.type === 'mapping' && {
      logging: { ...optionalText(logging, 'driver', 'driver'), options: values(logging, 'options') },
    }),
  };
}

function privileges(tree: Tree) {
  return {
    privileged: flagOf(childOf(tree, 'privileged')),
    readOnly: flagOf(childOf(tree, 'read_only')),
    init: flagOf(childOf(tree, 'init')),
    capAdd: unique(tree, 'cap_add'),
    capDrop: unique(tree, 'cap_drop'),
    securityOpt: unique(tree, 'security_opt'),
    ...optionalText(tree, 'pid', 'pid'),
    ...optionalText(tree, 'ipc', 'ipc'),
    ...isolationOf(tree),
  };
}

function optionalText<K extends string>(tree: Tree, key: string, name: K): { [N in K]?: string } {
  const text = textOf(childOf(tree, key));
  return (text === undefined ? {} : { [name]: text }) as { [N in K]?: string };
}

function unique(tree: Tree, key: string): string[] {
  const list = childOf(tree, key);
  return list === undefined ? [] : [...new Set(textsOf(list))];
}

/** The texts, of which those with the same name before `=` replace each other. */
function byName(tree: Tree, key: string): string[] {
  return [...new Map(textsOf(childOf(tree, key)).map((text) => [text.split('=', 1)[0], text])).values()];
}

function grants(tree: Tree, key: string): string[] {
  const names = itemsOf(childOf(tree, key)).map((item) => textOf(item) ?? textOf(childOf(item, 'source')));
  return [...new Set(names.filter((name) => name !== undefined))];
}

function values(tree: Tree, key: string): Record<string, string> {
  return Object.fromEntries(entriesOf(childOf(tree, key)).map(([name, { value }]) => [name, textOf(value) ?? '']));
}
