// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate } from '../../src/model/gate.ts';
import { serviceLayers } from './architecture/service-layers.ts';
import { internalCommunication } from './communication/internal-communication.ts';
import { localhostInServiceUrl } from './communication/localhost-in-service-url.ts';
import { unknownHostInServiceUrl } from './communication/unknown-host-in-service-url.ts';
import { unreachableServiceInUrl } from './communication/unreachable-service-in-url.ts';
import { urlsForBrowsers } from './communication/urls-for-browsers.ts';
import { configurationOverview } from './configuration/configuration-overview.ts';
import { declaredServiceAbsent } from './configuration/declared-service-absent.ts';
import { environmentDrift } from './configuration/environment-drift.ts';
import { undeclaredServiceRunning } from './configuration/undeclared-service-running.ts';
import { applicationDatabaseSuperuser } from './databases/application-database-superuser.ts';
import { auditRoleSuperuser } from './databases/audit-role-superuser.ts';
import { autovacuumDisabled } from './databases/autovacuum-disabled.ts';
import { checkpointsForced } from './databases/checkpoints-forced.ts';
import { databaseAnswersSlow } from './databases/database-answers-slow.ts';
import { databaseClockSkewed } from './databases/database-clock-skewed.ts';
import { databaseConnectionsExhausted } from './databases/database-connections-exhausted.ts';
import { databaseConnectionsNearLimit } from './databases/database-connections-near-limit.ts';
import { databaseConnections } from './databases/database-connections.ts';
import { databaseLockWait } from './databases/database-lock-wait.ts';
import { databaseOverview } from './databases/database-overview.ts';
import { databasePasswordUnasked } from './databases/database-password-unasked.ts';
import { databasePasswordWeaklyProtected } from './databases/database-password-weakly-protected.ts';
import { databaseRestartPending } from './databases/database-restart-pending.ts';
import { databaseTables } from './databases/database-tables.ts';
import { databaseTrafficUnencrypted } from './databases/database-traffic-unencrypted.ts';
import { databaseTransactionIdle } from './databases/database-transaction-idle.ts';
import { databaseTransactionLong } from './databases/database-transaction-long.ts';
import { databaseVersionUnsupported } from './databases/database-version-unsupported.ts';
import { deadRowsAccumulated } from './databases/dead-rows-accumulated.ts';
import { durabilityDisabled } from './databases/durability-disabled.ts';
import { expectedTableDifferent } from './databases/expected-table-different.ts';
import { expectedTableMissing } from './databases/expected-table-missing.ts';
import { indexInvalid } from './databases/index-invalid.ts';
import { migrationRecordMissing } from './databases/migration-record-missing.ts';
import { replicationLagging } from './databases/replication-lagging.ts';
import { replicationSlotInactive } from './databases/replication-slot-inactive.ts';
import { statementLoggingVerbose } from './databases/statement-logging-verbose.ts';
import { transactionIdsNearWraparound } from './databases/transaction-ids-near-wraparound.ts';
import { dependencyUndeclared } from './dependencies/dependency-undeclared.ts';
import { dependencyWithoutHealthCondition } from './dependencies/dependency-without-health-condition.ts';
import { observedStartOrder } from './dependencies/observed-start-order.ts';
import { startedBeforeDependency } from './dependencies/started-before-dependency.ts';
import { containerOlderThanComposeFile } from './drift/container-older-than-compose-file.ts';
import { declaredAgainstRunning } from './drift/declared-against-running.ts';
import { documentedAndRunningPorts } from './drift/documented-and-running-ports.ts';
import { documentedPortDiffersFromRunning } from './drift/documented-port-differs-from-running.ts';
import { documentedVariableAbsentFromContainer } from './drift/documented-variable-absent-from-container.ts';
import { documentedVolumeDiffersFromRunning } from './drift/documented-volume-differs-from-running.ts';
import { healthCheckDrift } from './drift/health-check-drift.ts';
import { hostDrift } from './drift/host-drift.ts';
import { imageDrift } from './drift/image-drift.ts';
import { labelDrift } from './drift/label-drift.ts';
import { limitDrift } from './drift/limit-drift.ts';
import { loggingDrift } from './drift/logging-drift.ts';
import { memoryLimitUnenforced } from './drift/memory-limit-unenforced.ts';
import { mountDrift } from './drift/mount-drift.ts';
import { networkDrift } from './drift/network-drift.ts';
import { orphanedContainerLeft } from './drift/orphaned-container-left.ts';
import { portDrift } from './drift/port-drift.ts';
import { privilegeDrift } from './drift/privilege-drift.ts';
import { processDrift } from './drift/process-drift.ts';
import { processUserDrift } from './drift/process-user-drift.ts';
import { provenRestrictions } from './drift/proven-restrictions.ts';
import { replicaCountDrift } from './drift/replica-count-drift.ts';
import { restartPolicyDrift } from './drift/restart-policy-drift.ts';
import { cgroupVersionOutdated } from './engine/cgroup-version-outdated.ts';
import { engineApiUnprotected } from './engine/engine-api-unprotected.ts';
import { engineDiskReclaimable } from './engine/engine-disk-reclaimable.ts';
import { engineDiskUse } from './engine/engine-disk-use.ts';
import { enginePartlyHung } from './engine/engine-partly-hung.ts';
import { enginePosture } from './engine/engine-posture.ts';
import { engineVersionUnsupported } from './engine/engine-version-unsupported.ts';
import { engineWarning } from './engine/engine-warning.ts';
import { engineWithoutSeccomp } from './engine/engine-without-seccomp.ts';
import { experimentalFeaturesEnabled } from './engine/experimental-features-enabled.ts';
import { insecureRegistryTrusted } from './engine/insecure-registry-trusted.ts';
import { limitUnenforceable } from './engine/limit-unenforceable.ts';
import { liveRestoreDisabled } from './engine/live-restore-disabled.ts';
import { mandatoryAccessControlMissing } from './engine/mandatory-access-control-missing.ts';
import { storageDriverOutdated } from './engine/storage-driver-outdated.ts';
import { swarmUnneeded } from './engine/swarm-unneeded.ts';
import { userNamespacesUnused } from './engine/user-namespaces-unused.ts';
import { emptySecretVariable } from './environment/empty-secret-variable.ts';
import { environmentByService } from './environment/environment-by-service.ts';
import { declaredExpectations } from './expectations/declared-expectations.ts';
import { expectationUnmet } from './expectations/expectation-unmet.ts';
import { gate } from './gate.ts';
import { declaredEndpoints } from './health/declared-endpoints.ts';
import { endpointExpectationUnmet } from './health/endpoint-expectation-unmet.ts';
import { endpointsByService } from './health/endpoints-by-service.ts';
import { healthAnswerUnreadable } from './health/health-answer-unreadable.ts';
import { healthCheckContradicted } from './health/health-check-contradicted.ts';
import { healthCheckLate } from './health/health-check-late.ts';
import { healthCheckNearTimeout } from './health/health-check-near-timeout.ts';
import { healthCheckUnset } from './health/health-check-unset.ts';
import { healthEndpointDegraded } from './health/health-endpoint-degraded.ts';
import { healthEndpointFailing } from './health/health-endpoint-failing.ts';
import { healthEndpointMissing } from './health/health-endpoint-missing.ts';
import { healthEndpointSlow } from './health/health-endpoint-slow.ts';
import { healthEndpointUnsteady } from './health/health-endpoint-unsteady.ts';
import { healthEndpoints } from './health/health-endpoints.ts';
import { healthHistory } from './health/health-history.ts';
import { metricsEndpointMissing } from './health/metrics-endpoint-missing.ts';
import { metricsEndpoints } from './health/metrics-endpoints.ts';
import { metricsInvalid } from './health/metrics-invalid.ts';
import { metricsTypeMissing } from './health/metrics-type-missing.ts';
import { publishedPortUnreachable } from './health/published-port-unreachable.ts';
import { readinessEndpointMissing } from './health/readiness-endpoint-missing.ts';
import { webPages } from './health/web-pages.ts';
import { imageArchitectureForeign } from './images/image-architecture-foreign.ts';
import { imageEnvironmentSecret } from './images/image-environment-secret.ts';
import { imageHistorySecret } from './images/image-history-secret.ts';
import { imageOutdated } from './images/image-outdated.ts';
import { imageProvenanceLabelsMissing } from './images/image-provenance-labels-missing.ts';
import { imageTagMoved } from './images/image-tag-moved.ts';
import { imageTagMutable } from './images/image-tag-mutable.ts';
import { imageUserRoot } from './images/image-user-root.ts';
import { imagesInUse } from './images/images-in-use.ts';
import { replicasOnDifferentImages } from './images/replicas-on-different-images.ts';
import { aiModels } from './integration/ai-models.ts';
import { aiRuntimeUnreachable } from './integration/ai-runtime-unreachable.ts';
import { aiRuntimeWithoutModel } from './integration/ai-runtime-without-model.ts';
import { integrationPoints } from './integration/integration-points.ts';
import { engineControlledByNeighbour } from './isolation/engine-controlled-by-neighbour.ts';
import { hostPathSharedWithOtherProject } from './isolation/host-path-shared-with-other-project.ts';
import { hostPathWritableByOtherProject } from './isolation/host-path-writable-by-other-project.ts';
import { hostPortSharedWithOtherProject } from './isolation/host-port-shared-with-other-project.ts';
import { hostWritableByNeighbour } from './isolation/host-writable-by-neighbour.ts';
import { namespaceSharedWithOtherProject } from './isolation/namespace-shared-with-other-project.ts';
import { neighbourOnHostNetwork } from './isolation/neighbour-on-host-network.ts';
import { networkSharedWithOtherProject } from './isolation/network-shared-with-other-project.ts';
import { otherProjects } from './isolation/other-projects.ts';
import { socketSharedWithOtherProject } from './isolation/socket-shared-with-other-project.ts';
import { volumeSharedWithOtherProject } from './isolation/volume-shared-with-other-project.ts';
import { whoControlsTheEngine } from './isolation/who-controls-the-engine.ts';
import { errorBurstInLog } from './logs/error-burst-in-log.ts';
import { errorLinesInLog } from './logs/error-lines-in-log.ts';
import { errorRateHigh } from './logs/error-rate-high.ts';
import { errorTemplates } from './logs/error-templates.ts';
import { fatalLinesInLog } from './logs/fatal-lines-in-log.ts';
import { forbiddenLogLinePresent } from './logs/forbidden-log-line-present.ts';
import { knownTroubleInLog } from './logs/known-trouble-in-log.ts';
import { logDriverUnreadable } from './logs/log-driver-unreadable.ts';
import { logIncomplete } from './logs/log-incomplete.ts';
import { logRotationUnset } from './logs/log-rotation-unset.ts';
import { logSilent } from './logs/log-silent.ts';
import { logTimesMissing } from './logs/log-times-missing.ts';
import { logTroubleshooting } from './logs/log-troubleshooting.ts';
import { logVocabulary } from './logs/log-vocabulary.ts';
import { logWindows } from './logs/log-windows.ts';
import { outOfMemoryInLog } from './logs/out-of-memory-in-log.ts';
import { requiredLogLineMissing } from './logs/required-log-line-missing.ts';
import { secretInLog } from './logs/secret-in-log.ts';
import { stackTraceInLog } from './logs/stack-trace-in-log.ts';
import { activeAlerts } from './monitoring/active-alerts.ts';
import { activeScrapeTargets } from './monitoring/active-scrape-targets.ts';
import { alertFiring } from './monitoring/alert-firing.ts';
import { prometheusOverview } from './monitoring/prometheus-overview.ts';
import { prometheusTargetDown } from './monitoring/prometheus-target-down.ts';
import { prometheusWithoutTargets } from './monitoring/prometheus-without-targets.ts';
import { ruleEvaluationFailing } from './monitoring/rule-evaluation-failing.ts';
import { containerOnDefaultBridge } from './networks/container-on-default-bridge.ts';
import { dataStoreWithinEdgeReach } from './networks/data-store-within-edge-reach.ts';
import { gatewayBypassed } from './networks/gateway-bypassed.ts';
import { internalNetworkBridged } from './networks/internal-network-bridged.ts';
import { internalNetworkOpen } from './networks/internal-network-open.ts';
import { networkAliasCollision } from './networks/network-alias-collision.ts';
import { publishedPortWithoutEffect } from './networks/published-port-without-effect.ts';
import { runningReachMatrix } from './networks/running-reach-matrix.ts';
import { serviceConnections } from './networks/service-connections.ts';
import { waysIn } from './networks/ways-in.ts';
import { runtimeFigures } from './overview/runtime-figures.ts';
import { adminUiPublished } from './ports/admin-ui-published.ts';
import { certificateExpired } from './ports/certificate-expired.ts';
import { certificateExpiring } from './ports/certificate-expiring.ts';
import { certificateNameMismatch } from './ports/certificate-name-mismatch.ts';
import { certificateUntrusted } from './ports/certificate-untrusted.ts';
import { dataStorePublished } from './ports/data-store-published.ts';
import { ipv6WiderThanIpv4 } from './ports/ipv6-wider-than-ipv4.ts';
import { plaintextHttpPublished } from './ports/plaintext-http-published.ts';
import { portAnswers } from './ports/port-answers.ts';
import { portMap } from './ports/port-map.ts';
import { privilegedHostPort } from './ports/privileged-host-port.ts';
import { publishedCertificates } from './ports/published-certificates.ts';
import { publishedOnAllInterfaces } from './ports/published-on-all-interfaces.ts';
import { tlsProtocolOutdated } from './ports/tls-protocol-outdated.ts';
import { unpublishedPorts } from './ports/unpublished-ports.ts';
import { queueDepths } from './queues/queue-depths.ts';
import { rabbitAlarmRaised } from './queues/rabbit-alarm-raised.ts';
import { rabbitNodeDown } from './queues/rabbit-node-down.ts';
import { rabbitOverview } from './queues/rabbit-overview.ts';
import { rabbitQueueWithoutConsumer } from './queues/rabbit-queue-without-consumer.ts';
import { rabbitUnacknowledgedGrowing } from './queues/rabbit-unacknowledged-growing.ts';
import { redisAppendOnlyBroken } from './queues/redis-append-only-broken.ts';
import { redisClientsNearLimit } from './queues/redis-clients-near-limit.ts';
import { redisClockSkewed } from './queues/redis-clock-skewed.ts';
import { redisConnectionsRejected } from './queues/redis-connections-rejected.ts';
import { redisDurability } from './queues/redis-durability.ts';
import { redisEvictionPolicyUnfit } from './queues/redis-eviction-policy-unfit.ts';
import { redisKeyMissing } from './queues/redis-key-missing.ts';
import { redisKeyTypeUnexpected } from './queues/redis-key-type-unexpected.ts';
import { redisLoading } from './queues/redis-loading.ts';
import { redisMemoryNearlyFull } from './queues/redis-memory-nearly-full.ts';
import { redisMemoryUnlimited } from './queues/redis-memory-unlimited.ts';
import { redisOverview } from './queues/redis-overview.ts';
import { redisPersistenceOff } from './queues/redis-persistence-off.ts';
import { redisProtectedModeOff } from './queues/redis-protected-mode-off.ts';
import { redisQueueTooLong } from './queues/redis-queue-too-long.ts';
import { redisReplicationBroken } from './queues/redis-replication-broken.ts';
import { redisRoundTripSlow } from './queues/redis-round-trip-slow.ts';
import { redisSaveFailed } from './queues/redis-save-failed.ts';
import { redisSlowLogFull } from './queues/redis-slow-log-full.ts';
import { redisWithoutPassword } from './queues/redis-without-password.ts';
import { cpuThrottled } from './resources/cpu-throttled.ts';
import { cpuUnlimited } from './resources/cpu-unlimited.ts';
import { inputAndOutput } from './resources/input-and-output.ts';
import { memoryLimitReached } from './resources/memory-limit-reached.ts';
import { memoryNearLimit } from './resources/memory-near-limit.ts';
import { memoryUnlimited } from './resources/memory-unlimited.ts';
import { networkPacketsLost } from './resources/network-packets-lost.ts';
import { pidsNearLimit } from './resources/pids-near-limit.ts';
import { pidsUnlimited } from './resources/pids-unlimited.ts';
import { resourceUse } from './resources/resource-use.ts';
import { capabilitiesNotDropped } from './security/capabilities-not-dropped.ts';
import { capabilitiesOfContainers } from './security/capabilities-of-containers.ts';
import { cgroupNamespaceShared } from './security/cgroup-namespace-shared.ts';
import { credentialInCommand } from './security/credential-in-command.ts';
import { credentialInEnvironment } from './security/credential-in-environment.ts';
import { credentialInLabel } from './security/credential-in-label.ts';
import { credentialInServiceUrl } from './security/credential-in-service-url.ts';
import { dangerousCapabilityAdded } from './security/dangerous-capability-added.ts';
import { defaultPasswordInUse } from './security/default-password-in-use.ts';
import { engineSocketMounted } from './security/engine-socket-mounted.ts';
import { hostDeviceGiven } from './security/host-device-given.ts';
import { hostNameShared } from './security/host-name-shared.ts';
import { hostNamespaceShared } from './security/host-namespace-shared.ts';
import { hostProcessesTraceable } from './security/host-processes-traceable.ts';
import { kernelParameterWeakened } from './security/kernel-parameter-weakened.ts';
import { kernelPathsUnmasked } from './security/kernel-paths-unmasked.ts';
import { mountPropagationShared } from './security/mount-propagation-shared.ts';
import { newPrivilegesAllowed } from './security/new-privileges-allowed.ts';
import { placeholderSecretInUse } from './security/placeholder-secret-in-use.ts';
import { powerfulGroupJoined } from './security/powerful-group-joined.ts';
import { privilegedContainer } from './security/privileged-container.ts';
import { processRunsAsRoot } from './security/process-runs-as-root.ts';
import { rootFilesystemWritable } from './security/root-filesystem-writable.ts';
import { seccompProfilePermissive } from './security/seccomp-profile-permissive.ts';
import { secretReused } from './security/secret-reused.ts';
import { securityByContainer } from './security/security-by-container.ts';
import { securityModuleUnapplied } from './security/security-module-unapplied.ts';
import { securityProfileDisabled } from './security/security-profile-disabled.ts';
import { waysToTheHost } from './security/ways-to-the-host.ts';
import { weakSecretInUse } from './security/weak-secret-in-use.ts';
import { containerHung } from './stability/container-hung.ts';
import { containerRestarted } from './stability/container-restarted.ts';
import { containerVanished } from './stability/container-vanished.ts';
import { endedContainers } from './stability/ended-containers.ts';
import { exitedWithError } from './stability/exited-with-error.ts';
import { healthCheckUnsteady } from './stability/health-check-unsteady.ts';
import { outOfMemoryKill } from './stability/out-of-memory-kill.ts';
import { recentlyStarted } from './stability/recently-started.ts';
import { restartHistory } from './stability/restart-history.ts';
import { restartPolicyUnset } from './stability/restart-policy-unset.ts';
import { severalMainProcesses } from './stability/several-main-processes.ts';
import { shellAsFirstProcess } from './stability/shell-as-first-process.ts';
import { startUpTimes } from './stability/start-up-times.ts';
import { zombieProcesses } from './stability/zombie-processes.ts';
import { healthCheckFailing } from './status/health-check-failing.ts';
import { healthCheckStarting } from './status/health-check-starting.ts';
import { runningProcesses } from './status/running-processes.ts';
import { runtimeStatus } from './status/runtime-status.ts';
import { serviceCrashLooping } from './status/service-crash-looping.ts';
import { serviceDown } from './status/service-down.ts';
import { servicePaused } from './status/service-paused.ts';
import { containerEntered } from './timeline/container-entered.ts';
import { engineClockSkewed } from './timeline/engine-clock-skewed.ts';
import { eventTimeline } from './timeline/event-timeline.ts';
import { imageReplacedRecently } from './timeline/image-replaced-recently.ts';
import { outOfMemoryEvent } from './timeline/out-of-memory-event.ts';
import { serviceFlapping } from './timeline/service-flapping.ts';
import { stoppedByForce } from './timeline/stopped-by-force.ts';
import { unhealthyRepeatedly } from './timeline/unhealthy-repeatedly.ts';
import { anonymousVolume } from './volumes/anonymous-volume.ts';
import { dataStoreWithoutVolume } from './volumes/data-store-without-volume.ts';
import { sensitiveHostPathMounted } from './volumes/sensitive-host-path-mounted.ts';
import { volumeMap } from './volumes/volume-map.ts';
import { volumeSharedWritable } from './volumes/volume-shared-writable.ts';

export const g2Gate: Gate = {
  ...gate,
  sections: [
    {
      id: 'overview',
      title: 'At a Glance',
      checks: [],
      exhibits: [
        runtimeFigures,
      ],
    },
    {
      id: 'configuration',
      title: 'Docker Compose Configuration Validation',
      checks: [
        declaredServiceAbsent,
        environmentDrift,
        undeclaredServiceRunning,
      ],
      exhibits: [
        configurationOverview,
      ],
    },
    {
      id: 'drift',
      title: 'Declared Against Running',
      checks: [
        containerOlderThanComposeFile,
        documentedPortDiffersFromRunning,
        documentedVariableAbsentFromContainer,
        documentedVolumeDiffersFromRunning,
        healthCheckDrift,
        hostDrift,
        imageDrift,
        labelDrift,
        limitDrift,
        loggingDrift,
        memoryLimitUnenforced,
        mountDrift,
        networkDrift,
        orphanedContainerLeft,
        portDrift,
        privilegeDrift,
        processDrift,
        processUserDrift,
        replicaCountDrift,
        restartPolicyDrift,
      ],
      exhibits: [
        declaredAgainstRunning,
        documentedAndRunningPorts,
        provenRestrictions,
      ],
    },
    {
      id: 'architecture',
      title: 'Service Architecture',
      checks: [],
      exhibits: [
        serviceLayers,
      ],
    },
    {
      id: 'status',
      title: 'Runtime Service Status',
      checks: [
        healthCheckFailing,
        healthCheckStarting,
        serviceCrashLooping,
        serviceDown,
        servicePaused,
      ],
      exhibits: [
        runningProcesses,
        runtimeStatus,
      ],
    },
    {
      id: 'dependencies',
      title: 'Service Dependencies',
      checks: [
        dependencyUndeclared,
        dependencyWithoutHealthCondition,
        startedBeforeDependency,
      ],
      exhibits: [
        observedStartOrder,
      ],
    },
    {
      id: 'health',
      title: 'Health Endpoint Validation',
      checks: [
        endpointExpectationUnmet,
        healthAnswerUnreadable,
        healthCheckContradicted,
        healthCheckLate,
        healthCheckNearTimeout,
        healthCheckUnset,
        healthEndpointDegraded,
        healthEndpointFailing,
        healthEndpointMissing,
        healthEndpointSlow,
        healthEndpointUnsteady,
        metricsEndpointMissing,
        metricsInvalid,
        metricsTypeMissing,
        publishedPortUnreachable,
        readinessEndpointMissing,
      ],
      exhibits: [
        declaredEndpoints,
        endpointsByService,
        healthEndpoints,
        healthHistory,
        metricsEndpoints,
        webPages,
      ],
    },
    {
      id: 'logs',
      title: 'Service Log Analysis',
      checks: [
        errorBurstInLog,
        errorLinesInLog,
        errorRateHigh,
        fatalLinesInLog,
        forbiddenLogLinePresent,
        knownTroubleInLog,
        logDriverUnreadable,
        logIncomplete,
        logRotationUnset,
        logSilent,
        logTimesMissing,
        outOfMemoryInLog,
        requiredLogLineMissing,
        secretInLog,
        stackTraceInLog,
      ],
      exhibits: [
        errorTemplates,
        logTroubleshooting,
        logVocabulary,
        logWindows,
      ],
    },
    {
      id: 'ports',
      title: 'Port Binding Security',
      checks: [
        adminUiPublished,
        certificateExpired,
        certificateExpiring,
        certificateNameMismatch,
        certificateUntrusted,
        dataStorePublished,
        ipv6WiderThanIpv4,
        plaintextHttpPublished,
        privilegedHostPort,
        publishedOnAllInterfaces,
        tlsProtocolOutdated,
      ],
      exhibits: [
        portAnswers,
        portMap,
        publishedCertificates,
        unpublishedPorts,
      ],
    },
    {
      id: 'networks',
      title: 'Network Segmentation',
      checks: [
        containerOnDefaultBridge,
        dataStoreWithinEdgeReach,
        gatewayBypassed,
        internalNetworkBridged,
        internalNetworkOpen,
        networkAliasCollision,
        publishedPortWithoutEffect,
      ],
      exhibits: [
        runningReachMatrix,
        serviceConnections,
        waysIn,
      ],
    },
    {
      id: 'communication',
      title: 'Internal Service Communication',
      checks: [
        localhostInServiceUrl,
        unknownHostInServiceUrl,
        unreachableServiceInUrl,
      ],
      exhibits: [
        internalCommunication,
        urlsForBrowsers,
      ],
    },
    {
      id: 'volumes',
      title: 'Volume Management',
      checks: [
        anonymousVolume,
        dataStoreWithoutVolume,
        sensitiveHostPathMounted,
        volumeSharedWritable,
      ],
      exhibits: [
        volumeMap,
      ],
    },
    {
      id: 'environment',
      title: 'Environment Configuration',
      checks: [
        emptySecretVariable,
      ],
      exhibits: [
        environmentByService,
      ],
    },
    {
      id: 'security',
      title: 'Security Configuration Review',
      checks: [
        capabilitiesNotDropped,
        cgroupNamespaceShared,
        credentialInCommand,
        credentialInEnvironment,
        credentialInLabel,
        credentialInServiceUrl,
        dangerousCapabilityAdded,
        defaultPasswordInUse,
        engineSocketMounted,
        hostDeviceGiven,
        hostNameShared,
        hostNamespaceShared,
        hostProcessesTraceable,
        kernelParameterWeakened,
        kernelPathsUnmasked,
        mountPropagationShared,
        newPrivilegesAllowed,
        placeholderSecretInUse,
        powerfulGroupJoined,
        privilegedContainer,
        processRunsAsRoot,
        rootFilesystemWritable,
        seccompProfilePermissive,
        secretReused,
        securityModuleUnapplied,
        securityProfileDisabled,
        weakSecretInUse,
      ],
      exhibits: [
        capabilitiesOfContainers,
        securityByContainer,
        waysToTheHost,
      ],
    },
    {
      id: 'images',
      title: 'Images',
      checks: [
        imageArchitectureForeign,
        imageEnvironmentSecret,
        imageHistorySecret,
        imageOutdated,
        imageProvenanceLabelsMissing,
        imageTagMoved,
        imageTagMutable,
        imageUserRoot,
        replicasOnDifferentImages,
      ],
      exhibits: [
        imagesInUse,
      ],
    },
    {
      id: 'resources',
      title: 'Performance Characteristics',
      checks: [
        cpuThrottled,
        cpuUnlimited,
        memoryLimitReached,
        memoryNearLimit,
        memoryUnlimited,
        networkPacketsLost,
        pidsNearLimit,
        pidsUnlimited,
      ],
      exhibits: [
        inputAndOutput,
        resourceUse,
      ],
    },
    {
      id: 'stability',
      title: 'Service Stability',
      checks: [
        containerHung,
        containerRestarted,
        containerVanished,
        exitedWithError,
        healthCheckUnsteady,
        outOfMemoryKill,
        recentlyStarted,
        restartPolicyUnset,
        severalMainProcesses,
        shellAsFirstProcess,
        zombieProcesses,
      ],
      exhibits: [
        endedContainers,
        restartHistory,
        startUpTimes,
      ],
    },
    {
      id: 'isolation',
      title: 'Isolation Verification',
      checks: [
        engineControlledByNeighbour,
        hostPathSharedWithOtherProject,
        hostPathWritableByOtherProject,
        hostPortSharedWithOtherProject,
        hostWritableByNeighbour,
        namespaceSharedWithOtherProject,
        neighbourOnHostNetwork,
        networkSharedWithOtherProject,
        socketSharedWithOtherProject,
        volumeSharedWithOtherProject,
      ],
      exhibits: [
        otherProjects,
        whoControlsTheEngine,
      ],
    },
    {
      id: 'engine',
      title: 'Engine',
      checks: [
        cgroupVersionOutdated,
        engineApiUnprotected,
        engineDiskReclaimable,
        enginePartlyHung,
        engineVersionUnsupported,
        engineWarning,
        engineWithoutSeccomp,
        experimentalFeaturesEnabled,
        insecureRegistryTrusted,
        limitUnenforceable,
        liveRestoreDisabled,
        mandatoryAccessControlMissing,
        storageDriverOutdated,
        swarmUnneeded,
        userNamespacesUnused,
      ],
      exhibits: [
        engineDiskUse,
        enginePosture,
      ],
    },
    {
      id: 'databases',
      title: 'Database Validation',
      checks: [
        applicationDatabaseSuperuser,
        auditRoleSuperuser,
        autovacuumDisabled,
        checkpointsForced,
        databaseAnswersSlow,
        databaseClockSkewed,
        databaseConnectionsExhausted,
        databaseConnectionsNearLimit,
        databaseLockWait,
        databasePasswordUnasked,
        databasePasswordWeaklyProtected,
        databaseRestartPending,
        databaseTrafficUnencrypted,
        databaseTransactionIdle,
        databaseTransactionLong,
        databaseVersionUnsupported,
        deadRowsAccumulated,
        durabilityDisabled,
        expectedTableDifferent,
        expectedTableMissing,
        indexInvalid,
        migrationRecordMissing,
        replicationLagging,
        replicationSlotInactive,
        statementLoggingVerbose,
        transactionIdsNearWraparound,
      ],
      exhibits: [
        databaseConnections,
        databaseOverview,
        databaseTables,
      ],
    },
    {
      id: 'queues',
      title: 'Caches and Queues',
      checks: [
        rabbitAlarmRaised,
        rabbitNodeDown,
        rabbitQueueWithoutConsumer,
        rabbitUnacknowledgedGrowing,
        redisAppendOnlyBroken,
        redisClientsNearLimit,
        redisClockSkewed,
        redisConnectionsRejected,
        redisEvictionPolicyUnfit,
        redisKeyMissing,
        redisKeyTypeUnexpected,
        redisLoading,
        redisMemoryNearlyFull,
        redisMemoryUnlimited,
        redisPersistenceOff,
        redisProtectedModeOff,
        redisQueueTooLong,
        redisReplicationBroken,
        redisRoundTripSlow,
        redisSaveFailed,
        redisSlowLogFull,
        redisWithoutPassword,
      ],
      exhibits: [
        queueDepths,
        rabbitOverview,
        redisDurability,
        redisOverview,
      ],
    },
    {
      id: 'monitoring',
      title: 'Monitoring',
      checks: [
        alertFiring,
        prometheusTargetDown,
        prometheusWithoutTargets,
        ruleEvaluationFailing,
      ],
      exhibits: [
        activeAlerts,
        activeScrapeTargets,
        prometheusOverview,
      ],
    },
    {
      id: 'timeline',
      title: 'Timeline',
      checks: [
        containerEntered,
        engineClockSkewed,
        imageReplacedRecently,
        outOfMemoryEvent,
        serviceFlapping,
        stoppedByForce,
        unhealthyRepeatedly,
      ],
      exhibits: [
        eventTimeline,
      ],
    },
    {
      id: 'integration',
      title: 'Integration Points Validation',
      checks: [
        aiRuntimeUnreachable,
        aiRuntimeWithoutModel,
      ],
      exhibits: [
        aiModels,
        integrationPoints,
      ],
    },
    {
      id: 'expectations',
      title: 'Expectations',
      checks: [
        expectationUnmet,
      ],
      exhibits: [
        declaredExpectations,
      ],
    },
  ],
};
