// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate } from '../../src/model/gate.ts';
import { complianceTable } from './compliance/compliance-table.ts';
import { hardeningChecklist } from './compliance/hardening-checklist.ts';
import { architectureDocumentMissing } from './documents/architecture-document-missing.ts';
import { capacityPlanMissing } from './documents/capacity-plan-missing.ts';
import { deploymentGuideMissing } from './documents/deployment-guide-missing.ts';
import { disasterRecoveryPlanMissing } from './documents/disaster-recovery-plan-missing.ts';
import { documentLinkBroken } from './documents/document-link-broken.ts';
import { documentedDefaultDiffers } from './documents/documented-default-differs.ts';
import { documentedPortDiffers } from './documents/documented-port-differs.ts';
import { documentedPorts } from './documents/documented-ports.ts';
import { documentedProfileDiffers } from './documents/documented-profile-differs.ts';
import { documentedVariableNotPassed } from './documents/documented-variable-not-passed.ts';
import { documentedVariableUnused } from './documents/documented-variable-unused.ts';
import { documentedVariables } from './documents/documented-variables.ts';
import { documentedVolumeDiffers } from './documents/documented-volume-differs.ts';
import { operationsDocuments } from './documents/operations-documents.ts';
import { portUndocumented } from './documents/port-undocumented.ts';
import { recoveryObjectivesUndefined } from './documents/recovery-objectives-undefined.ts';
import { rollbackProcedureMissing } from './documents/rollback-procedure-missing.ts';
import { runbookMissing } from './documents/runbook-missing.ts';
import { secretsRotationGuideMissing } from './documents/secrets-rotation-guide-missing.ts';
import { setupGuideMissing } from './documents/setup-guide-missing.ts';
import { taskUndocumented } from './documents/task-undocumented.ts';
import { variableUndocumented } from './documents/variable-undocumented.ts';
import { developmentToolInProduction } from './environments/development-tool-in-production.ts';
import { environmentComparison } from './environments/environment-comparison.ts';
import { weakerInProduction } from './environments/weaker-in-production.ts';
import { gate } from './gate.ts';
import { baseImageNotPinned } from './images/base-image-not-pinned.ts';
import { buildArgumentSecret } from './images/build-argument-secret.ts';
import { buildContextUnfiltered } from './images/build-context-unfiltered.ts';
import { buildPlatformUndeclared } from './images/build-platform-undeclared.ts';
import { buildProvenanceUndeclared } from './images/build-provenance-undeclared.ts';
import { compilationInShippedStage } from './images/compilation-in-shipped-stage.ts';
import { dockerfileSecret } from './images/dockerfile-secret.ts';
import { imageAndBuildDeclared } from './images/image-and-build-declared.ts';
import { imageDigestMissing } from './images/image-digest-missing.ts';
import { imageNotPinned } from './images/image-not-pinned.ts';
import { productionBuiltFromSource } from './images/production-built-from-source.ts';
import { logAggregationMissing } from './logging/log-aggregation-missing.ts';
import { logDriverNone } from './logging/log-driver-none.ts';
import { logRotationUndeclared } from './logging/log-rotation-undeclared.ts';
import { serviceLabelsUndeclared } from './logging/service-labels-undeclared.ts';
import { dataNetworkNotInternal } from './networks/data-network-not-internal.ts';
import { dataStoreOnEdgeNetwork } from './networks/data-store-on-edge-network.ts';
import { dataStorePortDeclared } from './networks/data-store-port-declared.ts';
import { declaredPorts } from './networks/declared-ports.ts';
import { declaredUrlUnresolved } from './networks/declared-url-unresolved.ts';
import { declaredUrls } from './networks/declared-urls.ts';
import { hostNetworkDeclared } from './networks/host-network-declared.ts';
import { localhostInDeclaredUrl } from './networks/localhost-in-declared-url.ts';
import { lowHostPortDeclared } from './networks/low-host-port-declared.ts';
import { managementInterfacePublished } from './networks/management-interface-published.ts';
import { networkDefaultOnly } from './networks/network-default-only.ts';
import { networkSegmentationMissing } from './networks/network-segmentation-missing.ts';
import { portBoundToAllInterfaces } from './networks/port-bound-to-all-interfaces.ts';
import { portPublishedBesideProxy } from './networks/port-published-beside-proxy.ts';
import { rateLimitUndeclared } from './networks/rate-limit-undeclared.ts';
import { siblingUrlMissing } from './networks/sibling-url-missing.ts';
import { tlsPortUnpublished } from './networks/tls-port-unpublished.ts';
import { whoReachesWhom } from './networks/who-reaches-whom.ts';
import { alertCoverageIncomplete } from './observability/alert-coverage-incomplete.ts';
import { alertRuleInvalid } from './observability/alert-rule-invalid.ts';
import { alertRulesMissing } from './observability/alert-rules-missing.ts';
import { alertRules } from './observability/alert-rules.ts';
import { alertmanagerConfigurationInvalid } from './observability/alertmanager-configuration-invalid.ts';
import { alertmanagerMissing } from './observability/alertmanager-missing.ts';
import { alertmanagerReceiverMissing } from './observability/alertmanager-receiver-missing.ts';
import { dashboardDataSourceUnknown } from './observability/dashboard-data-source-unknown.ts';
import { dashboardInvalid } from './observability/dashboard-invalid.ts';
import { dataSourceUnresolved } from './observability/data-source-unresolved.ts';
import { grafanaDashboardsMissing } from './observability/grafana-dashboards-missing.ts';
import { grafanaDashboards } from './observability/grafana-dashboards.ts';
import { monitoringMissing } from './observability/monitoring-missing.ts';
import { observabilityOverview } from './observability/observability-overview.ts';
import { prometheusConfigurationInvalid } from './observability/prometheus-configuration-invalid.ts';
import { ruleFileUnavailable } from './observability/rule-file-unavailable.ts';
import { ruleFileUnloaded } from './observability/rule-file-unloaded.ts';
import { scrapeTargetUnknown } from './observability/scrape-target-unknown.ts';
import { scrapeTargets } from './observability/scrape-targets.ts';
import { serviceNotScraped } from './observability/service-not-scraped.ts';
import { tracingEndpointUnresolved } from './observability/tracing-endpoint-unresolved.ts';
import { configurationFigures } from './overview/configuration-figures.ts';
import { bindSourceMissing } from './preflight/bind-source-missing.ts';
import { capabilityUnknown } from './preflight/capability-unknown.ts';
import { completedConditionUnmeetable } from './preflight/completed-condition-unmeetable.ts';
import { containerNameDuplicate } from './preflight/container-name-duplicate.ts';
import { containerNameInvalid } from './preflight/container-name-invalid.ts';
import { environmentNameEmpty } from './preflight/environment-name-empty.ts';
import { healthcheckTimingRefused } from './preflight/healthcheck-timing-refused.ts';
import { hostPortConflict } from './preflight/host-port-conflict.ts';
import { imageReferenceInvalid } from './preflight/image-reference-invalid.ts';
import { logDriverUnknown } from './preflight/log-driver-unknown.ts';
import { logOptionUnknown } from './preflight/log-option-unknown.ts';
import { portWithoutOwnNetwork } from './preflight/port-without-own-network.ts';
import { readOnlyWithoutWritablePlace } from './preflight/read-only-without-writable-place.ts';
import { resourceValueRefused } from './preflight/resource-value-refused.ts';
import { restartPolicyInvalid } from './preflight/restart-policy-invalid.ts';
import { seccompProfileMissing } from './preflight/seccomp-profile-missing.ts';
import { secretOrConfigSourceMissing } from './preflight/secret-or-config-source-missing.ts';
import { securityOptionUnknown } from './preflight/security-option-unknown.ts';
import { staticAddressUnusable } from './preflight/static-address-unusable.ts';
import { volumeNameSingleLetter } from './preflight/volume-name-single-letter.ts';
import { workingDirectoryRelative } from './preflight/working-directory-relative.ts';
import { absoluteBindPath } from './privileges/absolute-bind-path.ts';
import { capabilitiesKept } from './privileges/capabilities-kept.ts';
import { cgroupParentDeclared } from './privileges/cgroup-parent-declared.ts';
import { dangerousCapabilityDeclared } from './privileges/dangerous-capability-declared.ts';
import { engineOverTcpDeclared } from './privileges/engine-over-tcp-declared.ts';
import { engineSocketDeclared } from './privileges/engine-socket-declared.ts';
import { hostDeviceDeclared } from './privileges/host-device-declared.ts';
import { hostNamespaceDeclared } from './privileges/host-namespace-declared.ts';
import { newPrivilegesPossible } from './privileges/new-privileges-possible.ts';
import { privilegedDeclared } from './privileges/privileged-declared.ts';
import { rootUserDeclared } from './privileges/root-user-declared.ts';
import { securityProfileOff } from './privileges/security-profile-off.ts';
import { sensitiveHostMount } from './privileges/sensitive-host-mount.ts';
import { sharedMountPropagation } from './privileges/shared-mount-propagation.ts';
import { temporaryFilesystemUnrestricted } from './privileges/temporary-filesystem-unrestricted.ts';
import { userUndeclared } from './privileges/user-undeclared.ts';
import { volumeWrittenBySeveralServices } from './privileges/volume-written-by-several-services.ts';
import { writableConfigurationMount } from './privileges/writable-configuration-mount.ts';
import { writableRootFilesystem } from './privileges/writable-root-filesystem.ts';
import { containerNameFixed } from './reliability/container-name-fixed.ts';
import { declaredDependencies } from './reliability/declared-dependencies.ts';
import { declaredHealthChecks } from './reliability/declared-health-checks.ts';
import { dependencyStartedOnly } from './reliability/dependency-started-only.ts';
import { dependsOnMissing } from './reliability/depends-on-missing.ts';
import { dependsOnRestartUnset } from './reliability/depends-on-restart-unset.ts';
import { healthcheckDisabled } from './reliability/healthcheck-disabled.ts';
import { healthcheckPortMismatch } from './reliability/healthcheck-port-mismatch.ts';
import { healthcheckSlow } from './reliability/healthcheck-slow.ts';
import { healthcheckTimingDefault } from './reliability/healthcheck-timing-default.ts';
import { healthcheckTrivial } from './reliability/healthcheck-trivial.ts';
import { healthcheckUndeclared } from './reliability/healthcheck-undeclared.ts';
import { healthyConditionUnmeetable } from './reliability/healthy-condition-unmeetable.ts';
import { initialisationMissing } from './reliability/initialisation-missing.ts';
import { livenessUsedAsReadiness } from './reliability/liveness-used-as-readiness.ts';
import { restartUnbounded } from './reliability/restart-unbounded.ts';
import { restartUndeclared } from './reliability/restart-undeclared.ts';
import { stopGraceShort } from './reliability/stop-grace-short.ts';
import { backupUndeclared } from './resources/backup-undeclared.ts';
import { cpuLimitUndeclared } from './resources/cpu-limit-undeclared.ts';
import { dataStoreVolumeUndeclared } from './resources/data-store-volume-undeclared.ts';
import { declaredLimits } from './resources/declared-limits.ts';
import { declaredMounts } from './resources/declared-mounts.ts';
import { kafkaAutoCreateTopics } from './resources/kafka-auto-create-topics.ts';
import { memoryLimitUndeclared } from './resources/memory-limit-undeclared.ts';
import { pidsLimitUndeclared } from './resources/pids-limit-undeclared.ts';
import { redisAuthenticationUndeclared } from './resources/redis-authentication-undeclared.ts';
import { redisPersistenceUndeclared } from './resources/redis-persistence-undeclared.ts';
import { resourceReservationUndeclared } from './resources/resource-reservation-undeclared.ts';
import { ulimitsUndeclared } from './resources/ulimits-undeclared.ts';
import { credentialDefaultFallback } from './secrets/credential-default-fallback.ts';
import { credentialInEnvFile } from './secrets/credential-in-env-file.ts';
import { credentialInUrl } from './secrets/credential-in-url.ts';
import { credentialKnownDefault } from './secrets/credential-known-default.ts';
import { credentialLiteral } from './secrets/credential-literal.ts';
import { credentialPlaceholder } from './secrets/credential-placeholder.ts';
import { credentialReused } from './secrets/credential-reused.ts';
import { credentialUnguarded } from './secrets/credential-unguarded.ts';
import { credentialWeak } from './secrets/credential-weak.ts';
import { dockerSecretsUnused } from './secrets/docker-secrets-unused.ts';
import { dotenvAmbiguity } from './secrets/dotenv-ambiguity.ts';
import { envFileValueTakenAway } from './secrets/env-file-value-taken-away.ts';
import { envTemplateIncomplete } from './secrets/env-template-incomplete.ts';
import { envTemplateMissing } from './secrets/env-template-missing.ts';
import { envTemplateStale } from './secrets/env-template-stale.ts';
import { grantedSecrets } from './secrets/granted-secrets.ts';
import { secretFileExposedToGit } from './secrets/secret-file-exposed-to-git.ts';
import { secretFileWeak } from './secrets/secret-file-weak.ts';
import { variablePlaceholder } from './secrets/variable-placeholder.ts';
import { variablesUsed } from './secrets/variables-used.ts';
import { composeConstructNotEvaluated } from './validity/compose-construct-not-evaluated.ts';
import { composeFilePassedOver } from './validity/compose-file-passed-over.ts';
import { composeInvalid } from './validity/compose-invalid.ts';
import { composeOverview } from './validity/compose-overview.ts';
import { composeVersionSensitive } from './validity/compose-version-sensitive.ts';
import { dependencyCycle } from './validity/dependency-cycle.ts';
import { envFileMissing } from './validity/env-file-missing.ts';
import { includeOrExtendsUnresolved } from './validity/include-or-extends-unresolved.ts';
import { interpolationInvalid } from './validity/interpolation-invalid.ts';
import { loaderDiffersFromCompose } from './validity/loader-differs-from-compose.ts';
import { profileServices } from './validity/profile-services.ts';
import { projectNameImplicit } from './validity/project-name-implicit.ts';
import { requiredVariableInInactiveProfile } from './validity/required-variable-in-inactive-profile.ts';
import { requiredVariableMissing } from './validity/required-variable-missing.ts';
import { serviceArchitecture } from './validity/service-architecture.ts';
import { serviceInSettingsUndeclared } from './validity/service-in-settings-undeclared.ts';
import { serviceWithoutImage } from './validity/service-without-image.ts';
import { undefinedReference } from './validity/undefined-reference.ts';
import { unquotedValueChanged } from './validity/unquoted-value-changed.ts';
import { variableUnset } from './validity/variable-unset.ts';
import { versionKeyObsolete } from './validity/version-key-obsolete.ts';

export const g1Gate: Gate = {
  ...gate,
  sections: [
    {
      id: 'overview',
      title: 'At a Glance',
      checks: [],
      exhibits: [
        configurationFigures,
      ],
    },
    {
      id: 'validity',
      title: 'Compose Configuration',
      checks: [
        composeConstructNotEvaluated,
        composeFilePassedOver,
        composeInvalid,
        composeVersionSensitive,
        dependencyCycle,
        envFileMissing,
        includeOrExtendsUnresolved,
        interpolationInvalid,
        loaderDiffersFromCompose,
        projectNameImplicit,
        requiredVariableInInactiveProfile,
        requiredVariableMissing,
        serviceInSettingsUndeclared,
        serviceWithoutImage,
        undefinedReference,
        unquotedValueChanged,
        variableUnset,
        versionKeyObsolete,
      ],
      exhibits: [
        composeOverview,
        profileServices,
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
        healthcheckTimingRefused,
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
        variablePlaceholder,
      ],
      exhibits: [
        grantedSecrets,
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
        declaredUrlUnresolved,
        hostNetworkDeclared,
        localhostInDeclaredUrl,
        lowHostPortDeclared,
        managementInterfacePublished,
        networkDefaultOnly,
        networkSegmentationMissing,
        portBoundToAllInterfaces,
        portPublishedBesideProxy,
        rateLimitUndeclared,
        siblingUrlMissing,
        tlsPortUnpublished,
      ],
      exhibits: [
        declaredPorts,
        declaredUrls,
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
        healthcheckSlow,
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
        declaredHealthChecks,
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
        declaredMounts,
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
        grafanaDashboards,
        observabilityOverview,
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
        documentLinkBroken,
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
        operationsDocuments,
      ],
    },
  ],
};
