import type * as z from 'zod';
import { ComparableRun } from '../comparison.ts';
import { AlertRuleFile } from './alert-rule-file.ts';
import { AlertmanagerConfiguration } from './alertmanager-configuration.ts';
import { ComposeOracle } from './compose-oracle.ts';
import { ComposeProject } from './compose-project.ts';
import { Container } from './container.ts';
import { HttpExchange, ProcessList, ResourceUsage } from './container-activity.ts';
import { DeclaredChecks } from './declared-checks.ts';
import { DeclaredEnvironment } from './declared-environment.ts';
import { Dockerfile } from './dockerfile.ts';
import { Engine } from './engine.ts';
import { EngineEvents } from './engine-events.ts';
import { Image, ImageHistory, Network, Population, Volume } from './engine-objects.ts';
import { EngineDiskUse } from './engine-posture.ts';
import { EnvironmentFile } from './environment-file.ts';
import { Expectations } from './expectations.ts';
import { FlowRun } from './flow-run.ts';
import { FlowSuite } from './flow-suite.ts';
import { GrafanaDashboard } from './grafana-dashboard.ts';
import { GrafanaProvisioning } from './grafana-provisioning.ts';
import { HostFile } from './host-file.ts';
import { ImportedSuite } from './imported-suite.ts';
import { Judging } from './judging.ts';
import { LogWindow } from './log-window.ts';
import { OllamaServer } from './ollama-server.ts';
import { OpenapiDocument } from './openapi-document.ts';
import { PluginEvidence } from './plugin.ts';
import { PortProbe } from './port-probe.ts';
import { PostgresAccess, PostgresActivity, PostgresSchema, PostgresServer } from './postgres-server.ts';
import { ProjectDocument } from './project-document.ts';
import { PrometheusConfiguration } from './prometheus-configuration.ts';
import { PrometheusServer } from './prometheus-server.ts';
import { RabbitServer } from './rabbit-server.ts';
import { RedisConfiguration } from './redis-configuration.ts';
import { RedisKey } from './redis-key.ts';
import { RedisServer } from './redis-server.ts';
import { RedisSlowLog } from './redis-slow-log.ts';
import { Repository } from './repository.ts';
import { RunContext, Thresholds } from './run-context.ts';
import { SecretFile } from './secret-file.ts';
import { ServiceAccess } from './service-access.ts';
import { TaskRunner } from './task-runner.ts';
import { ChangeReferences, Waivers } from './waivers.ts';

/**
 * Every kind of evidence: its shape, and whether a capture holds one piece of it or one per subject. `absent` is the
 * sentence for a kind that a run may do without; statements about it are then not applicable instead of unknown.
 */
export const EVIDENCE_KINDS = {
  run: { shape: RunContext, cardinality: 'one' },
  thresholds: { shape: Thresholds, cardinality: 'one' },
  judging: { shape: Judging, cardinality: 'one', absent: 'the capture is of an older version' },
  expectations: { shape: Expectations, cardinality: 'one', absent: 'the settings declare no expectations' },
  waivers: { shape: Waivers, cardinality: 'one', absent: 'no finding is accepted by a waiver' },
  changeReferences: {
    shape: ChangeReferences,
    cardinality: 'one',
    absent: 'the settings name no changes that deal with findings',
  },
  baseline: { shape: ComparableRun, cardinality: 'one', absent: 'the run is not compared with an earlier one' },
  declaredChecks: { shape: DeclaredChecks, cardinality: 'one', absent: 'the settings declare no checks' },
  plugins: { shape: PluginEvidence, cardinality: 'many' },
  composeProject: { shape: ComposeProject, cardinality: 'one', absent: 'no Compose file is at hand' },
  composeOracle: { shape: ComposeOracle, cardinality: 'one', absent: 'Docker Compose was not asked on this host' },
  environments: { shape: DeclaredEnvironment, cardinality: 'many' },
  dockerfiles: { shape: Dockerfile, cardinality: 'many' },
  hostFiles: { shape: HostFile, cardinality: 'many' },
  environmentFiles: { shape: EnvironmentFile, cardinality: 'many' },
  secretFiles: { shape: SecretFile, cardinality: 'many' },
  documents: { shape: ProjectDocument, cardinality: 'many' },
  repository: { shape: Repository, cardinality: 'one', absent: 'git was not asked' },
  taskRunners: { shape: TaskRunner, cardinality: 'many' },
  prometheusConfigurations: { shape: PrometheusConfiguration, cardinality: 'many' },
  alertRuleFiles: { shape: AlertRuleFile, cardinality: 'many' },
  alertmanagerConfigurations: { shape: AlertmanagerConfiguration, cardinality: 'many' },
  grafanaProvisioning: { shape: GrafanaProvisioning, cardinality: 'many' },
  grafanaDashboards: { shape: GrafanaDashboard, cardinality: 'many' },
  engine: { shape: Engine, cardinality: 'one' },
  engineDiskUse: {
    shape: EngineDiskUse,
    cardinality: 'one',
    absent: 'the disk use of the engine was not asked for (engine.diskUse in gates.yaml)',
  },
  engineEvents: { shape: EngineEvents, cardinality: 'one', absent: 'the engine was not asked for its events' },
  population: { shape: Population, cardinality: 'one' },
  containers: { shape: Container, cardinality: 'many' },
  images: { shape: Image, cardinality: 'many' },
  imageHistories: { shape: ImageHistory, cardinality: 'many' },
  networks: { shape: Network, cardinality: 'many' },
  volumes: { shape: Volume, cardinality: 'many' },
  processes: { shape: ProcessList, cardinality: 'many' },
  resourceUsage: { shape: ResourceUsage, cardinality: 'many' },
  logs: { shape: LogWindow, cardinality: 'many' },
  portProbes: { shape: PortProbe, cardinality: 'many' },
  httpExchanges: { shape: HttpExchange, cardinality: 'many' },
  postgresAccess: { shape: PostgresAccess, cardinality: 'many' },
  postgresServers: { shape: PostgresServer, cardinality: 'many' },
  postgresActivity: { shape: PostgresActivity, cardinality: 'many' },
  postgresSchemas: { shape: PostgresSchema, cardinality: 'many' },
  redisAccess: { shape: ServiceAccess, cardinality: 'many' },
  redisServers: { shape: RedisServer, cardinality: 'many' },
  redisConfigurations: { shape: RedisConfiguration, cardinality: 'many' },
  redisSlowLogs: { shape: RedisSlowLog, cardinality: 'many' },
  redisKeys: { shape: RedisKey, cardinality: 'many' },
  serviceAccess: { shape: ServiceAccess, cardinality: 'many' },
  rabbitServers: { shape: RabbitServer, cardinality: 'many' },
  prometheusServers: { shape: PrometheusServer, cardinality: 'many' },
  ollamaServers: { shape: OllamaServer, cardinality: 'many' },
  flowSuite: { shape: FlowSuite, cardinality: 'one', absent: 'no flows are configured' },
  flowRuns: { shape: FlowRun, cardinality: 'many' },
  importedSuites: { shape: ImportedSuite, cardinality: 'many' },
  openapiDocuments: { shape: OpenapiDocument, cardinality: 'many' },
} as const satisfies Record<string, { shape: z.ZodType; cardinality: 'one' | 'many'; absent?: string }>;

export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** The shape of a kind by its name; undefined for one that this version does not know. */
export function shapeOf(kind: string): z.ZodType | undefined {
  return Object.hasOwn(EVIDENCE_KINDS, kind) ? EVIDENCE_KINDS[kind as EvidenceKind].shape : undefined;
}

/** The identifier by which a statement cites a piece of evidence: `E12`. */
export type EvidenceId = `E${number}`;

/** A captured value together with the identifier that statements about it must cite. */
export type Cited<T> = T & { readonly evidence: EvidenceId };

export type EvidenceValue<K extends EvidenceKind> = z.infer<(typeof EVIDENCE_KINDS)[K]['shape']>;

/** What a check receives for the kinds it declared: one value, or a list of values, each with its identifier. */
export type EvidenceFor<K extends EvidenceKind> = {
  readonly [P in K]: (typeof EVIDENCE_KINDS)[P]['cardinality'] extends 'one'
    ? DeepReadonly<Cited<EvidenceValue<P>>>
    : readonly DeepReadonly<Cited<EvidenceValue<P>>>[];
};

/** A piece that a statement would need and that is not there, with the reason the collector gave. */
export interface MissingPiece {
  readonly kind: string;
  readonly subject: string;
  /** Stable: `engine.hung`, `not-running`; the message is for people. */
  readonly code: string;
  readonly message: string;
}

/** Kinds that are looked at piece by piece: every piece that is there, and the ones that are missing. */
export type ConsultedFor<K extends EvidenceKind> = {
  readonly [P in K]: {
    readonly pieces: readonly DeepReadonly<Cited<EvidenceValue<P>>>[];
    readonly missing: readonly MissingPiece[];
  };
};

/** All that a check or an exhibit receives: what it needs, and under `consulted` what it looks at piece by piece. */
export type EvidenceHanded<K extends EvidenceKind, C extends EvidenceKind> = EvidenceFor<K> &
  ([C] extends [never] ? unknown : { readonly consulted: ConsultedFor<C> });

export type DeepReadonly<T> = T extends (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [P in keyof T]: DeepReadonly<T[P]> }
    : T;
