const words = (text: string): string[] => text.split(/\s+/);

/** Checks of which no recorded capture shows a verdict, with where it is shown instead, or why it is nowhere. */
export interface Unseen {
  /** A live test that names the check, or the reason. */
  readonly because: string;
  readonly checks: readonly string[];
}

/** Never seen failing on a recorded capture; a live test fails each of them on a real engine. */
export const FAILS_LIVE: readonly Unseen[] = [
  {
    because: 'gates/g2-runtime/databases-troubled.live.ts',
    checks: words(`durability-disabled`),
  },
  { because: 'gates/g2-runtime/databases-unread.live.ts', checks: words(`database-transaction-idle index-invalid`) },
  {
    because: 'gates/g2-runtime/drift/drift.live.ts',
    checks: words(`process-user-drift`),
  },
  { because: 'gates/g2-runtime/frozen-shim.live.ts', checks: words(`container-hung`) },
  {
    because: 'gates/g2-runtime/history.live.ts',
    checks: words(`engine-clock-skewed health-check-unsteady`),
  },
  {
    because: 'gates/g2-runtime/queues/queues.live.ts',
    checks: words(`redis-key-missing redis-key-type-unexpected redis-persistence-off redis-queue-too-long`),
  },
];

/** Never seen failing on anything real: only their tables of cases show it. */
export const NEVER_FAILS: readonly Unseen[] = [
  {
    because: 'it comes with load, time or damage that no test waits for',
    checks: words(`autovacuum-disabled certificate-expiring checkpoints-forced container-vanished cpu-throttled
      database-answers-slow database-clock-skewed database-transaction-long dead-rows-accumulated
      health-check-near-timeout health-endpoint-unsteady image-outdated image-replaced-recently
      memory-near-limit network-packets-lost out-of-memory-in-log redis-append-only-broken
      redis-clients-near-limit redis-clock-skewed redis-connections-rejected
      redis-eviction-policy-unfit redis-loading redis-memory-nearly-full redis-round-trip-slow
      redis-save-failed redis-slow-log-full transaction-ids-near-wraparound`),
  },
  {
    because: 'it is how the engine of the tests is set up, which no test changes',
    checks: words(`cgroup-namespace-shared engine-disk-reclaimable engine-warning engine-without-seccomp
      experimental-features-enabled image-architecture-foreign insecure-registry-trusted
      limit-unenforceable mount-propagation-shared security-module-unapplied storage-driver-outdated
      swarm-unneeded`),
  },
  {
    because: 'no stack of the corpus runs a broker, a monitoring server, a replica or an administration page',
    checks: words(`admin-ui-published alert-firing gateway-bypassed prometheus-target-down
      prometheus-without-targets rabbit-alarm-raised rabbit-node-down rabbit-queue-without-consumer
      rabbit-unacknowledged-growing redis-replication-broken replication-lagging
      replication-slot-inactive rule-evaluation-failing`),
  },
  {
    because: 'nobody has staged it yet',
    checks: words(`ai-runtime-unreachable ai-runtime-without-model database-password-unasked
      database-password-weakly-protected database-restart-pending database-traffic-unencrypted
      database-version-unsupported declared-service-absent documented-port-differs-from-running
      documented-variable-absent-from-container documented-volume-differs-from-running
      engine-partly-hung health-check-drift health-endpoint-missing host-drift
      image-environment-secret internal-network-bridged internal-network-open log-times-missing
      logging-drift metrics-invalid metrics-type-missing process-drift redis-protected-mode-off
      replicas-on-different-images tls-protocol-outdated undeclared-service-running
      unhealthy-repeatedly`),
  },
  {
    because: 'the captures were taken without the settings that ask for it',
    checks: words(`endpoint-expectation-unmet`),
  },
];

/** Never seen passing on a recorded capture. */
export const NEVER_PASSES: readonly Unseen[] = [
  {
    because: 'it comes with load, time or damage that no test waits for',
    checks: words(`cpu-throttled redis-eviction-policy-unfit redis-memory-nearly-full`),
  },
  {
    because: 'it is how the engine of the tests is set up, which no test changes',
    checks: words(`cgroup-namespace-shared cgroup-version-outdated engine-disk-reclaimable
      engine-version-unsupported live-restore-disabled mandatory-access-control-missing
      security-module-unapplied user-namespaces-unused`),
  },
  {
    because: 'no stack of the corpus runs a broker, a monitoring server, a replica or an administration page',
    checks: words(`admin-ui-published alert-firing prometheus-target-down prometheus-without-targets
      rabbit-alarm-raised rabbit-node-down rabbit-queue-without-consumer rabbit-unacknowledged-growing
      redis-replication-broken replication-lagging replication-slot-inactive rule-evaluation-failing`),
  },
  {
    because: 'the captures were taken without the settings that ask for it',
    checks: words(`forbidden-log-line-present redis-key-missing redis-queue-too-long required-log-line-missing`),
  },
  {
    because: 'the systems of the corpus do not have it, or do not have it right',
    checks: words(`application-database-superuser certificate-name-mismatch certificate-untrusted
      metrics-endpoint-missing plaintext-http-published redis-memory-unlimited
      redis-protected-mode-off seccomp-profile-permissive socket-shared-with-other-project`),
  },
];
