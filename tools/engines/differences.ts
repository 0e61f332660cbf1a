import type { TargetName } from './targets.ts';

/** Why live tests do not pass on an engine: what it does otherwise, or why the test cannot be run there. */
export interface Difference {
  readonly on: TargetName;
  readonly file: string;
  /** The beginning of the name of the test, without that of its group; every test of the file where it is not said. */
  readonly test?: string;
  readonly why: string;
}

const OVER_TCP = 'An engine that is reached over TCP may be on any host: addresses of its containers are not asked';
const READS_ALONE = 'A proxy that lets only reads pass refuses flows to stop services and to create containers';
const SECCOMP = 'Compose sends the content of a seccomp profile, and Podman wants the path of one';

/** Each is proven by the run that is recorded: a test that passes all the same ends `npm run engines` with 1. */
export const DIFFERENCES: readonly Difference[] = [
  ...['flows', 'stack'].map((file) => ({
    on: 'podman' as const,
    file: `fixtures/stacks/onex-runtime/${file}.live.ts`,
    why: 'Podman does not know `host-gateway`, and has the default bridge only while a container is on it',
  })),
  ...[
    'healthcheck-timing-refused',
    'log-option-unknown',
    'port-without-own-network',
    'secret-or-config-source-missing',
  ].map((check) => ({
    on: 'podman' as const,
    file: 'gates/g1-config/preflight.live.ts',
    test: `'${check}': Compose accepts the files, and the project does not start`,
    why: 'Podman starts what Docker refuses',
  })),
  {
    on: 'podman',
    file: 'gates/g1-config/preflight.live.ts',
    test: "'seccomp-profile-missing': the project starts when it is put right",
    why: SECCOMP,
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/careless.live.ts',
    test: 'seccomp-profile-permissive',
    why: SECCOMP,
  },
  ...['host-device-given', 'kernel-parameter-weakened', 'kernel-paths-unmasked'].map((test) => ({
    on: 'podman' as const,
    file: 'gates/g2-runtime/careless.live.ts',
    test,
    why: 'Podman does not tell rules for devices, parameters of the kernel and hidden paths: not evaluated',
  })),
  ...['namespace-shared-with-other-project', 'neighbour-on-host-network'].map((test) => ({
    on: 'podman' as const,
    file: 'gates/g2-runtime/careless.live.ts',
    test,
    why: 'Podman does not list whose network a container uses: not evaluated',
  })),
  {
    on: 'podman',
    file: 'gates/g2-runtime/drift/drift.live.ts',
    test: 'declared against running',
    why: 'Compose pulls an image with a platform, and Podman pulls what is there already',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/frozen-shim.live.ts',
    why: 'Podman has no shim of containerd that could be frozen',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/history.live.ts',
    test: 'who ran out of memory',
    why: 'Podman records no lack of memory with control groups of version 1',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/history.live.ts',
    test: 'memory limits that were reached',
    why: 'Podman does not count how often a memory limit was reached',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/history.live.ts',
    test: 'a program that did not end when asked',
    why: 'Podman has no event for signals',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/history.live.ts',
    test: 'processes that run as root',
    why: 'Podman names users, where Docker numbers them',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/history.live.ts',
    test: 'the timeline is in order',
    why: 'Podman has no event for signals, lack of memory and which program was run in a container',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/logs.live.ts',
    test: 'rotated:',
    why: 'Podman cuts the last line before a rotation in two',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/logs.live.ts',
    test: 'spoiled by',
    why: 'Podman refuses the whole log where Docker hands on what it can read: missing, for another reason',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/logs.live.ts',
    test: 'not kept at all',
    why: 'Podman answers with an error where Docker says that a log is not kept: missing, for another reason',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/published.live.ts',
    test: 'a port that nobody listens on',
    why: 'Podman publishes ports on an internal network, and nothing answers',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/published.live.ts',
    test: 'a port that is not published is asked',
    why: 'Podman publishes ports on an internal network, and nothing answers',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/published.live.ts',
    test: 'a port that has no effect',
    why: 'Podman publishes ports on an internal network, and nothing answers',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/scenes.live.ts',
    test: 'every fault is found',
    why: 'Podman does not tell the options of logs: not evaluated',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/untouched.live.ts',
    test: 'the engine recorded nothing but',
    why: 'Podman has no event for the reading of processes',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/scenarios.live.ts',
    test: 'a service crashes over and over',
    why: 'Podman starts a container that ended again at once, so that it is up whenever it is looked at',
  },
  {
    on: 'podman',
    file: 'gates/g2-runtime/vanishing.live.ts',
    test: '1000 variables, a value of 64 KiB and a line of 20 MB',
    why: 'Podman hands on a line of more than 8 KiB at the end of the line before it, and leaves it out where there is none',
  },
  {
    on: 'podman',
    file: 'src/cli/diff/recreated.live.ts',
    why: 'Podman writes down a port that it picked as if somebody had asked for it',
  },
  ...['in step', 'changed, removed and added'].map((test) => ({
    on: 'podman' as const,
    file: 'src/cli/env/env-running.live.ts',
    test,
    why: 'Podman writes variables of its own into every container: told as set by the engine',
  })),
  {
    on: 'podman',
    file: 'src/cli/run/run.live.ts',
    test: 'ends with 0, and finds nothing above P3',
    why: 'Podman refuses a temporary filesystem with an owner (`tmpfs: …:uid=999`)',
  },
  {
    on: 'podman',
    file: 'src/cli/run/run.live.ts',
    test: 'gives, byte for byte, what its stored capture gives without the engine',
    why: 'Podman refuses a temporary filesystem with an owner (`tmpfs: …:uid=999`)',
  },
  {
    on: 'podman',
    file: 'src/collect/flow/sql/sql-performer.live.ts',
    test: 'a server that shuts down or starts up',
    why: 'Podman takes a network down with the last container that ends: no way leads to its address',
  },
  ...['fixtures/stacks/dev-tools/flows.live.ts', 'fixtures/stacks/enterprise/flows.live.ts'].map((file) => ({
    on: 'proxied' as const,
    file,
    why: `${OVER_TCP}, so that flows that need a port that is not published are blocked`,
  })),
  {
    on: 'proxied',
    file: 'fixtures/stacks/onex-runtime/flows.live.ts',
    test: 'every flow passes',
    why: READS_ALONE,
  },
  { on: 'proxied', file: 'src/cli/flows/disturbed.live.ts', test: 'a flow that stops a service', why: READS_ALONE },
  {
    on: 'proxied',
    file: 'gates/g2-runtime/databases.live.ts',
    test: 'is reached by the address of its container',
    why: OVER_TCP,
  },
  {
    on: 'proxied',
    file: 'gates/g2-runtime/published.live.ts',
    test: 'a port that is not published is asked',
    why: OVER_TCP,
  },
  { on: 'proxied', file: 'gates/g2-runtime/queues/queues.live.ts', test: 'a queue is judged', why: OVER_TCP },
  {
    on: 'proxied',
    file: 'gates/g2-runtime/socket-proxy.live.ts',
    why: 'It is the test of such proxies, and reads through its own',
  },
];

/** The difference that explains why a test did not pass. */
export function differenceOf(
  on: string,
  file: string,
  test: string,
  differences: readonly Difference[] = DIFFERENCES,
): Difference | undefined {
  return differences.find(
    (one) => one.on === on && one.file === file && (one.test === undefined || test.includes(one.test)),
  );
}
