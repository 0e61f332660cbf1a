// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate } from '../../src/model/gate.ts';
import { serviceLayers } from './architecture/service-layers.ts';
import { internalCommunication } from './communication/internal-communication.ts';
import { localhostInServiceUrl } from './communication/localhost-in-service-url.ts';
import { unknownHostInServiceUrl } from './communication/unknown-host-in-service-url.ts';
import { unreachableServiceInUrl } from './communication/unreachable-service-in-url.ts';
import { configurationOverview } from './configuration/configuration-overview.ts';
import { declaredServiceAbsent } from './configuration/declared-service-absent.ts';
import { undeclaredServiceRunning } from './configuration/undeclared-service-running.ts';
import { dependencyUndeclared } from './dependencies/dependency-undeclared.ts';
import { dependencyWithoutHealthCondition } from './dependencies/dependency-without-health-condition.ts';
import { observedStartOrder } from './dependencies/observed-start-order.ts';
import { startedBeforeDependency } from './dependencies/started-before-dependency.ts';
import { emptySecretVariable } from './environment/empty-secret-variable.ts';
import { environmentByService } from './environment/environment-by-service.ts';
import { gate } from './gate.ts';
import { endpointExpectationUnmet } from './health/endpoint-expectation-unmet.ts';
import { healthCheckUndeclared } from './health/health-check-undeclared.ts';
import { healthEndpointDegraded } from './health/health-endpoint-degraded.ts';
import { healthEndpointFailing } from './health/health-endpoint-failing.ts';
import { healthEndpointMissing } from './health/health-endpoint-missing.ts';
import { healthEndpointSlow } from './health/health-endpoint-slow.ts';
import { healthEndpoints } from './health/health-endpoints.ts';
import { metricsEndpointMissing } from './health/metrics-endpoint-missing.ts';
import { publishedPortUnreachable } from './health/published-port-unreachable.ts';
import { readinessEndpointMissing } from './health/readiness-endpoint-missing.ts';
import { webPages } from './health/web-pages.ts';
import { imageProvenanceLabelsMissing } from './images/image-provenance-labels-missing.ts';
import { imageTagMutable } from './images/image-tag-mutable.ts';
import { imagesInUse } from './images/images-in-use.ts';
import { aiRuntimeUnreachable } from './integration/ai-runtime-unreachable.ts';
import { aiRuntimeWithoutModel } from './integration/ai-runtime-without-model.ts';
import { integrationPoints } from './integration/integration-points.ts';
import { engineControlledByNeighbour } from './isolation/engine-controlled-by-neighbour.ts';
import { hostPathSharedWithOtherProject } from './isolation/host-path-shared-with-other-project.ts';
import { hostPortSharedWithOtherProject } from './isolation/host-port-shared-with-other-project.ts';
import { networkSharedWithOtherProject } from './isolation/network-shared-with-other-project.ts';
import { otherProjects } from './isolation/other-projects.ts';
import { volumeSharedWithOtherProject } from './isolation/volume-shared-with-other-project.ts';
import { errorLinesInLog } from './logs/error-lines-in-log.ts';
import { fatalLinesInLog } from './logs/fatal-lines-in-log.ts';
import { logDriverUnreadable } from './logs/log-driver-unreadable.ts';
import { logRotationUnset } from './logs/log-rotation-unset.ts';
import { logWindows } from './logs/log-windows.ts';
import { notableLogLines } from './logs/notable-log-lines.ts';
import { adminUiPublished } from './ports/admin-ui-published.ts';
import { dataStorePublished } from './ports/data-store-published.ts';
import { portMap } from './ports/port-map.ts';
import { privilegedHostPort } from './ports/privileged-host-port.ts';
import { publishedOnAllInterfaces } from './ports/published-on-all-interfaces.ts';
import { cpuUnlimited } from './resources/cpu-unlimited.ts';
import { memoryNearLimit } from './resources/memory-near-limit.ts';
import { memoryUnlimited } from './resources/memory-unlimited.ts';
import { pidsUnlimited } from './resources/pids-unlimited.ts';
import { resourceUse } from './resources/resource-use.ts';
import { capabilitiesNotDropped } from './security/capabilities-not-dropped.ts';
import { credentialInEnvironment } from './security/credential-in-environment.ts';
import { credentialInServiceUrl } from './security/credential-in-service-url.ts';
import { dangerousCapabilityAdded } from './security/dangerous-capability-added.ts';
import { defaultPasswordInUse } from './security/default-password-in-use.ts';
import { engineSocketMounted } from './security/engine-socket-mounted.ts';
import { hostNamespaceShared } from './security/host-namespace-shared.ts';
import { newPrivilegesAllowed } from './security/new-privileges-allowed.ts';
import { placeholderSecretInUse } from './security/placeholder-secret-in-use.ts';
import { privilegedContainer } from './security/privileged-container.ts';
import { processRunsAsRoot } from './security/process-runs-as-root.ts';
import { rootFilesystemWritable } from './security/root-filesystem-writable.ts';
import { secretReused } from './security/secret-reused.ts';
import { securityByContainer } from './security/security-by-container.ts';
import { securityProfileDisabled } from './security/security-profile-disabled.ts';
import { weakSecretInUse } from './security/weak-secret-in-use.ts';
import { containerRestarted } from './stability/container-restarted.ts';
import { containerVanished } from './stability/container-vanished.ts';
import { exitedWithError } from './stability/exited-with-error.ts';
import { outOfMemoryKill } from './stability/out-of-memory-kill.ts';
import { recentlyStarted } from './stability/recently-started.ts';
import { restartHistory } from './stability/restart-history.ts';
import { restartPolicyUnset } from './stability/restart-policy-unset.ts';
import { healthCheckFailing } from './status/health-check-failing.ts';
import { healthCheckStarting } from './status/health-check-starting.ts';
import { runtimeStatus } from './status/runtime-status.ts';
import { serviceCrashLooping } from './status/service-crash-looping.ts';
import { serviceDown } from './status/service-down.ts';
import { servicePaused } from './status/service-paused.ts';
import { anonymousVolume } from './volumes/anonymous-volume.ts';
import { dataStoreWithoutVolume } from './volumes/data-store-without-volume.ts';
import { sensitiveHostPathMounted } from './volumes/sensitive-host-path-mounted.ts';
import { volumeMap } from './volumes/volume-map.ts';
import { volumeSharedWritable } from './volumes/volume-shared-writable.ts';

export const g2Gate: Gate = {
  ...gate,
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
};
