// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate } from '../src/model/gate.ts';
import { complianceTable } from './g1-config/compliance/compliance-table.ts';
import { hardeningChecklist } from './g1-config/compliance/hardening-checklist.ts';
import { architectureDocumentMissing } from './g1-config/documents/architecture-document-missing.ts';
import { capacityPlanMissing } from './g1-config/documents/capacity-plan-missing.ts';
import { deploymentGuideMissing } from './g1-config/documents/deployment-guide-missing.ts';
import { disasterRecoveryPlanMissing } from './g1-config/documents/disaster-recovery-plan-missing.ts';
import { documentedDefaultDiffers } from './g1-config/documents/documented-default-differs.ts';
import { documentedPortDiffers } from './g1-config/documents/documented-port-differs.ts';
import { documentedPorts } from './g1-config/documents/documented-ports.ts';
import { documentedProfileDiffers } from './g1-config/documents/documented-profile-differs.ts';
import { documentedVariableNotPassed } from './g1-config/documents/documented-variable-not-passed.ts';
import { documentedVariableUnused } from './g1-config/documents/documented-variable-unused.ts';
import { documentedVariables } from './g1-config/documents/documented-variables.ts';
import { documentedVolumeDiffers } from './g1-config/documents/documented-volume-differs.ts';
import { portUndocumented } from './g1-config/documents/port-undocumented.ts';
import { recoveryObjectivesUndefined } from './g1-config/documents/recovery-objectives-undefined.ts';
import { rollbackProcedureMissing } from './g1-config/documents/rollback-procedure-missing.ts';
import { runbookMissing } from './g1-config/documents/runbook-missing.ts';
import { secretsRotationGuideMissing } from './g1-config/documents/secrets-rotation-guide-missing.ts';
import { setupGuideMissing } from './g1-config/documents/setup-guide-missing.ts';
import { taskUndocumented } from './g1-config/documents/task-undocumented.ts';
import { variableUndocumented } from './g1-config/documents/variable-undocumented.ts';
import { developmentToolInProduction } from './g1-config/environments/development-tool-in-production.ts';
import { environmentComparison } from './g1-config/environments/environment-comparison.ts';
import { weakerInProduction } from './g1-config/environments/weaker-in-production.ts';
import { gate as g1 } from './g1-config/gate.ts';
import { baseImageNotPinned } from './g1-config/images/base-image-not-pinned.ts';
import { buildArgumentSecret } from './g1-config/images/build-argument-secret.ts';
import { buildContextUnfiltered } from './g1-config/images/build-context-unfiltered.ts';
import { buildPlatformUndeclared } from './g1-config/images/build-platform-undeclared.ts';
import { buildProvenanceUndeclared } from './g1-config/images/build-provenance-undeclared.ts';
import { compilationInShippedStage } from './g1-config/images/compilation-in-shipped-stage.ts';
import { dockerfileSecret } from './g1-config/images/dockerfile-secret.ts';
import { imageAndBuildDeclared } from './g1-config/images/image-and-build-declared.ts';
import { imageDigestMissing } from './g1-config/images/image-digest-missing.ts';
import { imageNotPinned } from './g1-config/images/image-not-pinned.ts';
import { productionBuiltFromSource } from './g1-config/images/production-built-from-source.ts';
import { logAggregationMissing } from './g1-config/logging/log-aggregation-missing.ts';
import { logDriverNone } from './g1-config/logging/log-driver-none.ts';
import { logRotationUndeclared } from './g1-config/logging/log-rotation-undeclared.ts';
import { serviceLabelsUndeclared } from './g1-config/logging/service-labels-undeclared.ts';
import { dataNetworkNotInternal } from './g1-config/networks/data-network-not-internal.ts';
import { dataStoreOnEdgeNetwork } from './g1-config/networks/data-store-on-edge-network.ts';
import { dataStorePortDeclared } from './g1-config/networks/data-store-port-declared.ts';
import { declaredPorts } from './g1-config/networks/declared-ports.ts';
import { hostNetworkDeclared } from './g1-config/networks/host-network-declared.ts';
import { localhostInDeclaredUrl } from './g1-config/networks/localhost-in-declared-url.ts';
import { lowHostPortDeclared } from './g1-config/networks/low-host-port-declared.ts';
import { managementInterfacePublished } from './g1-config/networks/management-interface-published.ts';
import { networkDefaultOnly } from './g1-config/networks/network-default-only.ts';
import { networkSegmentationMissing } from './g1-config/networks/network-segmentation-missing.ts';
import { portBoundToAllInterfaces } from './g1-config/networks/port-bound-to-all-interfaces.ts';
import { portPublishedBesideProxy } from './g1-config/networks/port-published-beside-proxy.ts';
import { rateLimitUndeclared } from './g1-config/networks/rate-limit-undeclared.ts';
import { tlsPortUnpublished } from './g1-config/networks/tls-port-unpublished.ts';
import { whoReachesWhom } from './g1-config/networks/who-reaches-whom.ts';
import { alertCoverageIncomplete } from './g1-config/observability/alert-coverage-incomplete.ts';
import { alertRuleInvalid } from './g1-config/observability/alert-rule-invalid.ts';
import { alertRulesMissing } from './g1-config/observability/alert-rules-missing.ts';
import { alertRules } from './g1-config/observability/alert-rules.ts';
import { alertmanagerConfigurationInvalid } from './g1-config/observability/alertmanager-configuration-invalid.ts';
import { alertmanagerMissing } from './g1-config/observability/alertmanager-missing.ts';
import { alertmanagerReceiverMissing } from './g1-config/observability/alertmanager-receiver-missing.ts';
import { dashboardDataSourceUnknown } from './g1-config/observability/dashboard-data-source-unknown.ts';
import { dashboardInvalid } from './g1-config/observability/dashboard-invalid.ts';
import { dataSourceUnresolved } from './g1-config/observability/data-source-unresolved.ts';
import { grafanaDashboardsMissing } from './g1-config/observability/grafana-dashboards-missing.ts';
import { monitoringMissing } from './g1-config/observability/monitoring-missing.ts';
import { prometheusConfigurationInvalid } from './g1-config/observability/prometheus-configuration-invalid.ts';
import { ruleFileUnavailable } from './g1-config/observability/rule-file-unavailable.ts';
import { ruleFileUnloaded } from './g1-config/observability/rule-file-unloaded.ts';
import { scrapeTargetUnknown } from './g1-config/observability/scrape-target-unknown.ts';
import { scrapeTargets } from './g1-config/observability/scrape-targets.ts';
import { serviceNotScraped } from './g1-config/observability/service-not-scraped.ts';
import { tracingEndpointUnresolved } from './g1-config/observability/tracing-endpoint-unresolved.ts';
import { bindSourceMissing } from './g1-config/preflight/bind-source-missing.ts';
import { capabilityUnknown } from './g1-config/preflight/capability-unknown.ts';
import { completedConditionUnmeetable } from './g1-config/preflight/completed-condition-unmeetable.ts';
import { containerNameDuplicate } from './g1-config/preflight/container-name-duplicate.ts';
import { containerNameInvalid } from './g1-config/preflight/container-name-invalid.ts';
import { environmentNameEmpty } from './g1-config/preflight/environment-name-empty.ts';
import { healthCheckTimingRefused } from './g1-config/preflight/health-check-timing-refused.ts';
import { hostPortConflict } from './g1-config/preflight/host-port-conflict.ts';
import { imageReferenceInvalid } from './g1-config/preflight/image-reference-invalid.ts';
import { logDriverUnknown } from './g1-config/preflight/log-driver-unknown.ts';
import { logOptionUnknown } from './g1-config/preflight/log-option-unknown.ts';
import { portWithoutOwnNetwork } from './g1-config/preflight/port-without-own-network.ts';
import { readOnlyWithoutWritablePlace } from './g1-config/preflight/read-only-without-writable-place.ts';
import { resourceValueRefused } from './g1-config/preflight/resource-value-refused.ts';
import { restartPolicyInvalid } from './g1-config/preflight/restart-policy-invalid.ts';
import { seccompProfileMissing } from './g1-config/preflight/seccomp-profile-missing.ts';
import { secretOrConfigSourceMissing } from './g1-config/preflight/secret-or-config-source-missing.ts';
import { securityOptionUnknown } from './g1-config/preflight/security-option-unknown.ts';
import { staticAddressUnusable } from './g1-config/preflight/static-address-unusable.ts';
import { volumeNameSingleLetter } from './g1-config/preflight/volume-name-single-letter.ts';
import { workingDirectoryRelative } from './g1-config/preflight/working-directory-relative.ts';
import { absoluteBindPath } from './g1-config/privileges/absolute-bind-path.ts';
import { capabilitiesKept } from './g1-config/privileges/capabilities-kept.ts';
import { cgroupParentDeclared } from './g1-config/privileges/cgroup-parent-declared.ts';
import { dangerousCapabilityDeclared } from './g1-config/privileges/dangerous-capability-declared.ts';
import { engineOverTcpDeclared } from './g1-config/privileges/engine-over-tcp-declared.ts';
import { engineSocketDeclared } from './g1-config/privileges/engine-socket-declared.ts';
import { hostDeviceDeclared } from './g1-config/privileges/host-device-declared.ts';
import { hostNamespaceDeclared } from './g1-config/privileges/host-namespace-declared.ts';
import { newPrivilegesPossible } from './g1-config/privileges/new-privileges-possible.ts';
import { privilegedDeclared } from './g1-config/privileges/privileged-declared.ts';
import { rootUserDeclared } from './g1-config/privileges/root-user-declared.ts';
import { securityProfileOff } from './g1-config/privileges/security-profile-off.ts';
import { sensitiveHostMount } from './g1-config/privileges/sensitive-host-mount.ts';
import { sharedMountPropagation } from './g1-config/privileges/shared-mount-propagation.ts';
import { temporaryFilesystemUnrestricted } from './g1-config/privileges/temporary-filesystem-unrestricted.ts';
import { userUndeclared } from './g1-config/privileges/user-undeclared.ts';
import { volumeWrittenBySeveralServices } from './g1-config/privileges/volume-written-by-several-services.ts';
import { writableConfigurationMount } from './g1-config/privileges/writable-configuration-mount.ts';
import { writableRootFilesystem } from './g1-config/privileges/writable-root-filesystem.ts';
import { containerNameFixed } from './g1-config/reliability/container-name-fixed.ts';
import { declaredDependencies } from './g1-config/reliability/declared-dependencies.ts';
import { dependencyStartedOnly } from './g1-config/reliability/dependency-started-only.ts';
import { dependsOnMissing } from './g1-config/reliability/depends-on-missing.ts';
import { dependsOnRestartUnset } from './g1-config/reliability/depends-on-restart-unset.ts';
import { healthcheckDisabled } from './g1-config/reliability/healthcheck-disabled.ts';
import { healthcheckPortMismatch } from './g1-config/reliability/healthcheck-port-mismatch.ts';
import { healthcheckTimingDefault } from './g1-config/reliability/healthcheck-timing-default.ts';
import { healthcheckTrivial } from './g1-config/reliability/healthcheck-trivial.ts';
import { healthcheckUndeclared } from './g1-config/reliability/healthcheck-undeclared.ts';
import { healthyConditionUnmeetable } from './g1-config/reliability/healthy-condition-unmeetable.ts';
import { initialisationMissing } from './g1-config/reliability/initialisation-missing.ts';
import { livenessUsedAsReadiness } from './g1-config/reliability/liveness-used-as-readiness.ts';
import { restartUnbounded } from './g1-config/reliability/restart-unbounded.ts';
import { restartUndeclared } from './g1-config/reliability/restart-undeclared.ts';
import { stopGraceShort } from './g1-config/reliability/stop-grace-short.ts';
import { backupUndeclared } from './g1-config/resources/backup-undeclared.ts';
import { cpuLimitUndeclared } from './g1-config/resources/cpu-limit-undeclared.ts';
import { dataStoreVolumeUndeclared } from './g1-config/resources/data-store-volume-undeclared.ts';
import { declaredLimits } from './g1-config/resources/declared-limits.ts';
import { kafkaAutoCreateTopics } from './g1-config/resources/kafka-auto-create-topics.ts';
import { memoryLimitUndeclared } from './g1-config/resources/memory-limit-undeclared.ts';
import { pidsLimitUndeclared } from './g1-config/resources/pids-limit-undeclared.ts';
import { redisAuthenticationUndeclared } from './g1-config/resources/redis-authentication-undeclared.ts';
import { redisPersistenceUndeclared } from './g1-config/resources/redis-persistence-undeclared.ts';
import { resourceReservationUndeclared } from './g1-config/resources/resource-reservation-undeclared.ts';
import { ulimitsUndeclared } from './g1-config/resources/ulimits-undeclared.ts';
import { credentialDefaultFallback } from './g1-config/secrets/credential-default-fallback.ts';
import { credentialInEnvFile } from './g1-config/secrets/credential-in-env-file.ts';
import { credentialInUrl } from './g1-config/secrets/credential-in-url.ts';
import { credentialKnownDefault } from './g1-config/secrets/credential-known-default.ts';
import { credentialLiteral } from './g1-config/secrets/credential-literal.ts';
import { credentialPlaceholder } from './g1-config/secrets/credential-placeholder.ts';
import { credentialReused } from './g1-config/secrets/credential-reused.ts';
import { credentialUnguarded } from './g1-config/secrets/credential-unguarded.ts';
import { credentialWeak } from './g1-config/secrets/credential-weak.ts';
import { dockerSecretsUnused } from './g1-config/secrets/docker-secrets-unused.ts';
import { dotenvAmbiguity } from './g1-config/secrets/dotenv-ambiguity.ts';
import { envFileValueTakenAway } from './g1-config/secrets/env-file-value-taken-away.ts';
import { envTemplateIncomplete } from './g1-config/secrets/env-template-incomplete.ts';
import { envTemplateMissing } from './g1-config/secrets/env-template-missing.ts';
import { envTemplateStale } from './g1-config/secrets/env-template-stale.ts';
import { secretFileExposedToGit } from './g1-config/secrets/secret-file-exposed-to-git.ts';
import { secretFileWeak } from './g1-config/secrets/secret-file-weak.ts';
import { variablesUsed } from './g1-config/secrets/variables-used.ts';
import { composeConstructNotEvaluated } from './g1-config/validity/compose-construct-not-evaluated.ts';
import { composeFilePassedOver } from './g1-config/validity/compose-file-passed-over.ts';
import { composeInvalid } from './g1-config/validity/compose-invalid.ts';
import { composeOverview } from './g1-config/validity/compose-overview.ts';
import { dependencyCycle } from './g1-config/validity/dependency-cycle.ts';
import { envFileMissing } from './g1-config/validity/env-file-missing.ts';
import { includeOrExtendsUnresolved } from './g1-config/validity/include-or-extends-unresolved.ts';
import { interpolationInvalid } from './g1-config/validity/interpolation-invalid.ts';
import { loaderDiffersFromCompose } from './g1-config/validity/loader-differs-from-compose.ts';
import { projectNameImplicit } from './g1-config/validity/project-name-implicit.ts';
import { requiredVariableInInactiveProfile } from './g1-config/validity/required-variable-in-inactive-profile.ts';
import { requiredVariableMissing } from './g1-config/validity/required-variable-missing.ts';
import { serviceArchitecture } from './g1-config/validity/service-architecture.ts';
import { serviceWithoutImage } from './g1-config/validity/service-without-image.ts';
import { undefinedReference } from './g1-config/validity/undefined-reference.ts';
import { unquotedValueChanged } from './g1-config/validity/unquoted-value-changed.ts';
import { variableUnset } from './g1-config/validity/variable-unset.ts';
import { versionKeyObsolete } from './g1-config/validity/version-key-obsolete.ts';
import { serviceLayers } from './g2-runtime/architecture/service-layers.ts';
import { internalCommunication } from './g2-runtime/communication/internal-communication.ts';
import { localhostInServiceUrl } from './g2-runtime/communication/localhost-in-service-url.ts';
import { unknownHostInServiceUrl } from './g2-runtime/communication/unknown-host-in-service-url.ts';
import { unreachableServiceInUrl } from './g2-runtime/communication/unreachable-service-in-url.ts';
import { configurationOverview } from './g2-runtime/configuration/configuration-overview.ts';
import { declaredServiceAbsent } from './g2-runtime/configuration/declared-service-absent.ts';
import { undeclaredServiceRunning } from './g2-runtime/configuration/undeclared-service-running.ts';
import { dependencyUndeclared } from './g2-runtime/dependencies/dependency-undeclared.ts';
import { dependencyWithoutHealthCondition } from './g2-runtime/dependencies/dependency-without-health-condition.ts';
import { observedStartOrder } from './g2-runtime/dependencies/observed-start-order.ts';
import { startedBeforeDependency } from './g2-runtime/dependencies/started-before-dependency.ts';
import { emptySecretVariable } from './g2-runtime/environment/empty-secret-variable.ts';
import { environmentByService } from './g2-runtime/environment/environment-by-service.ts';
import { gate as g2 } from './g2-runtime/gate.ts';
import { endpointExpectationUnmet } from './g2-runtime/health/endpoint-expectation-unmet.ts';
import { healthCheckUndeclared } from './g2-runtime/health/health-check-undeclared.ts';
import { healthEndpointDegraded } from './g2-runtime/health/health-endpoint-degraded.ts';
import { healthEndpointFailing } from './g2-runtime/health/health-endpoint-failing.ts';
import { healthEndpointMissing } from './g2-runtime/health/health-endpoint-missing.ts';
import { healthEndpointSlow } from './g2-runtime/health/health-endpoint-slow.ts';
import { healthEndpoints } from './g2-runtime/health/health-endpoints.ts';
import { metricsEndpointMissing } from './g2-runtime/health/metrics-endpoint-missing.ts';
import { publishedPortUnreachable } from './g2-runtime/health/published-port-unreachable.ts';
import { readinessEndpointMissing } from './g2-runtime/health/readiness-endpoint-missing.ts';
import { webPages } from './g2-runtime/health/web-pages.ts';
import { imageProvenanceLabelsMissing } from './g2-runtime/images/image-provenance-labels-missing.ts';
import { imageTagMutable } from './g2-runtime/images/image-tag-mutable.ts';
import { imagesInUse } from './g2-runtime/images/images-in-use.ts';
import { aiRuntimeUnreachable } from './g2-runtime/integration/ai-runtime-unreachable.ts';
import { aiRuntimeWithoutModel } from './g2-runtime/integration/ai-runtime-without-model.ts';
import { integrationPoints } from './g2-runtime/integration/integration-points.ts';
import { engineControlledByNeighbour } from './g2-runtime/isolation/engine-controlled-by-neighbour.ts';
import { hostPathSharedWithOtherProject } from './g2-runtime/isolation/host-path-shared-with-other-project.ts';
import { hostPortSharedWithOtherProject } from './g2-runtime/isolation/host-port-shared-with-other-project.ts';
import { networkSharedWithOtherProject } from './g2-runtime/isolation/network-shared-with-other-project.ts';
import { otherProjects } from './g2-runtime/isolation/other-projects.ts';
import { volumeSharedWithOtherProject } from './g2-runtime/isolation/volume-shared-with-other-project.ts';
import { errorLinesInLog } from './g2-runtime/logs/error-lines-in-log.ts';
import { fatalLinesInLog } from './g2-runtime/logs/fatal-lines-in-log.ts';
import { logDriverUnreadable } from './g2-runtime/logs/log-driver-unreadable.ts';
import { logRotationUnset } from './g2-runtime/logs/log-rotation-unset.ts';
import { logWindows } from './g2-runtime/logs/log-windows.ts';
import { notableLogLines } from './g2-runtime/logs/notable-log-lines.ts';
import { adminUiPublished } from './g2-runtime/ports/admin-ui-published.ts';
import { dataStorePublished } from './g2-runtime/ports/data-store-published.ts';
import { portMap } from './g2-runtime/ports/port-map.ts';
import { privilegedHostPort } from './g2-runtime/ports/privileged-host-port.ts';
import { publishedOnAllInterfaces } from './g2-runtime/ports/published-on-all-interfaces.ts';
import { cpuUnlimited } from './g2-runtime/resources/cpu-unlimited.ts';
import { memoryNearLimit } from './g2-runtime/resources/memory-near-limit.ts';
import { memoryUnlimited } from './g2-runtime/resources/memory-unlimited.ts';
import { pidsUnlimited } from './g2-runtime/resources/pids-unlimited.ts';
import { resourceUse } from './g2-runtime/resources/resource-use.ts';
import { capabilitiesNotDropped } from './g2-runtime/security/capabilities-not-dropped.ts';
import { credentialInEnvironment } from './g2-runtime/security/credential-in-environment.ts';
import { credentialInServiceUrl } from './g2-runtime/security/credential-in-service-url.ts';
import { dangerousCapabilityAdded } from './g2-runtime/security/dangerous-capability-added.ts';
import { defaultPasswordInUse } from './g2-runtime/security/default-password-in-use.ts';
import { engineSocketMounted } from './g2-runtime/security/engine-socket-mounted.ts';
import { hostNamespaceShared } from './g2-runtime/security/host-namespace-shared.ts';
import { newPrivilegesAllowed } from './g2-runtime/security/new-privileges-allowed.ts';
import { placeholderSecretInUse } from './g2-runtime/security/placeholder-secret-in-use.ts';
import { privilegedContainer } from './g2-runtime/security/privileged-container.ts';
import { processRunsAsRoot } from './g2-runtime/security/process-runs-as-root.ts';
import { rootFilesystemWritable } from './g2-runtime/security/root-filesystem-writable.ts';
import { secretReused } from './g2-runtime/security/secret-reused.ts';
import { securityByContainer } from './g2-runtime/security/security-by-container.ts';
import { securityProfileDisabled } from './g2-runtime/security/security-profile-disabled.ts';
import { weakSecretInUse } from './g2-runtime/security/weak-secret-in-use.ts';
import { containerRestarted } from './g2-runtime/stability/container-restarted.ts';
import { containerVanished } from './g2-runtime/stability/container-vanished.ts';
import { exitedWithError } from './g2-runtime/stability/exited-with-error.ts';
import { outOfMemoryKill } from './g2-runtime/stability/out-of-memory-kill.ts';
import { recentlyStarted } from './g2-runtime/stability/recently-started.ts';
import { restartHistory } from './g2-runtime/stability/restart-history.ts';
import { restartPolicyUnset } from './g2-runtime/stability/restart-policy-unset.ts';
import { healthCheckFailing } from './g2-runtime/status/health-check-failing.ts';
import { healthCheckStarting } from './g2-runtime/status/health-check-starting.ts';
import { runtimeStatus } from './g2-runtime/status/runtime-status.ts';
import { serviceCrashLooping } from './g2-runtime/status/service-crash-looping.ts';
import { serviceDown } from './g2-runtime/status/service-down.ts';
import { servicePaused } from './g2-runtime/status/service-paused.ts';
import { anonymousVolume } from './g2-runtime/volumes/anonymous-volume.ts';
import { dataStoreWithoutVolume } from './g2-runtime/volumes/data-store-without-volume.ts';
import { sensitiveHostPathMounted } from './g2-runtime/volumes/sensitive-host-path-mounted.ts';
import { volumeMap } from './g2-runtime/volumes/volume-map.ts';
import { volumeSharedWritable } from './g2-runtime/volumes/volume-shared-writable.ts';
import { gate as g3 } from './g3-functional/gate.ts';

/** Every gate in its order, with its checks and exhibits. */
export const GATES: readonly Gate[] = [
  {
    ...g1,
    sections: [
      {
        id: 'validity',
        title: 'Compose Configuration',
        checks: [
          composeConstructNotEvaluated,
          composeFilePassedOver,
          composeInvalid,
          dependencyCycle,
          envFileMissing,
          includeOrExtendsUnresolved,
          interpolationInvalid,
          loaderDiffersFromCompose,
          projectNameImplicit,
          requiredVariableInInactiveProfile,
          requiredVariableMissing,
          serviceWithoutImage,
          undefinedReference,
          unquotedValueChanged,
          variableUnset,
          versionKeyObsolete,
        ],
        exhibits: [
          composeOverview,
          serviceArchitecture,
        ],
      },
      {
        id: 'preflight',
        title: 'Refused by the Engine',
        checks: [
          bindSourceMissing,
          capabilityUnknown,
          completedConditionUnmeetable,
          containerNameDuplicate,
          containerNameInvalid,
          environmentNameEmpty,
          healthCheckTimingRefused,
          hostPortConflict,
          imageReferenceInvalid,
          logDriverUnknown,
          logOptionUnknown,
          portWithoutOwnNetwork,
          readOnlyWithoutWritablePlace,
          resourceValueRefused,
          restartPolicyInvalid,
          seccompProfileMissing,
          secretOrConfigSourceMissing,
          securityOptionUnknown,
          staticAddressUnusable,
          volumeNameSingleLetter,
          workingDirectoryRelative,
        ],
        exhibits: [],
      },
      {
        id: 'secrets',
        title: 'Secrets and Environment',
        checks: [
          credentialDefaultFallback,
          credentialInEnvFile,
          credentialInUrl,
          credentialKnownDefault,
          credentialLiteral,
          credentialPlaceholder,
          credentialReused,
          credentialUnguarded,
          credentialWeak,
          dockerSecretsUnused,
          dotenvAmbiguity,
          envFileValueTakenAway,
          envTemplateIncomplete,
          envTemplateMissing,
          envTemplateStale,
          secretFileExposedToGit,
          secretFileWeak,
        ],
        exhibits: [
          variablesUsed,
        ],
      },
      {
        id: 'networks',
        title: 'Networks and Ports',
        checks: [
          dataNetworkNotInternal,
          dataStoreOnEdgeNetwork,
          dataStorePortDeclared,
          hostNetworkDeclared,
          localhostInDeclaredUrl,
          lowHostPortDeclared,
          managementInterfacePublished,
          networkDefaultOnly,
          networkSegmentationMissing,
          portBoundToAllInterfaces,
          portPublishedBesideProxy,
          rateLimitUndeclared,
          tlsPortUnpublished,
        ],
        exhibits: [
          declaredPorts,
          whoReachesWhom,
        ],
      },
      {
        id: 'images',
        title: 'Images and Build',
        checks: [
          baseImageNotPinned,
          buildArgumentSecret,
          buildContextUnfiltered,
          buildPlatformUndeclared,
          buildProvenanceUndeclared,
          compilationInShippedStage,
          dockerfileSecret,
          imageAndBuildDeclared,
          imageDigestMissing,
          imageNotPinned,
          productionBuiltFromSource,
        ],
        exhibits: [],
      },
      {
        id: 'privileges',
        title: 'Privileges',
        checks: [
          absoluteBindPath,
          capabilitiesKept,
          cgroupParentDeclared,
          dangerousCapabilityDeclared,
          engineOverTcpDeclared,
          engineSocketDeclared,
          hostDeviceDeclared,
          hostNamespaceDeclared,
          newPrivilegesPossible,
          privilegedDeclared,
          rootUserDeclared,
          securityProfileOff,
          sensitiveHostMount,
          sharedMountPropagation,
          temporaryFilesystemUnrestricted,
          userUndeclared,
          volumeWrittenBySeveralServices,
          writableConfigurationMount,
          writableRootFilesystem,
        ],
        exhibits: [],
      },
      {
        id: 'reliability',
        title: 'Health, Dependencies and Restart',
        checks: [
          containerNameFixed,
          dependencyStartedOnly,
          dependsOnMissing,
          dependsOnRestartUnset,
          healthcheckDisabled,
          healthcheckPortMismatch,
          healthcheckTimingDefault,
          healthcheckTrivial,
          healthcheckUndeclared,
          healthyConditionUnmeetable,
          initialisationMissing,
          livenessUsedAsReadiness,
          restartUnbounded,
          restartUndeclared,
          stopGraceShort,
        ],
        exhibits: [
          declaredDependencies,
        ],
      },
      {
        id: 'resources',
        title: 'Resources and Persistence',
        checks: [
          backupUndeclared,
          cpuLimitUndeclared,
          dataStoreVolumeUndeclared,
          kafkaAutoCreateTopics,
          memoryLimitUndeclared,
          pidsLimitUndeclared,
          redisAuthenticationUndeclared,
          redisPersistenceUndeclared,
          resourceReservationUndeclared,
          ulimitsUndeclared,
        ],
        exhibits: [
          declaredLimits,
        ],
      },
      {
        id: 'logging',
        title: 'Logging',
        checks: [
          logAggregationMissing,
          logDriverNone,
          logRotationUndeclared,
          serviceLabelsUndeclared,
        ],
        exhibits: [],
      },
      {
        id: 'observability',
        title: 'Monitoring and Alerting',
        checks: [
          alertCoverageIncomplete,
          alertRuleInvalid,
          alertRulesMissing,
          alertmanagerConfigurationInvalid,
          alertmanagerMissing,
          alertmanagerReceiverMissing,
          dashboardDataSourceUnknown,
          dashboardInvalid,
          dataSourceUnresolved,
          grafanaDashboardsMissing,
          monitoringMissing,
          prometheusConfigurationInvalid,
          ruleFileUnavailable,
          ruleFileUnloaded,
          scrapeTargetUnknown,
          serviceNotScraped,
          tracingEndpointUnresolved,
        ],
        exhibits: [
          alertRules,
          scrapeTargets,
        ],
      },
      {
        id: 'environments',
        title: 'Development against Production',
        checks: [
          developmentToolInProduction,
          weakerInProduction,
        ],
        exhibits: [
          environmentComparison,
        ],
      },
      {
        id: 'compliance',
        title: 'Hardening and Compliance',
        checks: [],
        exhibits: [
          complianceTable,
          hardeningChecklist,
        ],
      },
      {
        id: 'documents',
        title: 'Documents as Contracts',
        checks: [
          architectureDocumentMissing,
          capacityPlanMissing,
          deploymentGuideMissing,
          disasterRecoveryPlanMissing,
          documentedDefaultDiffers,
          documentedPortDiffers,
          documentedProfileDiffers,
          documentedVariableNotPassed,
          documentedVariableUnused,
          documentedVolumeDiffers,
          portUndocumented,
          recoveryObjectivesUndefined,
          rollbackProcedureMissing,
          runbookMissing,
          secretsRotationGuideMissing,
          setupGuideMissing,
          taskUndocumented,
          variableUndocumented,
        ],
        exhibits: [
          documentedPorts,
          documentedVariables,
        ],
      },
    ],
  },
  {
    ...g2,
    sections: [
      {
        id: 'configuration',
        title: 'Docker Compose Configuration Validation',
        checks: [
          declaredServiceAbsent,
          undeclaredServiceRunning,
        ],
        exhibits: [
          configurationOverview,
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
          healthCheckUndeclared,
          healthEndpointDegraded,
          healthEndpointFailing,
          healthEndpointMissing,
          healthEndpointSlow,
          metricsEndpointMissing,
          publishedPortUnreachable,
          readinessEndpointMissing,
        ],
        exhibits: [
          healthEndpoints,
          webPages,
        ],
      },
      {
        id: 'logs',
        title: 'Service Log Analysis',
        checks: [
          errorLinesInLog,
          fatalLinesInLog,
          logDriverUnreadable,
          logRotationUnset,
        ],
        exhibits: [
          logWindows,
          notableLogLines,
        ],
      },
      {
        id: 'ports',
        title: 'Port Binding Security',
        checks: [
          adminUiPublished,
          dataStorePublished,
          privilegedHostPort,
          publishedOnAllInterfaces,
        ],
        exhibits: [
          portMap,
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
          credentialInEnvironment,
          credentialInServiceUrl,
          dangerousCapabilityAdded,
          defaultPasswordInUse,
          engineSocketMounted,
          hostNamespaceShared,
          newPrivilegesAllowed,
          placeholderSecretInUse,
          privilegedContainer,
          processRunsAsRoot,
          rootFilesystemWritable,
          secretReused,
          securityProfileDisabled,
          weakSecretInUse,
        ],
        exhibits: [
          securityByContainer,
        ],
      },
      {
        id: 'images',
        title: 'Images',
        checks: [
          imageProvenanceLabelsMissing,
          imageTagMutable,
        ],
        exhibits: [
          imagesInUse,
        ],
      },
      {
        id: 'resources',
        title: 'Performance Characteristics',
        checks: [
          cpuUnlimited,
          memoryNearLimit,
          memoryUnlimited,
          pidsUnlimited,
        ],
        exhibits: [
          resourceUse,
        ],
      },
      {
        id: 'stability',
        title: 'Service Stability',
        checks: [
          containerRestarted,
          containerVanished,
          exitedWithError,
          outOfMemoryKill,
          recentlyStarted,
          restartPolicyUnset,
        ],
        exhibits: [
          restartHistory,
        ],
      },
      {
        id: 'isolation',
        title: 'Isolation Verification',
        checks: [
          engineControlledByNeighbour,
          hostPathSharedWithOtherProject,
          hostPortSharedWithOtherProject,
          networkSharedWithOtherProject,
          volumeSharedWithOtherProject,
        ],
        exhibits: [
          otherProjects,
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
          integrationPoints,
        ],
      },
    ],
  },
  {
    ...g3,
    sections: [],
  },
];
